package org.wenlan.exchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.exchange.Listing;
import org.wenlan.exchange.Market;
import org.wenlan.exchange.Market.Found;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Market.Match;
import org.wenlan.exchange.Market.Sought;
import org.wenlan.exchange.Market.What;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Postings;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Regions;

/** What is offered and wanted, for everyone. */
@Controller
class ExchangePages {
  static final int MATCHES = 10;

  private final Market market;
  private final Postings postings;
  private final Clock clock;

  ExchangePages(Market market, Postings postings, Clock clock) {
    this.market = market;
    this.postings = postings;
    this.clock = clock;
  }

  /**
   * A search.
   *
   * @param base the address without its parameters
   * @param text key of its heading
   * @param previous address of the part before; null for the first
   * @param next address of the part after; null for the last
   */
  record SearchPage(
      String base,
      String text,
      Sought sought,
      Found found,
      List<Box> facets,
      @Nullable String previous,
      @Nullable String next) {}

  /** A facet: its name and values. */
  record Box(String name, List<Value> values) {}

  /** A value of a facet, how many there are, and the address that takes or leaves it. */
  record Value(String label, int count, String there, boolean chosen) {}

  /**
   * One listing or want.
   *
   * @param on whether it can still be asked for
   */
  record PostingPage(
      Posting posting,
      Line line,
      List<Match> matches,
      boolean on,
      ExchangeForm typed,
      List<String> faults) {

    @Nullable Listing listing() {
      return posting.said() instanceof Listing listing ? listing : null;
    }
  }

  @Bean
  static MenuEntry exchangeEntry() {
    return new MenuEntry("/exchange", "exchange.menu", 45);
  }

  @GetMapping("/exchange")
  Html listings(@RequestParam Map<String, String> asked, Shell shell) {
    return search("/exchange", "exchange.title", sought(What.LISTING, asked), shell);
  }

  @GetMapping("/exchange/wants")
  Html wants(@RequestParam Map<String, String> asked, Shell shell) {
    return search("/exchange/wants", "exchange.wants", sought(What.WANT, asked), shell);
  }

  @GetMapping("/exchange/open-licences")
  Html open(@RequestParam Map<String, String> asked, Shell shell) {
    var one = sought(What.LISTING, asked);
    var open =
        new Sought(
            What.LISTING,
            one.words(),
            one.branch(),
            one.maturity(),
            one.region(),
            Listing.Mode.OPEN_LICENCE.name(),
            "",
            one.page());
    return search("/exchange/open-licences", "exchange.open", open, shell);
  }

  static Sought sought(What what, Map<String, String> asked) {
    var page = asked.getOrDefault("page", "");
    return new Sought(
        what,
        clipped(asked.getOrDefault("q", ""), 200),
        clipped(asked.getOrDefault("branch", ""), 40),
        clipped(asked.getOrDefault("maturity", ""), 40),
        asked.getOrDefault("region", "").matches("[1-9][0-9]{5}")
            ? asked.getOrDefault("region", "")
            : "",
        clipped(asked.getOrDefault("mode", ""), 40),
        clipped(asked.getOrDefault("way", ""), 40),
        page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 0);
  }

  private static String clipped(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private Html search(String base, String text, Sought sought, Shell shell) {
    var found = market.search(sought, LocalDate.now(clock));
    var here = shell.here();
    int page = sought.page();
    return Html.page(
        "exchange/web/search",
        shell.text(text),
        new SearchPage(
            base,
            text,
            sought,
            found,
            boxes(base, found, shell),
            page == 0 ? null : here.with("page", page == 1 ? "" : page - 1).toString(),
            (page + 1) * Market.ROWS < found.count()
                ? here.with("page", page + 1).toString()
                : null));
  }

  private static List<Box> boxes(String base, Found found, Shell shell) {
    var boxes = new ArrayList<Box>();
    found
        .facets()
        .forEach((name, counts) -> {
          boolean told =
              !(base.equals("/exchange/open-licences")
                      && (name.equals("mode") || name.equals("way")))
                  && !(base.equals("/exchange/wants") && name.equals("mode"));
          if (told && !counts.isEmpty()) {
            var chosen = shell.here().first(name);
            boxes.add(
                new Box(
                    name,
                    counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(15)
                        .map(one ->
                            new Value(
                                label(name, one.getKey(), shell),
                                one.getValue(),
                                shell
                                    .here()
                                    .without("page")
                                    .with(name, one.getKey().equals(chosen) ? "" : one.getKey())
                                    .toString(),
                                one.getKey().equals(chosen)))
                        .toList()));
          }
        });
    return boxes;
  }

  private static String label(String facet, String code, Shell shell) {
    return switch (facet) {
      case "branch" -> Market.branches(shell.locale()).getOrDefault(code, code);
      case "region" -> Regions.name(code, shell.locale());
      default -> shell.word("exchange." + facet, code);
    };
  }

  @GetMapping("/exchange/{number}")
  Html one(@PathVariable String number, Shell shell) {
    return page(number, ExchangeForm.EMPTY, List.of(), shell);
  }

  Html page(String number, ExchangeForm typed, List<String> faults, Shell shell) {
    var day = LocalDate.now(clock);
    var posting = postings.shown(number);
    var line = market.line(number);
    if (posting.isEmpty() || line.isEmpty()) {
      return unknown(shell);
    }
    var matches = line.get().on(day) ? market.matches(number, day, MATCHES) : List.<Match>of();
    return Html.page(
            "exchange/web/posting",
            posting.get().said().title(),
            new PostingPage(posting.get(), line.get(), matches, line.get().on(day), typed, faults))
        .status(faults.isEmpty() ? 200 : 422);
  }

  static Html unknown(Shell shell) {
    return Html.refused(Problem.notFound(shell.text("exchange.unknown")));
  }
}
