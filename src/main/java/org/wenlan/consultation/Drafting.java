package org.wenlan.consultation;

import static org.wenlan.consultation.Next.ended;
import static org.wenlan.consultation.Next.may;
import static org.wenlan.consultation.Next.move;
import static org.wenlan.consultation.Next.no;
import static org.wenlan.consultation.Next.refused;
import static org.wenlan.consultation.Next.turn;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.consultation.State.InWork;
import org.wenlan.consultation.State.UnderReview;

/** How an opinion comes about: one person drafts and signs, a second one reads and signs. */
@Component
class Drafting {
  private final Independence independence;
  private final Numbering numbering;

  Drafting(Independence independence, Numbering numbering) {
    this.independence = independence;
    this.numbering = numbering;
  }

  Next work(Actor by, Consultation found, Act act) {
    if (!(found.state() instanceof InWork state)
        || !(by instanceof Actor.Person person)
        || !may(by, Permission.JUDGE, state.work().unit())) {
      return no(by, found, Permission.JUDGE, found.worker());
    }
    var mine = person.id().equals(state.work().expert());
    return switch (act) {
      case Act.Claim(var free) -> claimed(found, state, person, free);
      case Act.Release _ ->
          mine
              ? move(found, new InWork(state.work().takenBy(null, "")), "release", "", null)
              : notTaken();
      case Act.Fill(var filling) ->
          mine ? move(found, state.fill(filling), "fill", "", person.id()) : notTaken();
      case Act.HandIn _ -> mine ? handedIn(found, state, person) : notTaken();
      default -> throw new IllegalArgumentException("Not work: " + act);
    };
  }

  private Next claimed(Consultation found, InWork state, Actor.Person person, boolean free) {
    if (state.work().expert() != null) {
      return refused("consultation.refusal.taken", state.work().expertName());
    }
    var touched = independence.touched(person, found.request());
    if (!free || touched.isPresent()) {
      return refused("consultation.refusal.interest", touched.orElse(""));
    }
    return move(
        found, state.claim(person.id(), person.name()), "claim", person.name(), person.id());
  }

  private Next handedIn(Consultation found, InWork state, Actor.Person person) {
    var open = state.work().chart().open();
    if (!open.isEmpty()) {
      return refused("consultation.refusal.chart-open", String.join(", ", open));
    }
    if (state.work().reasoning().isBlank()) {
      return refused("consultation.refusal.no-reasoning");
    }
    return move(found, state.handIn(person.id(), person.name()), "hand-in", "", null);
  }

  Next review(Actor by, Consultation found, Act act, Instant at) {
    if (!(found.state() instanceof UnderReview state)
        || !(by instanceof Actor.Person person)
        || !person.may(Permission.REVIEW)
        || !(person.unit().equals(state.work().unit())
            || person.unit().equals(found.file().owner()))) {
      return no(by, found, Permission.REVIEW, found.worker());
    }
    if (person.id().equals(state.drafter())) {
      return refused("consultation.refusal.own-draft", person.name());
    }
    return switch (act) {
      case Act.GiveBack(var remark) ->
          remark.isBlank()
              ? refused("consultation.refusal.no-remark")
              : move(found, state.giveBack(remark), "give-back", remark, state.drafter());
      case Act.Sign(var free) -> signed(found, state, person, free, at);
      default -> throw new IllegalArgumentException("Not a review: " + act);
    };
  }

  private Next signed(
      Consultation found, UnderReview state, Actor.Person person, boolean free, Instant at) {
    var touched = independence.touched(person, found.request());
    if (!free || touched.isPresent()) {
      return refused("consultation.refusal.interest", touched.orElse(""));
    }
    var opinion = numbering.opinion(found, state, person, at);
    var next = state.sign(opinion);
    var clocking = ended(Clocks.Name.JUDGE_SIMPLE, Clocks.Name.JUDGE, Clocks.Name.JUDGE_COMPLEX);
    var turn =
        turn(found, next, found.file().owner(), null, "sign", opinion.number(), clocking, List.of())
            .marked("timing", opinion.inTime() ? "in-time" : "late");
    return new Next.Move(turn, next, opinion);
  }

  private static Next notTaken() {
    return refused("consultation.refusal.not-taken");
  }
}
