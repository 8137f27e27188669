package org.wenlan.agency.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.agency.AbnormalList;
import org.wenlan.agency.Agency;
import org.wenlan.agency.AgencyRegister;
import org.wenlan.agency.AgencyRegister.Sought;
import org.wenlan.agency.AnnualReports;
import org.wenlan.agency.CreditRecord;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The register of agencies for everyone. */
@Controller
class AgencyPages {
  static final int ROWS = 100;

  private final AgencyRegister register;
  private final CreditRecord credit;
  private final AnnualReports reports;
  private final AbnormalList abnormal;
  private final Clock clock;

  AgencyPages(
      AgencyRegister register,
      CreditRecord credit,
      AnnualReports reports,
      AbnormalList abnormal,
      Clock clock) {
    this.register = register;
    this.credit = credit;
    this.reports = reports;
    this.abnormal = abnormal;
    this.clock = clock;
  }

  /**
   * The register, searched.
   *
   * @param more address of the next part; empty after the last one
   */
  record AgenciesPage(Sought sought, List<AgencyRegister.Line> lines, String more) {}

  /** One agency with what supervision has left on record. */
  record AgencyPage(
      Agency agency,
      List<CreditRecord.Line> credit,
      List<AnnualReports.Year> years,
      List<AbnormalList.Listing> listed) {}

  /** The list of abnormal operation. */
  record AbnormalPage(List<AbnormalList.Listing> listings) {}

  @Bean
  static MenuEntry agenciesEntry() {
    return new MenuEntry("/agencies", "agency.menu", 56);
  }

  @GetMapping("/agencies")
  Html all(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String after,
      Shell shell) {
    var sought = AgencyEndpoints.sought(name, region, kind, after);
    var lines = register.search(sought, ROWS);
    var more =
        lines.size() == ROWS
            ? shell.here().with("after", lines.getLast().licence()).toString()
            : "";
    return Html.page(
        "agency/web/agencies", shell.text("agency.title"), new AgenciesPage(sought, lines, more));
  }

  @GetMapping("/agencies/{licence}")
  Html one(@PathVariable String licence, Shell shell) {
    return register
        .find(licence)
        .map(agency ->
            Html.page(
                "agency/web/agency",
                agency.entry().name(),
                new AgencyPage(
                    agency,
                    credit.of(agency.licence()),
                    reports.of(agency, LocalDate.now(clock)),
                    listed(agency.licence()))))
        .orElseGet(() -> unknown(licence, shell));
  }

  static Html unknown(String licence, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("agency.unknown", licence)));
  }

  private List<AbnormalList.Listing> listed(String licence) {
    return abnormal.of(licence).stream().filter(AgencyEndpoints::published).toList();
  }

  @GetMapping("/agencies/abnormal")
  Html abnormal(Shell shell) {
    return Html.page(
        "agency/web/abnormal",
        shell.text("agency.abnormal"),
        new AbnormalPage(abnormal.published(1_000)));
  }
}
