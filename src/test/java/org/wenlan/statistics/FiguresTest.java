package org.wenlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.kernel.Period;
import org.wenlan.testing.Site;

/** Numbers follow from facts, and nothing else. The facts are invented. */
class FiguresTest {
  private static final Site SITE = Site.whole();
  private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");
  private static final Period YEAR = Period.year(2019);

  private final Facts facts = SITE.bean(Facts.class);
  private final Figures figures = SITE.bean(Figures.class);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private int fact(String key, String indicator, String day, String region, String measure) {
    return facts.record(
        List.of(
            new Fact(
                key,
                indicator,
                LocalDate.parse(day),
                region,
                "",
                "",
                "",
                new BigDecimal(measure),
                "return:" + key,
                "")),
        AT);
  }

  private void entered(String key, String indicator, String day, String region, String measure) {
    assertThat(fact(key, indicator, day, region, measure)).isEqualTo(1);
  }

  private String value(String indicator, Period period, String region) {
    return figures
        .of(indicator, period, region)
        .map(figure -> figure.shown().toPlainString())
        .orElse("none");
  }

  @Test
  void aFlowAddsUpOverMonthsAndCountiesAndTheSameFactCountsOnce() {
    assertThat(fact("f1", "courts.received", "2019-01-31", "330106", "100")).isEqualTo(1);
    assertThat(fact("f2", "courts.received", "2019-02-28", "330106", "50")).isEqualTo(1);
    assertThat(fact("f2", "courts.received", "2019-02-28", "330106", "50")).isZero();
    assertThat(fact("f3", "courts.received", "2019-02-28", "330203", "7")).isEqualTo(1);
    assertThat(value("courts.received", YEAR, "330106")).isEqualTo("150");
    assertThat(value("courts.received", YEAR, "330100")).isEqualTo("150");
    assertThat(value("courts.received", YEAR, "330000")).isEqualTo("157");
    assertThat(value("courts.received", Period.parse("2019-Q1").orElseThrow(), "330000"))
        .isEqualTo("157");
    assertThat(value("courts.received", Period.parse("2019-02").orElseThrow(), "330000"))
        .isEqualTo("57");
    assertThat(value("courts.received", Period.year(2018), "330000")).isEqualTo("none");
  }

  @Test
  void aClosingRateAboveOneHundredIsNotCutOff() {
    entered("c1", "courts.received", "2019-12-31", "370000", "27706");
    entered("c2", "courts.concluded", "2019-12-31", "370000", "29538");
    assertThat(value("courts.closing-rate", YEAR, "370000")).isEqualTo("106.61");
  }

  @Test
  void aStockIsTheLastLevelAndACorrectionIsAnotherFact() {
    entered("s1", "patents.invention.valid", "2019-06-30", "330400", "90");
    entered("s2", "patents.invention.valid", "2019-12-31", "330400", "100");
    assertThat(value("patents.invention.valid", YEAR, "330400")).isEqualTo("100");
    assertThat(value("patents.invention.valid", Period.parse("2019-H1").orElseThrow(), "330400"))
        .isEqualTo("90");
    entered("s2:v2", "patents.invention.valid", "2019-12-31", "330400", "104");
    assertThat(value("patents.invention.valid", YEAR, "330400")).isEqualTo("104");
    // One that comes late and is older does not win over a newer level.
    entered("s0", "patents.invention.valid", "2019-12-01", "330400", "99");
    assertThat(value("patents.invention.valid", YEAR, "330400")).isEqualTo("104");
  }

  @Test
  void perHeadTakesThePopulationOfTheYearBefore() {
    entered("p1", "patents.invention.valid", "2019-12-31", "340000", "160600");
    entered("p2", "population.resident", "2018-12-31", "340000", "57370000");
    entered("p3", "population.resident", "2019-12-31", "340000", "58500000");
    var figure = figures.of("patents.invention.per-10000", YEAR, "340000").orElseThrow();
    assertThat(figure.denominator()).isEqualByComparingTo("57370000");
    assertThat(figure.value().setScale(2, java.math.RoundingMode.HALF_UP)).hasToString("27.99");
  }

  @Test
  void aReportOfARegionStandsBeforeTheSumOfItsParts_andADifferenceIsExplained() {
    entered("d1", "courts.concluded", "2019-12-31", "350000", "100");
    assertThat(figures.difference("courts.concluded", YEAR, "350000")).isEmpty();
    entered("d2", "courts.concluded", "2019-12-31", "330501", "60");
    entered("d3", "courts.concluded", "2019-12-31", "330500", "70");
    assertThat(value("courts.concluded", YEAR, "330500")).isEqualTo("70");
    var found = figures.difference("courts.concluded", YEAR, "330500");
    // A county that the table does not know is nobody's part.
    assertThat(found.isPresent())
        .isEqualTo(org.wenlan.territory.Regions.find("330501").isPresent());
    entered("d4", "courts.concluded", "2019-12-31", "330502", "60");
    var difference = figures.difference("courts.concluded", YEAR, "330500").orElseThrow();
    assertThat(difference.reported()).isEqualByComparingTo("70");
    assertThat(difference.summed()).isEqualByComparingTo("60");
    assertThat(difference.explanation()).isEmpty();
    assertThat(
            figures.explain(
                "courts.concluded", YEAR, "330500", "Ten were counted by the city.", "x", AT))
        .isTrue();
    assertThat(figures.difference("courts.concluded", YEAR, "330500").orElseThrow().explanation())
        .contains("Ten");
  }

  @Test
  void placesAreThoseOfACompetition_tiesShareTheBetterOne() {
    entered("r1", "pct.applications", "2019-12-31", "330100", "10");
    entered("r2", "pct.applications", "2019-12-31", "330200", "10");
    entered("r3", "pct.applications", "2019-12-31", "330300", "5");
    assertThat(figures.place("pct.applications", YEAR, "330200").orElseThrow().place())
        .isEqualTo(1);
    var third = figures.place("pct.applications", YEAR, "330300").orElseThrow();
    assertThat(third.place()).isEqualTo(3);
    assertThat(third.among()).isEqualTo(3);
  }

  @Test
  void growthIsInPerCentAndOfSharesInPoints() {
    entered("g1", "pct.applications", "2018-12-31", "340000", "1546");
    entered("g2", "pct.applications", "2019-12-31", "340000", "2525");
    var growth = figures.of("pct.applications", YEAR, "340000").orElseThrow().change();
    assertThat(growth.orElseThrow().setScale(1, java.math.RoundingMode.HALF_UP))
        .hasToString("63.3");
    assertThat(Figure.growth(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
  }

  @Test
  void whatIsComputedOrUnknownCannotBeEntered() {
    assertThatThrownBy(() -> fact("x", "courts.closing-rate", "2019-12-31", "330000", "1"))
        .hasMessageContaining("computed");
    assertThatThrownBy(() -> fact("x", "no.such", "2019-12-31", "330000", "1"))
        .hasMessageContaining("no.such");
  }
}
