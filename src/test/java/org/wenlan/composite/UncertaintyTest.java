package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Rank intervals and shares of variance: repeatable, and right where the answer is known. */
class UncertaintyTest {
  private static final String TABLE =
      """
      type,level,code,name_en,direction,weight,parent
      indicator,1,a,A,1,1,index
      indicator,1,b,B,1,1,index
      indicator,1,c,C,1,1,index
      aggregate,2,index,Index,1,1,
      """;

  private static final String STEPS =
      """
      scope: period
      denominate: none
      impute: {by: none}
      treat: {by: none}
      normalise: {by: min-max, lower: 1, upper: 100}
      weigh: {by: given}
      aggregate: arithmetic
      """;

  private static final String VARIED =
      """
      robustness:
        runs: 2000
        seed: 7
        weights: 0.25
        normalise: [{by: min-max, lower: 1, upper: 100}, {by: rank}]
        weigh: [{by: given}, {by: entropy}]
        aggregate: [arithmetic, geometric]
      """;

  /** First in everything, last in everything, and three who trade places. */
  private static final String ROWS =
      """
      unit,a,b,c
      BEST,100,100,100
      X,80,50,40
      Y,40,70,50
      Z,50,40,70
      WORST,1,1,1
      NONE,50,,50
      """;

  private static Model model(String more) {
    return Given.model(Given.method("unit: unit", STEPS) + more, TABLE);
  }

  private static Robustness robust(Model model, int runs, long seed) {
    return switch (Robustness.of(model, Given.panel(model, ROWS), runs, seed)) {
      case Robustness.Outcome.Done(var robustness) -> robustness;
      case Robustness.Outcome.Refused(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  @Test
  void whoIsFirstInEverythingIsFirstInEveryRun_andWhoHasNoScoreHasNoRank() {
    var robust = robust(model(VARIED), 2_000, 7);
    assertThat(robust.combinations()).isEqualTo(8);
    assertThat(robust.ranks().get(0)).isEqualTo(new Robustness.Interval(1, 1, 1));
    assertThat(robust.ranks().get(4)).isEqualTo(new Robustness.Interval(5, 5, 5));
    assertThat(robust.ranks().get(5)).isEqualTo(new Robustness.Interval(0, 0, 0));
    for (int row = 1; row <= 3; row++) {
      assertThat(robust.ranks().get(row).low())
          .as("trades places")
          .isLessThan(robust.ranks().get(row).high());
    }
  }

  @Test
  void theSameSeedGivesTheSameIntervals_howeverManyProcessorsThereAre() throws Exception {
    var model = model(VARIED);
    var here = robust(model, 3_000, 42);
    try (var one = new ForkJoinPool(1)) {
      assertThat(one.submit(() -> robust(model, 3_000, 42)).get()).isEqualTo(here);
    }
    var other = robust(model, 100, 43);
    assertThat(other).isNotEqualTo(robust(model, 100, 44));
  }

  @Test
  void acombinationThatCannotBeComputedRefusesTheAnalysis() {
    var model = model(VARIED.replace("{by: rank}", "{by: z-score}"));
    assertThat(Robustness.of(model, Given.panel(model, ROWS)))
        .isInstanceOfSatisfying(
            Robustness.Outcome.Refused.class,
            no ->
                assertThat(no.faults())
                    .extracting(Fault::what)
                    .contains("composite.fault.not-positive"));
  }

  @Test
  void sharesOfVarianceOfAFunctionOfWhichTheyAreKnown() {
    // Ishigami: sin x + 7 sin² y + 0.1 z⁴ sin x with x, y, z from -π to π.
    double a = 7;
    double b = 0.1;
    var found =
        Sobol.of(
            at -> {
              double x = Math.PI * (2 * at[0] - 1);
              double y = Math.PI * (2 * at[1] - 1);
              double z = Math.PI * (2 * at[2] - 1);
              return Math.sin(x) + a * Math.pow(Math.sin(y), 2) + b * Math.pow(z, 4) * Math.sin(x);
            },
            3,
            1 << 13,
            1);
    double pi4 = Math.pow(Math.PI, 4);
    double one = 0.5 * Math.pow(1 + b * pi4 / 5, 2);
    double two = a * a / 8;
    double together = b * b * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
    double all = one + two + together;
    assertThat(found.variance()).isEqualTo(all, within(0.05));
    assertThat(found.first()).containsExactly(new double[] {one / all, two / all, 0}, within(0.01));
    assertThat(found.total())
        .containsExactly(
            new double[] {(one + together) / all, two / all, together / all}, within(0.01));
  }

  @Test
  void sharesOfASumAreThoseOfItsSquaredWeights() {
    var found = Sobol.of(at -> 3 * at[0] + 2 * at[1] + at[2], 3, 1 << 12, 5);
    assertThat(found.first())
        .containsExactly(new double[] {9 / 14.0, 4 / 14.0, 1 / 14.0}, within(0.005));
    assertThat(found.total())
        .containsExactly(new double[] {9 / 14.0, 4 / 14.0, 1 / 14.0}, within(0.005));
  }

  @Test
  void whatIsNotVariedHasNoShareAndWhatIsVariedIsNamed() {
    var model = model(VARIED);
    var outcome = Sensitivity.of(model, Given.panel(model, ROWS), 512, 3);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Sensitivity.Outcome.Done.class,
            done -> {
              assertThat(done.sensitivity().factors())
                  .extracting(Sensitivity.Factor::code)
                  .containsExactlyInAnyOrder("normalise", "weigh", "aggregate", "a", "b", "c");
              assertThat(done.sensitivity().factors())
                  .allSatisfy(factor -> assertThat(factor.total()).isBetween(0.0, 1.5));
            });
    var still = model("robustness: {weights: 0}\n");
    assertThat(Sensitivity.of(still, Given.panel(still, ROWS), 64, 3))
        .isInstanceOf(Sensitivity.Outcome.Refused.class);
  }
}
