package org.wenlan.dispute;

import java.util.List;
import org.wenlan.kernel.Period;

/** How many disputes took each route in a period, and how many had to go on. */
public record Funnel(Period period, List<Step> steps) {

  public Funnel {
    steps = List.copyOf(steps);
  }

  /**
   * A step of it.
   *
   * @param entered routes that began in the period
   * @param ended of these, those that are over
   * @param settled of these, those in which the parties agreed
   * @param decided of these, those that somebody decided
   * @param on of these, those whose dispute later took another route
   */
  public record Step(Route route, int entered, int ended, int settled, int decided, int on) {}
}
