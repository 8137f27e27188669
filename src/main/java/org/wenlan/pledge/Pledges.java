package org.wenlan.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.pledge.PledgeProcedure.Next;
import org.wenlan.pledge.Step.Outcome;

/**
 * The door to pledges for those who decide on them. What it says was done is committed when the
 * call returns. Thread-safe.
 */
@Component
public class Pledges implements DeadlineTaker {
  /** From so many days before the debt ends a pledge stands on the desk again. */
  public static final int SOON = 30;

  private final Docket docket;
  private final PledgeStore store;
  private final PledgeProcedure procedure;
  private final PledgeMoves moves;
  private final Grounds grounds;

  Pledges(
      Docket docket,
      PledgeStore store,
      PledgeProcedure procedure,
      PledgeMoves moves,
      Grounds grounds) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.moves = moves;
    this.grounds = grounds;
  }

  /** Parts of the desk. */
  public enum Lane {
    /** Somebody has something to do. */
    WORK,
    /** Registered, and the debt ends soon or has ended. */
    ENDING,
    REGISTERED,
    /** Refused, taken back, discharged. */
    OVER
  }

  /**
   * One line of a list.
   *
   * @param amount in yuan
   * @param until last day of the debt
   * @param due last day of the clock that runs; null when none does
   */
  public record Line(
      String number,
      String type,
      String pledgor,
      String pledgee,
      String stage,
      boolean open,
      long amount,
      int rights,
      LocalDate until,
      @Nullable LocalDate due,
      LocalDate opened) {}

  /** A pledge, if whoever asks may see it; a program sees what it filed or confirmed. */
  public Optional<Pledge> find(Actor who, String number) {
    if (who instanceof Actor.Client(var id, var _, var _)) {
      return store.of(number, id) ? Optional.of(moves.known(number)) : Optional.empty();
    }
    return docket.find(who, number).filter(file -> file.kind().equals(Pledge.KIND)).map(Pledge::of);
  }

  /** A part of a person's desk, the newest first. */
  public List<Line> lane(Actor.Person who, Lane lane, String before, Instant at, int most) {
    return who.may(Permission.DESK)
        ? store.lane(who.unit(), lane, procedure.day(at), before, most)
        : List.of();
  }

  /** How many there are in each part of a person's desk. */
  public Map<Lane, Integer> counts(Actor.Person who, Instant at) {
    return who.may(Permission.DESK) ? store.counts(who.unit(), procedure.day(at)) : Map.of();
  }

  /** What a program filed or confirmed, the newest first. */
  public List<Line> of(Actor.Client who, String before, int most) {
    return store.ofClient(who.id(), before, most);
  }

  /** All grounds for a pledge as they stand at this moment. */
  public Grounds.Checked check(Pledge one, Instant at) {
    return grounds.check(one.asked(), one.dossier(), one.number(), procedure.day(at));
  }

  /**
   * Does something with a pledge. Not to be called inside a transaction: it is rolled back unless
   * it was done.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Actor.Person who, String number, long version, Step step, Instant at) {
    var outcome = stepped(who, number, version, step, at);
    if (!(outcome instanceof Outcome.Done)) {
      // What was laid on some rights before another one was refused goes too.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private Outcome stepped(Actor.Person who, String number, long version, Step step, Instant at) {
    store.hold(number);
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version), now);
    }
    var papers = PledgeTurn.kinds(docket.history(now.file()).filed());
    var next = procedure.next(now, who, step, check(now, at), papers, docket.clocks(number), at);
    return switch (next) {
      case Next.No(var why) -> new Outcome.Refused(why);
      case Next.Move move ->
          step instanceof Step.Decide
                  && now.stage() instanceof Stage.Proposed(var decision, var _, var _)
              ? moves.decide(who, now, decision, move, procedure.day(at), at)
              : moves.move(who, now, move, at);
    };
  }

  @Override
  public String kind() {
    return Pledge.KIND;
  }

  /** A day has passed: it is noted once, and the desk shows it. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    store.hold(deadline.number());
    var now = moves.known(deadline.number());
    var move = PledgeTurn.passed(now, deadline.clock());
    if (move != null
        && !(moves.move(new Actor.Platform(), now, move, at) instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }
}
