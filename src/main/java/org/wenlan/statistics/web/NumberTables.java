package org.wenlan.statistics.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.site.Address;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Figure;
import org.wenlan.statistics.Figures.Part;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.web.IndicatorPage.Line;
import org.wenlan.statistics.web.IndicatorPage.Table;
import org.wenlan.territory.Regions;

/** The tables of one indicator: over time, by region, by unit, by kind of right, by outcome. */
@Component
class NumberTables {
  private final Readings readings;
  private final NumberWords words;

  NumberTables(Readings readings, NumberWords words) {
    this.readings = readings;
    this.words = words;
  }

  /** Those that have a row. */
  List<Table> of(Actor who, Indicator one, Asked asked, Shell shell) {
    var tables = new ArrayList<Table>();
    tables.add(series(who, one, asked, shell));
    tables.add(regions(who, one, asked, shell));
    if (one.formula() == null) {
      for (var by : Part.values()) {
        var parts = parts(who, one, by, asked, shell);
        if (parts.lines().size() > 1) {
          tables.add(parts);
        }
      }
    }
    tables.removeIf(table -> table.lines().isEmpty());
    return tables;
  }

  private Table series(Actor who, Indicator one, Asked asked, Shell shell) {
    var where = asked.region().code();
    var lines =
        readings.series(who, one.code(), asked.run(), where).entrySet().stream()
            .map(point ->
                new Line(
                    point.getKey().toString(),
                    Address.of("/statistics", one.code())
                        .with("period", point.getKey())
                        .with("region", where)
                        .toString(),
                    plain(point.getValue(), one),
                    words.number(point.getValue(), one, shell),
                    ""))
            .toList();
    return table("series", "line", lines, shell);
  }

  private Table regions(Actor who, Indicator one, Asked asked, Shell shell) {
    var cells = readings.regions(who, one.code(), asked.period(), asked.region().code());
    var lines = new ArrayList<Line>();
    for (var cell : cells.entrySet()) {
      var code = cell.getKey();
      lines.add(
          line(
              words.region(code, shell),
              code.isEmpty() || Regions.find(code).isEmpty()
                  ? ""
                  : Address.of("/statistics", one.code())
                      .with("period", asked.period())
                      .with("region", code)
                      .toString(),
              cell.getValue(),
              one.kind() == Indicator.Kind.RATIO ? null : sum(cells),
              one,
              shell));
    }
    return table("regions", "bar", lines, shell);
  }

  private Table parts(Actor who, Indicator one, Part by, Asked asked, Shell shell) {
    var cells = readings.parts(who, one.code(), by, asked.period(), asked.region().code());
    var names = words.units(shell);
    var lines = new ArrayList<Line>();
    for (var cell : cells.entrySet()) {
      lines.add(
          line(
              words.part(by, cell.getKey(), names, shell),
              "",
              cell.getValue(),
              sum(cells),
              one,
              shell));
    }
    return table(by.name().toLowerCase(java.util.Locale.ROOT), "bar", lines, shell);
  }

  /** Null where a number is kept back: its share would give it away. */
  private static @Nullable BigDecimal sum(Map<String, @Nullable BigDecimal> cells) {
    return cells.values().stream().anyMatch(Objects::isNull)
        ? null
        : cells.values().stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Line line(
      String name,
      String href,
      @Nullable BigDecimal value,
      @Nullable BigDecimal sum,
      Indicator one,
      Shell shell) {
    var share =
        value == null || sum == null
            ? ""
            : Figure.share(value, sum)
                .map(part -> NumberWords.number(part, 1, shell.locale()) + " %")
                .orElse("");
    return new Line(
        name,
        href,
        value == null ? "" : plain(value, one),
        value == null ? shell.text("statistics.kept-back") : words.number(value, one, shell),
        share);
  }

  private static String plain(BigDecimal value, Indicator one) {
    return value.setScale(one.decimals(), java.math.RoundingMode.HALF_UP).toPlainString();
  }

  private static Table table(String id, String kind, List<Line> lines, Shell shell) {
    return new Table(
        id,
        shell.text("statistics.table." + id),
        shell.text("statistics.head." + id),
        kind,
        lines,
        lines.stream().anyMatch(line -> line.plain().isEmpty()));
  }
}
