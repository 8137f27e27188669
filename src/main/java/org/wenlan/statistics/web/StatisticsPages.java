package org.wenlan.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Period;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicators;
import org.wenlan.territory.RegionOutlines;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Regions.Region;

/** The dashboard, one indicator, and the facts behind it. */
@Controller
class StatisticsPages {
  private static final String CODE = "{code:[a-z0-9]+[.][a-z0-9.-]+}";
  private static final int ROWS = 100;

  private final Indicators indicators;
  private final Figures figures;
  private final Readings readings;
  private final NumberTables tables;
  private final NumberWords words;
  private final RegionOutlines outlines;
  private final Clock clock;

  StatisticsPages(
      Indicators indicators,
      Figures figures,
      Readings readings,
      NumberTables tables,
      NumberWords words,
      RegionOutlines outlines,
      Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.readings = readings;
    this.tables = tables;
    this.words = words;
    this.outlines = outlines;
    this.clock = clock;
  }

  @Bean
  static MenuEntry statisticsEntry() {
    return new MenuEntry("/statistics", "statistics.menu", 57);
  }

  /** The last year that has ended: a stranger sees no other of what is counted here. */
  private Period fallback() {
    return Period.year(LocalDate.now(clock).getYear() - 1);
  }

  @GetMapping("/statistics")
  Html board(
      Actor who,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var read = Asked.of(period, region, fallback(), words.home());
    var asked = read.or(() -> Asked.of("", "", fallback(), words.home())).orElseThrow();
    var groups = new LinkedHashMap<String, List<BoardPage.Tile>>();
    for (var group : indicators.groups()) {
      groups.put(group.name().in(shell.locale()), new ArrayList<>());
    }
    for (var figure : readings.all(who, asked.period(), asked.region().code())) {
      var one = figure.indicator();
      groups
          .computeIfAbsent(indicators.group(one).name().in(shell.locale()), _ -> new ArrayList<>())
          .add(
              new BoardPage.Tile(
                  one.code(),
                  one.name().in(shell.locale()),
                  words.number(figure.value(), one, shell),
                  words.unit(one, shell),
                  words.change(figure, shell),
                  NumberWords.better(figure),
                  one.counts().in(shell.locale())));
    }
    groups.values().removeIf(List::isEmpty);
    return Html.page(
            "statistics/web/board",
            shell.text("statistics.title"),
            new BoardPage(
                asked.period().toString(),
                asked.region(),
                choices(asked.region()),
                groups,
                read.isPresent() ? "" : shell.text("statistics.unread", period, region),
                readings.inside(who)))
        .status(read.isPresent() ? 200 : 400);
  }

  /** The region, what it lies in, and what lies in it or beside it. */
  private static List<Region> choices(Region region) {
    var choices = new ArrayList<Region>(Regions.path(region.code()));
    Regions.children(region.code()).stream()
        .filter(one -> !choices.contains(one))
        .forEach(choices::add);
    var parent = region.parent();
    if (parent != null) {
      Regions.children(parent).stream().filter(one -> !choices.contains(one)).forEach(choices::add);
    }
    return choices;
  }

  @GetMapping("/statistics/" + CODE)
  Html indicator(
      Actor who,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var one = indicators.find(code).orElse(null);
    var asked = Asked.of(period, region, fallback(), words.home()).orElse(null);
    if (one == null || asked == null) {
      return Html.refused(Problem.notFound(shell.text("statistics.no-such", code, period, region)));
    }
    var where = asked.region().code();
    var figure = readings.of(who, code, asked.period(), where);
    var inside = readings.inside(who);
    return Html.page(
            "statistics/web/indicator",
            one.name().in(shell.locale()),
            new IndicatorPage(
                one,
                asked.period().toString(),
                asked.region(),
                choices(asked.region()),
                figure.map(found -> words.number(found.value(), one, shell)).orElse(""),
                words.unit(one, shell),
                figure.map(found -> words.change(found, shell)).orElse(""),
                place(code, asked, inside || one.formula() == null && !one.fromEvents(), shell),
                figure.map(found -> words.formula(found, shell)).orElse(""),
                words.source(one, shell),
                tables.of(who, one, asked, shell),
                figures.difference(code, asked.period(), where).orElse(null),
                inside && one.formula() == null,
                outlines.there()))
        .withCharts();
  }

  private String place(String code, Asked asked, boolean shown, Shell shell) {
    return shown
        ? figures
            .place(code, asked.period(), asked.region().code())
            .map(place -> shell.text("statistics.place", place.place(), place.among()))
            .orElse("")
        : "";
  }

  @GetMapping("/statistics/" + CODE + "/facts")
  Html facts(
      Actor.Person who,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Shell shell) {
    var one = indicators.find(code).orElse(null);
    var asked = Asked.of(period, region, fallback(), words.home()).orElse(null);
    if (one == null || asked == null) {
      return Html.refused(Problem.notFound(shell.text("statistics.no-such", code, period, region)));
    }
    var where = asked.region().code();
    var names = words.units(shell);
    var found = figures.rows(code, asked.period(), where, before, ROWS);
    var lines = found.stream().map(row -> line(row, names, shell)).toList();
    return Html.page(
        "statistics/web/rows",
        one.name().in(shell.locale()),
        new RowsPage(
            one,
            asked.period().toString(),
            where,
            words.region(where, shell),
            lines,
            found.size() < ROWS ? 0 : found.getLast().id()));
  }

  private RowsPage.Line line(Figures.Row row, java.util.Map<String, String> names, Shell shell) {
    var fact = row.fact();
    return new RowsPage.Line(
        row.id(),
        fact.day().toString(),
        words.region(fact.region(), shell),
        names.getOrDefault(fact.unit(), fact.unit()),
        fact.matter().isEmpty() ? "" : shell.word("statistics.matter", fact.matter()),
        fact.outcome().isEmpty() ? "" : shell.word("statistics.outcome", fact.outcome()),
        fact.measure().toPlainString(),
        fact.origin().replaceFirst("^[a-z]+:", ""),
        href(fact.origin()),
        fact.reason());
  }

  /** Where the case or the return can be read, by those who may. */
  private static String href(String origin) {
    var at = origin.indexOf(':');
    var id = origin.substring(at + 1);
    if (id.isEmpty()) {
      return "";
    }
    return switch (origin.substring(0, Math.max(0, at))) {
      case "case" -> Address.of("/cases", id).toString();
      case "return" -> Address.of("/returns", id).toString();
      default -> "";
    };
  }

  /** Why a region's report is not the sum of its parts. */
  @PostMapping("/statistics/" + CODE + "/difference")
  Html explain(
      Actor.Person who,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String explanation,
      Shell shell) {
    var asked = Asked.of(period, region, fallback(), words.home()).orElse(null);
    if (asked == null
        || explanation.isBlank()
        || explanation.length() > 1_000
        || !figures.explain(
            code,
            asked.period(),
            asked.region().code(),
            explanation.strip(),
            who.name(),
            clock.instant())) {
      return Html.refused(Problem.of("statistics.unexplained", 422, ""));
    }
    return Html.see(
        Address.of("/statistics", code)
            .with("period", asked.period())
            .with("region", asked.region().code()));
  }
}
