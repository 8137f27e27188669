package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.calendar.Countdown.Change;
import org.wenlan.calendar.Countdown.Extension;
import org.wenlan.calendar.DueDate.Due;
import org.wenlan.calendar.DueDate.Step;
import org.wenlan.calendar.DueDate.Stopped;
import org.wenlan.calendar.Limit.Unit;
import org.wenlan.calendar.Terms.Allowance;

class CountdownTest {
  private static final WorkingCalendar CHINA = WorkingCalendar.china();

  /** Two months, and one more with approval; announcement, appraisal and suspension stop it. */
  private static final Terms ZHEJIANG =
      new Terms(
          Limit.of(2, Unit.MONTH),
          Set.of("announcement", "appraisal", "suspension"),
          new Allowance(Limit.of(1, Unit.MONTH), 1, "head"),
          "art. 26");

  private static final Terms FIVE_DAYS =
      new Terms(Limit.of(5, Unit.WORKING_DAY), Set.of("appraisal"), null, "art. 1");

  @Test
  void pausedDaysAreAddedAtTheEnd() {
    var paused = done(june().paused(day(10), "appraisal", CHINA));
    var resumed = done(paused.resumed(day(20)));
    assertThat(dueDay(june())).isEqualTo(LocalDate.of(2026, 8, 3));
    // 1 August and ten days: 11 August
    assertThat(dueDay(resumed)).isEqualTo(LocalDate.of(2026, 8, 11));
    assertThat(((Due) resumed.due(CHINA)).steps())
        .contains(new Step.Left(day(10), day(19), 10, "appraisal"));
  }

  @Test
  void pausedWorkingDaysAreNotCounted() {
    var started = Countdown.from(day(1), FIVE_DAYS);
    var resumed = done(done(started.paused(day(3), "appraisal", CHINA)).resumed(day(5)));
    assertThat(dueDay(started)).isEqualTo(day(8));
    assertThat(dueDay(resumed)).isEqualTo(day(10));
    assertThat(((Due) resumed.due(CHINA)).steps())
        .contains(new Step.Left(day(3), day(4), 2, "appraisal"));
  }

  @Test
  void whileItStandsStillThereIsNoLastDay() {
    var paused = done(Countdown.from(day(1), FIVE_DAYS).paused(day(3), "appraisal", CHINA));
    assertThat(paused.due(CHINA)).isEqualTo(new Stopped(day(3), "appraisal", 4, Unit.WORKING_DAY));
    assertThat(paused.on(LocalDate.of(2026, 12, 1), CHINA)).isInstanceOf(Standing.Paused.class);
  }

  @Test
  void aPauseBeginsForANamedReasonInOrderAndInTime() {
    refused(june().paused(day(10), "holiday trip", CHINA), "no-reason-to-pause");
    refused(june().paused(LocalDate.of(2026, 8, 4), "appraisal", CHINA), "passed");
    refused(june().paused(LocalDate.of(2026, 5, 31), "appraisal", CHINA), "before-the-last-change");
    refused(june().resumed(day(10)), "not-paused");
    var paused = done(june().paused(day(10), "appraisal", CHINA));
    refused(paused.paused(day(11), "suspension", CHINA), "paused-already");
    refused(paused.resumed(day(9)), "before-the-last-change");
    assertThat(done(june().paused(LocalDate.of(2026, 8, 3), "appraisal", CHINA)).due(CHINA))
        .isInstanceOf(Stopped.class);
  }

  @Test
  void anExtensionHasAnApproverAndAnEnd() {
    var month = extension(Limit.of(1, Unit.MONTH));
    assertThat(dueDay(done(june().extended(month, CHINA)))).isEqualTo(LocalDate.of(2026, 9, 1));
    refused(done(june().extended(month, CHINA)).extended(month, CHINA), "extended-enough");
    refused(june().extended(extension(Limit.of(2, Unit.MONTH)), CHINA), "extension-too-long");
    refused(june().extended(extension(Limit.of(9, Unit.WORKING_DAY)), CHINA), "extension-too-long");
    refused(Countdown.from(day(1), FIVE_DAYS).extended(month, CHINA), "not-extendable");
    refused(
        june().extended(new Extension(month.by(), day(2), " ", "complex"), CHINA), "no-approver");
    refused(
        june()
            .extended(
                new Extension(month.by(), LocalDate.of(2026, 8, 4), "head", "complex"), CHINA),
        "passed");
  }

  @Test
  void aShortMonthCutsOffNothingOfAnExtendedLimit() {
    var started = Countdown.from(LocalDate.of(2025, 12, 31), ZHEJIANG);
    var by = new Extension(Limit.of(1, Unit.MONTH), LocalDate.of(2026, 2, 2), "head", "complex");
    // two months end on 28 February, three on 31 March, not on 28 March
    assertThat(dueDay(started)).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(dueDay(done(started.extended(by, CHINA)))).isEqualTo(LocalDate.of(2026, 3, 31));
  }

  @Test
  void anotherUnitIsCountedOnFromTheUnrolledEnd() {
    var terms =
        new Terms(Limit.of(1, Unit.MONTH), Set.of(), new Allowance(null, 0, "head"), "art. 2");
    var by = new Extension(Limit.of(15, Unit.CALENDAR_DAY), day(1), "head", "complex");
    var extended = done(Countdown.from(LocalDate.of(2026, 5, 6), terms).extended(by, CHINA));
    // 6 June is a Saturday; 15 days from there, not from Monday
    assertThat(dueDay(extended)).isEqualTo(LocalDate.of(2026, 6, 22));
    assertThat(((Due) extended.due(CHINA)).steps()).hasSize(4);
  }

  @Test
  void anEndStopsItForGood() {
    var inTime = done(june().ended(LocalDate.of(2026, 8, 3), "decided"));
    var late = done(june().ended(LocalDate.of(2026, 8, 4), "decided"));
    assertThat(inTime.on(LocalDate.of(2030, 1, 1), CHINA))
        .asInstanceOf(type(Standing.Over.class))
        .matches(over -> !over.late());
    assertThat(late.on(LocalDate.of(2026, 8, 4), CHINA))
        .asInstanceOf(type(Standing.Over.class))
        .matches(Standing.Over::late);
    refused(inTime.ended(LocalDate.of(2026, 8, 4), "withdrawn"), "over");
    refused(inTime.paused(LocalDate.of(2026, 8, 4), "appraisal", CHINA), "over");
    refused(inTime.extended(extension(Limit.of(1, Unit.MONTH)), CHINA), "over");
    refused(june().ended(LocalDate.of(2026, 5, 31), "decided"), "before-the-last-change");
  }

  @Test
  void anEndWithinAPauseIsInTime() {
    var paused = done(june().paused(day(10), "suspension", CHINA));
    assertThat(
            done(paused.ended(LocalDate.of(2026, 11, 2), "withdrawn"))
                .on(LocalDate.of(2026, 11, 2), CHINA))
        .asInstanceOf(type(Standing.Over.class))
        .matches(over -> !over.late());
  }

  @Test
  void itIsOverdueFromTheDayAfterTheLastAndNeverBefore() {
    var five = Countdown.from(day(1), FIVE_DAYS);
    assertThat(five.on(day(5), CHINA)).isEqualTo(running(five, 1));
    assertThat(five.on(day(8), CHINA)).isEqualTo(running(five, 0));
    assertThat(five.on(day(9), CHINA))
        .isEqualTo(new Standing.Overdue((Due) five.due(CHINA), OptionalInt.of(1)));
    // how late is not known in a year without a notice; that it is late is
    assertThat(five.on(LocalDate.of(2027, 1, 5), CHINA))
        .isEqualTo(new Standing.Overdue((Due) five.due(CHINA), OptionalInt.empty()));
  }

  @Test
  void aLastDayInAnUnpublishedYearIsNotInvented() {
    var late = Countdown.from(LocalDate.of(2026, 12, 1), ZHEJIANG);
    assertThat(late.on(LocalDate.of(2026, 12, 2), CHINA)).isInstanceOf(Standing.Unknown.class);
    assertThat(done(late.paused(LocalDate.of(2026, 12, 7), "appraisal", CHINA)).due(CHINA))
        .isInstanceOf(Stopped.class);
    refused(late.paused(LocalDate.of(2027, 3, 1), "appraisal", CHINA), "not-published");
  }

  private static Standing running(Countdown countdown, int left) {
    return new Standing.Running((Due) countdown.due(CHINA), OptionalInt.of(left));
  }

  private static Countdown june() {
    return Countdown.from(day(1), ZHEJIANG);
  }

  private static Extension extension(Limit by) {
    return new Extension(by, day(20), "head of department", "complex");
  }

  /** A day of June 2026; the first is a Monday. */
  private static LocalDate day(int ofJune) {
    return LocalDate.of(2026, 6, ofJune);
  }

  private static LocalDate dueDay(Countdown countdown) {
    return ((Due) countdown.due(CHINA)).day();
  }

  private static Countdown done(Change change) {
    return ((Change.Done) change).countdown();
  }

  private static void refused(Change change, String rule) {
    assertThat(change)
        .asInstanceOf(type(Change.Refused.class))
        .extracting(no -> no.why().rule())
        .isEqualTo("calendar.refusal." + rule);
  }
}
