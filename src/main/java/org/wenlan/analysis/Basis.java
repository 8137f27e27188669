package org.wenlan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table.Column;
import org.wenlan.analysis.Table.Extent;
import org.wenlan.columns.Hits;
import org.wenlan.columns.Tally;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/**
 * What the tables of a landscape are made of: the hits of each result and counts that several
 * tables share. Several threads make tables at once.
 */
final class Basis {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Applications are published eighteen months after filing or priority. */
  private static final int MONTHS_UNPUBLISHED = 18;

  private final List<Hits> results;
  private final Hits everything;
  private final Map<Industry, Hits> industries;
  private final Bodies bodies;
  private final LocalDate today;
  private final Map<String, Tally> counted = new ConcurrentHashMap<>();

  Basis(
      List<Hits> results,
      Hits everything,
      Map<Industry, Hits> industries,
      Bodies bodies,
      LocalDate today) {
    this.results = results;
    this.everything = everything;
    this.industries = industries;
    this.bodies = bodies;
    this.today = today;
  }

  List<Hits> results() {
    return results;
  }

  Hits first() {
    return results.getFirst();
  }

  Map<Industry, Hits> industries() {
    return industries;
  }

  LocalDate today() {
    return today;
  }

  /** The search for a value of a facet: for all names of an applicant that has several. */
  Wanted only(Facet facet, String value) {
    return bodies.only(facet, value);
  }

  boolean compared() {
    return results.size() > 1;
  }

  /** The last year whose filings are all published. */
  int lastWholeYear() {
    return today.minusMonths(MONTHS_UNPUBLISHED).getYear() - 1;
  }

  Tally count(int result, Facet facet) {
    return counted.computeIfAbsent(
        result + facet.word(), _ -> results.get(result).count(facet.field()));
  }

  Tally fractions(int result, Facet facet) {
    return counted.computeIfAbsent(
        result + "/" + facet.word(), _ -> results.get(result).fractions(facet.field()));
  }

  Tally everywhere(Facet facet) {
    return counted.computeIfAbsent("*" + facet.word(), _ -> everything.count(facet.field()));
  }

  /** The most frequent values of all results together. */
  List<String> most(Facet facet, int limit) {
    if (!compared()) {
      return count(0, facet).most(limit).stream().map(Tally.Value::text).toList();
    }
    var sums = new java.util.HashMap<String, Long>();
    for (int i = 0; i < results.size(); i++) {
      for (var value : count(i, facet).most(limit)) {
        sums.put(value.text(), 0L);
      }
    }
    for (int i = 0; i < results.size(); i++) {
      var tally = count(i, facet);
      sums.replaceAll((text, sum) -> sum + tally.of(text));
    }
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The same measures for each result. */
  List<Column> columns(Measure... measures) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < results.size(); i++) {
      for (var measure : measures) {
        columns.add(new Column(measure, i, ""));
      }
    }
    return columns;
  }

  List<Extent> extents(Facet facet) {
    return IntStream.range(0, results.size())
        .mapToObj(i -> new Extent(count(i, facet).different(), count(i, facet).documents()))
        .toList();
  }

  /** The cells of a row of which all are known. */
  static List<@Nullable BigDecimal> cells(BigDecimal... known) {
    var cells = new ArrayList<@Nullable BigDecimal>();
    for (var cell : known) {
      cells.add(cell);
    }
    return cells;
  }

  static BigDecimal whole(long number) {
    return BigDecimal.valueOf(number);
  }

  /** In per cent with two decimals; null where the whole is nothing. */
  static @Nullable BigDecimal percent(long part, long whole) {
    return ratio(BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole), 2);
  }

  /** Growth in per cent with one decimal; null where there was nothing before. */
  static @Nullable BigDecimal growth(long before, long now) {
    return ratio(BigDecimal.valueOf(now - before).multiply(HUNDRED), BigDecimal.valueOf(before), 1);
  }

  static @Nullable BigDecimal ratio(BigDecimal part, BigDecimal whole, int decimals) {
    return whole.signum() == 0 ? null : part.divide(whole, decimals, RoundingMode.HALF_UP);
  }

  static @Nullable BigDecimal ratio(long part, long whole, int decimals) {
    return ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), decimals);
  }
}
