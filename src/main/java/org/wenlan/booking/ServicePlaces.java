package org.wenlan.booking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.account.Role;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/** The door to centres and counters. Thread-safe. */
@Component
public class ServicePlaces {
  private static final String CODE = "[a-z][a-z0-9-]{1,39}";
  private static final int NAME = 200;

  /** These would be taken for pages. */
  private static final Set<String> PAGES = Set.of("track", "desk", "places");

  private final ServicePlaceStore store;
  private final Units units;
  private final Deeds deeds;

  ServicePlaces(ServicePlaceStore store, Units units, Deeds deeds) {
    this.store = store;
    this.units = units;
    this.deeds = deeds;
  }

  /** All centres, by code. */
  public List<Centre> centres() {
    return store.centres();
  }

  /** The centre of a code. */
  public Optional<Centre> centre(String code) {
    return store.centres().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** All counters, by centre. */
  public List<Counter> counters() {
    return store.counters();
  }

  /** The counter of a code. */
  public Optional<Counter> counter(String code) {
    return store.counter(code);
  }

  /** Adds a centre or changes the one of its code; says why not when it cannot. */
  @Transactional
  public Optional<Refusal> put(Actor.Person who, Centre one) {
    if (!who.may(Permission.UNITS)) {
      return no("not-yours");
    }
    if (!one.code().matches(CODE)) {
      return no("code", one.code());
    }
    if (unnamed(one.nameZh(), one.nameEn(), one.address())) {
      return no("name");
    }
    if (units.find(one.unit()).isEmpty() && !one.unit().equals(units.centre())) {
      return no("unit", one.unit());
    }
    if (Regions.find(one.region()).isEmpty()) {
      return no("region", one.region());
    }
    var before = centre(one.code());
    if (others(who, one.unit()) || before.filter(there -> others(who, there.unit())).isPresent()) {
      return no("others", one.code());
    }
    store.put(one);
    deeds.note(who, before.isEmpty() ? "add-centre" : "change-centre", one.code(), one.unit());
    return Optional.empty();
  }

  /** The centre looks after all places, a unit after its own: visitors' names come to its desk. */
  private boolean others(Actor.Person who, String unit) {
    return !who.unit().equals(units.centre())
        && !who.roles().contains(Role.SECURITY)
        && !who.unit().equals(unit);
  }

  private boolean othersCentre(Actor.Person who, String code) {
    return centre(code).filter(one -> others(who, one.unit())).isPresent();
  }

  /**
   * Adds a counter or changes the one of its code. What was booked stays booked.
   *
   * @param hours such as {@code 09:00-11:30, 13:30-17:00}
   */
  @Transactional
  public Optional<Refusal> put(Actor.Person who, Counter one, String hours) {
    if (!who.may(Permission.UNITS)) {
      return no("not-yours");
    }
    if (!one.code().matches(CODE) || PAGES.contains(one.code())) {
      return no("code", one.code());
    }
    if (unnamed(one.nameZh(), one.nameEn(), one.nameEn())) {
      return no("name");
    }
    if (centre(one.centre()).isEmpty()) {
      return no("centre", one.centre());
    }
    var before = counter(one.code());
    if (othersCentre(who, one.centre())
        || before.filter(there -> othersCentre(who, there.centre())).isPresent()) {
      return no("others", one.code());
    }
    var opens = Counter.hours(hours);
    if (opens.isEmpty()) {
      return no("hours", hours);
    }
    if (outside(one.minutes(), 5, 240)
        || outside(one.capacity(), 1, 100)
        || outside(one.ahead(), 1, 90)) {
      return no("numbers");
    }
    store.put(
        new Counter(
            one.code(),
            one.centre(),
            one.nameZh(),
            one.nameEn(),
            opens.get(),
            one.minutes(),
            one.capacity(),
            one.ahead(),
            one.active()));
    deeds.note(who, before.isEmpty() ? "add-counter" : "change-counter", one.code(), one.centre());
    return Optional.empty();
  }

  private static boolean unnamed(String... names) {
    return Arrays.stream(names).anyMatch(name -> name.isBlank() || name.length() > NAME);
  }

  private static boolean outside(int number, int least, int most) {
    return number < least || number > most;
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("booking.refusal." + rule, "", arguments));
  }
}
