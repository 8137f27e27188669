package org.wenlan.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.Limit;
import org.wenlan.dispute.Matter.Kind;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Wish;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.mediation.Mediation.From;
import org.wenlan.mediation.Organisations.Organisation;

/** Which rule sets which time of a mediation running. */
@Component
class MediationTimes {
  static final String ACCEPT = "ACCEPT";
  static final String ASK = "ASK";
  static final String ANSWER = "ANSWER";
  static final String TERM = "TERM";
  static final String CONFIRM = "CONFIRM";
  static final String COURT_ACCEPT = "COURT_ACCEPT";
  static final String COURT_DECIDE = "COURT_DECIDE";

  private final LegalTime time;

  MediationTimes(LegalTime time) {
    this.time = time;
  }

  List<Clocking> start(String name, String rule, String region, LocalDate day) {
    return time.start(name, rule, region, day).<List<Clocking>>map(List::of).orElse(List.of());
  }

  /** The clock of the mediation itself, from acceptance on. */
  List<Clocking> term(Mediation now, Organisation by, boolean complex, LocalDate day) {
    var region = now.file().region();
    if (by.kind() == Organisations.Kind.ADMINISTRATIVE
        && now.asked().source().from() != From.COURT
        && now.asked().matter().kind() == Kind.PATENT) {
      return start(TERM, complex ? "mediation.patent-complex" : "mediation.patent", region, day);
    }
    return switch (now.asked().source().when()) {
      case BEFORE_FILING ->
          either("mediation.online-before-filing", "mediation.before-filing", region, day);
      case ORDINARY ->
          either("mediation.online-after-filing", "mediation.after-filing", region, day);
      case SUMMARY ->
          either(
              "mediation.online-after-filing-summary",
              "mediation.after-filing-summary",
              region,
              day);
    };
  }

  /** The rules on online mediation; before they held, those on invited mediators. */
  private List<Clocking> either(String online, String before, String region, LocalDate day) {
    var found = start(TERM, online, region, day);
    return found.isEmpty() ? start(TERM, before, region, day) : found;
  }

  LegalTime.Changed pause(Docket.Running clock, LocalDate day) {
    return time.pause(clock, day, "appraisal");
  }

  LegalTime.Changed resume(Docket.Running clock, LocalDate day) {
    return time.resume(clock, day);
  }

  /** More days, by consent of both. */
  LegalTime.Changed extend(Docket.Running clock, int days, LocalDate day, String why) {
    var wish =
        new Wish(
            Limit.of(days, Limit.Unit.CALENDAR_DAY), day, new java.util.UUID(0, 0), "parties", why);
    return time.grant(clock, wish, "parties");
  }

  static List<Clocking> end(String... names) {
    var all = new ArrayList<Clocking>();
    for (var name : names) {
      all.add(new Clocking.End(name));
    }
    return all;
  }
}
