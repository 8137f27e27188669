package org.wenlan.dispute.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.dispute.Dispute;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Disputes.Outcome;
import org.wenlan.dispute.Funnel;
import org.wenlan.dispute.Route.Ending;
import org.wenlan.kernel.Period;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** How disputes went, for everyone; a dispute and its suits for those who handle it. */
@Controller
class DisputePages {
  private static final int ROWS = 200;
  private static final int FEW = 5;

  private final Disputes disputes;
  private final Clock clock;

  DisputePages(Disputes disputes, Clock clock) {
    this.disputes = disputes;
    this.clock = clock;
  }

  /**
   * The funnel.
   *
   * @param open whether small numbers are shown
   * @param own disputes before the reader's unit; null for the public
   */
  record FunnelPage(Funnel funnel, boolean open, List<Dispute> own) {

    String count(int number, Shell shell) {
      return hides(number) ? shell.text("dispute.few") : shell.count(number);
    }

    private boolean hides(int number) {
      return !open && number > 0 && number < FEW;
    }
  }

  /** A dispute; the fault is empty unless something could not be done. */
  record DisputePage(Dispute dispute, boolean may, String fault) {}

  @Bean
  static MenuEntry disputesEntry() {
    return new MenuEntry("/disputes", "dispute.menu", 51);
  }

  private Period period(String typed) {
    return Period.parse(typed).orElseGet(() -> Period.year(LocalDate.now(clock).getYear()));
  }

  @GetMapping("/disputes")
  Html funnel(Actor who, @RequestParam(defaultValue = "") String period, Shell shell) {
    var own =
        who instanceof Actor.Person person ? disputes.newest(person, ROWS) : List.<Dispute>of();
    return Html.page(
        "dispute/web/funnel",
        shell.text("dispute.title"),
        new FunnelPage(disputes.funnel(period(period)), who.may(Permission.DESK), own));
  }

  /** The same counts; what is too small for the public is null. */
  @GetMapping("/api/v1/disputes/funnel")
  @ResponseBody
  Map<String, Object> counts(Actor who, @RequestParam(defaultValue = "") String period) {
    var page = new FunnelPage(disputes.funnel(period(period)), who.may(Permission.DESK), List.of());
    return Map.of(
        "period",
        page.funnel().period().toString(),
        "steps",
        page.funnel().steps().stream()
            .map(step -> {
              var json = new java.util.LinkedHashMap<String, @Nullable Object>();
              json.put("route", step.route());
              json.put("entered", page.hides(step.entered()) ? null : step.entered());
              json.put("ended", page.hides(step.ended()) ? null : step.ended());
              json.put("settled", page.hides(step.settled()) ? null : step.settled());
              json.put("decided", page.hides(step.decided()) ? null : step.decided());
              json.put("wentOn", page.hides(step.on()) ? null : step.on());
              return json;
            })
            .toList());
  }

  @GetMapping("/disputes/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return disputes
        .find(who, number)
        .map(found -> page(who, found, ""))
        .orElseGet(() -> unknown(number, shell));
  }

  private static Html page(Actor.Person who, Dispute found, String fault) {
    return Html.page(
            "dispute/web/dispute",
            found.number(),
            new DisputePage(found, who.may(Permission.DISPATCH), fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("dispute.unknown", number)));
  }

  @PostMapping("/disputes/{number}/{act:sue|end|agree}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String court,
      @RequestParam(name = "case", defaultValue = "") String suit,
      @RequestParam(defaultValue = "DECIDED") Ending how,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    var found = disputes.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    var now = clock.instant();
    var outcome =
        switch (act) {
          case "sue" -> disputes.sue(who, number, court, suit, now);
          case "agree" -> disputes.agree(who, number, text, now);
          default ->
              disputes.ended(number, court, suit, how, now)
                  ? new Outcome.Entered(number)
                  : new Outcome.Refused(Refusal.of("dispute.refusal.not-open", "", court, suit));
        };
    return switch (outcome) {
      case Outcome.Entered _ -> Html.see(Address.of("/disputes", number));
      case Outcome.Refused(var why) ->
          page(who, found.get(), shell.messages().sentence(shell.locale(), why));
    };
  }
}
