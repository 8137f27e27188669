package org.wenlan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.exchange.Market;
import org.wenlan.exchange.Market.Match;
import org.wenlan.exchange.Outcome;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talk.Side;
import org.wenlan.exchange.Talks;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** One's own listing, want or talk by number and code; the code goes in a body, never a path. */
@Controller
class OwnPages {
  private final Postings postings;
  private final Talks talks;
  private final TalkViews views;
  private final Market market;
  private final ExchangePace pace;
  private final Clock clock;

  OwnPages(
      Postings postings,
      Talks talks,
      TalkViews views,
      Market market,
      ExchangePace pace,
      Clock clock) {
    this.postings = postings;
    this.talks = talks;
    this.views = views;
    this.market = market;
    this.pace = pace;
    this.clock = clock;
  }

  /** Number and code are asked for. */
  record AskPage(String number, boolean wrong) {}

  /**
   * One's own.
   *
   * @param posting null when the number is a talk's
   * @param talks of a listing all, of a talk itself
   * @param faults what could not be done; empty otherwise
   */
  record OwnPage(
      String number,
      String code,
      @Nullable Posting posting,
      List<TalkView> talks,
      List<Match> matches,
      List<String> faults) {
    /** As many talks as a page shows. */
    public static final int TALKS = 50;
  }

  @GetMapping("/exchange/mine")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return ask(number, false, shell);
  }

  private static Html ask(String number, boolean wrong, Shell shell) {
    return Html.page("exchange/web/ask", shell.text("exchange.mine"), new AskPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  @PostMapping("/exchange/mine")
  Html show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())
        ? page(number(number), code, List.of(), 200, shell)
        : Html.refused(Problem.tooMany((int) ExchangePace.WINDOW.toSeconds()));
  }

  private static String number(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  private Html page(String number, String code, List<String> faults, int status, Shell shell) {
    var posting = postings.byCode(number, code);
    if (posting.isPresent()) {
      var all =
          talks.of(posting.get(), OwnPage.TALKS).stream()
              .flatMap(line -> talks.ofListing(line.number(), posting.get()).stream())
              .flatMap(talk -> views.of(talk, Side.OWNER).stream())
              .toList();
      var matches =
          posting.get().shown()
              ? market.matches(number, LocalDate.now(clock), ExchangePages.MATCHES)
              : List.<Match>of();
      return own(new OwnPage(number, code, posting.get(), all, matches, faults), status, shell);
    }
    return talks
        .byCode(number, code)
        .flatMap(talk -> views.of(talk, Side.SEEKER))
        .map(view ->
            own(new OwnPage(number, code, null, List.of(view), List.of(), faults), status, shell))
        .orElseGet(() -> ask(number, true, shell));
  }

  private static Html own(OwnPage page, int status, Shell shell) {
    return Html.page("exchange/web/own", shell.text("exchange.mine"), page).status(status);
  }

  @PostMapping("/exchange/mine/{act:withdraw|agree|say|put|accept|turn-down|end}")
  Html act(
      Actor who,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    var form = new ExchangeForm(given);
    var number = number(form.text("number"));
    var code = form.text("code");
    var outcome = acted(who, act, number, code, version, form);
    var faults = Told.of(outcome, shell);
    return outcome instanceof Outcome.Absent
        ? ask(number, true, shell)
        : page(number, code, faults, faults.isEmpty() ? 200 : Told.status(outcome), shell);
  }

  private Outcome acted(
      Actor who, String act, String number, String code, long version, ExchangeForm form) {
    var posting = postings.byCode(number, code);
    if (act.equals("withdraw")) {
      return posting
          .map(own -> postings.withdraw(who, own, version, clock.instant()))
          .orElseGet(Outcome.Absent::new);
    }
    var step = TalkViews.step(act, form);
    var talk =
        posting.isPresent()
            ? posting.flatMap(own -> talks.ofListing(form.text("talk"), own))
            : talks.byCode(number, code);
    var side = posting.isPresent() ? Side.OWNER : Side.SEEKER;
    return step.isEmpty()
        ? new Outcome.Absent()
        : talk.map(one -> talks.step(who, one, side, version, step.get(), clock.instant()))
            .orElseGet(Outcome.Absent::new);
  }

  static Optional<Side> side(String typed) {
    return java.util.Arrays.stream(Side.values())
        .filter(one -> one.name().equals(typed))
        .findFirst();
  }
}
