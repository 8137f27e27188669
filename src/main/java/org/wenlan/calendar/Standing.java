package org.wenlan.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.wenlan.calendar.Countdown.Ending;
import org.wenlan.calendar.DueDate.Due;
import org.wenlan.calendar.DueDate.Stopped;
import org.wenlan.calendar.DueDate.Unpublished;

/** How a countdown stands at the end of a day. */
public sealed interface Standing {

  /**
   * In time.
   *
   * @param workingDaysLeft after this day, up to and including the last one; 0 on the last day,
   *     empty where a day between is not published
   */
  record Running(Due due, OptionalInt workingDaysLeft) implements Standing {}

  /**
   * The last day has passed.
   *
   * @param workingDaysLate since the last day; empty where a day between is not published
   */
  record Overdue(Due due, OptionalInt workingDaysLate) implements Standing {}

  /** The count stands still. */
  record Paused(Stopped stopped) implements Standing {}

  /**
   * It ended; nothing is due any more.
   *
   * @param late whether the last day had passed by then. An end within a pause is in time; an end
   *     of which the last day cannot be known is not held against anyone
   */
  record Over(Ending ending, boolean late) implements Standing {}

  /** The last day is not known yet, because it lies in a year whose holidays are not published. */
  record Unknown(Unpublished why) implements Standing {}

  /** How this one stands on this day. */
  static Standing of(Countdown countdown, LocalDate today, WorkingCalendar calendar) {
    var due = countdown.due(calendar);
    var ending = countdown.ending();
    if (ending != null) {
      return new Over(ending, due instanceof Due known && ending.on().isAfter(known.day()));
    }
    return switch (due) {
      case Stopped stopped -> new Paused(stopped);
      case Unpublished why -> new Unknown(why);
      case Due known -> of(known, today, calendar);
    };
  }

  private static Standing of(Due due, LocalDate today, WorkingCalendar calendar) {
    return today.isAfter(due.day())
        ? new Overdue(due, calendar.workedBetween(due.day(), today))
        : new Running(due, calendar.workedBetween(today, due.day()));
  }
}
