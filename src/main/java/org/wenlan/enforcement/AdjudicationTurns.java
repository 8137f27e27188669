package org.wenlan.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.dispute.Route;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Course;
import org.wenlan.enforcement.Adjudication.Request;
import org.wenlan.kernel.Refusal;

/** Changes of an adjudication as the docket takes them. Plain functions. */
final class AdjudicationTurns {
  private AdjudicationTurns() {}

  /** What comes next. */
  sealed interface Next {

    /**
     * A change.
     *
     * @param acts of law that it does
     * @param enters whether the dispute takes this route with it
     * @param leaves how the dispute leaves this route with it; null when it does not
     */
    record Move(
        Course course,
        At stage,
        Turn turn,
        List<String> acts,
        boolean enters,
        Route.@Nullable Ending leaves)
        implements Next {

      public Move {
        acts = List.copyOf(acts);
      }

      Move doing(String act) {
        var all = new ArrayList<>(acts);
        all.add(act);
        return new Move(course, stage, turn, all, enters, leaves);
      }

      Move entering() {
        return new Move(course, stage, turn, acts, true, leaves);
      }

      Move leaving(Route.Ending how) {
        return new Move(course, stage, turn, acts, enters, how);
      }

      Move marked(String mark, String value) {
        return new Move(course, stage, turn.marked(mark, value), acts, enters, leaves);
      }
    }

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  static Next no(String rule, Object... arguments) {
    return new Next.No(Refusal.of("enforcement.refusal." + rule, "", arguments));
  }

  static Next notNow(Adjudication now) {
    return no("not-now", now.stage().code());
  }

  static Next.Move move(
      Adjudication now, Course course, At stage, String act, List<Clocking> clocks) {
    return new Next.Move(
        course,
        stage,
        turn(now.file().desk(), now.request(), course, stage, act, clocks),
        List.of(),
        false,
        null);
  }

  static Turn turn(
      String desk, Request request, Course course, At stage, String act, List<Clocking> clocks) {
    var marks = new TreeMap<String, String>();
    marks.put("cause", Powers.ADJUDICATION);
    marks.put("standing", request.standing().name());
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        "",
        Adjudication.body(request, course, stage),
        clocks,
        List.of(),
        marks);
  }
}
