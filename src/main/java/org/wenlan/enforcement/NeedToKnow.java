package org.wenlan.enforcement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;

/**
 * The door to restricted cases: who is on a case's list, and each opening of its file with a
 * reason. A case with no head of its unit on its list any more, or not yet, waits for one of them,
 * so that nobody's leaving loses it. Thread-safe.
 */
@Component
public class NeedToKnow {
  /** An opening counts so long; then a reason is asked again. */
  public static final Duration COUNTS = Duration.ofMinutes(30);

  private static final int TEXT = 300;

  private final AllowedStore store;
  private final Accounts accounts;
  private final Deeds deeds;

  NeedToKnow(AllowedStore store, Accounts accounts, Deeds deeds) {
    this.store = store;
    this.accounts = accounts;
    this.deeds = deeds;
  }

  /**
   * Somebody on a list.
   *
   * @param let who put them there
   * @param ends null while they are on it
   */
  public record Allowed(
      UUID person, String name, Instant since, String let, @Nullable Instant ends) {}

  /** The file was opened. */
  public record Opening(String name, String reason, Instant at) {}

  /** Whether somebody may know that there is this case. */
  public boolean knows(Actor.Person who, String number, String owner) {
    return store.on(number, who.id())
        || who.may(Permission.APPROVE) && who.unit().equals(owner) && waits(number, owner);
  }

  /** Whether nobody on its list could let another in: no head of the unit who is still here. */
  private boolean waits(String number, String owner) {
    return store.none(number, heads(owner));
  }

  /** The heads of a unit who are here now. */
  List<UUID> heads(String unit) {
    return accounts.all().stream()
        .filter(one ->
            one.active()
                && one.unit().equals(unit)
                && !Collections.disjoint(one.roles(), Permission.APPROVE.roles()))
        .map(Accounts.Member::id)
        .toList();
  }

  /** Whether somebody has opened it a moment ago, with a reason. */
  public boolean opened(Actor.Person who, String number, Instant at) {
    return store.opened(number, who.id(), at.minus(COUNTS));
  }

  /** Opens it; a head whom nobody let in is on its list from then on, and the deeds say so. */
  @Transactional
  public Optional<Refusal> open(
      Actor.Person who, String number, String owner, String reason, Instant at) {
    store.hold(number);
    if (!knows(who, number, owner)) {
      return Optional.of(Refusal.of("enforcement.refusal.not-yours", ""));
    }
    if (reason.isBlank() || reason.length() > TEXT) {
      return Optional.of(Refusal.of("enforcement.refusal.reason", "", TEXT));
    }
    if (!store.on(number, who.id())) {
      store.let(number, who.id(), who.name(), who.name(), at);
      deeds.note(who, "restricted-alone", number, "");
    }
    store.note(number, who.id(), who.name(), reason.strip(), at);
    return Optional.empty();
  }

  /** Puts somebody on the list; a head on it does. */
  @Transactional
  public Optional<Refusal> let(
      Actor.Person who, String number, String owner, UUID person, String name, Instant at) {
    store.hold(number);
    if (!who.may(Permission.APPROVE) || !knows(who, number, owner)) {
      return Optional.of(Refusal.of("enforcement.refusal.not-yours", ""));
    }
    if (!store.on(number, person)) {
      store.let(number, person, name, who.name(), at);
    }
    return Optional.empty();
  }

  /** Takes somebody off the list; one must stay. */
  @Transactional
  public Optional<Refusal> strike(
      Actor.Person who, String number, String owner, UUID person, Instant at) {
    store.hold(number);
    if (!who.may(Permission.APPROVE) || !knows(who, number, owner)) {
      return Optional.of(Refusal.of("enforcement.refusal.not-yours", ""));
    }
    if (person.equals(who.id())) {
      return Optional.of(Refusal.of("enforcement.refusal.one-stays", ""));
    }
    store.strike(number, person, at);
    return Optional.empty();
  }

  /** Who is or was on the list. */
  public List<Allowed> list(String number) {
    return store.list(number);
  }

  /** Every opening, the latest first. */
  public List<Opening> openings(String number) {
    return store.openings(number);
  }
}
