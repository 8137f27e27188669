package org.wenlan.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wenlan.territory.Unit.Matter;

/**
 * A decision by which one unit acts for another in a matter, for a period.
 *
 * @param giver code of the unit whose matter it is
 * @param taker code of the unit that acts
 * @param since its first day
 * @param until its last day; null while no end is decided
 * @param reference of the decision, as it is cited
 */
public record Delegation(
    String giver,
    String taker,
    Matter matter,
    LocalDate since,
    @Nullable LocalDate until,
    String reference) {

  /** Whether it counts on a day, both ends included. */
  public boolean countsOn(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
