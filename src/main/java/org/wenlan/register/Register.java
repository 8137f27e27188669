package org.wenlan.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.register.Burden.Kind;

/**
 * The door to the register of rights. A right that the office's data do not hold is read out of its
 * published documents. Burdens are laid and lifted in the caller's transaction, one after another
 * for each right, so that of two that exclude each other one is refused. Thread-safe.
 */
@Component
public class Register {
  private final RightStore entries;
  private final BurdenStore burdens;
  private final PublishedRights published;
  private final ListingBatch batch;
  private final ZoneId zone;

  Register(
      RightStore entries,
      BurdenStore burdens,
      PublishedRights published,
      ListingBatch batch,
      java.time.Clock clock) {
    this.entries = entries;
    this.burdens = burdens;
    this.published = published;
    this.batch = batch;
    this.zone = clock.getZone();
  }

  /** What came of a step with a right. */
  public sealed interface Outcome {

    /**
     * Done; it stands with the caller's transaction.
     *
     * @param burden its place; 0 for a transfer
     */
    record Done(long burden) implements Outcome {}

    /**
     * Something stands in the way; nothing was done.
     *
     * @param checks all grounds that were looked at
     */
    record Hindered(List<Check> checks) implements Outcome {

      public Hindered {
        checks = List.copyOf(checks);
      }

      /** Those that stand in the way. */
      public List<Check> failed() {
        return checks.stream().filter(one -> !one.passes()).toList();
      }
    }

    /** Neither the register nor any published document knows the right. */
    record NoRight(RightNumber number) implements Outcome {}
  }

  /** How the right stands, with all that lies or lay on it. */
  public Optional<Entry> find(RightNumber number) {
    return entries
        .find(number)
        .or(() -> published.of(number))
        .map(found -> found.with(burdens.of(number)));
  }

  /**
   * How these rights stand, by their numbers; the unknown are left out. One question to the
   * database for all of them and one for all burdens.
   */
  public Map<RightNumber, Entry> find(List<RightNumber> numbers) {
    var found = entries.find(numbers);
    published.missing(numbers, found).forEach(found::put);
    burdens
        .of(numbers)
        .forEach((number, all) -> found.computeIfPresent(number, (_, entry) -> entry.with(all)));
    return found;
  }

  /**
   * Looks at every ground for a step, and takes none: what a form shows before anybody signs.
   *
   * @return empty when nobody knows the right
   */
  public Optional<List<Check>> check(RightNumber number, Intent intent, LocalDate day) {
    return find(number).map(entry -> Hindrances.of(entry, intent, day));
  }

  /**
   * Takes the step or tells what stands in its way.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome take(RightNumber number, Intent intent, Actor by, Instant at) {
    var day = at.atZone(zone).toLocalDate();
    var held = held(number);
    if (held.isEmpty()) {
      return new Outcome.NoRight(number);
    }
    burdens.lapse(List.of(number), day);
    var entry = held.get().with(burdens.of(number));
    var checks = Hindrances.of(entry, intent, day);
    if (checks.stream().anyMatch(one -> !one.passes())) {
      return new Outcome.Hindered(checks);
    }
    entries.touch(number);
    return new Outcome.Done(taken(entry, intent, day, by, at));
  }

  /** A listing that somebody wishes to lay. */
  public record Wish(RightNumber number, Intent.Listing listing) {}

  /**
   * Lays many listings as {@link #take} lays one, in few statements: one outcome for each wish, in
   * their order. Those that are hindered keep no other from being laid.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Outcome> takeAll(List<Wish> wishes, Actor by, Instant at) {
    return batch.take(wishes, at.atZone(zone).toLocalDate(), by, at);
  }

  /**
   * Looks again at every ground for what lies on a right already, but for itself.
   *
   * @return empty when it no longer lies there, or nobody knows the right
   */
  public Optional<List<Check>> checkAgain(RightNumber number, Intent intent, LocalDate day) {
    var found = find(number);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var itself = reference(intent);
    var others =
        found.get().burdens().stream().filter(one -> !one.reference().equals(itself)).toList();
    boolean lies = found.get().on(day).stream().anyMatch(one -> one.reference().equals(itself));
    return lies
        ? Optional.of(Hindrances.of(found.get().with(others), intent, day))
        : Optional.empty();
  }

  /** Locks the right's row; a right that only documents know is entered first. */
  private Optional<Entry> held(RightNumber number) {
    var held = entries.hold(number);
    if (held.isPresent()) {
      return held;
    }
    return published
        .of(number)
        .flatMap(entry -> {
          entries.addUnlessThere(entry.right());
          return entries.hold(number);
        });
  }

  private long taken(Entry entry, Intent intent, LocalDate day, Actor by, Instant at) {
    return switch (intent) {
      case Intent.Pledge it ->
          lay(entry, Kind.PLEDGE, it.pledgee(), it, it.debtEnds(), day, by, at);
      case Intent.OpenLicence it -> lay(entry, Kind.OPEN_LICENCE, "", it, it.until(), day, by, at);
      case Intent.Licence it -> lay(entry, it.kind(), it.licensee(), it, it.until(), day, by, at);
      case Intent.Listing it -> lay(entry, Kind.LISTING, "", it, it.until(), day, by, at);
      case Intent.Outer it -> lay(entry, it.kind(), it.holder(), it, null, day, by, at);
      case Intent.Transfer it -> {
        entries.passTo(entry.right().number(), it.to(), day);
        burdens.liftAll(entry.right().number(), Kind.LISTING, day);
        yield 0L;
      }
    };
  }

  private long lay(
      Entry entry,
      Kind kind,
      String holder,
      Intent intent,
      @Nullable LocalDate until,
      LocalDate day,
      Actor by,
      Instant at) {
    return burdens.lay(
        new Burden(
            0,
            entry.right().number(),
            kind,
            holder,
            reference(intent),
            day,
            until,
            null,
            intent.consents()),
        by.name(),
        at);
  }

  private static String reference(Intent intent) {
    return switch (intent) {
      case Intent.Pledge it -> it.reference();
      case Intent.OpenLicence it -> it.reference();
      case Intent.Licence it -> it.reference();
      case Intent.Listing it -> it.reference();
      case Intent.Outer it -> it.reference();
      case Intent.Transfer it -> it.reference();
    };
  }

  /**
   * Lifts what lies on a right by reason of a case.
   *
   * @return how many burdens were lifted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int lift(RightNumber number, Kind kind, String reference, Instant at) {
    if (entries.hold(number).isEmpty()) {
      return 0;
    }
    int lifted = burdens.lift(number, kind, reference, at.atZone(zone).toLocalDate());
    if (lifted > 0) {
      entries.touch(number);
    }
    return lifted;
  }

  /**
   * Gives a pledge another last day of its debt, or another pledgee; what it may be is checked as
   * for a new one, but for the pledge itself.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome change(RightNumber number, Intent.Pledge pledge, Instant at) {
    var day = at.atZone(zone).toLocalDate();
    var held = entries.hold(number);
    if (held.isEmpty()) {
      return new Outcome.NoRight(number);
    }
    var others =
        burdens.of(number).stream()
            .filter(one -> one.kind() != Kind.PLEDGE || !one.reference().equals(pledge.reference()))
            .toList();
    var checks = Hindrances.of(held.get().with(others), pledge, day);
    if (checks.stream().anyMatch(one -> !one.passes())) {
      return new Outcome.Hindered(checks);
    }
    if (burdens.change(number, pledge) != 1) {
      return new Outcome.NoRight(number);
    }
    entries.touch(number);
    return new Outcome.Done(0);
  }

  /**
   * Enters what the office's data say of rights, in the caller's transaction.
   *
   * @return how many were new or changed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int enter(List<Right> rights) {
    return entries.enter(rights);
  }

  /**
   * Rights by a part of their title, an owner or a number, by number.
   *
   * @param after the last number of the part before; empty for the first
   */
  public List<Right> search(String words, String after, int most) {
    return entries.search(words, after, most);
  }
}
