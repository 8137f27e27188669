package org.wenlan.dispute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.dispute.Dispute.Taken;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Finding;
import org.wenlan.law.Rules;

/** Which route may begin beside which other ones. */
@Component
class Exclusion {
  /** The rule from which the exclusions are taken. */
  static final String CONDITIONS = "adjudication.conditions";

  private final Rules rules;

  Exclusion(Rules rules) {
    this.rules = rules;
  }

  /** Instrument and article of the conditions that held; empty when none was known. */
  String source(LocalDate day, String region) {
    return rules.find(CONDITIONS, region, day)
            instanceof Finding.Found(var rule, var instrument, var _)
        ? instrument.code() + " " + rule.article()
        : "";
  }

  /**
   * Why this route may not begin; null when it may.
   *
   * @param meeting all disputes on the same right and act between some of the same parties, the
   *     same one included
   * @param known the same one; null when it is new
   */
  @Nullable Refusal wrong(
      Route route, List<Dispute> meeting, @Nullable Dispute known, String source) {
    var suit = open(meeting, Route.SUE);
    var agreed = meeting.stream().filter(one -> !one.agreed().isEmpty()).findFirst();
    if (route == Route.ADJUDICATE) {
      if (suit != null) {
        return no("suit-open", source, suit.court(), suit.caseNumber());
      }
      if (agreed.isPresent()) {
        return no("arbitration-agreed", source, agreed.get().agreed());
      }
      var other = open(meeting, Route.ADJUDICATE);
      if (other != null) {
        return no("already-open", source, other.caseNumber());
      }
    }
    if (route == Route.SUE && agreed.isPresent()) {
      return no("arbitration-agreed", source, agreed.get().agreed());
    }
    if (route == Route.ARBITRATE) {
      if (suit != null) {
        return no("suit-open", source, suit.court(), suit.caseNumber());
      }
      if (agreed.isEmpty()) {
        return no("no-arbitration-agreement", source);
      }
    }
    if ((route == Route.MEDIATE || route == Route.ARBITRATE)
        && known != null
        && known.open(route) instanceof Taken taken) {
      return no("already-open", "", taken.caseNumber());
    }
    return null;
  }

  private static @Nullable Taken open(List<Dispute> disputes, Route route) {
    for (var one : disputes) {
      if (one.open(route) instanceof Taken taken) {
        return taken;
      }
    }
    return null;
  }

  static Refusal no(String rule, String source, Object... arguments) {
    return Refusal.of("dispute.refusal." + rule, source, arguments);
  }
}
