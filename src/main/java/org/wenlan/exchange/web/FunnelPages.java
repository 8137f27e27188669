package org.wenlan.exchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.exchange.Funnel;
import org.wenlan.exchange.Funnel.Month;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** How many contacts became talks, offers and deals. */
@Controller
class FunnelPages {
  private static final int FIRST = 2000;

  private final Funnel funnel;
  private final Clock clock;

  FunnelPages(Funnel funnel, Clock clock) {
    this.funnel = funnel;
    this.clock = clock;
  }

  /** A year by months, and together. */
  record FunnelPage(int year, int now, List<Month> months, Month sum) {

    /** Of a hundred of those before, how many came so far. */
    String share(long reached, long of) {
      return of == 0 ? "–" : Math.round(100.0 * reached / of) + " %";
    }
  }

  @GetMapping("/exchange/funnel")
  Html show(@RequestParam(defaultValue = "0") int year, Shell shell) {
    int now = LocalDate.now(clock).getYear();
    int shown = year < FIRST || year > now ? now : year;
    var months = funnel.year(shown);
    return Html.page(
        "exchange/web/funnel",
        shell.text("exchange.funnel"),
        new FunnelPage(shown, now, months, Funnel.sum(months)));
  }
}
