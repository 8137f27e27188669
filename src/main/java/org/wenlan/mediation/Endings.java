package org.wenlan.mediation;

import static org.wenlan.mediation.MediationTimes.ACCEPT;
import static org.wenlan.mediation.MediationTimes.ANSWER;
import static org.wenlan.mediation.MediationTimes.ASK;
import static org.wenlan.mediation.MediationTimes.CONFIRM;
import static org.wenlan.mediation.MediationTimes.TERM;
import static org.wenlan.mediation.Next.no;
import static org.wenlan.mediation.Next.notNow;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Next.From;
import org.wenlan.mediation.Next.Move;

/** How a mediation ends: by somebody's word, by silence, by time. Plain functions. */
final class Endings {
  /** Closing grounds of the law that the procedure itself finds. */
  static final int OWN_PEACE = 2;

  static final int NOT_REACHED = 3;
  static final int UNWILLING = 4;
  static final int TIME = 6;
  static final int GROUNDS = 8;

  private Endings() {}

  static Next closed(From from, int ground, String text) {
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
                // What nobody is bound to is a concession: it does not outlive the mediation.
                from.change().agreement(null).returned(court ? from.day() : null).done(),
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
      // Nobody owes the application: what passes is a chance, and nothing here is late for it.
      case CONFIRM -> note.with(MediationTimes.end(CONFIRM));
      default -> note;
    };
  }
}
