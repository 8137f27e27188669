package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.calendar.Countdown.Extension;
import org.wenlan.calendar.Countdown.Pause;
import org.wenlan.calendar.DueDate.Due;
import org.wenlan.calendar.DueDate.Stopped;
import org.wenlan.calendar.DueDate.Unpublished;
import org.wenlan.calendar.Limit.First;
import org.wenlan.calendar.Limit.Roll;
import org.wenlan.calendar.Limit.Side;
import org.wenlan.calendar.Limit.Unit;
import org.wenlan.calendar.WorkingCalendar.Day;
import org.wenlan.calendar.WorkingCalendar.Nature;

/** 100,000 generated calendars, limits, pauses and extensions against a second implementation. */
class CountingPropertiesTest {
  private static final int CASES = 100_000;
  private static final LocalDate FROM = LocalDate.of(2023, 12, 20);

  @Test
  void everyLastDayIsThatOfTheReference() {
    long seed = Long.getLong("seed", 20261123);
    var known = new Integer[] {0, 0, 0};
    for (int i = 0; i < CASES; i++) {
      var random = new Random(seed + i);
      var calendar = calendar(random);
      var countdown = countdown(random);
      var outcome = countdown.due(calendar);
      var expected = new SlowReference(calendar, countdown.pauses()).end(countdown);
      var what = "seed %d: %s %s".formatted(seed + i, countdown, calendar.through());
      switch (outcome) {
        case Due due -> {
          known[0]++;
          assertThat(due.day().toString()).as(what).isEqualTo(expected);
          invariants(what, countdown, due, calendar);
        }
        case Stopped stopped -> {
          known[1]++;
          assertThat("stopped " + stopped.since() + " " + stopped.left())
              .as(what)
              .isEqualTo(expected);
        }
        case Unpublished unpublished -> {
          known[2]++;
          assertThat("unpublished").as(what).isEqualTo(expected);
          assertThat(unpublished.why().source()).isEqualTo("notice");
        }
      }
    }
    System.out.printf(
        "%,d due, %,d stopped, %,d unpublished, seed %d%n", known[0], known[1], known[2], seed);
    // a generator that makes one kind only proves nothing
    assertThat(known).allMatch(count -> count > CASES / 50);
  }

  private static void invariants(String what, Countdown countdown, Due due, WorkingCalendar days) {
    var limit = countdown.terms().limit();
    if (limit.roll() == Roll.TO_WORKING_DAY) {
      assertThat(days.worked(due.day())).as(what).isTrue();
    }
    if (limit.side() == Side.AFTER) {
      assertThat(countdown.on(due.day(), days)).as(what).isInstanceOf(Standing.Running.class);
      assertThat(countdown.on(due.day().plusDays(1), days))
          .as(what)
          .isInstanceOf(Standing.Overdue.class);
      assertThat(countdown.pauses())
          .as(what)
          .noneMatch(pause -> limit.roll() == Roll.TO_WORKING_DAY && holds(pause, due.day()));
    }
  }

  static boolean holds(Pause pause, LocalDate day) {
    var until = pause.until();
    return !day.isBefore(pause.from()) && (until == null || day.isBefore(until));
  }

  private static WorkingCalendar calendar(Random random) {
    var through = FROM.plusDays(60 + random.nextInt(500));
    var notices = new ArrayList<Day>();
    int density = 2 + random.nextInt(20);
    for (var day = FROM; !day.isAfter(through); day = day.plusDays(1)) {
      if (random.nextInt(density) == 0) {
        var nature = random.nextInt(3) == 0 ? Nature.MADE_UP : Nature.HOLIDAY;
        notices.add(new Day(day, nature, List.of("invented"), "notice"));
      }
    }
    return WorkingCalendar.of(
        FROM, through, notices, Map.of(FROM.getYear(), "notice", through.getYear(), "notice"));
  }

  private static Countdown countdown(Random random) {
    var event = FROM.plusDays(random.nextInt(60));
    var side = random.nextInt(8) == 0 ? Side.BEFORE : Side.AFTER;
    var limit = limit(random, side);
    var pauses = new ArrayList<Pause>();
    var extensions = new ArrayList<Extension>();
    if (side == Side.AFTER) {
      var at = event;
      for (int i = random.nextInt(4); i > 0; i--) {
        var from = at.plusDays(random.nextInt(30));
        at = from.plusDays(random.nextInt(20));
        pauses.add(new Pause(from, i == 1 && random.nextInt(4) == 0 ? null : at, "reason"));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        extensions.add(new Extension(limit(random, side), event, "approver", "reason"));
      }
    }
    return new Countdown(Terms.of(limit, "source"), event, pauses, extensions, null);
  }

  private static Limit limit(Random random, Side side) {
    var unit = Unit.values()[random.nextInt(10) == 0 ? 3 : random.nextInt(3)];
    int most =
        switch (unit) {
          case WORKING_DAY -> 45;
          case CALENDAR_DAY -> 90;
          case MONTH -> 6;
          case YEAR -> 1;
        };
    var first = side == Side.AFTER && random.nextInt(4) == 0 ? First.COUNTED : First.NOT_COUNTED;
    var roll = random.nextInt(4) == 0 ? Roll.STAYS : Roll.TO_WORKING_DAY;
    return new Limit(1 + random.nextInt(most), unit, first, roll, side);
  }
}
