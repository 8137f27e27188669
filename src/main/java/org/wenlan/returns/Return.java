package org.wenlan.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wenlan.kernel.Period;

/**
 * A form that a body owes for a period.
 *
 * @param unit the body
 * @param region for which it reports, six digits
 * @param chain units that audit it, the nearest first; the last one issued it
 * @param grid as it is being filled in; of a locked one what was published last
 * @param version grows with every step
 * @param vintage how often it was locked
 */
public record Return(
    long id,
    String form,
    Period period,
    String unit,
    String region,
    LocalDate due,
    List<String> chain,
    State state,
    Grid grid,
    long version,
    int vintage) {

  public Return {
    chain = List.copyOf(chain);
  }

  /** Whether its respondent is late. */
  public boolean overdue(LocalDate today) {
    return state.owed() && vintage == 0 && today.isAfter(due);
  }

  /**
   * Something that happened to it.
   *
   * @param version that it made
   * @param act such as {@code save} or {@code send-back}
   * @param said a remark or a reason; may be empty
   */
  public record Event(
      long version, String act, String who, Instant at, String said, List<Grid.Change> changes) {

    public Event {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What it said when it was locked.
   *
   * @param number from 1
   * @param reason of a revision; empty for the first one
   */
  public record Vintage(int number, Grid grid, String reason, String who, Instant at) {}
}
