package org.wenlan.dispatching;

import java.util.List;
import org.wenlan.kernel.Refusal;

/**
 * Units for a case.
 *
 * @param ranked the best first
 * @param excluded those that a hard rule excludes
 */
public record Recommendation(List<Scored> ranked, List<Excluded> excluded) {

  public Recommendation {
    ranked = List.copyOf(ranked);
    excluded = List.copyOf(excluded);
  }

  /**
   * A unit that may have it.
   *
   * @param score 0 to 1, the weighted mean of its parts
   */
  public record Scored(String unit, double score, List<Part> parts) {

    public Scored {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part of a score.
   *
   * @param key of its name, {@code dispatching.part.KEY}
   * @param value 0 to 1
   */
  public record Part(String key, double value, double weight) {}

  /** A unit that may not have it. */
  public record Excluded(String unit, Refusal why) {}
}
