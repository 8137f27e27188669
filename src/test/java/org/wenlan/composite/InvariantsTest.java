package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.composite.Method.Judgements;

/** What holds for every index, whatever its values are. */
class InvariantsTest {
  private static final String TABLE =
      """
      type,level,code,name_en,direction,weight,parent
      indicator,1,a,A,1,2,inputs
      indicator,1,b,B,-1,1,inputs
      indicator,1,c,C,1,1,outputs
      indicator,1,d,D,1,3,outputs
      aggregate,2,inputs,Inputs,1,1,index
      aggregate,2,outputs,Outputs,1,2,index
      aggregate,3,index,Index,1,1,
      """;

  private static String steps(String normalise, String weigh, String aggregate) {
    return """
    scope: period
    denominate: none
    impute: {by: mean}
    treat: {by: winsorise-then-log}
    normalise: %s
    weigh: {by: %s}
    aggregate: %s
    """
        .formatted(normalise, weigh, aggregate);
  }

  private static Model model(String table, String steps) {
    return Given.model(Given.method("unit: unit", steps), table);
  }

  private static List<String> rows(int count, long seed) {
    var random = new Random(seed);
    var rows = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var cells = new StringBuilder("R" + i);
      for (int k = 0; k < 4; k++) {
        cells.append(',').append(Math.exp(random.nextGaussian() * (k + 1) / 2));
      }
      rows.add(cells.toString());
    }
    return rows;
  }

  private static Computed computed(Model model, List<String> rows, String more) {
    return Given.computed(model, "unit,a,b,c,d" + more + "\n" + String.join("\n", rows) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{by: min-max, lower: 1, upper: 100};given;geometric",
        "{by: min-max, lower: 1, upper: 100};entropy;harmonic",
        "{by: z-score};principal-component;arithmetic",
        "{by: rank};equal;[arithmetic, copeland]",
        "{by: best};given;arithmetic",
      })
  void regionsInAnotherOrderHaveTheSameScores(String choices) {
    var parts = choices.split(";");
    var model = model(TABLE, steps(parts[0], parts[1], parts[2]));
    var rows = rows(23, 5);
    var first = computed(model, rows, "").scores();
    var mixed = new ArrayList<>(rows);
    Collections.shuffle(mixed, new Random(6));
    var second = computed(model, mixed, "").scores();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(second[mixed.indexOf(rows.get(i))]).as(choices).isEqualTo(first[i], within(1e-9));
    }
    assertThat(Arrays.stream(first).distinct().count()).as("not all alike").isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "geometric", "harmonic"})
  void anIndicatorThatIsTheSameForAllChangesNoRank_andIsNamed(String aggregate) {
    var steps =
        steps("{by: min-max, lower: 1, upper: 100}", "equal", "[" + aggregate + ", arithmetic]");
    // One whole more, so that it neither dilutes nor strengthens another indicator.
    var table = TABLE + "indicator,1,e,E,1,1,same\naggregate,2,same,Same,1,1,index\n";
    var rows = rows(31, 9);
    var without = computed(model(TABLE, steps), rows, "");
    var with = computed(model(table, steps), rows.stream().map(row -> row + ",7").toList(), ",e");
    assertThat(with.ranks()).containsExactly(without.ranks());
    assertThat(with.remarks())
        .extracting(Computed.Remark::kind)
        .contains(Computed.Remark.Kind.CONSTANT);
  }

  @Test
  void effectiveWeightsAreSharesDownTheTree() {
    var computed =
        computed(model(TABLE, steps("{by: rank}", "given", "arithmetic")), rows(9, 1), "");
    assertThat(computed.effective().get("a")).isEqualTo(2 / 3.0 / 3, within(1e-12));
    assertThat(computed.effective().get("d")).isEqualTo(3 / 4.0 * 2 / 3, within(1e-12));
    assertThat(
            computed.effective().entrySet().stream()
                .filter(one -> one.getKey().length() == 1)
                .mapToDouble(one -> one.getValue())
                .sum())
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void whatThePartsDoAddsUpToTheDistanceFromTheMean() {
    var computed =
        computed(model(TABLE, steps("{by: min-max}", "given", "arithmetic")), rows(17, 3), "");
    var scores = computed.scores();
    double mean = Arrays.stream(scores).average().orElseThrow();
    for (int row = 0; row < scores.length; row++) {
      double sum = 0;
      for (var code : List.of("a", "b", "c", "d")) {
        sum += computed.driven(code)[row];
      }
      assertThat(sum).isEqualTo(scores[row] - mean, within(1e-9));
    }
  }

  @Test
  void judgementsWithoutContradictionGiveTheWeightsTheyWereMadeOf() {
    var weights = new double[] {0.5, 0.3, 0.2};
    var found = Ahp.of(judgements(weights, 1));
    for (int i = 0; i < weights.length; i++) {
      assertThat(found.weights().get(i)).isEqualTo(weights[i], within(1e-9));
    }
    assertThat(found.ratio()).isEqualTo(0, within(1e-9));
  }

  @Test
  void contradictionsHaveTheKnownRatio() {
    // 1 3 5, 1/3 1 3: Saaty's method gives 3.0385 as greatest eigenvalue.
    var found =
        Ahp.of(
            new Judgements(
                "",
                List.of("x", "y", "z"),
                List.of(
                    List.of(1.0, 3.0, 5.0),
                    List.of(1 / 3.0, 1.0, 3.0),
                    List.of(1 / 5.0, 1 / 3.0, 1.0))));
    assertThat(found.weights().get(0)).isEqualTo(0.637, within(0.0005));
    assertThat(found.weights().get(1)).isEqualTo(0.258, within(0.0005));
    assertThat(found.weights().get(2)).isEqualTo(0.105, within(0.0005));
    assertThat(found.ratio()).isEqualTo((3.0385 - 3) / 2 / 0.58, within(0.0005));
    assertThat(Ahp.of(judgements(new double[] {0.5, 0.3, 0.2}, 20)).ratio())
        .isGreaterThan(Ahp.MOST);
  }

  /** Ratios of weights, one of them wrong by a factor. */
  private static Judgements judgements(double[] weights, double wrong) {
    var rows = new ArrayList<List<Double>>();
    for (int i = 0; i < weights.length; i++) {
      var row = new ArrayList<Double>();
      for (int k = 0; k < weights.length; k++) {
        double by = i == 0 && k == 2 ? wrong : i == 2 && k == 0 ? 1 / wrong : 1;
        row.add(weights[i] / weights[k] * by);
      }
      rows.add(row);
    }
    return new Judgements("", List.of("x", "y", "z"), rows);
  }

  @Test
  void weightsOfTheFirstComponentAreItsSquaredLoadings() {
    // c and d move together, so each has the same part in what they share.
    var rows = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      rows.add("R" + i + "," + (i * 7 % 12) + "," + (i * 5 % 12) + "," + i + "," + (2 * i + 1));
    }
    var computed =
        computed(
            model(TABLE, steps("{by: z-score}", "principal-component", "arithmetic")), rows, "");
    assertThat(computed.shares().get("c")).isEqualTo(0.5, within(1e-9));
    assertThat(computed.shares().get("d")).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void entropyGivesNothingToWhatIsTheSameForAll() {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      rows.add("R" + i + "," + (i + 1) + ",5," + (i + 2) + "," + (9 - i));
    }
    var computed =
        computed(
            model(TABLE, steps("{by: min-max, lower: 1, upper: 100}", "entropy", "arithmetic")),
            rows,
            "");
    assertThat(computed.shares().get("b")).isEqualTo(0, within(1e-12));
    assertThat(computed.shares().get("a")).isEqualTo(1, within(1e-12));
  }
}
