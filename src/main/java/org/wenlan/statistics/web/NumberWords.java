package org.wenlan.statistics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Figure;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicators;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/** How numbers, changes and parts are said. */
@Component
class NumberWords {
  private final Indicators indicators;
  private final Units units;

  NumberWords(Indicators indicators, Units units) {
    this.indicators = indicators;
    this.units = units;
  }

  static String number(BigDecimal value, int decimals, Locale language) {
    var format = NumberFormat.getInstance(language);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  String number(@Nullable BigDecimal value, Indicator one, Shell shell) {
    return value == null ? "" : number(value, one.decimals(), shell.locale());
  }

  String unit(Indicator one, Shell shell) {
    return indicators.unit(one.unit(), shell.locale());
  }

  /** Against the year before: a rise is called a rise and a fall a fall. */
  String change(Figure figure, Shell shell) {
    return figure
        .change()
        .map(change -> {
          var points = figure.indicator().change() == Indicator.Change.POINTS;
          var rounded = change.setScale(2, RoundingMode.HALF_UP);
          var said = number(rounded.abs(), 2, shell.locale());
          return rounded.signum() == 0
              ? shell.text("statistics.change.none")
              : shell.text(
                  "statistics.change."
                      + (rounded.signum() > 0 ? "up" : "down")
                      + (points ? ".points" : ""),
                  said);
        })
        .orElse("");
  }

  /** Whether a change is to the better: 1, to the worse: -1, or neither: 0. */
  static int better(Figure figure) {
    int sign = figure.change().map(BigDecimal::signum).orElse(0);
    return switch (figure.indicator().direction()) {
      case UP -> sign;
      case DOWN -> -sign;
      case NONE -> 0;
    };
  }

  String formula(Figure figure, Shell shell) {
    var formula = figure.indicator().formula();
    if (formula == null) {
      return "";
    }
    return shell.text(
        "statistics.formula." + formula.vintage().name(),
        name(formula.numerator(), shell),
        part(figure.numerator(), shell),
        name(formula.denominator(), shell),
        part(figure.denominator(), shell),
        formula.factor().toPlainString());
  }

  private static String part(@Nullable BigDecimal value, Shell shell) {
    return value == null ? "–" : number(value, Math.max(0, value.scale()), shell.locale());
  }

  private String name(String code, Shell shell) {
    return indicators.find(code).map(one -> one.name().in(shell.locale())).orElse(code);
  }

  String source(Indicator one, Shell shell) {
    return switch (one.source()) {
      case Indicator.Source.Return() -> shell.text("statistics.source.return");
      case Indicator.Source.External() -> shell.text("statistics.source.external");
      case Indicator.Source.Computed() -> shell.text("statistics.source.computed");
      case Indicator.Source.Events(var kind, var act, var sum, var marks) ->
          shell.text(
              sum.isEmpty() ? "statistics.source.events" : "statistics.source.sum",
              kind + "/" + act + (sum.isEmpty() ? "" : " + " + sum),
              marks.entrySet().stream()
                  .map(mark -> mark.getKey() + " = " + String.join(" | ", mark.getValue()))
                  .collect(Collectors.joining(", ")));
    };
  }

  /** Names of units by code. */
  Map<String, String> units(Shell shell) {
    return units.all().stream()
        .collect(Collectors.toMap(one -> one.code(), one -> one.name(shell.locale())));
  }

  String region(String code, Shell shell) {
    return code.isEmpty()
        ? shell.text("statistics.elsewhere")
        : Regions.find(code).map(one -> one.name(shell.locale())).orElse(code);
  }

  String part(Figures.Part by, String code, Map<String, String> units, Shell shell) {
    if (code.isEmpty()) {
      return shell.text("statistics.unknown");
    }
    return switch (by) {
      case UNIT -> units.getOrDefault(code, code);
      case MATTER -> shell.word("statistics.matter", code);
      case OUTCOME -> shell.word("statistics.outcome", code);
    };
  }

  /** The region of whoever runs this platform, down to its province. */
  String home() {
    return units
        .find(units.centre())
        .flatMap(unit -> Regions.path(unit.region()).stream().findFirst())
        .map(Regions.Region::code)
        .orElse("330000");
  }
}
