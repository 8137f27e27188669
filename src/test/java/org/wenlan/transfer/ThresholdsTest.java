package org.wenlan.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.transfer.Matter.Crime;
import org.wenlan.transfer.Thresholds.Tested;

/** What passes a threshold depends on the day of the act. */
class ThresholdsTest {
  private static final Thresholds THRESHOLDS = new Thresholds(Rules.shipped());
  private static final LocalDate LAST_OF_2004 = LocalDate.of(2025, 4, 25);
  private static final LocalDate FIRST_OF_2025 = LocalDate.of(2025, 4, 26);

  private static Matter.Suspicion suspicion(
      Crime crime, LocalDate day, @Nullable Integer turnover, @Nullable Integer gains, int marks) {
    return new Matter.Suspicion(
        "Invented shop",
        "",
        "Police of an invented city",
        "",
        crime,
        "330100",
        day,
        turnover == null ? null : BigDecimal.valueOf(turnover),
        gains == null ? null : BigDecimal.valueOf(gains),
        marks,
        "Facts (invented).",
        "");
  }

  private static String tested(
      Crime crime, LocalDate day, @Nullable Integer turnover, @Nullable Integer gains, int marks) {
    return switch (THRESHOLDS.test(suspicion(crime, day, turnover, gains, marks))) {
      case Tested.Passed(var tests) -> "passed " + marks(tests);
      case Tested.Below(var tests) -> "below " + marks(tests);
      case Tested.Unknown _ -> "unknown";
    };
  }

  private static String marks(List<Thresholds.Test> tests) {
    return tests.stream().map(Thresholds.Test::mark).distinct().map(Mark::name).toList().toString();
  }

  /** The golden table: crime, day, turnover, gains, marks, and what comes of it. */
  @Test
  void theThresholdOfTheDayOfTheActCounts() {
    var mark = Crime.COUNTERFEIT_MARK;
    var sale = Crime.SALE_OF_COUNTERFEITS;
    assertThat(tested(mark, LocalDate.of(2004, 12, 21), 1_000_000, 1_000_000, 9))
        .isEqualTo("unknown");
    assertThat(tested(mark, LocalDate.of(2004, 12, 22), 50_000, null, 1)).isEqualTo("passed [V]");
    assertThat(tested(mark, LAST_OF_2004, 49_999, 29_999, 1)).isEqualTo("below [V]");
    assertThat(tested(mark, LAST_OF_2004, 10_000, 30_000, 1)).isEqualTo("passed [V]");
    assertThat(tested(mark, LAST_OF_2004, 30_000, null, 1)).isEqualTo("below [V]");
    assertThat(tested(mark, LAST_OF_2004, 30_000, null, 2)).isEqualTo("passed [V]");
    assertThat(tested(mark, LAST_OF_2004, 29_999, 19_999, 2)).isEqualTo("below [V]");
    assertThat(tested(mark, LAST_OF_2004, null, 20_000, 2)).isEqualTo("passed [V]");
    assertThat(tested(mark, FIRST_OF_2025, 50_000, null, 1)).isEqualTo("passed [M]");
    assertThat(tested(mark, FIRST_OF_2025, 49_999, 29_999, 1)).isEqualTo("below [M]");
    // Gains from a sale count only since 2025, as far as we remember.
    assertThat(tested(sale, LAST_OF_2004, 40_000, 35_000, 1)).isEqualTo("below [V]");
    assertThat(tested(sale, FIRST_OF_2025, 40_000, 35_000, 1)).isEqualTo("passed [M]");
    assertThat(tested(sale, LAST_OF_2004, 50_000, null, 1)).isEqualTo("passed [V]");
    assertThat(tested(Crime.TRADE_SECRET, FIRST_OF_2025, 9_000_000, null, 1)).isEqualTo("unknown");
  }

  @Test
  void everyTestNamesItsRuleAndPin() {
    var below =
        (Tested.Below) THRESHOLDS.test(suspicion(Crime.COUNTERFEIT_MARK, LAST_OF_2004, 1, 1, 2));
    assertThat(below.tests())
        .hasSize(4)
        .allSatisfy(test -> {
          assertThat(test.article()).isEqualTo("1");
          assertThat(test.pin()).startsWith("cn.ip-crime-interpretation-2004/crime.mark");
          assertThat(test.instrumentName().en()).contains("2004");
        });
  }
}
