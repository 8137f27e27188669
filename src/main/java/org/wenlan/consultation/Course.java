package org.wenlan.consultation;

import static org.wenlan.consultation.Next.ended;
import static org.wenlan.consultation.Next.may;
import static org.wenlan.consultation.Next.move;
import static org.wenlan.consultation.Next.no;
import static org.wenlan.consultation.Next.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.consultation.State.Accepted;
import org.wenlan.consultation.State.Difficulty;
import org.wenlan.consultation.State.Offered;
import org.wenlan.consultation.State.Received;
import org.wenlan.dispatching.Recommendation;
import org.wenlan.docket.DeadlineTaker.Deadline;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.docket.Turn.Letting;

/**
 * What may be done in which state, by whom, and what it sets running. It writes nothing: the same
 * course runs over PostgreSQL and in the simulation of a centre.
 */
@Component
class Course {
  private final Clocks clocks;
  private final Charts charts;
  private final Candidates candidates;
  private final Drafting drafting;
  private final Timing timing;

  Course(Clocks clocks, Charts charts, Candidates candidates, Drafting drafting, Timing timing) {
    this.clocks = clocks;
    this.charts = charts;
    this.candidates = candidates;
    this.drafting = drafting;
    this.timing = timing;
  }

  Recommendation recommendation(Consultation found, Instant at) {
    return found.state() instanceof Accepted accepted
        ? candidates.of(found, accepted.declined(), clocks.day(at))
        : new Recommendation(List.of(), List.of());
  }

  Map<String, String> plan(List<Consultation> cases, Instant at) {
    return candidates.plan(cases, clocks.day(at));
  }

  Next next(Actor by, Consultation found, Act act, Instant at) {
    var owner = found.file().owner();
    return switch (act) {
      case Act.Accept(var difficulty) ->
          found.state() instanceof Received received && may(by, Permission.DISPATCH, owner)
              ? accepted(found, received.accept(difficulty), at)
              : no(by, found, Permission.DISPATCH, owner);
      case Act.Refuse(var reason, var said) ->
          found.state() instanceof Received received && may(by, Permission.DISPATCH, owner)
              ? closed(found, received.refuse(reason, said), "refuse", reason + " " + said)
              : no(by, found, Permission.DISPATCH, owner);
      case Act.Withdraw(var said) ->
          found.state() instanceof State.Open open && !(by instanceof Actor.Person)
              ? closed(found, open.withdraw(said), "withdraw", said)
              : no(by, found, Permission.CLIENT, owner);
      case Act.Keep _ ->
          found.state() instanceof Accepted accepted && may(by, Permission.DISPATCH, owner)
              ? kept(found, accepted, owner, at)
              : no(by, found, Permission.DISPATCH, owner);
      case Act.Offer(var unit) ->
          found.state() instanceof Accepted accepted && may(by, Permission.DISPATCH, owner)
              ? offered(found, accepted, unit, at)
              : no(by, found, Permission.DISPATCH, owner);
      case Act.Take _ ->
          found.state() instanceof Offered offered
                  && may(by, Permission.ANSWER_OFFER, offered.unit())
              ? taken(found, offered, at)
              : no(by, found, Permission.ANSWER_OFFER, found.worker());
      case Act.Decline(var said) ->
          found.state() instanceof Offered offered
                  && may(by, Permission.ANSWER_OFFER, offered.unit())
              ? declined(found, offered, "decline", said)
              : no(by, found, Permission.ANSWER_OFFER, found.worker());
      case Act.Claim _, Act.Release _, Act.Fill _, Act.HandIn _ -> drafting.work(by, found, act);
      case Act.GiveBack _, Act.Sign _ -> drafting.review(by, found, act, at);
      case Act.OnClock onClock -> timing.next(by, found, onClock, at);
    };
  }

  private Next accepted(Consultation found, Accepted next, Instant at) {
    var clocking = ended(Clocks.Name.FORMALITY);
    if (next.difficulty() != Difficulty.COMPLEX) {
      clocking.add(clocks.start(Clocks.Name.of(next.difficulty()), found.request().region(), at));
    }
    return move(
        turn(
            found,
            next,
            found.file().owner(),
            null,
            "accept",
            next.difficulty().name(),
            clocking,
            List.of()),
        next);
  }

  private Next kept(Consultation found, Accepted accepted, String owner, Instant at) {
    var next = accepted.keep(Work.begun(owner, charts.begin(found.request())));
    return move(
        turn(
            found,
            next,
            owner,
            null,
            "keep",
            "",
            judging(found, accepted.difficulty(), at),
            List.of()),
        next);
  }

  /** A complex case is counted from here; another one goes on counting from its acceptance. */
  private List<Clocking> judging(Consultation found, Difficulty difficulty, Instant at) {
    return difficulty == Difficulty.COMPLEX
        ? List.of(clocks.start(Clocks.Name.JUDGE_COMPLEX, found.request().region(), at))
        : List.of();
  }

  private Next offered(Consultation found, Accepted accepted, String unit, Instant at) {
    var no = candidates.excluded(found, accepted.declined(), unit, clocks.day(at));
    if (no.isPresent()) {
      return new Next.No(no.get());
    }
    var clock = clocks.start(Clocks.Name.OFFER, found.request().region(), at);
    var next = accepted.offer(unit, clock.due());
    return move(
        turn(found, next, unit, null, "offer", unit, List.of(clock), List.of(new Letting.In(unit))),
        next);
  }

  private Next taken(Consultation found, Offered offered, Instant at) {
    var next = offered.take(Work.begun(offered.unit(), charts.begin(found.request())));
    // A dispatched case is counted as a complex one, from the day the unit takes it.
    var clocking = ended(Clocks.Name.OFFER, Clocks.Name.JUDGE_SIMPLE, Clocks.Name.JUDGE);
    clocking.add(clocks.start(Clocks.Name.JUDGE_COMPLEX, found.request().region(), at));
    return move(turn(found, next, offered.unit(), null, "take", "", clocking, List.of()), next);
  }

  private Next.Move declined(Consultation found, Offered offered, String act, String said) {
    var next = offered.decline();
    var text = offered.unit() + (said.isEmpty() ? "" : ": " + said);
    return move(
        turn(
            found,
            next,
            found.file().owner(),
            null,
            act,
            text,
            ended(Clocks.Name.OFFER),
            List.of(new Letting.Out(offered.unit()))),
        next);
  }

  private Next.Move closed(Consultation found, State next, String act, String said) {
    var lettings =
        found.worker().equals(found.file().owner())
            ? List.<Letting>of()
            : List.<Letting>of(new Letting.Out(found.worker()));
    return move(
        turn(
            found,
            next,
            found.file().owner(),
            null,
            act,
            said.strip(),
            ended(Clocks.Name.values()),
            lettings),
        next);
  }

  /** What happens when a clock has run out, in order. */
  List<Next.Move> passed(Consultation found, Deadline deadline, Instant at) {
    if (deadline.clock().equals(Clocks.Name.OFFER.name())
        && found.state() instanceof Offered offered) {
      var moves = new ArrayList<Next.Move>();
      var lapsed = declined(found, offered, "lapse", "");
      moves.add(lapsed);
      // Silence is an answer: the next unit is asked at once, if there is one.
      var open = new Consultation(found.file(), found.request(), lapsed.state());
      if (lapsed.state() instanceof Accepted accepted) {
        candidates
            .best(open, accepted.declined(), clocks.day(at))
            .map(unit -> offered(open, accepted, unit, at))
            .filter(Next.Move.class::isInstance)
            .ifPresent(next -> moves.add((Next.Move) next));
      }
      return moves;
    }
    return List.of(
        move(
            turn(
                found,
                found.state(),
                found.file().desk(),
                found.file().holder(),
                "overdue",
                deadline.clock(),
                List.of(),
                List.of()),
            found.state()));
  }
}
