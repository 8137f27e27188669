package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.calendar.DueDate.Due;
import org.wenlan.calendar.DueDate.Step;
import org.wenlan.calendar.DueDate.Unpublished;
import org.wenlan.calendar.Limit.Days;

/** Golden last days, worked out by hand on the notices of the State Council. */
class DueDateTest {
  private static final WorkingCalendar CHINA = WorkingCalendar.china();

  @ParameterizedTest
  @CsvSource({
    // the day of the event is not counted
    "2026-06-01, 1 working day, 2026-06-02",
    "2026-06-01, 1 calendar day, 2026-06-02",
    // weekends are not worked, make-up Saturdays are (2026-02-14)
    "2026-02-10, 3 working days, 2026-02-13",
    "2026-02-10, 4 working days, 2026-02-14",
    "2026-02-10, 5 working days, 2026-02-24",
    "2026-02-24, 4 working days, 2026-02-28",
    "2026-05-08, 1 working day, 2026-05-09",
    "2026-09-18, 1 working day, 2026-09-20",
    "2026-10-09, 1 working day, 2026-10-10",
    "2025-12-31, 1 working day, 2026-01-04",
    // an event on a day off counts from there
    "2026-02-17, 1 working day, 2026-02-24",
    // E-Commerce Law art. 43: 15 days after arrival, rolled over the Spring Festival
    "2026-02-01, 15 days, 2026-02-24",
    // a make-up Saturday is a last day like any other
    "2026-01-30, 15 days, 2026-02-14",
    // the corresponding day, or the last of the month
    "2026-03-31, 1 month, 2026-04-30",
    "2024-01-31, 1 month, 2024-02-29",
    "2023-01-31, 1 month, 2023-02-28",
    "2024-02-29, 1 year, 2025-02-28",
    "2026-01-15, 1 month, 2026-02-24",
    "2026-02-28, 1 month, 2026-03-30",
    // seed year: Zhejiang decides in 2 months, the country in 3
    "2019-02-28, 2 months, 2019-04-28",
    "2019-03-01, 2 months, 2019-05-05",
    "2019-01-08, 3 months, 2019-04-08",
    "2018-11-30, 3 months, 2019-02-28",
  })
  void theLastDayIsTheOneThatTheNoticesGive(LocalDate event, String limit, LocalDate due) {
    assertThat(due(event, parse(limit))).extracting(Due::day).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    // validity runs from the day itself and ends the day before the corresponding one, unrolled
    "2016-03-07, 10 years, 2026-03-06",
    "2016-02-29, 10 years, 2026-02-28",
    "2016-01-01, 10 years, 2025-12-31",
    "2026-01-01, 1 month, 2026-01-31",
    "2026-01-31, 1 month, 2026-02-28",
    "2026-01-05, 3 calendar days, 2026-01-07",
  })
  void aValidityCountsItsFirstDayAndStays(LocalDate event, String limit, LocalDate end) {
    var validity = parse(limit).countingTheFirst().staying();
    assertThat(due(event, validity)).extracting(Due::day).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-05, 3 working days, 2026-06-02",
    "2026-02-25, 3 working days, 2026-02-13",
    "2026-06-10, 3 calendar days, 2026-06-05",
    "2026-05-31, 3 months, 2026-02-28",
  })
  void aPeriodBeforeAnEventIsCountedBackwards(LocalDate event, String limit, LocalDate last) {
    assertThat(due(event, parse(limit).before())).extracting(Due::day).isEqualTo(last);
  }

  @Test
  void aLastDayBeyondThePublishedYearsIsRefusedWithTheEarliestItCanBe() {
    var days = Countdown.from(LocalDate.of(2026, 12, 30), bare("5 working days")).due(CHINA);
    assertThat(days)
        .asInstanceOf(type(Unpublished.class))
        .satisfies(no -> {
          assertThat(no.why().rule()).isEqualTo("calendar.refusal.not-published");
          assertThat(no.why().source()).contains("gov.cn");
          assertThat(no.notBefore()).isEqualTo(LocalDate.of(2027, 1, 4));
        });
    var months = Countdown.from(LocalDate.of(2026, 11, 2), bare("3 months")).due(CHINA);
    assertThat(months)
        .asInstanceOf(type(Unpublished.class))
        .extracting(Unpublished::notBefore)
        .isEqualTo(LocalDate.of(2027, 2, 2));
    var early = Countdown.from(LocalDate.of(2006, 12, 1), bare("5 working days")).due(CHINA);
    assertThat(early)
        .asInstanceOf(type(Unpublished.class))
        .satisfies(no -> assertThat(no.why().rule()).isEqualTo("calendar.refusal.too-early"));
  }

  @Test
  void aValidityNeedsNoCalendar() {
    var validity = parse("10 years").countingTheFirst().staying();
    assertThat(due(LocalDate.of(2026, 3, 7), validity))
        .isEqualTo(
            new Due(
                LocalDate.of(2036, 3, 6), due(LocalDate.of(2026, 3, 7), validity).steps(), false));
  }

  @Test
  void aLastDayThatALaterNoticeMayMoveSaysSo() {
    assertThat(due(LocalDate.of(2026, 12, 25), parse("1 working day")).provisional()).isFalse();
    assertThat(due(LocalDate.of(2026, 12, 25), parse("2 working days")).provisional()).isTrue();
    assertThat(due(LocalDate.of(2025, 12, 29), parse("1 working day")).provisional()).isFalse();
  }

  @Test
  void theComputationExplainsItself() {
    assertThat(due(LocalDate.of(2026, 1, 15), parse("1 month")).steps())
        .containsExactly(
            new Step.Begun(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 16)),
            new Step.Counted(1, Limit.Unit.MONTH, LocalDate.of(2026, 2, 15), false),
            new Step.Rolled(
                CHINA.day(LocalDate.of(2026, 2, 15)).orElseThrow(), LocalDate.of(2026, 2, 24)));
    assertThat(due(LocalDate.of(2024, 1, 31), parse("1 month")).steps())
        .contains(new Step.Counted(1, Limit.Unit.MONTH, LocalDate.of(2024, 2, 29), true));
  }

  private static Due due(LocalDate event, Limit limit) {
    return (Due) Countdown.from(event, Terms.of(limit, "")).due(CHINA);
  }

  private static Terms bare(String limit) {
    return Terms.of(parse(limit), "");
  }

  private static Limit parse(String limit) {
    return Limit.parse(limit, Days.CALENDAR).orElseThrow();
  }
}
