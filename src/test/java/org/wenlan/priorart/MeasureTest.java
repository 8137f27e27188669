package org.wenlan.priorart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every expected figure was computed by hand from the definition. */
class MeasureTest {
  private static final List<String> RANKING = List.of("d1", "d2", "d3", "d4", "d5");

  @Test
  void theReciprocalRankIsThatOfTheFirstRelevantDocument() {
    assertThat(Measure.MRR_10.of(RANKING, Map.of("d3", 1, "d5", 1)))
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThat(Measure.MRR_10.of(RANKING, Map.of("d1", 2))).isEqualTo(1);
    assertThat(Measure.MRR_10.of(RANKING, Map.of("d3", 0, "d9", 1))).isZero();
  }

  @Test
  void aRelevantDocumentBehindTheTenthIsNotSeenByTheReciprocalRank() {
    var long12 = IntStream.range(0, 12).mapToObj(i -> "n" + i).toList();
    assertThat(Measure.MRR_10.of(long12, Map.of("n9", 1))).isEqualTo(0.1);
    assertThat(Measure.MRR_10.of(long12, Map.of("n10", 1))).isZero();
  }

  @Test
  void recallIsTheShareOfRelevantDocumentsAmongTheFirstHundred() {
    assertThat(Measure.R_100.of(RANKING, Map.of("d1", 1, "d4", 2, "x", 1, "y", 0)))
        .isCloseTo(2 / 3.0, within(1e-12));
    var many = IntStream.range(0, 150).mapToObj(i -> "n" + i).toList();
    assertThat(Measure.R_100.of(many, Map.of("n99", 1, "n100", 1))).isEqualTo(0.5);
  }

  @Test
  void nDcgDiscountsGradesByTheLogarithmOfThePlace() {
    // Found: grade 2 at place 2, grade 1 at place 3. Best: 3 (not found), 2, 1.
    double found = 2 / 1.584962500721156 + 1 / 2.0;
    double best = 3 / 1.0 + 2 / 1.584962500721156 + 1 / 2.0;
    assertThat(Measure.NDCG_10.of(RANKING, Map.of("d2", 2, "d3", 1, "x", 3)))
        .isCloseTo(found / best, within(1e-12));
    assertThat(found / best).isCloseTo(0.3700, within(1e-4));
    assertThat(Measure.NDCG_10.of(List.of("x", "d2", "d3"), Map.of("d2", 2, "d3", 1, "x", 3)))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void withMoreThanTenRelevantDocumentsTenAreTheBestThatThereCanBe() {
    var judged = new java.util.HashMap<String, Integer>();
    IntStream.range(0, 30).forEach(i -> judged.put("n" + i, 1));
    var ten = IntStream.range(0, 10).mapToObj(i -> "n" + i).toList();
    assertThat(Measure.NDCG_10.of(ten, judged)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aTopicWithoutARelevantDocumentCountsNothing() {
    for (var measure : Measure.values()) {
      assertThat(measure.of(RANKING, Map.of("d1", 0))).isZero();
    }
  }

  @Test
  void anIntervalHoldsTheMeanAndIsThatOfTheNormalApproximationForManyTopics() {
    // 400 topics, half 0 and half 1: mean 0.5, standard error 0.5 / 20.
    var values = new double[400];
    for (int i = 0; i < 200; i++) {
      values[i] = 1;
    }
    var interval = Interval.mean(values);
    assertThat(interval.value()).isEqualTo(0.5);
    assertThat(interval.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.006));
    assertThat(interval.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.006));
  }

  @Test
  void aGainIsMeasuredOverTheSameTopicsSoThatTheirDifficultyDoesNotBlurIt() {
    var plain = new double[] {0.1, 0.9, 0.5, 0.3};
    var better = new double[] {0.2, 1.0, 0.6, 0.4};
    var gain = Interval.gain(better, plain);
    assertThat(gain.value()).isCloseTo(0.4 / 1.8, within(1e-12));
    assertThat(gain.low()).isPositive();
    var more = Interval.difference(better, plain);
    assertThat(more.value()).isCloseTo(0.1, within(1e-12));
    assertThat(more.low()).isCloseTo(0.1, within(1e-12));
    assertThat(more.high()).isCloseTo(0.1, within(1e-12));
  }
}
