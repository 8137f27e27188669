package org.wenlan.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door to what is counted over many cases. Thread-safe. */
@Component
public class Tallies {
  private final DeskStore desks;

  Tallies(DeskStore desks) {
    this.desks = desks;
  }

  /**
   * How often each of these acts happened since, by unit: the one that acted, or where the platform
   * itself did, the one that the event names first.
   */
  public Map<String, Map<String, Integer>> acts(String kind, List<String> acts, Instant since) {
    return desks.tally(kind, acts, since);
  }

  /** Open cases whose last day has passed, by desk. */
  public Map<String, Integer> overdue(String kind, LocalDate today) {
    return desks.overdue(kind, today);
  }
}
