package org.wenlan.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.docket.Turn.Letting;
import org.wenlan.kernel.Refusal;

/** What comes next, and how it is said to the docket. */
sealed interface Next {

  /**
   * A change.
   *
   * @param opinion that was signed with it; null otherwise
   */
  record Move(Turn turn, State state, @Nullable Opinion opinion) implements Next {}

  /** A rule says no. */
  record No(Refusal why) implements Next {}

  static ArrayList<Clocking> ended(Clocks.Name... names) {
    var clocking = new ArrayList<Clocking>();
    for (var name : names) {
      clocking.add(new Clocking.End(name.name()));
    }
    return clocking;
  }

  static boolean may(Actor by, Permission permission, String unit) {
    return by.may(permission) && by.unit().equals(unit);
  }

  /** Wrong person, or wrong moment: whoever may do it at all hears of the moment. */
  static Next no(Actor by, Consultation found, Permission needed, String unit) {
    return by instanceof Actor.Person && !may(by, needed, unit)
        ? refused("consultation.refusal.not-yours", needed)
        : refused("consultation.refusal.not-now", found.state().code());
  }

  static Next refused(String rule, Object... arguments) {
    return new No(Refusal.of(rule, "", arguments));
  }

  static Next move(Consultation found, State next, String act, String said, @Nullable UUID holder) {
    return move(
        turn(found, next, found.file().desk(), holder, act, said, List.of(), List.of()), next);
  }

  static Move move(Turn turn, State next) {
    return new Move(turn, next, null);
  }

  static Turn turn(
      Consultation found,
      State next,
      String desk,
      @Nullable UUID holder,
      String act,
      String said,
      List<Clocking> clocking,
      List<Letting> lettings) {
    return new Turn(
        next.code(),
        next.open(),
        desk,
        holder,
        act,
        said,
        Consultation.body(found.request(), next),
        clocking,
        lettings,
        marks(found, next));
  }

  /** By what statistics count it: which right, whose work, with what outcome. */
  static Map<String, String> marks(Consultation found, State next) {
    var marks = new TreeMap<String, String>();
    marks.put("matter", found.request().right().matter().name());
    var now = new Consultation(found.file(), found.request(), next);
    var unit = next.open() ? now.worker() : found.worker();
    marks.put("unit", unit);
    marks.put("route", unit.equals(found.file().owner()) ? "own" : "dispatched");
    switch (next) {
      case State.Answered(var _, var _, var conclusion) -> marks.put("outcome", conclusion);
      case State.NotAccepted(var reason, var _) -> marks.put("outcome", reason.name());
      case State.Received _,
          State.Accepted _,
          State.Offered _,
          State.InWork _,
          State.UnderReview _,
          State.Withdrawn _ -> {}
    }
    return marks;
  }
}
