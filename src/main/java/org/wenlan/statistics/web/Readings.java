package org.wenlan.statistics.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figure;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Figures.Part;
import org.wenlan.statistics.Released;

/**
 * The numbers as a reader may have them: those who compile them see all, others what is released.
 */
@Component
class Readings {
  private final Figures figures;
  private final Released released;

  Readings(Figures figures, Released released) {
    this.figures = figures;
    this.released = released;
  }

  boolean inside(Actor who) {
    return who.may(Permission.STATISTICS);
  }

  Optional<Figure> of(Actor who, String indicator, Period period, String region) {
    return inside(who)
        ? figures.of(indicator, period, region)
        : released.of(indicator, period, region);
  }

  List<Figure> all(Actor who, Period period, String region) {
    return inside(who) ? figures.all(period, region) : released.all(period, region);
  }

  Map<Period, BigDecimal> series(Actor who, String indicator, List<Period> periods, String region) {
    return inside(who)
        ? figures.series(indicator, periods, region)
        : released.series(indicator, periods, region);
  }

  /** By region; a number that is kept back is null. */
  Map<String, @Nullable BigDecimal> regions(
      Actor who, String indicator, Period period, String region) {
    if (!inside(who)) {
      return released.regions(indicator, period, region).cells();
    }
    var cells = new LinkedHashMap<String, @Nullable BigDecimal>();
    figures
        .regions(indicator, period, region)
        .forEach((child, figure) -> cells.put(child.code(), figure.value()));
    return cells;
  }

  /** By unit, matter or outcome; a number that is kept back is null. */
  Map<String, @Nullable BigDecimal> parts(
      Actor who, String indicator, Part by, Period period, String region) {
    return inside(who)
        ? new LinkedHashMap<>(figures.parts(indicator, by, period, region))
        : released.parts(indicator, by, period, region).cells();
  }
}
