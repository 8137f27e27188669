package org.wenlan.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.Countdown.Pause;
import org.wenlan.calendar.DueDate.Due;
import org.wenlan.calendar.DueDate.Step;
import org.wenlan.calendar.DueDate.Stopped;
import org.wenlan.calendar.DueDate.Unpublished;
import org.wenlan.calendar.Limit.First;
import org.wenlan.calendar.Limit.Roll;
import org.wenlan.calendar.Limit.Side;
import org.wenlan.calendar.Limit.Unit;

/** One computation of a last day. Used once. */
final class Counting {
  private final WorkingCalendar calendar;
  private final List<Pause> pauses;
  private final List<Step> steps = new ArrayList<>();

  /** The last day that was counted so far. */
  private LocalDate last = LocalDate.MIN;

  Counting(WorkingCalendar calendar, List<Pause> pauses) {
    this.calendar = calendar;
    this.pauses = pauses;
  }

  /**
   * The last day of a limit with its extensions.
   *
   * @param more what was added, in the order in which it was granted. Months added to months are
   *     counted together from the event, so that the end of a short month cuts off nothing; another
   *     unit is counted on from the last day before it is rolled
   */
  DueDate end(LocalDate event, Limit limit, List<Limit> more) {
    if (limit.side() == Side.BEFORE) {
      return before(event, limit);
    }
    var counted = limit.first() == First.COUNTED;
    steps.add(new Step.Begun(event, counted ? event : event.plusDays(1)));
    last = counted ? event.minusDays(1) : event;
    int amount = limit.amount();
    var unit = limit.unit();
    var from = limit.first();
    for (var added : more) {
      if (added.unit() == unit) {
        amount += added.amount();
      } else {
        var outcome = count(amount, unit, from);
        if (outcome != null) {
          return outcome;
        }
        amount = added.amount();
        unit = added.unit();
        from = First.NOT_COUNTED;
      }
    }
    var outcome = count(amount, unit, from);
    return outcome != null ? outcome : rolled(limit, unit);
  }

  /** Counts on from {@link #last}; null when the count came to its end. */
  private @Nullable DueDate count(int amount, Unit unit, First first) {
    return switch (unit) {
      case WORKING_DAY -> walk(amount, amount, unit, false);
      case CALENDAR_DAY -> walk(amount, amount, unit, false);
      case MONTH -> months(amount, amount, unit, first);
      case YEAR -> months(amount * 12L, amount, unit, first);
    };
  }

  private @Nullable DueDate months(long months, int amount, Unit unit, First first) {
    var anchor = first == First.COUNTED ? last.plusDays(1) : last;
    var same = anchor.plusMonths(months);
    boolean shortened = same.getDayOfMonth() < anchor.getDayOfMonth();
    var end = first == First.COUNTED && !shortened ? same.minusDays(1) : same;
    return walk(Math.toIntExact(ChronoUnit.DAYS.between(last, end)), amount, unit, shortened);
  }

  private @Nullable DueDate walk(int days, int amount, Unit unit, boolean shortened) {
    boolean working = unit == Unit.WORKING_DAY;
    var left = new ArrayList<Step>();
    int remaining = days;
    var day = last;
    while (remaining > 0) {
      day = day.plusDays(1);
      var pause = pauseOn(day);
      if (pause != null) {
        var until = pause.until();
        if (until == null) {
          return new Stopped(
              pause.from(), pause.reason(), remaining, working ? unit : Unit.CALENDAR_DAY);
        }
        left.add(left(day, until.minusDays(1), pause.reason(), working));
        day = until.minusDays(1);
      } else if (working && !calendar.knows(day)) {
        var notBefore = day.isBefore(calendar.from()) ? day : day.plusDays(remaining - 1L);
        return new Unpublished(calendar.notPublished(day), notBefore);
      } else if (!working && pauses.isEmpty()) {
        day = day.plusDays(remaining - 1L);
        remaining = 0;
      } else if (!working || calendar.worked(day)) {
        remaining--;
      }
    }
    last = day;
    steps.addAll(left);
    steps.add(new Step.Counted(amount, unit, day, shortened));
    return null;
  }

  private Step left(LocalDate first, LocalDate end, String reason, boolean working) {
    var days =
        working
            ? calendar.workedBetween(first.minusDays(1), end).orElse(0)
            : Math.toIntExact(ChronoUnit.DAYS.between(first, end)) + 1;
    return new Step.Left(first, end, days, reason);
  }

  /** A last day is neither a day off nor a day on which the count stands still. */
  private DueDate rolled(Limit limit, Unit unit) {
    boolean rolls = limit.roll() == Roll.TO_WORKING_DAY;
    if (!rolls && unit != Unit.WORKING_DAY) {
      return new Due(last, steps, false);
    }
    var day = last;
    while (!calendar.knows(day) || !calendar.worked(day) || pauseOn(day) != null) {
      if (!calendar.knows(day)) {
        return new Unpublished(calendar.notPublished(day), day);
      }
      var pause = pauseOn(day);
      if (pause != null && pause.until() == null) {
        return new Stopped(pause.from(), pause.reason(), 1, Unit.WORKING_DAY);
      }
      day = day.plusDays(1);
    }
    return due(day, day);
  }

  private DueDate due(LocalDate day, LocalDate rests) {
    if (!day.equals(last)) {
      steps.add(new Step.Rolled(calendar.day(last).orElseThrow(), day));
    }
    return new Due(day, steps, rests.isAfter(calendar.settledThrough()));
  }

  private DueDate before(LocalDate event, Limit limit) {
    steps.add(new Step.Begun(event, event.minusDays(1)));
    switch (limit.unit()) {
      case WORKING_DAY -> {
        last = event;
        for (int remaining = limit.amount(); remaining > 0; ) {
          last = last.minusDays(1);
          if (!calendar.knows(last)) {
            return new Unpublished(calendar.notPublished(last), null);
          }
          remaining -= calendar.worked(last) ? 1 : 0;
        }
      }
      case CALENDAR_DAY -> last = event.minusDays(limit.amount());
      case MONTH -> last = event.minusMonths(limit.amount());
      case YEAR -> last = event.minusYears(limit.amount());
    }
    boolean shortened =
        limit.unit() != Unit.WORKING_DAY
            && limit.unit() != Unit.CALENDAR_DAY
            && last.getDayOfMonth() < event.getDayOfMonth();
    steps.add(new Step.Counted(limit.amount(), limit.unit(), last, shortened));
    if (limit.roll() == Roll.STAYS && limit.unit() != Unit.WORKING_DAY) {
      return new Due(last, steps, false);
    }
    var day = last;
    while (!calendar.knows(day) || !calendar.worked(day)) {
      if (!calendar.knows(day)) {
        return new Unpublished(calendar.notPublished(day), null);
      }
      day = day.minusDays(1);
    }
    return due(day, limit.unit() == Unit.WORKING_DAY ? event : last);
  }

  private @Nullable Pause pauseOn(LocalDate day) {
    for (var pause : pauses) {
      var until = pause.until();
      if (!day.isBefore(pause.from()) && (until == null || day.isBefore(until))) {
        return pause;
      }
    }
    return null;
  }
}
