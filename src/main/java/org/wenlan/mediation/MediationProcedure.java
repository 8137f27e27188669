package org.wenlan.mediation;

import static org.wenlan.mediation.MediationTimes.ACCEPT;
import static org.wenlan.mediation.MediationTimes.ANSWER;
import static org.wenlan.mediation.MediationTimes.ASK;
import static org.wenlan.mediation.Next.no;
import static org.wenlan.mediation.Next.notNow;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Next.From;

/**
 * Which step may follow which stage, who may take it, and what time it sets running. It writes
 * nothing.
 */
@Component
class MediationProcedure {
  private final MediationTimes times;
  private final RoomSteps room;
  private final Aftercare after;

  MediationProcedure(MediationTimes times, RoomSteps room, Aftercare after) {
    this.times = times;
    this.room = room;
    this.after = after;
  }

  /** The first clock of one that is with an organisation. */
  List<Clocking> received(String region, LocalDate day) {
    return times.start(ACCEPT, "mediation.accept", region, day);
  }

  Next next(From from, Step step) {
    return switch (step) {
      case Step.Accept(var complex) -> accepted(from, complex);
      case Step.Decline(var why) -> declined(from, why);
      case Step.Assign _ -> assigned(from);
      case Step.Ask(var how) -> asked(from, how);
      case Step.Consent _ -> consented(from);
      case Step.GiveCode(var side) -> coded(from, side);
      case Step.Propose(var _, var disclosure) -> Choosing.proposed(from, disclosure);
      case Step.Want _ -> Choosing.wanted(from);
      case Step.Replace(var choice) -> Choosing.replaced(from, choice);
      case Step.Withdraw(var why) -> Choosing.withdrawn(from, why);
      case Step.Close(var ground, var text) -> Endings.closed(from, ground, text);
      case Step.Meet _,
          Step.Speak _,
          Step.Answer _,
          Step.Pause _,
          Step.Resume _,
          Step.Extend _,
          Step.AgreeExtension _,
          Step.Write _,
          Step.Reopen _,
          Step.Sign _ ->
          room.next(from, step);
      case Step.Perform _,
          Step.Join _,
          Step.Submit _,
          Step.CourtAccepts _,
          Step.CourtDecides _,
          Step.HandOver _,
          Step.Award _ ->
          after.next(from, step);
    };
  }

  private Next accepted(From from, boolean complex) {
    var organisation = from.organisation();
    if (!(from.now().stage() instanceof Stage.Applied) || organisation == null) {
      return notNow(from);
    }
    if (!from.officer()) {
      return no("not-yours");
    }
    return Next.move(
            from.change().accepted(from.day()).done(), new Stage.Asking(false), "accept", "")
        .with(MediationTimes.end(ACCEPT))
        .with(times.start(ASK, "mediation.ask-other", from.now().file().region(), from.day()))
        .with(times.term(from.now(), organisation, complex, from.day()));
  }

  private static Next declined(From from, String why) {
    if (!(from.now().stage() instanceof Stage.Applied)) {
      return notNow(from);
    }
    if (!from.officer()) {
      return no("not-yours");
    }
    return Next.said(why) instanceof Next.No wrong
        ? wrong
        : Next.move(
                from.change().organisation("").done(),
                new Stage.Unassigned(why.strip()),
                "decline",
                why)
            .with(MediationTimes.end(ACCEPT));
  }

  private Next assigned(From from) {
    if (!(from.now().stage() instanceof Stage.Unassigned)
        && !(from.now().stage() instanceof Stage.Applied)) {
      return notNow(from);
    }
    if (!from.centre()) {
      return no("not-yours");
    }
    var organisation = from.organisation();
    return organisation == null || !organisation.active()
        ? no("organisation")
        : Next.move(
                from.change().organisation(organisation.code()).done(),
                new Stage.Applied(),
                "assign",
                organisation.name())
            .with(MediationTimes.end(ACCEPT))
            .with(received(from.now().file().region(), from.day()));
  }

  private Next asked(From from, String how) {
    if (!(from.now().stage() instanceof Stage.Asking)) {
      return notNow(from);
    }
    if (!from.officer()) {
      return no("not-yours");
    }
    return Next.said(how) instanceof Next.No wrong
        ? wrong
        : Next.move(from.now().dossier(), new Stage.Asking(true), "ask", how)
            .with(MediationTimes.end(ASK, ANSWER))
            .with(times.start(ANSWER, "mediation.answer", from.now().file().region(), from.day()));
  }

  /** Never before the other side was asked: its first code goes with the letter. */
  private static Next coded(From from, Side side) {
    boolean comes =
        switch (from.now().stage()) {
          case Stage.Unassigned _, Stage.Applied _ -> side == Side.PETITIONER;
          case Stage.Asking(var asked) -> asked || side == Side.PETITIONER;
          case Stage.Closed _ -> side == Side.PETITIONER;
          case Stage.Mediating _,
              Stage.Signing _,
              Stage.Settled _,
              Stage.Arbitrating _,
              Stage.Awarded _ ->
              true;
        };
    if (!from.officer()) {
      return no("not-yours");
    }
    return comes
        ? Next.move(from.now().dossier(), from.now().stage(), "give-code", side.name())
        : no("not-asked");
  }

  private static Next consented(From from) {
    if (!(from.now().stage() instanceof Stage.Asking(var asked)) || !asked) {
      return notNow(from);
    }
    return from.side() != Side.RESPONDENT
        ? no("other-side")
        : Next.move(from.now().dossier(), new Stage.Mediating(), "consent", "")
            .with(MediationTimes.end(ASK, ANSWER));
  }
}
