package org.wenlan.enforcement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.Adjudication;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudications;
import org.wenlan.enforcement.CaseReports;
import org.wenlan.enforcement.CaseReports.Taken;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Reporting an act, by anyone without signing in, and following the report by its code. */
@Controller
class ReportPages {
  private final CaseReports reports;
  private final Adjudications adjudications;
  private final ReportPace pace;
  private final Clock clock;

  ReportPages(CaseReports reports, Adjudications adjudications, ReportPace pace, Clock clock) {
    this.reports = reports;
    this.adjudications = adjudications;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * The form.
   *
   * @param staff whether somebody of a body types it
   */
  record ReportPage(ReportForm form, Cause[] causes, boolean staff) {}

  /** The receipt; the due day is null where no rule sets one. */
  record ReceiptPage(String number, String code, @Nullable LocalDate due, boolean request) {}

  /** How it stands; null before it was asked for. */
  record ProgressPage(String number, CaseReports.@Nullable Progress progress, boolean wrong) {}

  @GetMapping("/enforcement/report")
  Html form(Actor who, @RequestParam(defaultValue = "") String cause, Shell shell) {
    return page(ReportForm.of(Map.of("cause", cause)), who, shell);
  }

  private static Html page(ReportForm form, Actor who, Shell shell) {
    return Html.page(
            "enforcement/web/report",
            shell.text("enforcement.report"),
            new ReportPage(form, Cause.values(), who.may(Permission.DISPATCH)))
        .calm()
        .status(form.faults().isEmpty() ? 200 : 422);
  }

  @PostMapping("/enforcement/report")
  Html report(
      Actor who, HttpServletRequest request, @RequestParam Map<String, String> all, Shell shell) {
    var now = clock.instant();
    if (!who.may(Permission.DISPATCH) && !pace.lets(String.valueOf(request.getRemoteAddr()), now)) {
      return Html.refused(Problem.tooMany((int) ReportPace.WINDOW.toSeconds()));
    }
    var typed = new HashMap<String, String>();
    CaseReports.FIELDS.forEach(field -> typed.put(field, all.getOrDefault(field, "")));
    return switch (reports.report(who, typed, now)) {
      case Taken.Open(var number, var code, var due) ->
          Html.page(
                  "enforcement/web/receipt",
                  shell.text("enforcement.reported"),
                  new ReceiptPage(number, code, due, false))
              .calm();
      case Taken.Faulty(var faults) -> page(ReportForm.wrong(typed, faults, shell), who, shell);
      case Taken.Reused _ -> throw new IllegalStateException("A page has no key");
    };
  }

  @GetMapping("/enforcement/progress")
  Html progress(@RequestParam(defaultValue = "") String number, Shell shell) {
    return progress(new ProgressPage(number, null, false), shell);
  }

  private static Html progress(ProgressPage page, Shell shell) {
    return Html.page("enforcement/web/progress", shell.text("enforcement.progress"), page)
        .calm()
        .status(page.wrong() ? 404 : 200);
  }

  @PostMapping("/enforcement/progress")
  Html progress(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    var plain = number.strip().toUpperCase(java.util.Locale.ROOT);
    var found =
        reports
            .progress(plain, code)
            .or(() -> adjudications.byCode(plain, code).map(ReportPages::progress))
            .orElse(null);
    return progress(new ProgressPage(plain, found, found == null), shell);
  }

  /** Nobody outside learns what is proposed. */
  private static CaseReports.Progress progress(Adjudication one) {
    var stage = one.stage() instanceof At.Proposed(var _, var _, var back) ? back : one.stage();
    var closed = stage instanceof At.Closed it ? it : null;
    return new CaseReports.Progress(
        one.number(),
        LocalDate.ofInstant(one.file().opened(), ZoneId.systemDefault()),
        "at." + stage.code(),
        closed == null ? "" : "at." + closed.ending().name(),
        closed == null || closed.decided() != null ? "" : closed.text());
  }
}
