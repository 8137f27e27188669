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

  private static Map<String, String> known(EnforcementCase one) {
    var known = new TreeMap<String, String>();
    known.put("party", one.report().subject());
    known.put("act", one.report().text());
    known.put("reporter", one.report().reporter());
    var inquiry = one.inquiry();
    var filed = inquiry.filed();
    if (filed != null) {
      known.put("filed", filed.toString());
    }
    known.put("officers", String.join(", ", inquiry.officers()));
    if (!inquiry.appraisals().isEmpty()) {
      var last = inquiry.appraisals().getLast();
      known.put("body", last.body());
      known.put("questions", last.what());
      known.put("began", last.since().toString());
    }
    if (!inquiry.registrations().isEmpty()) {
      known.put("things", inquiry.registrations().getLast().what());
    }
    for (var record : inquiry.records()) {
      if (record.kind() == Inquiry.Kind.INSPECTION) {
        known.put("place", record.place());
        known.put("inspected", record.day().toString());
        known.put("found", record.text());
      }
    }
    if (one.stage() instanceof Stage.Told told) {
      known.put("facts", told.facts());
      var hearing = told.hearing();
      var on = hearing == null ? null : hearing.on();
      if (hearing != null && on != null) {
        known.put("held", on.toString());
        known.put("place", hearing.place());
        known.put("chair", hearing.chair());
        known.put("course", hearing.minutes());
      }
    }
    var decided = one.decided();
    if (decided != null) {
      known.put("facts", decided.text());
      known.put("fine", String.valueOf(decided.penalty().fine()));
    }
    if (one.stage() instanceof Stage.Performing performing) {
      known.put("served", performing.served().toString());
      known.put("way", performing.how());
    }
    if (one.stage() instanceof Stage.Closed closed) {
      known.put("result", closed.text());
      known.put("reasons", closed.text());
    }
    return known;
  }
}
