package org.wenlan.agency.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.agency.AbnormalList;
import org.wenlan.agency.Agency;
import org.wenlan.agency.AgencyRegister;
import org.wenlan.agency.AnnualReports;
import org.wenlan.agency.Clues;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** The desk of those who supervise agencies. */
@Controller
class SupervisionPages {
  private final AgencyRegister register;
  private final AnnualReports reports;
  private final AbnormalList abnormal;
  private final Clues clues;
  private final Clock clock;

  SupervisionPages(
      AgencyRegister register,
      AnnualReports reports,
      AbnormalList abnormal,
      Clues clues,
      Clock clock) {
    this.register = register;
    this.reports = reports;
    this.abnormal = abnormal;
    this.clues = clues;
    this.clock = clock;
  }

  /**
   * What waits.
   *
   * @param year whose reports are missing or still to come
   * @param may whether the reader may enter clues
   * @param head whether the reader decides what others propose
   */
  record DeskPage(
      List<Clues.Line> clues,
      List<AbnormalList.Listing> waiting,
      int year,
      List<AgencyRegister.Line> without,
      boolean may,
      boolean head,
      boolean more,
      String fault) {}

  /** One agency for those who supervise it. */
  record SupervisionPage(
      Agency agency,
      List<AnnualReports.Year> years,
      List<AbnormalList.Listing> listings,
      List<Clues.Line> clues,
      LocalDate today,
      boolean may,
      boolean head,
      String fault) {}

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry agencyDeskEntry() {
    return new MenuEntry("/agencies/desk", "agency.desk", 57);
  }

  @GetMapping("/agencies/desk")
  Html desk(Actor.Person who, @RequestParam(defaultValue = "") String before, Shell shell) {
    int year = LocalDate.now(clock).getYear() - 1;
    var lines = clues.all(who, "", before, AgencyPages.ROWS);
    var page =
        new DeskPage(
            lines,
            abnormal.waiting(who),
            year,
            reports.without(year, AgencyPages.ROWS),
            who.may(Permission.DISPATCH),
            who.may(Permission.APPROVE),
            lines.size() == AgencyPages.ROWS,
            "");
    return Html.page("agency/web/desk", shell.text("agency.desk"), page);
  }

  @GetMapping("/agencies/desk/{licence}")
  Html one(Actor.Person who, @PathVariable String licence, Shell shell) {
    return page(who, licence, Optional.empty(), shell);
  }

  private Html page(Actor.Person who, String licence, Optional<Refusal> why, Shell shell) {
    var fault = why.map(one -> shell.messages().sentence(shell.locale(), one)).orElse("");
    return register
        .find(licence)
        .filter(agency -> register.supervises(who, agency))
        .map(agency ->
            Html.page(
                    "agency/web/supervision",
                    agency.entry().name(),
                    new SupervisionPage(
                        agency,
                        reports.of(agency, LocalDate.now(clock)),
                        abnormal.of(licence),
                        clues.all(who, licence, "", AgencyPages.ROWS),
                        LocalDate.now(clock),
                        who.may(Permission.DISPATCH),
                        who.may(Permission.APPROVE),
                        fault))
                .status(fault.isEmpty() ? 200 : 409))
        .orElseGet(() -> AgencyPages.unknown(licence, shell));
  }

  @PostMapping("/agencies/desk/{licence}/reports")
  Html report(
      Actor.Person who,
      @PathVariable String licence,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "-1") int agents,
      @RequestParam(defaultValue = "-1") int filings,
      @RequestParam(defaultValue = "") String on,
      Shell shell) {
    var day = day(on);
    var why =
        day.isEmpty()
            ? Optional.of(Refusal.of("agency.refusal.day", "", on))
            : reports.file(who, licence, year, agents, filings, day.get(), clock.instant());
    return why.isEmpty() ? see(licence) : page(who, licence, why, shell);
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Html see(String licence) {
    return Html.see(Address.of("/agencies/desk", licence));
  }

  @PostMapping("/agencies/desk/{licence}/abnormal")
  Html propose(
      Actor.Person who,
      @PathVariable String licence,
      @RequestParam(defaultValue = "NOT_AT_ADDRESS") AbnormalList.Ground ground,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    var why = abnormal.propose(who, licence, ground, text, clock.instant());
    return why.isEmpty() ? see(licence) : page(who, licence, why, shell);
  }

  @PostMapping("/agencies/desk/{licence}/abnormal/{id:[0-9]{1,18}}/{act:confirm|dismiss|lift}")
  Html decide(
      Actor.Person who,
      @PathVariable String licence,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    var what = AbnormalList.Act.valueOf(act.toUpperCase(Locale.ROOT));
    var why = abnormal.act(who, id, what, text, clock.instant());
    return why.isEmpty() ? see(licence) : page(who, licence, why, shell);
  }
}
