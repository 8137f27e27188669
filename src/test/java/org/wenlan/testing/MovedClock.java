package org.wenlan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that goes like the real one, so many days on. Thread-safe. */
public final class MovedClock extends Clock {
  private static final Clock REAL = Clock.systemDefaultZone();

  private volatile Duration by = Duration.ZERO;

  /** Goes on by so much. */
  public void on(Duration more) {
    by = by.plus(more);
  }

  /** Goes on to the same time of a later day. */
  public void to(LocalDate day) {
    var today = LocalDate.now(this);
    on(Duration.ofDays(day.toEpochDay() - today.toEpochDay()));
  }

  @Override
  public ZoneId getZone() {
    return REAL.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return REAL.withZone(zone);
  }

  @Override
  public Instant instant() {
    return REAL.instant().plus(by);
  }
}
