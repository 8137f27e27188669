package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Computed.Step;
import org.wenlan.composite.Model.Kind;
import org.wenlan.composite.Model.Node;

/**
 * The ASEM Sustainable Connectivity index, each step against what COINr made of the same table.
 * COINr's own table of the model is read as it stands.
 */
class ConnectivityTest {
  private static final String FOLDER = "reference/coinr-asem/ASEM_";
  private static final double NEAR = 1e-9;

  /**
   * How near values are that begin from the very start: COINr went on from ten digits of the first
   * step, we from all.
   */
  private static final double TEN_DIGITS = 1e-7;

  private static final String WHOLE =
      """
      scope: period
      denominate: given
      impute: {by: group-mean, group: EurAsia_group}
      treat: {by: winsorise-then-log, points: 5}
      normalise: {by: min-max, lower: 0, upper: 100}
      weigh: {by: given}
      aggregate: arithmetic
      """;

  @Test
  void everyStepGivesWhatCoinrGave() {
    var computed = Given.computed(model(WHOLE), Given.shared(FOLDER + "iData.csv"));
    Map<Step, String> files =
        Map.of(
            Step.DENOMINATED, "COIN_Data_Denominated.csv",
            Step.IMPUTED, "COIN_Data_Imputed.csv",
            Step.TREATED, "COIN_Data_Treated.csv",
            Step.NORMALISED, "COIN_Data_Normalised.csv");
    files.forEach((step, file) -> {
      var expected = columns(file);
      for (var node : indicators(computed)) {
        assertThat(
                differences(
                    computed, node.code(), computed.after(step, node.code()), expected, TEN_DIGITS))
            .as("%s %s", step, node.code())
            .isEmpty();
      }
    });
  }

  @Test
  void normalisingAndAggregatingAreExactToNineDecimals() {
    var treated = columns("COIN_Data_Treated.csv");
    var normalised = columns("COIN_Data_Normalised.csv");
    var aggregated = columns("COIN_Data_Aggregated.csv");
    var computed = fromTreated(Given.shared(FOLDER + "COIN_Data_Treated.csv"));
    assertThat(treated).hasSameSizeAs(normalised);
    int compared = 0;
    for (var node : computed.nodes()) {
      var expected = node.kind() == Kind.INDICATOR ? normalised : aggregated;
      assertThat(differences(computed, node.code(), computed.scores(node.code()), expected, NEAR))
          .as(node.code())
          .isEmpty();
      compared++;
    }
    assertThat(compared).isEqualTo(49 + 8 + 2 + 1);
  }

  @Test
  void ranksOfTheIndexAndOfEveryPartAreThoseOfCoinr() {
    var computed = Given.computed(model(WHOLE), Given.shared(FOLDER + "iData.csv"));
    var expected = columns("COIN_Results_AggregatesRank.csv");
    int compared = 0;
    for (var node : computed.nodes()) {
      if (node.kind() == Kind.AGGREGATE) {
        // COINr ranked scores of two decimals: two pairs are level there that are not with all.
        var ranks = computed.ranks(rounded(computed.scores(node.code())));
        for (int row = 0; row < ranks.length; row++) {
          var unit = computed.panel().rows().get(row).unit();
          assertThat((double) ranks[row])
              .as(node.code() + " " + unit)
              .isEqualTo(cell(expected, unit, node.code()));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(51 * 11);
  }

  @Test
  void whatWasFilledInAndPulledInIsSaid() {
    var computed = Given.computed(model(WHOLE), Given.shared(FOLDER + "iData.csv"));
    var raw = columns("COIN_Data_Denominated.csv");
    long missing =
        raw.values().stream()
            .mapToLong(row ->
                indicators(computed).stream()
                    .filter(node -> Double.isNaN(row.getOrDefault(node.code(), 0.0)))
                    .count())
            .sum();
    assertThat(computed.remarks().stream().filter(one -> one.kind() == Remark.Kind.IMPUTED))
        .hasSize((int) missing);
    assertThat(computed.remarks())
        .filteredOn(one -> one.kind() == Remark.Kind.WINSORISED)
        .extracting(Remark::indicator)
        .contains("Flights", "Bord", "FemLab", "PubDebt");
  }

  @Test
  void oneInputChangedByHandIsNoticed() {
    var text = Given.shared(FOLDER + "COIN_Data_Treated.csv");
    var line = text.lines().filter(one -> one.startsWith("CHE,")).findFirst().orElseThrow();
    var cells = line.split(",");
    var head = List.of(text.lines().findFirst().orElseThrow().split(","));
    int lpi = head.indexOf("LPI");
    cells[lpi] = String.valueOf(Double.parseDouble(cells[lpi]) - 0.01);
    var computed = fromTreated(text.replace(line, String.join(",", cells)));
    var expected = columns("COIN_Data_Aggregated.csv");
    assertThat(differences(computed, "Index", computed.scores(), expected, NEAR))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("CHE");
  }

  private static double[] rounded(double[] scores) {
    return Arrays.stream(scores).map(score -> Math.round(score * 100) / 100.0).toArray();
  }

  private static Computed fromTreated(String table) {
    var model =
        model(
            """
            scope: period
            denominate: none
            impute: {by: none}
            treat: {by: none}
            normalise: {by: min-max, lower: 0, upper: 100}
            weigh: {by: given}
            aggregate: arithmetic
            """,
            "unit: UnitCode, name: UnitName, period: Year");
    // The groups and denominators are no longer in this table, and no step asks for them.
    var head = table.lines().findFirst().orElseThrow();
    var more = ",Area,Energy,GDP,Population,GDP_group,GDPpc_group,Pop_group,EurAsia_group";
    return Given.computed(model, table.replace(head, head + more));
  }

  private static List<String> differences(
      Computed computed,
      String code,
      double[] found,
      Map<String, Map<String, Double>> expected,
      double near) {
    var differences = new ArrayList<String>();
    assertThat(expected).hasSize(found.length);
    for (int row = 0; row < found.length; row++) {
      var unit = computed.panel().rows().get(row).unit();
      double wanted = cell(expected, unit, code);
      boolean same =
          Double.isNaN(wanted)
              ? Double.isNaN(found[row])
              : Math.abs(found[row] - wanted) <= near * Math.max(1, Math.abs(wanted));
      if (!same) {
        differences.add(unit + " " + code + ": " + found[row] + ", expected " + wanted);
      }
    }
    return differences;
  }

  private static double cell(Map<String, Map<String, Double>> table, String unit, String column) {
    return Objects.requireNonNull(Objects.requireNonNull(table.get(unit), unit).get(column));
  }

  private static List<Node> indicators(Computed computed) {
    return computed.nodes().stream().filter(node -> node.kind() == Kind.INDICATOR).toList();
  }

  private static Model model(String steps) {
    return model(steps, "unit: uCode, name: uName, period: Time");
  }

  private static Model model(String steps, String columns) {
    return Given.model(Given.method(columns, steps), Given.shared(FOLDER + "iMeta.csv"));
  }

  /** Rows by country, cells by column; NaN for an empty one. */
  private static Map<String, Map<String, Double>> columns(String file) {
    var faults = new ArrayList<Fault>();
    var table = Table.read(file, Given.shared(FOLDER + file), faults);
    assertThat(faults).isEmpty();
    var rows = new HashMap<String, Map<String, Double>>();
    for (var row : table.rows()) {
      var cells = new HashMap<String, Double>();
      table
          .columns()
          .keySet()
          .forEach(column -> {
            var number = Numbers.read(table.cell(row, column));
            cells.put(column, number == null ? Double.NaN : number);
          });
      rows.put(table.cell(row, "UnitCode"), cells);
    }
    return rows;
  }
}
