package org.wenlan.dispatching;

import java.util.OptionalDouble;
import java.util.Set;
import org.wenlan.territory.Unit;

/**
 * A unit with what is known of it today.
 *
 * @param load its open cases
 * @param punctuality share of its answers in time; empty before the first
 * @param reversal share of its answers that a later result contradicted; empty before the first
 * @param conflicts names that it may not act for or against
 */
public record Candidate(
    Unit unit,
    int load,
    OptionalDouble punctuality,
    OptionalDouble reversal,
    Set<String> conflicts) {
  /** A unit is full with so many working days of open cases. */
  static final int DAYS = 10;

  public Candidate {
    conflicts = Set.copyOf(conflicts);
  }

  /** The same with so many cases more. */
  Candidate with(int more) {
    return new Candidate(unit, load + more, punctuality, reversal, conflicts);
  }

  /** Cases that it can hold at once. */
  int room() {
    return unit.capacity() * DAYS;
  }
}
