package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn;
import org.wenlan.enforcement.CaseTurns.Next;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.Step.Outcome;

/**
 * The door to penalty cases for those who handle them. Who is not on the list of a restricted case
 * hears that there is none. What it says was done is committed when the call returns. Thread-safe.
 */
@Component
public class EnforcementCases implements DeadlineTaker {
  private final Docket docket;
  private final EnforcementStore store;
  private final CaseProcedure procedure;
  private final NeedToKnow list;
  private final PublishedDecisions decisions;
  private final Penalties penalties;

  EnforcementCases(
      Docket docket,
      EnforcementStore store,
      CaseProcedure procedure,
      NeedToKnow list,
      PublishedDecisions decisions,
      Penalties penalties) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.list = list;
    this.decisions = decisions;
    this.penalties = penalties;
  }

  /** Parts of the desk. */
  public enum Lane {
    /** Reports and requests that are being verified. */
    CLUES,
    WORK,
    /** A second person is to decide. */
    WAITING,
    /** Decided: to be served, to be performed. */
    PERFORMING,
    OVER
  }

  /**
   * One line of a list.
   *
   * @param kind penalty or adjudication
   * @param subject empty for a restricted case
   * @param due last day of the clock that runs; null when none does
   */
  public record Line(
      String number,
      String kind,
      String cause,
      String campaign,
      String subject,
      String stage,
      boolean open,
      boolean waits,
      boolean restricted,
      @Nullable LocalDate due,
      LocalDate opened) {}

  /** An act of law that was done, in its order. */
  public record Done(int serial, String act, LocalDate day, String who) {}

  /** What somebody sees of a case. */
  public sealed interface Sight {

    /** The file. */
    record Open(EnforcementCase found) implements Sight {}

    /** They may open it, with a reason that is kept. */
    record Shut(String number, String owner) implements Sight {}

    /** For them there is none. */
    record Absent() implements Sight {}
  }

  /** A case, as whoever asks may see it. */
  public Sight look(Actor.Person who, String number, Instant at) {
    var file = docket.find(who, number).filter(one -> one.kind().equals(EnforcementCase.KIND));
    if (file.isEmpty()) {
      return new Sight.Absent();
    }
    if (store.restricted(number)) {
      if (!list.knows(who, number, file.get().owner())) {
        return new Sight.Absent();
      }
      if (!list.opened(who, number, at)) {
        return new Sight.Shut(number, file.get().owner());
      }
    }
    return new Sight.Open(EnforcementCase.of(file.get()));
  }

  /** Whether somebody may know that there is this case. */
  public boolean knows(Actor.Person who, String number) {
    return docket
        .find(who, number)
        .filter(one -> one.kind().equals(EnforcementCase.KIND))
        .filter(one -> !store.restricted(number) || list.knows(who, number, one.owner()))
        .isPresent();
  }

  /** A part of a person's desk, the newest first: penalty cases and adjudications. */
  public List<Line> lane(Actor.Person who, Lane lane, String before, int most) {
    return who.may(Permission.DESK) ? store.lane(reader(who), lane, before, most) : List.of();
  }

  /** How many there are in each part of a person's desk, and at most {@link Docket#COUNTED}. */
  public Map<Lane, Integer> counts(Actor.Person who) {
    return who.may(Permission.DESK) ? store.counts(reader(who)) : Map.of();
  }

  private EnforcementStore.Reader reader(Actor.Person who) {
    boolean head = who.may(Permission.APPROVE);
    return new EnforcementStore.Reader(
        who.unit(), who.id(), head, head ? list.heads(who.unit()) : List.of());
  }

  /** The acts of law of a case that its reader may see. */
  public List<Done> acts(String number) {
    return store.acts(number);
  }

  /** Between which ends the law of the day of the act puts a fine; empty when none is known. */
  public Optional<Stage.Bounds> bounds(
      EnforcementCase now, long turnover, long gains, boolean serious) {
    var report = now.report();
    return penalties.bounds(
                report.cause(), report.region(), report.committed(), turnover, gains, serious)
            instanceof Penalties.Found.In(var bounds)
        ? Optional.of(bounds)
        : Optional.empty();
  }

  /** What is added by now to a fine that is late, at most. */
  public long surcharge(EnforcementCase now, LocalDate due, Instant at) {
    var decided = now.decided();
    return decided == null
        ? 0
        : penalties.surcharge(
            Math.max(0, decided.penalty().fine() - now.inquiry().paid()),
            now.report().region(),
            due,
            procedure.day(at));
  }

  /**
   * Does something with a case.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Actor.Person who, String number, long version, Step step, Instant at) {
    store.hold(number);
    if (!(look(who, number, at) instanceof Sight.Open(var now))) {
      return new Outcome.Absent();
    }
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version), now);
    }
    return switch (procedure.next(now, who, step, docket.clocks(number), at)) {
      case Next.No(var why) -> new Outcome.Refused(why);
      case Next.Move move -> coded(moved(who, now, move, at), step, at);
    };
  }

  /** With the notice the party gets its code, and later on a new one. */
  private Outcome coded(Outcome outcome, Step step, Instant at) {
    if (!(step instanceof Step.Tell || step instanceof Step.GiveCode)
        || !(outcome instanceof Outcome.Done(var now, var _))) {
      return outcome;
    }
    return new Outcome.Done(now, docket.giveCode(now.number(), at));
  }

  Outcome moved(Actor by, EnforcementCase now, Next.Move move, Instant at) {
    return switch (docket.changeKnown(by, now.number(), now.file().version(), move.turn(), at)) {
      case Turn.Outcome.Done _ -> {
        var after =
            docket.find(new Actor.Platform(), now.number()).map(EnforcementCase::of).orElseThrow();
        store.put(row(after), procedure.day(after.file().opened()));
        for (var act : move.acts()) {
          store.acted(now.number(), act, procedure.day(at), by.name());
        }
        if (move.turn().act().equals("publish")) {
          decisions.publish(after, procedure.day(at));
        }
        yield new Outcome.Done(after, "");
      }
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, now);
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  static EnforcementStore.Row row(EnforcementCase one) {
    var publication = one.inquiry().publication();
    return new EnforcementStore.Row(
        one.number(),
        EnforcementCase.KIND,
        one.file().owner(),
        one.report().cause().name(),
        one.inquiry().campaign(),
        one.report().subject(),
        one.stage().code(),
        one.stage().open(),
        one.stage() instanceof Stage.Proposed,
        one.report().restricted(),
        publication == null ? "" : publication.confirmed() == null ? "PROPOSED" : "PUBLIC");
  }

  /** A day has passed: the file says so once, and the desk shows it. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    store.hold(deadline.number());
    var now =
        docket.find(new Actor.Platform(), deadline.number()).map(EnforcementCase::of).orElseThrow();
    if (now.stage().open()
        && !(moved(new Actor.Platform(), now, CaseTurns.passed(now, deadline.clock()), at)
            instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }

  @Override
  public String kind() {
    return EnforcementCase.KIND;
  }
}
