package org.wenlan.kernel;

import java.time.Duration;

/**
 * How far a long piece of work is.
 *
 * @param done units finished
 * @param total units in all, or a negative number when nobody knows
 * @param unit what one of them is, such as "records" or "bytes"
 * @param spent time since the work began
 */
public record Progress(long done, long total, String unit, Duration spent) {

  /** Units a second so far; 0 before anything was done. */
  public double rate() {
    var seconds = spent.toMillis() / 1000.0;
    return seconds <= 0 ? 0 : done / seconds;
  }

  /** Time left at the rate so far; zero when the total or the rate is unknown. */
  public Duration left() {
    return total < 0 || rate() == 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.round((total - done) / rate() * 1000));
  }
}
