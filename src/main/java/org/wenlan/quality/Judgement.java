package org.wenlan.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.judging.Chart;

/**
 * A second look at an opinion by someone who does not see the first.
 *
 * @param opinion its number
 * @param conclusion as its chart gave it; null while it is under way
 */
public record Judgement(
    long id,
    String opinion,
    Purpose purpose,
    UUID person,
    String name,
    String unit,
    Chart chart,
    long version,
    @Nullable String conclusion) {

  /** What it is for. */
  public enum Purpose {
    /** To see how far two who judge the same agree. */
    SECOND,
    /** To see how a new expert judges what is known already. */
    CALIBRATION
  }

  /** Whether it is finished. */
  public boolean done() {
    return conclusion != null;
  }
}
