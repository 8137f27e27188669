package org.wenlan.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures.Part;
import org.wenlan.territory.Regions;

/**
 * The door to what strangers may read. Of what is counted on the platform they see whole years that
 * have ended, parts of a region only where the region's own number is shown, and no number that is
 * small or could be had by subtracting; what a body reported is published as it was reported.
 * Thread-safe.
 */
@Component
public class Released {
  /** What lies in a region and in none of its parts. */
  public static final String ELSEWHERE = "";

  private final Indicators indicators;
  private final Figures figures;
  private final Clock clock;

  Released(Indicators indicators, Figures figures, Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * A table for strangers.
   *
   * @param cells by region or part; a number that is kept back is null
   */
  public record Table(Map<String, @Nullable BigDecimal> cells) {
    static final Table NONE = new Table(Map.of());

    /** Whether any number is kept back. */
    public boolean keepsBack() {
      return cells.values().stream().anyMatch(java.util.Objects::isNull);
    }
  }

  /** A number, if it may be shown; a change against a year before that may not be is left out. */
  public Optional<Figure> of(String indicator, Period period, String region) {
    return figures
        .of(indicator, period, region)
        .filter(figure -> shown(figure.indicator(), period, region))
        .map(figure ->
            figure.before() == null || shown(figure.indicator(), period.lastYear(), region)
                ? figure
                : without(figure));
  }

  private static Figure without(Figure figure) {
    return new Figure(
        figure.indicator(),
        figure.period(),
        figure.region(),
        figure.value(),
        null,
        figure.numerator(),
        figure.denominator());
  }

  /** Every number of a region that may be shown. */
  public List<Figure> all(Period period, String region) {
    return figures.all(period, region).stream()
        .filter(figure -> shown(figure.indicator(), period, region))
        .map(figure ->
            figure.before() == null || shown(figure.indicator(), period.lastYear(), region)
                ? figure
                : without(figure))
        .toList();
  }

  /** Whether a region's number may be shown. */
  private boolean shown(Indicator one, Period period, String region) {
    var formula = one.formula();
    if (formula != null) {
      return List.of(formula.numerator(), formula.denominator()).stream()
          .flatMap(code -> indicators.find(code).stream())
          .allMatch(part -> shown(part, period, region));
    }
    if (!one.fromEvents()) {
      return true;
    }
    if (!ended(period)) {
      return false;
    }
    var parent = Regions.find(region).map(Regions.Region::parent).orElse(null);
    if (parent == null) {
      return figures
          .of(one.code(), period, region)
          .map(figure -> !SmallCells.small(figure.value()))
          .orElse(false);
    }
    return regions(one.code(), period, parent).cells().get(region) != null;
  }

  private boolean ended(Period period) {
    return period.months() == 12 && period.end().isBefore(LocalDate.now(clock));
  }

  /** A number by the regions directly below, and what lies in none of them. */
  public Table regions(String indicator, Period period, String region) {
    var one = indicators.find(indicator).orElse(null);
    if (one == null || !shown(one, period, region)) {
      return Table.NONE;
    }
    var cells = new LinkedHashMap<String, BigDecimal>();
    var rest = figures.of(indicator, period, region).map(Figure::value).orElse(BigDecimal.ZERO);
    for (var child : figures.regions(indicator, period, region).entrySet()) {
      cells.put(child.getKey().code(), child.getValue().value());
      rest = rest.subtract(child.getValue().value());
    }
    if (one.fromEvents() && rest.signum() > 0) {
      cells.put(ELSEWHERE, rest);
    }
    return table(cells, hidden(one, period, cells));
  }

  /** What is computed tells of small numbers too: it is shown where its parts are. */
  private Set<String> hidden(Indicator one, Period period, Map<String, BigDecimal> cells) {
    if (one.formula() == null) {
      return one.fromEvents() ? SmallCells.hidden(cells) : Set.of();
    }
    return cells.keySet().stream()
        .filter(region -> !shown(one, period, region))
        .collect(Collectors.toSet());
  }

  /** A number taken apart; of what is counted here only for a region that lies in no other. */
  public Table parts(String indicator, Part by, Period period, String region) {
    var one = indicators.find(indicator).orElse(null);
    if (one == null || one.formula() != null || !shown(one, period, region)) {
      return Table.NONE;
    }
    if (one.fromEvents() && Regions.find(region).map(Regions.Region::parent).isPresent()) {
      return Table.NONE;
    }
    var cells = figures.parts(indicator, by, period, region);
    return table(cells, one.fromEvents() ? SmallCells.hidden(cells) : Set.of());
  }

  private static Table table(Map<String, BigDecimal> cells, Set<String> hidden) {
    var shown = new LinkedHashMap<String, @Nullable BigDecimal>();
    cells.forEach((key, value) -> shown.put(key, hidden.contains(key) ? null : value));
    return new Table(shown);
  }

  /** The years that may be shown. */
  public Map<Period, BigDecimal> series(String indicator, List<Period> periods, String region) {
    var shown = new LinkedHashMap<Period, BigDecimal>();
    indicators
        .find(indicator)
        .ifPresent(one ->
            figures
                .series(indicator, periods, region)
                .forEach((period, value) -> {
                  if (shown(one, period, region)) {
                    shown.put(period, value);
                  }
                }));
    return shown;
  }
}
