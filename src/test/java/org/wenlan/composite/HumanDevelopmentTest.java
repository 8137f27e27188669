package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.composite.Computed.Remark;

/** The Human Development Index of the UNDP, every value that it published from 1990 to 2022. */
class HumanDevelopmentTest {
  private static final String FILE =
      "reference/hdi/HDR23-24_Composite_indices_complete_time_series.csv";

  /** Goalposts of the technical note of 2023/24; incomes by their logarithms. */
  private static final String TABLE =
      """
      type,level,code,name_en,direction,weight,parent,low,high,scale
      indicator,1,le,Life expectancy,1,1,health,20,85,
      indicator,1,eys,Expected years of schooling,1,1,education,0,18,
      indicator,1,mys,Mean years of schooling,1,1,education,0,15,
      indicator,1,gnipc,Income per head,1,1,income,100,75000,log
      aggregate,2,health,Health,1,1,hdi,,,
      aggregate,2,education,Education,1,1,hdi,,,
      aggregate,2,income,Income,1,1,hdi,,,
      aggregate,3,hdi,Human development,1,1,,,,
      """;

  private static final Model MODEL =
      Given.model(
          Given.method(
              "unit: iso3, name: iso3, period: year",
              """
              scope: period
              denominate: none
              impute: {by: none}
              treat: {by: none}
              normalise: {by: goalposts, lower: 0, upper: 1, outside: cut}
              weigh: {by: equal}
              aggregate: [arithmetic, geometric]
              """),
          TABLE);

  /** Life was expected to last 14 years: less than the lower goalpost. */
  private static final String NONE = "RWA 1994";

  /**
   * What the UNDP published.
   *
   * @param table what it was made of
   * @param values by country and year
   * @param left the one row of which it made none although no part is missing
   */
  private record Published(String table, Map<String, String> values, String left) {}

  @Test
  void everyPublishedValueIsFoundToTheThirdDecimal() {
    var published = published(FILE);
    assertThat(published.values()).hasSize(6_171);
    assertThat(differences(published, published.table())).isEmpty();
  }

  @Test
  void oneInputChangedByHandIsNoticed() {
    var published = published(FILE);
    var line = line(published.table(), "NOR,2000,");
    var cells = line.split(",");
    cells[2] = String.valueOf(Double.parseDouble(cells[2]) + 1);
    var changed = published.table().replace(line, String.join(",", cells));
    assertThat(differences(published, changed))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("NOR 2000");
  }

  @Test
  void ageometricMeanOfNothingIsRefused_whereTheUndpPublishesNoneEither() {
    var published = published(FILE);
    assertThat(published.values()).doesNotContainKey(NONE);
    var all = published.table() + published.left() + "\n";
    assertThat(Computing.of(MODEL, Given.panel(MODEL, all)))
        .isInstanceOfSatisfying(
            Computing.Outcome.Refused.class,
            no ->
                assertThat(no.faults())
                    .singleElement()
                    .satisfies(fault -> {
                      assertThat(fault.what()).isEqualTo("composite.fault.not-positive");
                      assertThat(fault.arguments()).contains("health " + NONE);
                    }));
  }

  @Test
  void whatLiesBeyondItsGoalpostsIsCutAndSaid() {
    var table =
        """
        iso3,year,le,eys,mys,gnipc
        AAA,2000,70,20,10,100000
        BBB,2000,70,15,10,20000
        """;
    var computed = Given.computed(MODEL, table);
    assertThat(computed.remarks())
        .extracting(Remark::kind, Remark::indicator, Remark::unit)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Remark.Kind.CUT, "eys", "AAA"),
            org.assertj.core.groups.Tuple.tuple(Remark.Kind.CUT, "gnipc", "AAA"));
    assertThat(computed.scores("income")[0]).isEqualTo(1);
    assertThat(computed.scores("education")[0]).isEqualTo((1 + 10 / 15.0) / 2, within(1e-12));
  }

  private static List<String> differences(Published published, String table) {
    var computed = Given.computed(MODEL, table);
    var scores = computed.scores();
    var differences = new ArrayList<String>();
    var more = new ArrayList<String>();
    int compared = 0;
    for (int row = 0; row < scores.length; row++) {
      var of = computed.panel().rows().get(row);
      var expected = published.values().get(of.unit() + " " + of.period());
      var found = Double.isNaN(scores[row]) ? "" : String.format(Locale.ROOT, "%.3f", scores[row]);
      if (expected == null && !found.isEmpty()) {
        more.add(of.unit() + " " + of.period());
      } else if (expected != null) {
        compared++;
        if (!found.equals(expected)) {
          differences.add(of.unit() + " " + of.period() + ": " + found + ", published " + expected);
        }
      }
    }
    // Of these the UNDP published all parts, and no index.
    assertThat(more).containsExactly("RWA 1990", "RWA 1991", "RWA 1992", "RWA 1993");
    assertThat(compared).isEqualTo(published.values().size());
    return differences;
  }

  private static String line(String table, String begins) {
    return table.lines().filter(line -> line.startsWith(begins)).findFirst().orElseThrow();
  }

  /** The wide table of the UNDP as a long one. */
  private static Published published(String file) {
    var faults = new ArrayList<Fault>();
    var wide = Table.read("hdi", Given.shared(file, StandardCharsets.ISO_8859_1), faults);
    assertThat(faults).isEmpty();
    var table = new StringBuilder("iso3,year,le,eys,mys,gnipc\n");
    var values = new HashMap<String, String>();
    var left = "";
    for (var row : wide.rows()) {
      for (int year = 1990; year <= 2022; year++) {
        var of = wide.cell(row, "iso3") + " " + year;
        var line = new StringBuilder(of.replace(' ', ','));
        for (var part : List.of("le", "eys", "mys", "gnipc")) {
          line.append(',').append(wide.cell(row, part + "_" + year));
        }
        if (of.equals(NONE)) {
          left = line.toString();
        } else {
          table.append(line).append('\n');
        }
        var hdi = wide.cell(row, "hdi_" + year);
        if (!hdi.isEmpty()) {
          values.put(of, String.format(Locale.ROOT, "%.3f", Double.parseDouble(hdi)));
        }
      }
    }
    return new Published(table.toString(), values, left);
  }
}
