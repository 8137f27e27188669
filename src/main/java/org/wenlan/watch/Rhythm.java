package org.wenlan.watch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How often warnings are told by e-mail. Inbox, feed and webhook have them at once. */
public enum Rhythm {
  AT_ONCE,
  DAILY,
  WEEKLY;

  private static final int MORNING = 7;

  /** Whether a digest is due: daily from seven in the morning, weekly on Monday. */
  boolean due(Instant last, Instant now, ZoneId zone) {
    var then = last.atZone(zone);
    var next =
        switch (this) {
          case AT_ONCE -> then;
          case DAILY -> then.toLocalDate().plusDays(1).atTime(MORNING, 0).atZone(zone);
          case WEEKLY ->
              then.toLocalDate()
                  .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                  .atTime(MORNING, 0)
                  .atZone(zone);
        };
    return !now.isBefore(next.toInstant());
  }
}
