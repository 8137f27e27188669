package org.wenlan.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.dispute.Dispute.Taken;
import org.wenlan.dispute.Funnel.Step;
import org.wenlan.dispute.Route.Ending;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Period;
import org.wenlan.kernel.Refusal;

/**
 * The door to disputes. What is entered stands or falls with the caller's transaction; of two that
 * enter what excludes each other at once the second waits and is refused. Thread-safe.
 */
@Component
public class Disputes {
  private static final int LONG = 300;

  private final Docket docket;
  private final DisputeStore store;
  private final Exclusion exclusion;
  private final LegalTime time;
  private final ObjectProvider<SuitTaker> takers;

  Disputes(
      Docket docket,
      DisputeStore store,
      Exclusion exclusion,
      LegalTime time,
      ObjectProvider<SuitTaker> takers) {
    this.docket = docket;
    this.store = store;
    this.exclusion = exclusion;
    this.time = time;
    this.takers = takers;
  }

  /** What came of entering a route or recording a suit. */
  public sealed interface Outcome {

    /** It is one of the dispute's routes now. */
    record Entered(String dispute) implements Outcome {}

    /** Another route excludes it; nothing was entered. */
    record Refused(Refusal why) implements Outcome {}
  }

  /**
   * Enters a case as a route of its dispute; a dispute that is not known yet begins. For suits see
   * {@link #sue}.
   *
   * @param region where the case belongs, GB/T 2260; empty for the nation's law alone
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome enter(
      Actor by, Matter matter, Route route, String caseNumber, String region, Instant at) {
    if (route == Route.SUE) {
      throw new IllegalArgumentException("A suit is recorded, with its court");
    }
    return entered(by, matter, new Way(route, "", caseNumber), region, time.day(at));
  }

  private record Way(Route route, String court, String caseNumber) {}

  private Outcome entered(Actor by, Matter matter, Way way, String region, LocalDate day) {
    store.hold(matter.place());
    var meeting =
        store.at(matter.place()).stream()
            .filter(one -> one.matter().meets(matter) || one.matter().same().equals(matter.same()))
            .toList();
    var known = store.same(matter.same());
    var wrong =
        exclusion.wrong(way.route(), meeting, known.orElse(null), exclusion.source(day, region));
    if (wrong != null) {
      return new Outcome.Refused(wrong);
    }
    var number =
        known
            .map(Dispute::number)
            .orElseGet(() -> {
              var fresh = docket.numbers("JF", day.getYear(), 1).getFirst();
              store.add(fresh, matter, day);
              return fresh;
            });
    consulted(by, number, matter, way, known, day);
    store.take(
        number, new Taken(way.route(), way.court(), way.caseNumber(), day, null, null, by.unit()));
    return new Outcome.Entered(number);
  }

  /** The consultation that led here is its first route, over when the next one begins. */
  private void consulted(
      Actor by, String number, Matter matter, Way way, Optional<Dispute> known, LocalDate day) {
    var from = matter.consultation();
    boolean there =
        known.stream()
            .flatMap(one -> one.routes().stream())
            .anyMatch(one -> one.caseNumber().equals(from));
    if (!from.isEmpty() && !there && way.route() != Route.CONSULT) {
      store.take(number, new Taken(Route.CONSULT, "", from, day, day, Ending.FAILED, by.unit()));
    }
  }

  /** Ends the route that a case carries; whether there was an open one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean leave(String caseNumber, Ending ending, Instant at) {
    return store.close("", caseNumber, time.day(at), ending);
  }

  /**
   * Records that a suit was filed, on each dispute that it is about. Open adjudications of what it
   * is about are told, and closed as excluded, within the same transaction. Not while arbitration
   * is agreed.
   *
   * @param dispute its number
   * @param court its name
   * @param number the court's own
   */
  @Transactional
  public Outcome sue(Actor by, String dispute, String court, String number, Instant at) {
    if (court.isBlank() || number.isBlank() || court.length() > LONG || number.length() > LONG) {
      return new Outcome.Refused(Exclusion.no("suit-words", ""));
    }
    var found = store.find(dispute);
    if (found.isEmpty()) {
      return new Outcome.Refused(Exclusion.no("unknown", "", dispute));
    }
    var matter = found.get().matter();
    store.hold(matter.place());
    // Looked at again, now that nobody else changes it. The same suit may be on other disputes too.
    boolean twice =
        store.find(dispute).stream()
            .flatMap(one -> one.routes().stream())
            .anyMatch(one ->
                one.court().equals(court.strip()) && one.caseNumber().equals(number.strip()));
    if (twice) {
      return new Outcome.Refused(Exclusion.no("suit-known", "", court, number));
    }
    var way = new Way(Route.SUE, court.strip(), number.strip());
    var outcome = entered(by, matter, way, "", time.day(at));
    if (outcome instanceof Outcome.Entered) {
      exclude(matter, way.court() + " " + way.caseNumber(), at);
    }
    return outcome;
  }

  /** Tells and closes every adjudication that can no longer go on. */
  private void exclude(Matter matter, String why, Instant at) {
    for (var one : store.at(matter.place())) {
      if (one.matter().meets(matter) && one.open(Route.ADJUDICATE) instanceof Taken taken) {
        takers
            .orderedStream()
            .filter(taker -> taker.route() == Route.ADJUDICATE)
            .forEach(taker -> taker.excluded(taken.caseNumber(), why, at));
        var _ = store.close("", taken.caseNumber(), time.day(at), Ending.EXCLUDED);
      }
    }
  }

  /** Records that a suit has ended, on every dispute; whether it was an open one of this. */
  @Transactional
  public boolean ended(String dispute, String court, String number, Ending ending, Instant at) {
    return store.find(dispute).stream()
            .flatMap(one -> one.routes().stream())
            .anyMatch(one ->
                one.route() == Route.SUE
                    && one.open()
                    && one.court().equals(court.strip())
                    && one.caseNumber().equals(number.strip()))
        && store.close(court.strip(), number.strip(), time.day(at), ending);
  }

  /**
   * Records what arbitration agreement the parties made, or with an empty text that none stands any
   * more. An open adjudication is excluded by one; a suit that is open excludes one.
   */
  @Transactional
  public Outcome agree(Actor by, String dispute, String agreement, Instant at) {
    var found = store.find(dispute);
    if (found.isEmpty()) {
      return new Outcome.Refused(Exclusion.no("unknown", "", dispute));
    }
    if (agreement.length() > LONG) {
      return new Outcome.Refused(Exclusion.no("too-long", "", agreement.length(), LONG));
    }
    store.hold(found.get().matter().place());
    var now = store.find(dispute).orElseThrow();
    if (!agreement.isBlank()) {
      for (var one : store.at(now.matter().place())) {
        if (one.matter().meets(now.matter()) && one.open(Route.SUE) instanceof Taken suit) {
          return new Outcome.Refused(
              Exclusion.no("suit-open", "", suit.court(), suit.caseNumber()));
        }
      }
      exclude(now.matter(), agreement.strip(), at);
    } else if (now.open(Route.ARBITRATE) instanceof Taken taken) {
      return new Outcome.Refused(Exclusion.no("arbitration-open", "", taken.caseNumber()));
    }
    store.agreed(dispute, agreement.strip());
    return new Outcome.Entered(dispute);
  }

  /** A dispute by its number. */
  public Optional<Dispute> find(String number) {
    return store.find(number);
  }

  /** The dispute of which a case, or a suit, is a route. */
  public Optional<Dispute> of(String caseNumber) {
    return store.of(caseNumber);
  }

  /** The open suit on what a case is about; empty when none is. */
  public Optional<Taken> openSuit(String caseNumber) {
    return of(caseNumber).stream()
        .flatMap(own ->
            store.at(own.matter().place()).stream().filter(one -> one.matter().meets(own.matter())))
        .flatMap(one -> one.routes().stream())
        .filter(one -> one.route() == Route.SUE && one.open())
        .findFirst();
  }

  /** A dispute of which a case lies before the person's unit, or that the unit took part in. */
  public Optional<Dispute> find(Actor.Person who, String number) {
    return who.may(Permission.DESK) && store.before(who.unit(), number)
        ? store.find(number)
        : Optional.empty();
  }

  /** How many took each route in a period. */
  public Funnel funnel(Period period) {
    var found = store.steps(period.first().atDay(1), period.end());
    return new Funnel(
        period,
        Arrays.stream(Route.values())
            .map(route ->
                found.stream()
                    .filter(one -> one.route() == route)
                    .findFirst()
                    .orElse(new Step(route, 0, 0, 0, 0, 0)))
            .toList());
  }

  /** Those that a person may see, the newest first. */
  public List<Dispute> newest(Actor.Person who, int most) {
    return who.may(Permission.DESK) ? store.newest(who.unit(), most) : List.of();
  }
}
