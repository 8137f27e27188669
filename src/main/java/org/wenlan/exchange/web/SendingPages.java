package org.wenlan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.exchange.Outcome;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talks;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Listings, wants and contacts by anyone, without an account: a number and a code come back. */
@Controller
class SendingPages {
  private final Postings postings;
  private final Talks talks;
  private final ExchangePages pages;
  private final ExchangePace pace;
  private final Clock clock;

  SendingPages(
      Postings postings, Talks talks, ExchangePages pages, ExchangePace pace, Clock clock) {
    this.postings = postings;
    this.talks = talks;
    this.pages = pages;
    this.pace = pace;
    this.clock = clock;
  }

  /** A form with what was typed and what is wrong with it. */
  record SendingPage(ExchangeForm typed, List<String> faults) {

    /** Whether it is one of an open licence. */
    boolean open() {
      return typed.text("mode").equals("OPEN_LICENCE");
    }
  }

  /**
   * The receipt.
   *
   * @param kind {@code listing}, {@code want} or {@code talk}
   */
  record SentPage(String kind, String number, String code) {}

  @GetMapping("/exchange/list")
  Html listing(@RequestParam MultiValueMap<String, String> given, Shell shell) {
    return listing(new ExchangeForm(given), List.of(), shell);
  }

  private static Html listing(ExchangeForm typed, List<String> faults, Shell shell) {
    return Html.page(
            "exchange/web/listing", shell.text("exchange.list"), new SendingPage(typed, faults))
        .calm()
        .status(faults.isEmpty() ? 200 : 422);
  }

  @GetMapping("/exchange/want")
  Html want(@RequestParam MultiValueMap<String, String> given, Shell shell) {
    return want(new ExchangeForm(given), List.of(), shell);
  }

  private static Html want(ExchangeForm typed, List<String> faults, Shell shell) {
    return Html.page(
            "exchange/web/want", shell.text("exchange.want"), new SendingPage(typed, faults))
        .calm()
        .status(faults.isEmpty() ? 200 : 422);
  }

  private boolean floods(HttpServletRequest request) {
    return !pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant());
  }

  private static Html tooMany() {
    return Html.refused(Problem.tooMany((int) ExchangePace.WINDOW.toSeconds()));
  }

  @PostMapping("/exchange/list")
  Html list(
      Actor who,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    if (floods(request)) {
      return tooMany();
    }
    var typed = new ExchangeForm(given);
    return switch (postings.send(who, typed.listing(), clock.instant())) {
      case Outcome.Done(var number, var code) -> sent("listing", number, code, shell);
      case Outcome no -> listing(typed, Told.of(no, shell), shell);
    };
  }

  @PostMapping("/exchange/want")
  Html seek(
      Actor who,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    if (floods(request)) {
      return tooMany();
    }
    var typed = new ExchangeForm(given);
    return switch (postings.send(who, typed.want(), clock.instant())) {
      case Outcome.Done(var number, var code) -> sent("want", number, code, shell);
      case Outcome no -> want(typed, Told.of(no, shell), shell);
    };
  }

  @PostMapping("/exchange/contact")
  Html contact(
      Actor who,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    if (floods(request)) {
      return tooMany();
    }
    var typed = new ExchangeForm(given);
    var asked =
        talks.ask(
            who,
            typed.text("listing"),
            typed.text("want"),
            typed.text("name"),
            typed.text("contact"),
            typed.text("message"),
            clock.instant());
    return switch (asked) {
      case Outcome.Done(var number, var code) -> sent("talk", number, code, shell);
      case Outcome no -> pages.page(typed.text("listing"), typed, Told.of(no, shell), shell);
    };
  }

  private static Html sent(String kind, String number, String code, Shell shell) {
    return Html.page(
            "exchange/web/sent", shell.text("exchange.sent"), new SentPage(kind, number, code))
        .calm();
  }
}
