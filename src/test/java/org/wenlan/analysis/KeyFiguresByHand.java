package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The key figures of a landscape, worked out again from counts over the records. */
final class KeyFiguresByHand {
  private KeyFiguresByHand() {}

  static void check(Landscape landscape, int all, CountedByHand hand, LocalDate today) {
    var applicants = hand.fractions(hand::applicants);
    double sum = applicants.values().stream().mapToDouble(Double::doubleValue).sum();
    var filed = hand.count(CountedByHand::filed);
    var cited = hand.count(CountedByHand::cited);
    var citing = hand.citing();
    long cites =
        hand.count(patent ->
                CountedByHand.cited(patent).isEmpty()
                    ? java.util.List.of()
                    : java.util.List.of("yes"))
            .getOrDefault("yes", 0L);
    int last = today.minusMonths(18).getYear() - 1;
    exactly(landscape, "documents", (double) all);
    exactly(landscape, "applicants", (double) applicants.size());
    exactly(landscape, "inventors", (double) hand.count(CountedByHand::inventors).size());
    exactly(landscape, "growth", growth(filed, last));
    exactly(
        landscape,
        "recent",
        percent(
            filed.entrySet().stream()
                .filter(year -> Integer.parseInt(year.getKey()) > last - 5)
                .filter(year -> Integer.parseInt(year.getKey()) <= last)
                .mapToLong(Map.Entry::getValue)
                .sum(),
            TablesByHand.sum(filed.values())));
    exactly(
        landscape,
        "first-four",
        percent(
            applicants.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(4)
                .mapToDouble(Double::doubleValue)
                .sum(),
            sum));
    exactly(
        landscape,
        "concentration",
        sum == 0
            ? null
            : applicants.values().stream()
                .mapToDouble(part -> 10_000 * (part / sum) * (part / sum))
                .sum());
    exactly(
        landscape, "in-force", percent(hand.count(hand::status).getOrDefault("inforce", 0L), all));
    exactly(landscape, "median-age", median(hand));
    exactly(landscape, "citing", (double) cites);
    exactly(landscape, "citations", cites == 0 ? null : TablesByHand.sum(cited.values()) / cites);
    exactly(landscape, "cited", (double) citing.size());
    exactly(
        landscape,
        "cited-by",
        citing.isEmpty() ? null : TablesByHand.sum(citing.values()) / citing.size());
  }

  private static void exactly(Landscape landscape, String figure, @Nullable Double expected) {
    var line =
        landscape.table("figures").orElseThrow().lines().stream()
            .filter(each -> each.value().equals(figure))
            .findFirst()
            .orElseThrow();
    var value = line.cells().getFirst();
    if (expected == null || value == null) {
      assertThat(value).as(figure).isNull();
      assertThat(expected).as(figure).isNull();
    } else {
      // Half of the last digit shown.
      assertThat(value.doubleValue())
          .as(figure)
          .isCloseTo(expected, within(0.5000001 * Math.pow(10, -value.scale())));
    }
  }

  private static @Nullable Double percent(double part, double whole) {
    return whole == 0 ? null : Double.valueOf(100 * part / whole);
  }

  private static @Nullable Double growth(Map<String, Long> filed, int last) {
    double before = filed.getOrDefault(String.valueOf(last - 5), 0L);
    double now = filed.getOrDefault(String.valueOf(last), 0L);
    return before == 0 ? null : Double.valueOf(100 * (Math.pow(now / before, 0.2) - 1));
  }

  private static @Nullable Double median(CountedByHand hand) {
    var ages = new TreeMap<Integer, Long>();
    hand.count(hand::age).forEach((age, many) -> ages.put(Integer.valueOf(age), many));
    var each =
        ages.entrySet().stream()
            .flatMap(age ->
                java.util.stream.LongStream.range(0, age.getValue()).mapToObj(_ -> age.getKey()))
            .toList();
    return each.isEmpty() ? null : Double.valueOf(each.get((each.size() - 1) / 2));
  }
}
