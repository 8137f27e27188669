package org.wenlan.enforcement;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.law.Bilingual;
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
                known(found),
                bindings(found)))
        : Optional.empty();
  }

  /** No document is issued of what was not done, and none says another sum than the file. */
  private static Map<String, Binding> bindings(EnforcementCase one) {
    var all = new WritBindings();
    var stage = one.stage();
    var inquiry = one.inquiry();
    var filed = inquiry.filed();
    var told = stage.told();
    var decided = stage.decided();
    var party = Map.of("party", WritBindings.plain(one.report().subject()));
    all.fixed("filing", filed != null, "not-filed", party);
    all.open("inspection", filed != null, "not-filed");
    all.open("sampling", filed != null, "not-filed");
    all.open("not-filing", ended(stage, Stage.Ending.NOT_FILED), "not-refused");
    all.open("evidence-registration", !inquiry.registrations().isEmpty(), "not-registered");
    all.open("appraisal", !inquiry.appraisals().isEmpty(), "not-appraised");
    all.fixed(
        "penalty-notice",
        told != null,
        "not-told",
        told == null ? party : sums(party, told.penalty()));
    boolean set = told != null && told.hearing() != null && told.hearing().on() != null;
    all.open("hearing-notice", set, "no-hearing");
    all.open("hearing-record", set || inquiry.heard(), "no-hearing");
    all.fixed(
        "penalty-decision",
        decided != null,
        "not-decided",
        decided == null ? party : sums(party, decided.penalty()));
    all.open("service", filed != null || !stage.open(), "not-filed");
    all.open("closing", !stage.open(), "not-over");
    return all.all();
  }

  private static boolean ended(Stage stage, Stage.Ending how) {
    return stage instanceof Stage.Closed closed && closed.ending() == how;
  }

  private static Map<String, Bilingual> sums(Map<String, Bilingual> party, Stage.Penalty one) {
    var sums = new TreeMap<>(party);
    sums.put("fine", yuan(one.fine()));
    sums.put("forfeited", yuan(one.forfeited()));
    sums.put(
        "stop",
        one.stop()
            ? new Bilingual("责令立即停止违法行为。", "The act is to be stopped at once.")
            : WritBindings.plain(""));
    return sums;
  }

  private static Bilingual yuan(long sum) {
    return WritBindings.plain(sum == 0 ? "" : String.valueOf(sum));
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
    var told = one.stage().told();
    if (told != null) {
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
