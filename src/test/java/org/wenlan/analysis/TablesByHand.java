package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wenlan.analysis.CountedByHand.Having;
import org.wenlan.analysis.Table.Line;
import org.wenlan.rights.Patent;

/** The tables of a landscape held against counts over the records. */
final class TablesByHand {
  private TablesByHand() {}

  /** Every table of a landscape of so many hits. */
  static void agree(Landscape landscape, int all, CountedByHand hand, List<Patent> register) {
    LocalDate today = landscape.today();
    ranking(landscape, "applicants", 20, all, hand.count(hand::applicants));
    fractions(landscape, hand.fractions(hand::applicants));
    ranking(landscape, "inventors", 20, all, hand.count(CountedByHand::inventors));
    ranking(landscape, "agents", 20, all, hand.count(CountedByHand::agents));
    ranking(landscape, "sections", 99, all, hand.count(CountedByHand::sections));
    ranking(landscape, "classes", 20, all, hand.count(CountedByHand::classes));
    ranking(landscape, "subclasses", 20, all, hand.count(CountedByHand::subclasses));
    ranking(landscape, "groups", 20, all, hand.count(CountedByHand::groups));
    ranking(landscape, "fields", 35, all, hand.count(CountedByHand::fields));
    ranking(landscape, "countries", 20, all, hand.count(CountedByHand::countries));
    ranking(landscape, "provinces", 20, all, hand.count(CountedByHand::provinces));
    ranking(landscape, "cities", 20, all, hand.count(CountedByHand::cities));
    ranking(landscape, "status", 20, all, hand.count(hand::status));
    ranking(landscape, "rights", 20, all, hand.count(CountedByHand::rights));
    ranking(landscape, "kinds", 20, all, hand.count(CountedByHand::kinds));
    ranking(landscape, "offices", 20, all, hand.count(CountedByHand::offices));
    column(landscape, "age", hand.count(hand::age));
    column(landscape, "filed", hand.count(CountedByHand::filed));
    column(landscape, "published", hand.count(CountedByHand::published));
    applicantsByYear(landscape, hand);
    advantage(landscape, hand, register);
    top(landscape, "cited", 20, hand.count(CountedByHand::cited));
    top(landscape, "citing", 20, hand.citing());
    matrix(landscape, "field-year", CountedByHand::fields, CountedByHand::filed, hand);
    matrix(landscape, "applicant-field", hand::applicants, CountedByHand::fields, hand);
    matrix(landscape, "applicant-year", hand::applicants, CountedByHand::filed, hand);
    pairs(landscape, hand);
    whoCites(landscape, hand.whoCites());
    var fields = largest(hand.count(CountedByHand::fields), 99);
    int last = today.minusMonths(18).getYear() - 1;
    gaps(
        landscape,
        "gap-year",
        hand.both(CountedByHand::fields, CountedByHand::filed),
        fields,
        IntStream.rangeClosed(last - 9, last).mapToObj(String::valueOf).toList());
    gaps(
        landscape,
        "gap-applicant",
        hand.both(hand::applicants, CountedByHand::fields),
        largest(hand.count(hand::applicants), 30),
        fields);
    industries(landscape, hand);
    KeyFiguresByHand.check(landscape, all, hand, today);
  }

  private static List<Line> lines(Landscape landscape, String table) {
    return landscape.table(table).map(Table::lines).orElse(List.of());
  }

  static long cell(Line line, int column) {
    var cell = line.cells().get(column);
    return cell == null ? -1 : cell.longValueExact();
  }

  /** The largest values in order with their shares, and how many there are in all. */
  private static void ranking(
      Landscape landscape, String table, int limit, int all, Map<String, Long> counts) {
    top(landscape, table, limit, counts);
    for (var line : lines(landscape, table)) {
      var share =
          BigDecimal.valueOf(100L * cell(line, 0))
              .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
      assertThat(line.cells().get(1)).as(table).isEqualByComparingTo(share);
    }
    landscape
        .table(table)
        .filter(found -> !found.extents().isEmpty())
        .ifPresent(found ->
            assertThat(found.extents().getFirst().different()).as(table).isEqualTo(counts.size()));
  }

  private static void top(Landscape landscape, String table, int limit, Map<String, Long> counts) {
    var lines = lines(landscape, table);
    lines.forEach(line ->
        assertThat(cell(line, 0))
            .as("%s %s", table, line.value())
            .isEqualTo(counts.get(line.value())));
    assertThat(lines.stream().map(line -> cell(line, 0)))
        .as(table)
        .containsExactlyElementsOf(
            counts.values().stream().sorted(Comparator.reverseOrder()).limit(limit).toList());
  }

  private static void column(Landscape landscape, String table, Map<String, Long> counts) {
    var lines = lines(landscape, table);
    assertThat(lines.stream().map(Line::value)).as(table).containsAll(counts.keySet());
    lines.forEach(line ->
        assertThat(cell(line, 0)).as(table).isEqualTo(counts.getOrDefault(line.value(), 0L)));
  }

  private static void fractions(Landscape landscape, Map<String, Double> sums) {
    for (var line : lines(landscape, "applicants")) {
      var parts = line.cells().get(2);
      assertThat(parts == null ? -1 : parts.doubleValue())
          .isCloseTo(sums.getOrDefault(line.value(), 0.0), within(0.0051));
    }
  }

  private static void applicantsByYear(Landscape landscape, CountedByHand hand) {
    for (var line : lines(landscape, "filed")) {
      assertThat(cell(line, 1))
          .isEqualTo(hand.different(hand::applicants, CountedByHand::filed, line.value()));
    }
  }

  private static void advantage(Landscape landscape, CountedByHand hand, List<Patent> register) {
    var here = hand.count(CountedByHand::fields);
    var whole = CountedByHand.count(register, CountedByHand::fields);
    double sum = sum(here.values());
    double sumOfAll = sum(whole.values());
    for (var line : lines(landscape, "fields")) {
      var advantage = line.cells().get(2);
      double expected = cell(line, 0) / sum / (whole.getOrDefault(line.value(), 0L) / sumOfAll);
      assertThat(advantage == null ? -1 : advantage.doubleValue())
          .isCloseTo(expected, within(0.0051));
    }
  }

  static double sum(Collection<Long> of) {
    return of.stream().mapToLong(Long::longValue).sum();
  }

  private static void matrix(
      Landscape landscape, String id, Having rows, Having across, CountedByHand hand) {
    var counts = hand.both(rows, across);
    landscape
        .table(id)
        .ifPresent(table -> {
          for (var line : table.lines()) {
            for (int c = 0; c < table.columns().size(); c++) {
              var both = List.of(line.value(), table.columns().get(c).value());
              assertThat(cell(line, c))
                  .as("%s %s", id, both)
                  .isEqualTo(counts.getOrDefault(both, 0L));
            }
          }
        });
  }

  private static void pairs(Landscape landscape, CountedByHand hand) {
    var pairs = hand.pairs(hand::applicants);
    var lines = lines(landscape, "co-applicants");
    lines.forEach(line ->
        assertThat(cell(line, 0)).isEqualTo(pairs.get(Set.of(line.value(), line.second()))));
    assertThat(lines).hasSize(Math.min(30, pairs.size()));
  }

  private static void whoCites(Landscape landscape, Map<List<String>, Long> counts) {
    var lines = lines(landscape, "who-cites");
    lines.forEach(line ->
        assertThat(cell(line, 0)).isEqualTo(counts.get(List.of(line.value(), line.second()))));
    assertThat(lines.stream().map(line -> cell(line, 0)))
        .containsExactlyElementsOf(
            counts.values().stream().sorted(Comparator.reverseOrder()).limit(20).toList());
  }

  /** White spots, worked out again from the cells and the margins of their table. */
  private static void gaps(
      Landscape landscape,
      String id,
      Map<List<String>, Long> cells,
      List<String> rows,
      List<String> across) {
    var inside = new HashMap<List<String>, Long>();
    cells.forEach((cell, many) -> {
      if (rows.contains(cell.get(0)) && across.contains(cell.get(1))) {
        inside.put(cell, many);
      }
    });
    double sum = sum(inside.values());
    var expected = new ArrayList<Double>();
    for (var row : rows) {
      for (var column : across) {
        double here = margin(inside, 0, row) * margin(inside, 1, column) / sum;
        if (!inside.containsKey(List.of(row, column)) && here >= 3) {
          expected.add(here);
        }
      }
    }
    expected.sort(Comparator.reverseOrder());
    var lines = lines(landscape, id);
    assertThat(lines).as(id).hasSize(Math.min(20, expected.size()));
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      assertThat(inside).doesNotContainKey(List.of(line.value(), line.second()));
      assertThat(cell(line, 1)).isEqualTo((long) margin(inside, 0, line.value()));
      assertThat(cell(line, 2)).isEqualTo((long) margin(inside, 1, line.second()));
      var shown = line.cells().getFirst();
      assertThat(shown == null ? -1 : shown.doubleValue())
          .isCloseTo(expected.get(i), within(0.0501));
    }
  }

  private static double margin(Map<List<String>, Long> cells, int side, String value) {
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().get(side).equals(value))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<String> largest(Map<String, Long> counts, int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void industries(Landscape landscape, CountedByHand hand) {
    var counts =
        hand.count(patent ->
            patent.classes().stream()
                .filter(symbol -> symbol.scheme() == Patent.Scheme.IPC)
                .map(Patent.Symbol::symbol)
                .flatMap(symbol ->
                    symbol.startsWith("F21S") || symbol.startsWith("F21V")
                        ? Stream.of("L1")
                        : symbol.equals("H01M10/052") || symbol.startsWith("B25J")
                            ? Stream.of("L2")
                            : Stream.<String>empty())
                .toList());
    for (var line : lines(landscape, "industry-lamps")) {
      assertThat(cell(line, 0)).isEqualTo(counts.getOrDefault(line.value(), 0L));
    }
  }
}
