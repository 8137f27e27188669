package org.wenlan.affairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.affairs.Step.Outcome;
import org.wenlan.docket.Code;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/**
 * The door for those who decide applications. What it says was done is committed when the call
 * returns. Thread-safe.
 */
@Component
public class Handling implements DeadlineTaker {
  private final Docket docket;
  private final Moves moves;
  private final Definitions definitions;
  private final ApplicationStore store;
  private final LegalTime time;
  private final Units units;

  Handling(
      Docket docket,
      Moves moves,
      Definitions definitions,
      ApplicationStore store,
      LegalTime time,
      Units units) {
    this.docket = docket;
    this.moves = moves;
    this.definitions = definitions;
    this.store = store;
    this.time = time;
    this.units = units;
  }

  /**
   * One line of a list.
   *
   * @param stage code of the stage; empty when it has ended
   * @param due the last day of the clock that runs; null when none does
   */
  public record Line(
      String number,
      String affair,
      String applicant,
      String region,
      String standing,
      String stage,
      boolean open,
      LocalDate opened,
      @Nullable LocalDate due) {}

  /** Applications of a person's unit, the newest first; of all affairs when the code is empty. */
  public List<Line> lines(Actor.Person who, String affair, boolean open, String before, int most) {
    return who.may(Permission.DESK)
        ? store.lines(who.unit(), affair, open, before, most)
        : List.of();
  }

  /** What a person's unit was asked by others and has not answered. */
  public List<Line> asks(Actor.Person who, int most) {
    return who.may(Permission.DESK) ? store.asks(who.unit(), most) : List.of();
  }

  /** An application, if whoever asks may see it. */
  public Optional<Application> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Application.KIND))
        .map(Application::of);
  }

  /** The definition that an application keeps. */
  public Affair affair(Application one) {
    return definitions.version(one.said().affair(), one.said().version());
  }

  /** What may be tried next by this person; {@link #step} decides again. */
  public List<String> steps(Application one, Actor.Person who, Instant at) {
    return advance(one, at).steps(one, who);
  }

  private Advance advance(Application one, Instant at) {
    var affair = affair(one);
    return new Advance(affair, () -> given(affair, time.day(at)));
  }

  private Standing.Given given(Affair affair, LocalDate day) {
    int years = affair.result().years();
    // A time of years ends with the day before the corresponding one, as certificates write it.
    var until = years == 0 ? "" : day.plusYears(years).minusDays(1).toString();
    return new Standing.Given(
        docket.numbers("JG", day.getYear(), 1).getFirst(), Code.fresh(), until);
  }

  /**
   * Does something to an application.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Actor.Person who, String number, long version, Step step, Instant at) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version), now);
    }
    if (step instanceof Step.Ask(var unit) && units.find(unit).filter(Unit::available).isEmpty()) {
      return new Outcome.Refused(Refusal.of("affairs.refusal.unknown-unit", "", unit));
    }
    return switch (advance(now, at).next(now, who, step, time.day(at).toString())) {
      case Advance.Next.No(var why) -> new Outcome.Refused(why);
      case Advance.Next.Move move ->
          moves
              .untimed(now, move.standing(), at)
              .<Outcome>map(Outcome.Refused::new)
              .orElseGet(() -> moved(who, now, step, move, at));
    };
  }

  private Outcome moved(
      Actor.Person who, Application now, Step step, Advance.Next.Move move, Instant at) {
    return switch (moves.move(who, now, now.said(), move, now.file().version(), at)) {
      case Moves.Moved.To(var after) -> {
        if (step instanceof Step.Speak) {
          store.answered(now.number(), who.unit());
        }
        yield new Outcome.Done(after);
      }
      case Moves.Moved.Not(Turn.Outcome.Stale stale) -> new Outcome.Stale(stale, now);
      case Moves.Moved.Not _ -> new Outcome.Absent();
    };
  }

  @Override
  public String kind() {
    return Application.KIND;
  }

  /** A notice that nobody stopped goes on; a correction that did not come ends it. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    var now = moves.find(deadline.number());
    var day = time.day(at).toString();
    var move =
        switch (now.standing()) {
          case Standing.Announced announced when deadline.clock().equals(Moves.NOTICE) ->
              advance(now, at).over(announced, day);
          case Standing.Correcting correcting when deadline.clock().equals(Moves.CORRECTION) ->
              new Advance.Next.Move(correcting.lapse(), "lapse", "", "");
          case Standing.InStage in when deadline.clock().equals(Moves.STAGE) ->
              new Advance.Next.Move(in, Moves.OVERDUE, "", "");
          default -> null;
        };
    if (move instanceof Advance.Next.Move next
        && !(moves.move(new Actor.Platform(), now, now.said(), next, now.file().version(), at)
            instanceof Moves.Moved.To)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }
}
