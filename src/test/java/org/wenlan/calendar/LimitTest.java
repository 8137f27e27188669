package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.calendar.Limit.Days;
import org.wenlan.calendar.Limit.Unit;

class LimitTest {

  @ParameterizedTest
  @CsvSource({
    "15 working days, 15, WORKING_DAY",
    "1 working day, 1, WORKING_DAY",
    "20个工作日, 20, WORKING_DAY",
    "15 days, 15, CALENDAR_DAY",
    "15日, 15, CALENDAR_DAY",
    "30 calendar days, 30, CALENDAR_DAY",
    "30 个自然日, 30, CALENDAR_DAY",
    "2 Months, 2, MONTH",
    "2个月, 2, MONTH",
    "10 years, 10, YEAR",
    "10年, 10, YEAR",
  })
  void aLimitIsReadAsPeopleWriteIt(String typed, int amount, Unit unit) {
    assertThat(Limit.parse(typed, Days.CALENDAR)).contains(Limit.of(amount, unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "days", "0 days", "-3 days", "15", "15 weeks", "1.5 days", "15 working"})
  void whatIsNoLimitIsNotRead(String typed) {
    assertThat(Limit.parse(typed, Days.CALENDAR)).isEmpty();
  }

  @Test
  void theInstrumentSaysWhatADayIs() {
    var penaltyLaw = new Days(false, Set.of(2, 3, 5, 7));
    assertThat(Limit.parse("7 days", penaltyLaw)).contains(Limit.of(7, Unit.WORKING_DAY));
    assertThat(Limit.parse("90 days", penaltyLaw)).contains(Limit.of(90, Unit.CALENDAR_DAY));
    assertThat(Limit.parse("15 days", Days.WORKING)).contains(Limit.of(15, Unit.WORKING_DAY));
    assertThat(Limit.parse("7 calendar days", penaltyLaw)).contains(Limit.of(7, Unit.CALENDAR_DAY));
  }

  @Test
  void aLimitIsPrintedAsItIsRead() {
    for (var unit : Unit.values()) {
      for (int amount : new int[] {1, 2, 45}) {
        var limit = Limit.of(amount, unit);
        assertThat(Limit.parse(limit.text(), Days.WORKING)).contains(limit);
      }
    }
  }

  @Test
  void aLengthIsPositiveAndAPeriodBeforeAnEventCannotCountItsDay() {
    assertThatThrownBy(() -> Limit.of(0, Unit.MONTH)).isInstanceOf(IllegalArgumentException.class);
    var limit = Limit.of(3, Unit.WORKING_DAY).before();
    assertThatThrownBy(limit::countingTheFirst).isInstanceOf(IllegalArgumentException.class);
  }
}
