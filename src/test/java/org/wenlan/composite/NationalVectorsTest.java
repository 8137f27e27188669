package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The national office's published sub-indices and the formulas that textbooks give figures for. */
class NationalVectorsTest {
  private static final String TABLE =
      """
      type,level,code,name_en,direction,weight,parent,low,high
      indicator,1,creation,Creation,1,1,index,,
      indicator,1,utilisation,Utilisation,1,1,index,,
      indicator,1,protection,Protection,1,1,index,,
      indicator,1,environment,Environment,1,1,index,,
      aggregate,2,index,Development of intellectual property,1,1,,,
      """;

  private static final String PUBLISHED =
      """
      unit,year,creation,utilisation,protection,environment
      CN,2018,249.3,234.8,274.3,271.3
      CN,2019,270.5,234.0,314.8,297.4
      CN,2020,296.5,267.4,339.9,315.3
      """;

  private static final double[] COMPOSITES = {257.4, 279.2, 304.7};

  private static Model model(String normalise) {
    return Given.model(
        Given.method(
            "unit: unit, period: year",
            """
            scope: period
            denominate: none
            impute: {by: none}
            treat: {by: none}
            normalise: %s
            weigh: {by: equal}
            aggregate: arithmetic
            """
                .formatted(normalise)),
        TABLE);
  }

  @Test
  void theNationalCompositesAreTheMeansOfTheirSubIndices() {
    assertThat(Given.computed(model("{by: as-is}"), PUBLISHED).scores())
        .containsExactly(COMPOSITES, within(0.1));
  }

  @Test
  void oneSubIndexChangedByHandIsNoticed() {
    var changed = PUBLISHED.replace("314.8", "315.8");
    double[] scores = Given.computed(model("{by: as-is}"), changed).scores();
    assertThat(scores[1]).isNotCloseTo(COMPOSITES[1], within(0.1));
    assertThat(scores[2]).isCloseTo(COMPOSITES[2], within(0.1));
  }

  @Test
  void theEfficacyCoefficientIsThatOfTheTextbook() {
    assertThat(efficacy("efficacy", "5.81")).isEqualTo(58.73, within(0.005));
    assertThat(efficacy("efficacy", "6")).isEqualTo(60);
    assertThat(efficacy("efficacy", "12")).isEqualTo(100);
    assertThat(efficacy("efficacy", "5.91")).isNotCloseTo(58.73, within(0.005));
    assertThat(efficacy("efficacy-exponential", "12")).isEqualTo(100, within(1e-9));
    assertThat(efficacy("efficacy-exponential", "9"))
        .isEqualTo(60 * Math.exp(0.5108 * 0.5), within(0.001));
  }

  private static double efficacy(String by, String value) {
    var model =
        Given.model(
            Given.method(
                "unit: unit",
                """
                scope: period
                denominate: none
                impute: {by: none}
                treat: {by: none}
                normalise: {by: %s}
                weigh: {by: equal}
                aggregate: arithmetic
                """
                    .formatted(by)),
            """
            type,level,code,name_en,direction,weight,parent,low,high
            indicator,1,yield,Yield,1,1,index,6,12
            aggregate,2,index,Index,1,1,,,
            """);
    return Given.computed(model, "unit,yield\nA," + value + "\n").scores()[0];
  }

  @Test
  void aIndexedGivesTheYearlyGrowthThatWasPublished() {
    assertThat(100 * Growth.yearly(279.2, 9)).isEqualTo(12.08, within(0.005));
    assertThat(100 * Growth.yearly(304.7, 10)).isEqualTo(11.79, within(0.005));
    assertThat(100 * Growth.yearly(305.7, 10)).isNotCloseTo(11.79, within(0.005));
    var scores = Given.computed(model("{by: fixed-base, period: \"2018\"}"), PUBLISHED).scores();
    assertThat(scores[0]).isEqualTo(100, within(1e-9));
    assertThat(scores[2])
        .isEqualTo(
            25 * (296.5 / 249.3 + 267.4 / 234.8 + 339.9 / 274.3 + 315.3 / 271.3), within(1e-9));
  }
}
