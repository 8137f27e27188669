package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.enforcement.Powers.Entered;
import org.wenlan.enforcement.Powers.Power;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/**
 * Who may enter, confirm and end a power. Nobody gives one alone: what nobody delegated is entered
 * by the centre or a unit above and confirmed by a second person of the centre; a delegation by the
 * centre or its giver, and confirmed by a second person of either. Within the caller's transaction.
 */
@Component
class PowerDecisions {
  private static final int TEXT = 300;

  private final PowerStore store;
  private final Units units;
  private final LegalTime time;

  PowerDecisions(PowerStore store, Units units, LegalTime time) {
    this.store = store;
    this.units = units;
    this.time = time;
  }

  private boolean centre(Actor.Person who) {
    return who.unit().equals(units.centre());
  }

  private boolean above(Actor.Person who, String unit) {
    return !who.unit().equals(unit) && units.within(who.unit()).contains(unit);
  }

  Optional<Refusal> enter(Actor.Person who, Power one, Instant at) {
    if (!who.may(Permission.APPROVE)) {
      return no("not-yours");
    }
    var giver = one.giver();
    if (giver == null && !centre(who) && !above(who, one.unit())) {
      return no("power-centre");
    }
    if (giver != null && !centre(who) && !giver.equals(who.unit())) {
      return no("power-giver", giver);
    }
    if (one.reference().isBlank() || one.reference().length() > TEXT) {
      return no("reference");
    }
    if (units.find(one.unit()).isEmpty() && !one.unit().equals(units.centre())) {
      return no("unknown-unit", one.unit());
    }
    if (Regions.find(one.region()).isEmpty()) {
      return no("unknown-region", one.region());
    }
    if (one.until() != null && one.until().isBefore(one.since())) {
      return no("ends-first", one.until(), one.since());
    }
    if (giver != null
        && !Powers.may(store.powers(), giver, one.matter(), one.region(), one.since())) {
      return no("giver-lacks", giver, one.since());
    }
    store.add(one, who, at);
    return Optional.empty();
  }

  private @Nullable Entered entered(long id) {
    return store.entered().stream().filter(one -> one.id() == id).findFirst().orElse(null);
  }

  Optional<Refusal> confirm(Actor.Person who, long id, Instant at) {
    var one = entered(id);
    if (one == null || one.confirmed()) {
      return no("no-power-waits");
    }
    if (!who.may(Permission.APPROVE) || !centre(who) && !who.unit().equals(one.power().giver())) {
      return no("power-confirms");
    }
    if (who.id().equals(one.by())) {
      return no("own-proposal");
    }
    store.confirm(id, who, at);
    return Optional.empty();
  }

  /** It may end with yesterday, and so at once; what was done under it before stays good. */
  Optional<Refusal> end(Actor.Person who, long id, LocalDate last, String reference, Instant at) {
    var one = entered(id);
    if (one == null) {
      return no("no-such-power");
    }
    if (!who.may(Permission.APPROVE) || !centre(who) && !who.unit().equals(one.power().giver())) {
      return no("power-ends");
    }
    if (reference.isBlank() || reference.length() > TEXT) {
      return no("reference");
    }
    var yesterday = time.day(at).minusDays(1);
    if (last.isBefore(yesterday)) {
      return no("ends-past", last, yesterday);
    }
    store.end(id, last, reference.strip(), who, at);
    return Optional.empty();
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("enforcement.refusal." + rule, "", arguments));
  }
}
