package org.wenlan.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.FigureStore.Range;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Regions.Region;

/**
 * The door to the numbers. What is counted on the platform is the sum of all that lies in a region;
 * what bodies report is a region's own report, and only where there is none the sum of its parts.
 * Thread-safe.
 */
@Component
public class Figures {
  private final Indicators indicators;
  private final FigureStore store;

  Figures(Indicators indicators, FigureStore store) {
    this.indicators = indicators;
    this.store = store;
  }

  /** By what a number is taken apart. */
  public enum Part {
    UNIT,
    MATTER,
    OUTCOME
  }

  /**
   * A fact with the number that it bears, newest first; its origin leads to the case or the return.
   */
  public record Row(long id, Fact fact, java.time.Instant at) {}

  /** What was entered for an indicator in a period, by region: asked for, or read beforehand. */
  private interface Entered {
    Map<String, BigDecimal> of(Indicator one, Period period);
  }

  /** The number of a region; empty when nothing was counted or reported. */
  public Optional<Figure> of(String indicator, Period period, String region) {
    return indicators.find(indicator).flatMap(one -> figure(one, period, region, asked(region)));
  }

  /** Asks once for each indicator and period, for a region with all that lies in it. */
  private Entered asked(String region) {
    var range = Range.of(region);
    var read = new HashMap<Asked, Map<String, BigDecimal>>();
    return (one, period) ->
        read.computeIfAbsent(
            new Asked(one.code(), period), _ -> store.byRegion(one, period, range));
  }

  private record Asked(String indicator, Period period) {}

  /** Every number that a region has in a period, in the order of the dictionary. */
  public List<Figure> all(Period period, String region) {
    var range = Range.of(region);
    var stocks =
        indicators.all().stream()
            .filter(one -> one.kind() == Indicator.Kind.STOCK)
            .map(Indicator::code)
            .toList();
    var read = new HashMap<Period, Map<String, Map<String, BigDecimal>>>();
    Entered entered =
        (one, when) ->
            read.computeIfAbsent(when, asked -> store.all(asked, range, stocks))
                .getOrDefault(one.code(), Map.of());
    return indicators.all().stream()
        .flatMap(one -> figure(one, period, region, entered).stream())
        .toList();
  }

  private Optional<Figure> figure(Indicator one, Period period, String region, Entered entered) {
    var value = value(one, period, region, entered);
    return value == null
        ? Optional.empty()
        : Optional.of(
            new Figure(
                one,
                period,
                region,
                value,
                value(one, period.lastYear(), region, entered),
                part(one, period, region, true, entered),
                part(one, period, region, false, entered)));
  }

  private @Nullable BigDecimal part(
      Indicator one, Period period, String region, boolean upper, Entered entered) {
    var formula = one.formula();
    if (formula == null) {
      return null;
    }
    var code = upper ? formula.numerator() : formula.denominator();
    var when = upper ? period : denominated(formula, period);
    return indicators.find(code).map(other -> value(other, when, region, entered)).orElse(null);
  }

  private static Period denominated(Indicator.Formula formula, Period period) {
    return formula.vintage() == Indicator.Vintage.SAME ? period : period.previousYear();
  }

  private @Nullable BigDecimal value(Indicator one, Period period, String region, Entered entered) {
    var formula = one.formula();
    if (formula == null) {
      return at(one, region, entered.of(one, period));
    }
    var upper = part(one, period, region, true, entered);
    var lower = part(one, period, region, false, entered);
    return upper == null || lower == null || lower.signum() == 0
        ? null
        : upper.multiply(formula.factor()).divide(lower, MathContext.DECIMAL64);
  }

  /** What a region has, given what was entered for it, for regions in it and perhaps for others. */
  private static @Nullable BigDecimal at(
      Indicator one, String region, Map<String, BigDecimal> entered) {
    if (one.fromEvents()) {
      var range = Range.of(region);
      return entered.entrySet().stream()
          .filter(part -> range.holds(part.getKey()))
          .map(Map.Entry::getValue)
          .reduce(BigDecimal::add)
          .orElse(null);
    }
    var own = entered.get(region);
    return own != null ? own : summed(one, region, entered);
  }

  private static @Nullable BigDecimal summed(
      Indicator one, String region, Map<String, BigDecimal> entered) {
    BigDecimal sum = null;
    for (var child : Regions.children(region)) {
      var part = at(one, child.code(), entered);
      if (part != null) {
        sum = sum == null ? part : sum.add(part);
      }
    }
    return sum;
  }

  /** The regions directly below with their numbers, in the order of their codes. */
  public Map<Region, Figure> regions(String indicator, Period period, String region) {
    var figures = new LinkedHashMap<Region, Figure>();
    var one = indicators.find(indicator).orElse(null);
    if (one == null) {
      return figures;
    }
    var entered = asked(region);
    for (var child : Regions.children(region)) {
      figure(one, period, child.code(), entered).ifPresent(figure -> figures.put(child, figure));
    }
    return figures;
  }

  /** The same number for each of these periods; periods without one are absent. */
  public Map<Period, BigDecimal> series(String indicator, List<Period> periods, String region) {
    var one = indicators.find(indicator);
    var series = new TreeMap<Period, BigDecimal>();
    if (one.isEmpty() || periods.isEmpty()) {
      return series;
    }
    if (one.get().kind() == Indicator.Kind.FLOW) {
      var months = store.byMonth(one.get(), periods, Range.of(region));
      for (var period : periods) {
        var value = at(one.get(), region, within(months, period));
        if (value != null) {
          series.put(period, value);
        }
      }
      return series;
    }
    for (var period : periods) {
      var value = value(one.get(), period, region, asked(region));
      if (value != null) {
        series.put(period, value);
      }
    }
    return series;
  }

  private static Map<String, BigDecimal> within(
      Map<YearMonth, Map<String, BigDecimal>> months, Period period) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var month : period.byMonth()) {
      months
          .getOrDefault(month.first(), Map.of())
          .forEach((region, value) -> {
            var _ = sums.merge(region, value, BigDecimal::add);
          });
    }
    return sums;
  }

  /** A counted number taken apart, the largest part first; empty for what is computed. */
  public Map<String, BigDecimal> parts(String indicator, Part by, Period period, String region) {
    var parts = new LinkedHashMap<String, BigDecimal>();
    indicators
        .find(indicator)
        .filter(one -> one.formula() == null)
        .ifPresent(one ->
            store.parts(one, by, period, Range.of(region)).entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .forEach(part -> parts.put(part.getKey(), part.getValue())));
    return parts;
  }

  /**
   * The place of a region among those of its level that have a number: ties share the better place
   * and the next one is skipped.
   *
   * @param place from 1
   * @param among how many have a number
   */
  public record Place(int place, int among) {}

  /** Empty when the indicator is not ranked, or the region has no number. */
  public Optional<Place> place(String indicator, Period period, String region) {
    var one = indicators.find(indicator).orElse(null);
    var parent = Regions.find(region).map(Region::parent).orElse(null);
    if (one == null || one.rank() == Indicator.Rank.NONE || parent == null) {
      return Optional.empty();
    }
    Comparator<BigDecimal> better =
        one.rank() == Indicator.Rank.HIGHEST
            ? Comparator.reverseOrder()
            : Comparator.naturalOrder();
    var values = new ArrayList<BigDecimal>();
    BigDecimal own = null;
    for (var entry : regions(indicator, period, parent).entrySet()) {
      values.add(entry.getValue().value());
      if (entry.getKey().code().equals(region)) {
        own = entry.getValue().value();
      }
    }
    if (own == null) {
      return Optional.empty();
    }
    var mine = own;
    int ahead = (int) values.stream().filter(other -> better.compare(other, mine) < 0).count();
    return Optional.of(new Place(ahead + 1, values.size()));
  }

  /** What a region reported and what its parts add up to, where both are there and differ. */
  public Optional<Difference> difference(String indicator, Period period, String region) {
    var one = indicators.find(indicator).orElse(null);
    if (one == null || one.formula() != null || one.fromEvents()) {
      return Optional.empty();
    }
    var entered = store.byRegion(one, period, Range.of(region));
    var own = entered.get(region);
    var sum = summed(one, region, entered);
    return own == null || sum == null || own.compareTo(sum) == 0
        ? Optional.empty()
        : Optional.of(
            new Difference(own, sum, store.explanation(indicator, period, region).orElse("")));
  }

  /**
   * A difference between a report and its parts.
   *
   * @param explanation that somebody recorded; empty while nobody did
   */
  public record Difference(BigDecimal reported, BigDecimal summed, String explanation) {}

  /** Records why a region's report is not the sum of its parts. */
  public boolean explain(
      String indicator, Period period, String region, String why, String by, java.time.Instant at) {
    var found = difference(indicator, period, region);
    found.ifPresent(one -> store.explain(indicator, period, region, one, why, by, at));
    return found.isPresent();
  }

  /** The facts behind a number, newest first, at most so many before a fact. */
  public List<Row> rows(String indicator, Period period, String region, long before, int most) {
    return indicators
        .find(indicator)
        .filter(one -> one.formula() == null)
        .map(one -> store.rows(one, period, Range.of(region), before, most))
        .orElse(List.of());
  }
}
