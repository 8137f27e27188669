package org.wenlan.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.WorkingCalendar.Day;
import org.wenlan.kernel.Refusal;

/** What came of computing a last day. */
public sealed interface DueDate {

  /**
   * The last day on which the act is in time, to its end.
   *
   * @param steps how it was found, in order
   * @param provisional whether it rests on days that a later notice may still move
   */
  record Due(LocalDate day, List<Step> steps, boolean provisional) implements DueDate {

    public Due {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The count stands still, so there is no last day yet.
   *
   * @param left how much remains from the day on which it goes on
   */
  record Stopped(LocalDate since, String reason, int left, Limit.Unit unit) implements DueDate {}

  /**
   * It depends on days whose holidays are not published.
   *
   * @param notBefore the last day is this one or a later one; null where not even that is known
   */
  record Unpublished(Refusal why, @Nullable LocalDate notBefore) implements DueDate {}

  /** One step of the computation, to be shown to whoever doubts the result. */
  sealed interface Step {

    /** The day of the event, and the first day that is counted. */
    record Begun(LocalDate event, LocalDate first) implements Step {}

    /**
     * So much was counted, to this last day. For days that is where the count ended; for months and
     * years it is the corresponding day, and {@code shortened} says that the month has no such day.
     */
    record Counted(int amount, Limit.Unit unit, LocalDate last, boolean shortened)
        implements Step {}

    /**
     * Days within the period that were not counted.
     *
     * @param last the last day that was not counted
     * @param days how many of them would have counted
     */
    record Left(LocalDate first, LocalDate last, int days, String reason) implements Step {}

    /** The last day was no working day. */
    record Rolled(Day from, LocalDate to) implements Step {}
  }
}
