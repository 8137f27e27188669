package org.wenlan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.exchange.Deals;
import org.wenlan.exchange.Outcome;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Prices that public bodies agreed, for everyone, and objections to them. */
@Controller
class PriceNoticePages {
  private static final int ROWS = 200;

  private final Deals deals;
  private final ExchangePace pace;
  private final Clock clock;

  PriceNoticePages(Deals deals, ExchangePace pace, Clock clock) {
    this.deals = deals;
    this.pace = pace;
    this.clock = clock;
  }

  /** All notices, the newest first. */
  record NoticesPage(List<Deals.Notice> notices) {}

  /**
   * One notice.
   *
   * @param taken whether an objection was taken just now
   */
  record NoticePage(Deals.Notice notice, ExchangeForm typed, boolean taken, List<String> faults) {}

  @GetMapping("/exchange/notices")
  Html all(Shell shell) {
    return Html.page(
        "exchange/web/notices",
        shell.text("exchange.notices"),
        new NoticesPage(deals.notices(ROWS)));
  }

  @GetMapping("/exchange/notices/{number}")
  Html one(@PathVariable String number, Shell shell) {
    return page(number, ExchangeForm.EMPTY, false, List.of(), shell);
  }

  private Html page(
      String number, ExchangeForm typed, boolean taken, List<String> faults, Shell shell) {
    return deals
        .notice(number)
        .map(notice ->
            Html.page(
                    "exchange/web/notice",
                    shell.text("exchange.notice.of"),
                    new NoticePage(notice, typed, taken, faults))
                .calm()
                .status(faults.isEmpty() ? 200 : 422))
        .orElseGet(() -> ExchangePages.unknown(shell));
  }

  @PostMapping("/exchange/notices/{number}")
  Html object(
      HttpServletRequest request,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())) {
      return Html.refused(Problem.tooMany((int) ExchangePace.WINDOW.toSeconds()));
    }
    var typed = new ExchangeForm(given);
    var outcome =
        deals.object(
            number, typed.text("name"), typed.text("contact"), typed.text("text"), clock.instant());
    boolean done = outcome instanceof Outcome.Done;
    return page(number, done ? ExchangeForm.EMPTY : typed, done, Told.of(outcome, shell), shell);
  }
}
