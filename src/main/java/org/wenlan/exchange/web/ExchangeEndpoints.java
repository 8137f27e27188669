package org.wenlan.exchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.exchange.Deals;
import org.wenlan.exchange.Funnel;
import org.wenlan.exchange.Listing;
import org.wenlan.exchange.Market;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Market.What;
import org.wenlan.exchange.Meetings;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Postings;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** What everyone may read of the exchange, for programs. */
@RestController
final class ExchangeEndpoints {
  private static final int NOTICES = 200;
  private static final int MATCHES = 50;

  private final Market market;
  private final Postings postings;
  private final Deals deals;
  private final Meetings meetings;
  private final Funnel funnel;
  private final Messages messages;
  private final Clock clock;

  ExchangeEndpoints(
      Market market,
      Postings postings,
      Deals deals,
      Meetings meetings,
      Funnel funnel,
      Messages messages,
      Clock clock) {
    this.market = market;
    this.postings = postings;
    this.deals = deals;
    this.meetings = meetings;
    this.funnel = funnel;
    this.messages = messages;
    this.clock = clock;
  }

  /** Listings, or wants when {@code kind=want}; the same parameters as the page. */
  @GetMapping("/api/v1/exchange")
  Map<String, Object> search(@RequestParam Map<String, String> asked) {
    var what = asked.getOrDefault("kind", "").equals("want") ? What.WANT : What.LISTING;
    var found = market.search(ExchangePages.sought(what, asked), LocalDate.now(clock));
    var json = new LinkedHashMap<String, Object>();
    json.put("count", found.count());
    json.put("lines", found.lines().stream().map(ExchangeEndpoints::json).toList());
    json.put("facets", found.facets());
    return json;
  }

  private static Map<String, Object> json(Line line) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", line.number());
    json.put("kind", line.what().name().toLowerCase(Locale.ROOT));
    json.put("title", line.title());
    json.put("classes", line.classes());
    json.put("region", line.region());
    json.put("maturity", line.maturity());
    json.put("ways", line.ways().stream().sorted().toList());
    json.put("price", line.price());
    json.put("until", line.until());
    if (line.what() == What.LISTING) {
      json.put("right", line.right());
      json.put("owners", line.holders());
      json.put("mode", line.mode());
      json.put("verified", line.verified());
    }
    return json;
  }

  /** One listing or want, without name or address of whoever sent it. */
  @GetMapping("/api/v1/exchange/{number}")
  Object one(@PathVariable String number, Locale language) {
    var posting = postings.shown(number);
    var line = market.line(number);
    if (posting.isEmpty() || line.isEmpty()) {
      return Problem.notFound(messages.text(language, "exchange.unknown"));
    }
    var json = json(line.get());
    json.put("stage", posting.get().stage().code());
    json.put("text", posting.get().said().text());
    open(posting.get(), json);
    return json;
  }

  private static void open(Posting posting, Map<String, Object> json) {
    if (posting.said() instanceof Listing listing && listing.open() != null) {
      json.put("open", listing.open());
    }
  }

  /** What fits it, with the reasons. */
  @GetMapping("/api/v1/exchange/{number}/matches")
  Object matches(@PathVariable String number, Locale language) {
    return postings
        .shown(number)
        .<Object>map(posting ->
            Map.of(
                "matches",
                market.matches(posting.number(), LocalDate.now(clock), MATCHES).stream()
                    .map(match -> {
                      var json = json(match.line());
                      json.put("score", match.score());
                      json.put("because", match.because());
                      return json;
                    })
                    .toList()))
        .orElseGet(() -> Problem.notFound(messages.text(language, "exchange.unknown")));
  }

  /** Prices that public bodies agreed, the newest first. */
  @GetMapping("/api/v1/exchange/notices")
  Map<String, Object> notices() {
    return Map.of("notices", deals.notices(NOTICES));
  }

  /** Meetings of a year. */
  @GetMapping("/api/v1/exchange/meetings")
  Map<String, Object> meetings(@RequestParam(defaultValue = "0") int year) {
    return Map.of(
        "meetings", meetings.year(year(year)).stream().map(ExchangeEndpoints::json).toList());
  }

  private static Map<String, Object> json(Meetings.Meeting one) {
    return Map.of("number", one.number(), "plan", one.plan(), "held", one.held());
  }

  /** Contacts, talks, offers and deals of a year by months. */
  @GetMapping("/api/v1/exchange/funnel")
  Map<String, Object> funnel(@RequestParam(defaultValue = "0") int year) {
    return Map.of("year", year(year), "months", funnel.year(year(year)));
  }

  private int year(int typed) {
    return typed < 2000 || typed > 2200 ? LocalDate.now(clock).getYear() : typed;
  }
}
