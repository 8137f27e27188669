package org.wenlan.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;

/** The door to agencies' yearly reports: filed in time, filed late, missing. Thread-safe. */
@Component
public class AnnualReports {
  /** The subject of the law whose rule sets the last day. */
  public static final String LIMIT = "agency.annual-report-limit";

  private static final int YEARS = 5;
  private static final int MOST = 1_000_000;

  private final SupervisionStore store;
  private final AgencyStore agencies;
  private final AgencyRegister register;
  private final CreditRecord credit;
  private final LegalTime time;

  AnnualReports(
      SupervisionStore store,
      AgencyStore agencies,
      AgencyRegister register,
      CreditRecord credit,
      LegalTime time) {
    this.store = store;
    this.agencies = agencies;
    this.register = register;
    this.credit = credit;
    this.time = time;
  }

  /**
   * A report.
   *
   * @param due last day on which it was in time, as found when it was filed
   * @param agents in practice at the year's end
   * @param filings applications that it filed for clients in the year
   */
  public record Report(
      String licence, int year, LocalDate filed, LocalDate due, int agents, int filings) {

    /** Whether it came in time. */
    public boolean inTime() {
      return !filed.isAfter(due);
    }
  }

  /** How a year stands. */
  public enum State {
    IN_TIME,
    LATE,
    MISSING,
    /** Not there, and not yet owed. */
    AWAITED
  }

  /**
   * A year of an agency.
   *
   * @param due its last day; null where no rule sets one
   */
  public record Year(int year, State state, @Nullable LocalDate due, Optional<Report> report) {}

  /** The last years of an agency, the latest first; years before its licence owe nothing. */
  public List<Year> of(Agency agency, LocalDate today) {
    var reports = store.reports(agency.licence());
    var years = new ArrayList<Year>();
    int last = today.getYear() - 1;
    int first = Math.max(agency.entry().since().getYear(), last - YEARS + 1);
    for (int year = last; year >= first; year--) {
      int one = year;
      var report = reports.stream().filter(each -> each.year() == one).findFirst();
      var due = report.map(Report::due).or(() -> due(agency, one));
      var state =
          report.isPresent()
              ? report.get().inTime() ? State.IN_TIME : State.LATE
              : due.isPresent()
                      && today.isAfter(due.get())
                      && agency.entry().standing() == Agency.Standing.LICENSED
                  ? State.MISSING
                  : State.AWAITED;
      years.add(new Year(year, state, due.orElse(null), report));
    }
    return years;
  }

  private Optional<LocalDate> due(Agency agency, int year) {
    return time.start(
            "REPORT", LIMIT, agency.entry().region(), LocalDate.of(year, Month.DECEMBER, 31))
        .map(clock -> clock.due());
  }

  /** Agencies that owed a report for a year and have sent none. */
  public List<AgencyRegister.Line> without(int year, int most) {
    return agencies.withoutReport(year, most);
  }

  /**
   * Takes a report.
   *
   * @param on the day on which the agency sent it
   * @return why not; empty when it was taken
   */
  @Transactional
  public Optional<Refusal> file(
      Actor.Person who,
      String licence,
      int year,
      int agents,
      int filings,
      LocalDate on,
      Instant at) {
    var found = register.find(licence);
    if (found.isEmpty()) {
      return no("unknown-agency", licence);
    }
    var agency = found.get();
    if (!AgencyRegister.supervises(who, agency, Permission.DISPATCH)) {
      return no("not-yours");
    }
    var today = time.day(at);
    if (year >= today.getYear() || year < agency.entry().since().getYear()) {
      return no("year", year, agency.entry().since().getYear(), today.getYear() - 1);
    }
    if (on.isAfter(today) || on.getYear() <= year) {
      return no("report-day", on, year + 1, today);
    }
    if (agents < 0 || filings < 0 || agents > MOST || filings > MOST) {
      return no("report-number", MOST);
    }
    var due = due(agency, year);
    if (due.isEmpty()) {
      return no("no-limit");
    }
    var report = new Report(licence, year, on, due.get(), agents, filings);
    if (!store.report(report)) {
      return no("reported-already", year);
    }
    if (!report.inTime()) {
      credit.add(licence, today, CreditRecord.Entry.REPORT_LATE, String.valueOf(year));
    }
    var timing = report.inTime() ? "in-time" : "late";
    register.note(who, licence, "report", Map.of("timing", timing), at);
    return Optional.empty();
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("agency.refusal." + rule, "", arguments));
  }
}
