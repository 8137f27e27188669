package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.calendar.WorkingCalendar.Day;
import org.wenlan.calendar.WorkingCalendar.Nature;

class WorkingCalendarTest {
  private static final WorkingCalendar CHINA = WorkingCalendar.china();

  @ParameterizedTest
  @CsvSource({
    // casework: the make-up workdays of 2026
    "2026-01-04, MADE_UP, new-year",
    "2026-02-14, MADE_UP, spring-festival",
    "2026-02-28, MADE_UP, spring-festival",
    "2026-05-09, MADE_UP, labour-day",
    "2026-09-20, MADE_UP, national-day",
    "2026-10-10, MADE_UP, national-day",
    "2026-02-15, HOLIDAY, spring-festival",
    "2026-02-23, HOLIDAY, spring-festival",
    // a second notice changed the first
    "2019-05-02, HOLIDAY, labour-day",
    "2019-05-05, MADE_UP, labour-day",
    "2020-02-02, HOLIDAY, spring-festival",
    "2015-09-03, HOLIDAY, victory-day",
    // days that the next year's notice moved
    "2007-12-31, HOLIDAY, new-year",
    "2007-12-29, MADE_UP, new-year",
    "2018-12-31, HOLIDAY, new-year",
  })
  void aNoticeMakesADayWhatItIs(LocalDate date, Nature nature, String holiday) {
    var day = CHINA.day(date).orElseThrow();
    assertThat(day.nature()).isEqualTo(nature);
    assertThat(day.holidays()).contains(holiday);
    assertThat(day.source()).contains("gov.cn");
  }

  @Test
  void anOrdinaryDayIsWhatItsDayOfTheWeekSays() {
    assertThat(CHINA.day(LocalDate.of(2026, 6, 1))).map(Day::nature).contains(Nature.WORKDAY);
    assertThat(CHINA.day(LocalDate.of(2026, 6, 6))).map(Day::nature).contains(Nature.WEEKEND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2006-12-31", "2027-01-01", "2040-06-01"})
  void aYearThatIsNotPublishedIsNotGuessed(LocalDate date) {
    assertThat(CHINA.day(date)).isEmpty();
    assertThat(CHINA.workedBetween(LocalDate.of(2026, 6, 1), date)).isEmpty();
    var why = CHINA.notPublished(date);
    assertThat(why.rule()).startsWith("calendar.refusal.");
    assertThat(why.remedy()).endsWith(".then");
    assertThat(why.source()).contains("gov.cn");
    assertThat(why.arguments()).contains(date.toString());
  }

  @ParameterizedTest
  @CsvSource({"2007, 249", "2019, 250", "2020, 249", "2024, 251", "2025, 248", "2026, 248"})
  void aYearHasItsWorkingDays(int year, int days) {
    var before = LocalDate.of(year, 1, 1);
    int first = CHINA.day(before).orElseThrow().nature().worked() ? 1 : 0;
    assertThat(CHINA.workedBetween(before, LocalDate.of(year, 12, 31))).hasValue(days - first);
  }

  @Test
  void workingDaysAreCountedBackwardsToo() {
    var monday = LocalDate.of(2026, 6, 1);
    assertThat(CHINA.workedBetween(monday, monday)).hasValue(0);
    assertThat(CHINA.workedBetween(monday, monday.plusDays(7))).hasValue(5);
    assertThat(CHINA.workedBetween(monday.plusDays(7), monday)).hasValue(-5);
  }

  @Test
  void aHolidayMovesNoDayThatAnotherNoticeNames() {
    var seen = new java.util.HashSet<LocalDate>();
    var notices =
        CHINA
            .from()
            .datesUntil(CHINA.through().plusDays(1))
            .map(date -> CHINA.day(date).orElseThrow())
            .filter(day -> !day.holidays().isEmpty())
            .toList();
    assertThat(notices).hasSize(675).allMatch(day -> seen.add(day.date()));
    assertThat(notices)
        .filteredOn(day -> day.nature() == Nature.MADE_UP)
        .allMatch(day -> WorkingCalendar.weekend(day.date()));
    assertThat(notices.stream().flatMap(day -> day.holidays().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "new-year",
                "spring-festival",
                "qingming",
                "labour-day",
                "dragon-boat",
                "mid-autumn",
                "national-day",
                "victory-day"));
  }
}
