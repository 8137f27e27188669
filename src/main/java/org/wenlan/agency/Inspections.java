package org.wenlan.agency;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;

/**
 * The door to random inspections: the list is fixed and its hash published, then the draw is made
 * as {@link Drawing} says, then findings are published. Thread-safe.
 */
@Component
public class Inspections {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 32;
  private static final int LONG = 300;
  private static final int MOST = 5_000;

  private final InspectionStore store;
  private final AgencyStore agencies;
  private final AgencyRegister register;
  private final Clues clues;
  private final CreditRecord credit;
  private final LegalTime time;

  Inspections(
      InspectionStore store,
      AgencyStore agencies,
      AgencyRegister register,
      Clues clues,
      CreditRecord credit,
      LegalTime time) {
    this.store = store;
    this.agencies = agencies;
    this.register = register;
    this.clues = clues;
    this.credit = credit;
    this.time = time;
  }

  /**
   * What is to be drawn.
   *
   * @param region whose agencies stand on the list; empty for all
   * @param inspectors from whom inspectors are drawn
   * @param source from where the public value will come, such as a lottery of a day to come
   * @param drawDay first day on which the draw may be made
   */
  public record Plan(
      String title,
      String region,
      int wanted,
      List<String> inspectors,
      String source,
      LocalDate drawDay) {}

  /**
   * An inspection as everyone may read it.
   *
   * @param hash of the list, and {@code commitment} the hash of the secret number: both published
   *     before the draw
   */
  public record Inspection(
      long id,
      String owner,
      String title,
      Drawing drawing,
      String hash,
      String commitment,
      String source,
      LocalDate drawDay,
      Instant announced,
      Optional<Draw> draw) {}

  /**
   * How it was drawn.
   *
   * @param nonce the secret number, which its hash had committed to
   * @param value the public value
   */
  public record Draw(String nonce, String value, Instant at) {}

  /** What an inspection of an agency found. */
  public enum Finding {
    CLEAN,
    FOUND
  }

  /**
   * An agency that was drawn, and what was found.
   *
   * @param finding empty before anything was recorded
   * @param clue that was opened because of it; empty when none was
   */
  public record Inspected(
      int place,
      String licence,
      List<String> inspectors,
      String finding,
      String clue,
      @Nullable LocalDate day) {}

  /** What came of an announcement. */
  public sealed interface Announced {

    /** The list is fixed. */
    record Done(long id) implements Announced {}

    /** A rule says no. */
    record Refused(Refusal why) implements Announced {}
  }

  /** Fixes a list of the licensed agencies of the person's unit and publishes its hash. */
  @Transactional
  public Announced announce(Actor.Person who, Plan plan, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    var inspectors =
        plan.inspectors().stream()
            .map(one -> one.replaceAll("\\s+", " ").strip())
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (plan.title().isBlank() || plan.source().isBlank()) {
      return refused("incomplete");
    }
    if (Math.max(plan.title().length(), plan.source().length()) > LONG
        || inspectors.stream().anyMatch(one -> one.length() > LONG)
        || inspectors.size() > LONG) {
      return refused("too-long", LONG + 1, LONG);
    }
    if (inspectors.size() < Drawing.INSPECTORS) {
      return refused("too-few-inspectors", Drawing.INSPECTORS);
    }
    if (!plan.drawDay().isAfter(time.day(at))) {
      return refused("draw-day", plan.drawDay());
    }
    var list = agencies.licensed(who.unit(), plan.region(), MOST + 1);
    if (list.size() > MOST) {
      return refused("too-many", MOST);
    }
    if (plan.wanted() < 1 || plan.wanted() > list.size()) {
      return refused("wanted", plan.wanted(), list.size());
    }
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var drawing = Drawing.of(plan.wanted(), list, inspectors);
    return new Announced.Done(
        store.add(who.unit(), plan, drawing, HexFormat.of().formatHex(nonce), at));
  }

  /**
   * Makes the draw, once.
   *
   * @param value the public value that was announced
   * @return why not; empty when it was made
   */
  @Transactional
  public Optional<Refusal> draw(Actor.Person who, long id, String value, Instant at) {
    var found = mine(who, id);
    if (found.isEmpty()) {
      return no("no-such-inspection", id);
    }
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    var inspection = found.get();
    var plain = value.replaceAll("\\s+", " ").strip();
    if (plain.isEmpty() || plain.length() > LONG) {
      return no(plain.isEmpty() ? "nothing-said" : "too-long", plain.length(), LONG);
    }
    if (time.day(at).isBefore(inspection.drawDay())) {
      return no("too-early", inspection.drawDay());
    }
    if (!store.draw(id, plain, at)) {
      return no("drawn-already");
    }
    var drawing = inspection.drawing();
    drawing.draw(drawing.seed(store.nonce(id), plain)).forEach(one -> store.drawn(id, one));
    return Optional.empty();
  }

  private Optional<Inspection> mine(Actor.Person who, long id) {
    return store.find(id).filter(one -> one.owner().equals(who.unit()));
  }

  /**
   * Records what was found; where something was, a clue begins.
   *
   * @param kind of the clue
   * @param facts of the clue
   * @return why not; empty when it was recorded
   */
  @Transactional
  public Optional<Refusal> record(
      Actor.Person who,
      long id,
      String licence,
      Finding finding,
      Clue.Kind kind,
      String facts,
      Instant at) {
    if (mine(who, id).isEmpty()) {
      return no("no-such-inspection", id);
    }
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    if (finding == Finding.FOUND && (facts.isBlank() || facts.length() > Clues.FACTS)) {
      return no(facts.isBlank() ? "nothing-said" : "too-long", facts.length(), Clues.FACTS);
    }
    var day = time.day(at);
    if (!store.found(id, licence, finding.name(), day)) {
      return no("not-drawn", licence);
    }
    if (finding == Finding.FOUND) {
      var said = new Clue.Said(kind, Clue.Source.INSPECTION, licence, "", facts, "", "");
      switch (clues.tell(who, said, at)) {
        case Clues.Taken.Open(var clue, var _) -> store.clue(id, licence, clue.number());
        case Clues.Taken.Refused(var why) ->
            throw new IllegalStateException("A checked clue was refused: " + why);
      }
    }
    var entry =
        finding == Finding.CLEAN
            ? CreditRecord.Entry.INSPECTED_CLEAN
            : CreditRecord.Entry.INSPECTED_FOUND;
    credit.add(licence, day, entry, String.valueOf(id));
    register.note(who, licence, "inspect", Map.of("outcome", finding.name()), at);
    return Optional.empty();
  }

  /** An inspection. */
  public Optional<Inspection> find(long id) {
    return store.find(id);
  }

  /** Inspections, the latest first. */
  public List<Inspection> all(int most) {
    return store.all(most);
  }

  /** What was drawn and found, by place. */
  public List<Inspected> inspected(long id) {
    return store.inspected(id);
  }

  private static Announced refused(String rule, Object... arguments) {
    return new Announced.Refused(Refusal.of("agency.refusal." + rule, "", arguments));
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("agency.refusal." + rule, "", arguments));
  }
}
