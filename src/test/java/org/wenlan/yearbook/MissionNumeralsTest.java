package org.wenlan.yearbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.yearbook.MissionTable.Row;

/**
 * The numerals of the report of 2019, counted in {@code ../shared/mission} or {@code WENLAN_SHARED}
 * by rules of this test, against the table that says what each of them is.
 */
@NullMarked
class MissionNumeralsTest {
  private static final Set<String> STATISTICS =
      Set.of("value", "growth", "share", "points", "rank");
  private static final Set<String> PLAIN =
      Set.of("year", "date", "heading", "list-number", "figure-label");
  private static final Set<String> EXPLAINED =
      Set.of("name", "ordinal", "damage", "duplicate", "unreadable");
  private static final Set<String> BOUNDS = Set.of("exact", "over", "about", "upto", "nearly");

  private MissionTable table = new MissionTable(List.of(), List.of());
  private MissionTable indicators = table;
  private MissionTable bodies = table;

  @BeforeEach
  void read() throws IOException {
    table = MissionTable.read(MissionTable.YEARBOOK + "numerals.tsv");
    indicators = MissionTable.read(MissionTable.DICTIONARY);
    bodies = MissionTable.read(MissionTable.YEARBOOK + "bodies.tsv");
  }

  @Test
  void everyNumeralOfTheReportStandsInExactlyOneRow() throws IOException {
    var numerals = numerals();
    assertThat(faults(numerals, table.all())).isEmpty();
    var columns = new TreeMap<String, Integer>();
    table.all().forEach(row -> columns.merge(row.at("column"), 1, Integer::sum));
    System.out.println(numerals.size() + " numerals in the report of 2019: " + columns);
    assertThat(numerals).hasSizeGreaterThan(300).hasSize(table.rows().size());
  }

  @Test
  void aRowTakenAwayAddedOrAlteredIsReported() throws IOException {
    var numerals = numerals();
    var rows = table.all();
    for (int i = 0; i < rows.size(); i++) {
      var without = new ArrayList<>(rows);
      var row = without.remove(i);
      assertThat(faults(numerals, without)).as("without %s", row).isNotEmpty();
      without.add(row.with("read", row.at("read") + "0"));
      assertThat(faults(numerals, without)).as("misread %s", row).isNotEmpty();
      var twice = new ArrayList<>(rows);
      twice.add(row);
      assertThat(faults(numerals, twice)).as("twice %s", row).isNotEmpty();
      if (row.at("repair").isEmpty() && !row.at("taken").isEmpty()) {
        var altered = new ArrayList<>(rows);
        altered.set(i, row.with("taken", row.at("taken") + "1"));
        assertThat(faults(numerals, altered)).as("altered %s", row).isNotEmpty();
      }
    }
  }

  @Test
  void everyNameInTheTableIsDeclared() throws IOException {
    var codes = indicators.names("code");
    var names = bodies.names("code");
    var regions = regions();
    for (var row : table.all()) {
      var as = row.toString();
      assertThat(row.cells()).as(as).hasSize(13);
      assertThat(row.at("column")).as(as).matches(this::known);
      if (STATISTICS.contains(row.at("column"))) {
        assertThat(codes).as(as).contains(row.at("indicator"));
        assertThat(names).as(as).contains(row.at("body"));
        assertThat(regions).as(as).contains(row.at("region"));
        assertThat(BOUNDS).as(as).contains(row.at("bound"));
        assertThat(row.at("period")).as(as).matches("20[0-9]{2}(-[0-9]{2})?");
        assertThat(row.at("taken")).as(as).matches("-?[0-9]+([.][0-9]+)?");
      } else {
        assertThat(row.at("indicator") + row.at("body") + row.at("bound")).as(as).isEmpty();
      }
    }
    for (var body : bodies.all()) {
      assertThat(body.at("code")).matches("[a-z]+(-[a-z]+)*");
      assertThat(body.at("kind"))
          .isIn("member", "court", "police", "procuratorate", "customs", "copyright", "city");
      assertThat(body.at("zh")).isNotBlank();
      assertThat(body.at("en")).isNotBlank();
    }
  }

  @Test
  void everyRepairAndEveryRowThatIsNoStatisticSaysWhyInBothLanguages() {
    for (var row : table.all()) {
      var as = row.toString();
      boolean needed =
          !row.at("repair").isEmpty()
              || row.at("taken").isEmpty()
              || EXPLAINED.contains(row.at("column"));
      if (needed) {
        assertThat(row.at("note_en")).as(as).isNotBlank();
      }
      assertThat(row.at("note_en").isEmpty()).as(as).isEqualTo(row.at("note_zh").isEmpty());
    }
  }

  @Test
  void aRankIsAPlaceAndOnlyRatiosHaveSharesAndPoints() {
    var kinds =
        indicators.all().stream()
            .collect(Collectors.toMap(it -> it.at("code"), it -> it.at("kind")));
    var changes =
        indicators.all().stream()
            .collect(Collectors.toMap(it -> it.at("code"), it -> it.at("change")));
    for (var row : table.all()) {
      var as = row.toString();
      switch (row.at("column")) {
        case "share" -> assertThat(kinds.get(row.at("indicator"))).as(as).isEqualTo("ratio");
        case "points" -> assertThat(changes.get(row.at("indicator"))).as(as).isEqualTo("points");
        case "growth" -> assertThat(changes.get(row.at("indicator"))).as(as).isEqualTo("percent");
        case "rank" -> assertThat(row.at("taken")).as(as).matches("[1-9][0-9]?");
        default -> assertThat(row.at("column")).isNotBlank();
      }
    }
  }

  @Test
  void theListOfTenDescendsAndPointsAtItsNumerals() throws IOException {
    var places = new HashMap<String, Row>();
    table.all().forEach(row -> places.put(place(row), row));
    var last = new BigDecimal(Integer.MAX_VALUE);
    var ten = MissionTable.read(MissionTable.YEARBOOK + "top10.tsv").all();
    assertThat(ten).hasSize(10);
    for (int i = 0; i < 10; i++) {
      var row = ten.get(i);
      assertThat(row.at("rank")).isEqualTo(String.valueOf(i + 1));
      assertThat(places).containsKey(row.at("numeral"));
      assertThat(Objects.requireNonNull(places.get(row.at("numeral"))).at("taken"))
          .isEqualTo(row.at("value"));
      if (!row.at("value").isEmpty()) {
        assertThat(new BigDecimal(row.at("value"))).isLessThan(last);
        last = new BigDecimal(row.at("value"));
      }
    }
    assertThat(MissionTable.read(MissionTable.YEARBOOK + "figures.tsv").names("figure"))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
  }

  @Test
  void thePageOfRepairsHasThemAll() throws IOException {
    var page = Files.readString(Path.of("docs/mission-2019.md"));
    var repaired = table.all().stream().filter(row -> !row.at("repair").isEmpty()).toList();
    assertThat(page).contains(repaired.size() + " numerals carry a repair");
    for (var row : repaired) {
      var taken = row.at("taken").isEmpty() ? "nothing" : row.at("taken");
      var cells = List.of(place(row), "`" + row.at("read") + "`", taken, row.at("repair"));
      assertThat(page).contains("| " + String.join(" | ", cells) + " |");
    }
    var columns = new TreeMap<String, Integer>();
    table.all().forEach(row -> columns.merge(row.at("column"), 1, Integer::sum));
    columns.forEach((column, count) -> assertThat(page).contains("| " + column + " | " + count));
  }

  private static List<MissionScan.Numeral> numerals() throws IOException {
    var report = MissionScan.report();
    assumeTrue(report.isPresent(), "no report of 2019 in ../shared/mission or WENLAN_SHARED");
    return MissionScan.numerals(report.orElseThrow());
  }

  /** What is wrong between the numerals of the report and the rows of the table. */
  private List<String> faults(List<MissionScan.Numeral> numerals, List<Row> rows) {
    var units = new HashMap<String, String>();
    indicators.all().forEach(row -> units.put(row.at("code"), row.at("unit")));
    var faults = new ArrayList<String>();
    var open = new HashMap<String, Row>();
    for (var row : rows) {
      if (open.put(place(row), row) != null) {
        faults.add("two rows for " + place(row));
      }
    }
    for (var numeral : numerals) {
      var row = open.remove(numeral.place());
      if (row == null) {
        faults.add("no row for " + numeral);
      } else if (!row.at("read").equals(numeral.read())) {
        faults.add("read otherwise: " + row);
      } else if (!row.at("taken").isEmpty() && row.at("repair").isEmpty()) {
        check(numeral, row, units.getOrDefault(row.at("indicator"), "")).ifPresent(faults::add);
      }
    }
    open.values().forEach(row -> faults.add("no numeral for " + row));
    return faults;
  }

  /**
   * What is taken is what was read, in the unit of the indicator, where no repair says otherwise.
   */
  private static Optional<String> check(MissionScan.Numeral numeral, Row row, String unit) {
    boolean figure = row.at("column").equals("value");
    var read = figure ? numeral.scaled() : numeral.number();
    if (figure && numeral.money() != unit.equals("cny-10000")) {
      return Optional.of("money or not: " + row);
    }
    int shift = figure && unit.equals("cny-10000") ? -4 : row.at("read").equals("half") ? 2 : 0;
    var taken = new BigDecimal(row.at("taken"));
    return read.filter(number -> number.scaleByPowerOfTen(shift).compareTo(taken) == 0).isPresent()
        ? Optional.empty()
        : Optional.of("taken otherwise: " + row);
  }

  private boolean known(String column) {
    return STATISTICS.contains(column) || PLAIN.contains(column) || EXPLAINED.contains(column);
  }

  private static String place(Row row) {
    return row.at("line") + ":" + row.at("at");
  }

  private static Set<String> regions() throws IOException {
    return MissionTable.read("org/wenlan/territory/regions.tsv").names("code");
  }
}
