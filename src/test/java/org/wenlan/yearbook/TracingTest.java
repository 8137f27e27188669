package org.wenlan.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.statistics.Indicators;
import org.wenlan.testing.Site;

/** Every numeral of the report of 2019 has a return and a fact behind it, or says what it is. */
class TracingTest {
  private static final Site SITE = Site.whole();
  private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");

  @BeforeAll
  static void enter() {
    assertThat(SITE.bean(Tracing.class).enter(new Actor.Platform(), AT)).isGreaterThan(20);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void noneIsUnexplained() {
    var traced = SITE.bean(Tracing.class).trace();
    assertThat(traced.stream().filter(one -> !one.explained()).toList()).isEmpty();
    assertThat(traced).hasSize(SITE.bean(ShippedReports.class).numerals().size());
    var statistics = traced.stream().filter(one -> one.entered()).count();
    assertThat(statistics).isGreaterThan(180);
    assertThat(traced.stream().filter(one -> one.fact() != null).count()).isGreaterThan(130);
    var verdicts =
        traced.stream()
            .filter(one -> !one.verdict().isEmpty())
            .collect(Collectors.groupingBy(Tracing.Traced::verdict, Collectors.counting()));
    System.out.println(traced.size() + " numerals, " + statistics + " in returns, " + verdicts);
    assertThat(verdicts.get("AGREES")).isGreaterThanOrEqualTo(5);
  }

  @Test
  void enteringAgainChangesNothing() {
    assertThat(SITE.bean(Tracing.class).enter(new Actor.Platform(), AT)).isZero();
    var figures = SITE.bean(Figures.class);
    assertThat(
            figures.of("consultations.received", Period.year(2019), "330000").orElseThrow().value())
        .isEqualByComparingTo("168486");
    // Both customs are counted: one reports for the province, the other for its city.
    assertThat(figures.of("courts.closing-rate", Period.year(2019), "330000").orElseThrow().shown())
        .isEqualByComparingTo("106.61");
  }

  @Test
  void aStatedNumberThatDoesNotFollowIsFound() {
    var indicators = SITE.bean(Indicators.class);
    var right = derived("106.61");
    assertThat(right.recompute(indicators).verdict()).isEqualTo(Derived.Verdict.AGREES);
    assertThat(derived("106.71").recompute(indicators).verdict())
        .isEqualTo(Derived.Verdict.DIFFERS);
    assertThat(
            new Derived(
                    1,
                    1,
                    Derived.Method.RATIO,
                    "courts.closing-rate",
                    "courts.received=27706",
                    BigDecimal.TEN,
                    new Wording("", ""))
                .recompute(indicators)
                .verdict())
        .isEqualTo(Derived.Verdict.CANNOT);
  }

  private static Derived derived(String stated) {
    return new Derived(
        1,
        1,
        Derived.Method.RATIO,
        "courts.closing-rate",
        "courts.received=27706;courts.concluded=29538",
        new BigDecimal(stated),
        new Wording("", ""));
  }

  @Test
  void printedNumbersStandForAllThatRoundToThem() {
    assertThat(Interval.printed(new BigDecimal("22000")))
        .isEqualTo(new Interval(new BigDecimal("21500.0"), new BigDecimal("22500.0")));
    assertThat(Interval.printed(new BigDecimal("28")))
        .isEqualTo(new Interval(new BigDecimal("27.5"), new BigDecimal("28.5")));
    assertThat(Interval.printed(new BigDecimal("20.20")))
        .isEqualTo(new Interval(new BigDecimal("20.195"), new BigDecimal("20.205")));
  }

  @Test
  void theBookOfTheYearReadsAsTheNumbersSay() {
    var editions = SITE.bean(Editions.class);
    var built = editions.build(new Actor.Platform(), 2019, "330000", AT);
    assertThat(built).isInstanceOf(Editions.Outcome.Done.class);
    var content = ((Editions.Outcome.Done) built).edition().content();
    assertThat(content.chapters()).hasSize(6);
    assertThat(content.leftOut()).isEmpty();
    var english =
        content.chapters().stream()
            .flatMap(chapter -> chapter.sentences().stream())
            .map(sentence -> sentence.text().en())
            .collect(Collectors.joining("\n"));
    assertThat(english)
        .contains("168,486 questions of infringement")
        .contains("a closing rate of 106.61 %")
        .contains("down 50 % on the year before")
        .contains("CNY 17.2 billion, up 68 % on the year before")
        .contains("fourth in the country")
        .doesNotContain("{")
        .doesNotContain("null");
    var chinese =
        content.chapters().stream()
            .flatMap(chapter -> chapter.sentences().stream())
            .map(sentence -> sentence.text().zh())
            .collect(Collectors.joining("\n"));
    assertThat(chinese).contains("172亿元").contains("比上年下降50%").contains("居全国第4位");
    System.out.println(english);
    System.out.println(chinese);
  }

  @Test
  void whatIsWrittenByHandHasNoNumbers() {
    var faults = Phrases.read("There were 12 cases and {v no.such} [more", code -> false).faults();
    assertThat(faults).hasSize(3);
    assertThat(faults.getFirst()).contains("a number that is typed");
    assertThat(Phrases.read("{n 2.0} stations, {v a.b}", code -> true).faults()).isEmpty();
    assertThat(List.of(Phrases.read("共12件", code -> true).faults()).getFirst()).hasSize(1);
  }
}
