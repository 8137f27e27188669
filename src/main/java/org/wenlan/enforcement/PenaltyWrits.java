package org.wenlan.enforcement;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.writs.WritDesk;

/** The writs of a penalty case. A restricted case has none for whoever has not opened its file. */
@Component
class PenaltyWrits implements WritDesk {
  private final EnforcementCases cases;
  private final Clock clock;

  PenaltyWrits(EnforcementCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return EnforcementCase.KIND;
  }

  @Override
  public boolean owns(String number) {
    return number.startsWith(EnforcementCase.PREFIX);
  }

  @Override
  public Optional<Matter> open(Actor.Person who, String number) {
    return cases.look(who, number, clock.instant()) instanceof Sight.Open(var found)
        ? Optional.of(
            new Matter(
                found.report().subject(),
                "/enforcement/cases/" + number,
                found.report().region(),
                who.may(Permission.DISPATCH),
                true,
                known(found)))
        : Optional.empty();
  }

  private static Map<String, String> known(EnforcementCase found) {
    var known = new TreeMap<String, String>();
    var report = found.report();
    var inquiry = found.inquiry();
    known.put("party", report.subject());
    known.put("reporter", report.reporter());
    known.put("act", report.text());
    known.put("officers", String.join(", ", inquiry.officers()));
    if (inquiry.filed() != null) {
      known.put("filed", inquiry.filed().toString());
    }
    if (!inquiry.appraisals().isEmpty()) {
      var last = inquiry.appraisals().getLast();
      known.put("body", last.body());
      known.put("questions", last.what());
      known.put("began", last.since().toString());
    }
    if (found.stage() instanceof Stage.Told told && told.hearing() != null) {
      var hearing = told.hearing();
      known.put("place", hearing.place());
      known.put("chair", hearing.chair());
      if (hearing.on() != null) {
        known.put("held", hearing.on().toString());
      }
    }
    var decided = found.decided();
    if (decided != null) {
      known.put("facts", decided.text());
      known.put("fine", String.valueOf(decided.penalty().fine()));
    }
    return known;
  }
}
