package org.wenlan.mediation;

import static org.wenlan.mediation.MediationTimes.ACCEPT;
import static org.wenlan.mediation.MediationTimes.ANSWER;
import static org.wenlan.mediation.MediationTimes.ASK;
import static org.wenlan.mediation.MediationTimes.TERM;
import static org.wenlan.mediation.Next.no;
import static org.wenlan.mediation.Next.notNow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.mediation.Mediation.Mediator;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Next.From;
import org.wenlan.mediation.Next.Move;
import org.wenlan.rights.Names;

/**
 * Which step may follow which stage, who may take it, and what time it sets running. It writes
 * nothing.
 */
@Component
class MediationProcedure {
  /** Closing grounds of the law that the procedure itself finds. */
  static final int OWN_PEACE = 2;

  static final int NOT_REACHED = 3;
  static final int UNWILLING = 4;
  static final int TIME = 6;
  static final int GROUNDS = 8;
  private static final String DISCLOSE = "cn.spc-online-mediation-2021 13";

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
      case Step.Propose(var _, var disclosure) -> proposed(from, disclosure);
      case Step.Want _ -> wanted(from);
      case Step.Replace(var choice) -> replaced(from, choice);
      case Step.Close(var ground, var text) -> closed(from, ground, text);
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

  private static Next consented(From from) {
    if (!(from.now().stage() instanceof Stage.Asking(var asked)) || !asked) {
      return notNow(from);
    }
    return from.side() != Side.RESPONDENT
        ? no("other-side")
        : Next.move(from.now().dossier(), new Stage.Mediating(), "consent", "")
            .with(MediationTimes.end(ASK, ANSWER));
  }

  private static Next proposed(From from, String disclosure) {
    var listed = from.listed();
    if (!(from.now().stage() instanceof Stage.Mediating)
        || from.now().dossier().mediator() != null) {
      return notNow(from);
    }
    if (!from.officer()) {
      return no("not-yours");
    }
    if (listed == null
        || !listed.active()
        || !listed.organisation().equals(from.now().dossier().organisation())) {
      return no("mediator");
    }
    var wrong = unfit(from, listed, disclosure);
    return wrong != null
        ? wrong
        : Next.move(
            from.change().mediator(mediator(listed, disclosure, Set.of())).done(),
            from.now().stage(),
            "propose",
            listed.name());
  }

  private static Mediator mediator(
      Organisations.Listed listed, String disclosure, Set<Side> accepted) {
    return new Mediator(listed.id(), listed.name(), listed.person(), disclosure.strip(), accepted);
  }

  private static Next.@Nullable No unfit(
      From from, Organisations.Listed listed, String disclosure) {
    var matter = from.now().asked().matter();
    if (!listed.fields().isEmpty() && !listed.fields().contains(matter.kind())) {
      return no("field", listed.name());
    }
    var own = listed.conflicts().stream().map(Names::normalise).toList();
    boolean conflict =
        java.util.stream.Stream.concat(matter.petitioners().stream(), matter.respondents().stream())
            .map(Names::normalise)
            .anyMatch(own::contains);
    if (conflict && disclosure.isBlank()) {
      return Next.law("undisclosed", DISCLOSE, listed.name());
    }
    return disclosure.length() > Next.LONG ? no("too-long", disclosure.length(), Next.LONG) : null;
  }

  private static Next wanted(From from) {
    var mediator = from.now().dossier().mediator();
    var side = from.side();
    if (!(from.now().stage() instanceof Stage.Mediating) || mediator == null || side == null) {
      return notNow(from);
    }
    var accepted = new java.util.HashSet<>(mediator.accepted());
    return !accepted.add(side)
        ? no("already")
        : Next.move(
            from.change()
                .mediator(
                    new Mediator(
                        mediator.id(),
                        mediator.name(),
                        mediator.person(),
                        mediator.disclosure(),
                        accepted))
                .done(),
            from.now().stage(),
            "want",
            side.name());
  }

  /** After one replacement a side that chooses none is taken to refuse. */
  private Next replaced(From from, long choice) {
    var side = from.side();
    if (!(from.now().stage() instanceof Stage.Mediating)
        || from.now().dossier().mediator() == null
        || side == null) {
      return notNow(from);
    }
    var change = from.change().mediator(null).replacedOnce();
    if (choice == 0) {
      return from.now().dossier().replaced() == 0
          ? Next.move(change.done(), from.now().stage(), "replace", side.name())
          : over(from, UNWILLING, "");
    }
    var listed = from.listed();
    if (listed == null
        || !listed.active()
        || !listed.organisation().equals(from.now().dossier().organisation())
        || from.now().dossier().mediator() instanceof Mediator was && was.id() == listed.id()) {
      return no("mediator");
    }
    // Whom a side chooses discloses first: until then nobody mediates.
    return Next.move(
        change.done(), from.now().stage(), "replace", side.name() + " → " + listed.name());
  }

  private static Next closed(From from, int ground, String text) {
    boolean running =
        switch (from.now().stage()) {
          case Stage.Unassigned _,
              Stage.Applied _,
              Stage.Asking _,
              Stage.Mediating _,
              Stage.Signing _ ->
              true;
          case Stage.Settled _, Stage.Closed _, Stage.Arbitrating _, Stage.Awarded _ -> false;
        };
    if (!running) {
      return notNow(from);
    }
    if (text.length() > Next.LONG) {
      return no("too-long", text.length(), Next.LONG);
    }
    var side = from.side();
    if (side != null) {
      if (side == Side.RESPONDENT && ground == OWN_PEACE) {
        return no("ground", ground);
      }
      return ground == OWN_PEACE || ground == UNWILLING
          ? over(from, ground, text)
          : no("ground", ground);
    }
    boolean centre = from.now().stage() instanceof Stage.Unassigned && from.centre();
    if (!from.mediator() && !from.officer() && !centre) {
      return no("not-yours");
    }
    if (ground <= 1 || ground > GROUNDS) {
      return no("ground", ground);
    }
    return Next.said(text) instanceof Next.No wrong ? wrong : over(from, ground, text);
  }

  /** It ends without an agreement. */
  static Move over(From from, int ground, String text) {
    boolean court = from.now().asked().source().from() == Mediation.From.COURT;
    return ended(
            Next.move(
                from.change().returned(court ? from.day() : null).done(),
                new Stage.Closed(ground, text.strip()),
                "end",
                String.valueOf(ground)),
            from)
        .marked("outcome", "closed")
        .marked("ground", String.valueOf(ground));
  }

  /** Whatever ends it stops its clocks and is counted with its days. */
  static Move ended(Move move, From from) {
    var accepted = from.now().dossier().accepted();
    boolean consented =
        !(from.now().stage() instanceof Stage.Unassigned
            || from.now().stage() instanceof Stage.Applied
            || from.now().stage() instanceof Stage.Asking);
    var marked = move.marked("consented", consented ? "yes" : "no");
    return (accepted == null
            ? marked
            : marked.marked("days", String.valueOf(ChronoUnit.DAYS.between(accepted, from.day()))))
        .with(MediationTimes.end(ACCEPT, ASK, ANSWER, TERM));
  }

  /** A clock has run out. */
  static @Nullable Move passed(From from, String clock) {
    var stage = from.now().stage();
    var note = Next.move(from.now().dossier(), stage, "overdue", clock);
    return switch (clock) {
      case ACCEPT -> stage instanceof Stage.Applied ? note : null;
      case ASK -> stage instanceof Stage.Asking ? note : null;
      case ANSWER -> stage instanceof Stage.Asking ? over(from, NOT_REACHED, "") : null;
      case TERM ->
          stage instanceof Stage.Asking || stage instanceof Stage.Mediating
              ? over(from, TIME, "")
              : stage instanceof Stage.Signing ? note : null;
      default -> note;
    };
  }
}
