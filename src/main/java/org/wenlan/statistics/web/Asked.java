package org.wenlan.statistics.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wenlan.kernel.Period;
import org.wenlan.territory.Regions;

/** What a reader asks for: a period and a region, both good. */
record Asked(Period period, Regions.Region region) {
  private static final int YEARS = 10;
  private static final int MONTHS = 24;

  /** Empty when one of them cannot be read. */
  static Optional<Asked> of(String period, String region, Period fallback, String home) {
    var when = period.isBlank() ? Optional.of(fallback) : Period.parse(period);
    var where = Regions.find(region.isBlank() ? home : region);
    return when.isPresent() && where.isPresent()
        ? Optional.of(new Asked(when.get(), where.get()))
        : Optional.empty();
  }

  /** The periods of a line that ends here: ten years, or the last months. */
  List<Period> run() {
    if (period.months() == 12) {
      return IntStream.range(0, YEARS)
          .mapToObj(i -> Period.year(period.first().getYear() - YEARS + 1 + i))
          .toList();
    }
    return IntStream.range(0, MONTHS / period.months())
        .mapToObj(i ->
            new Period(
                period
                    .first()
                    .minusMonths((long) period.months() * (MONTHS / period.months() - 1 - i)),
                period.months()))
        .toList();
  }
}
