package org.wenlan.consultation;

import java.util.Map;
import java.util.OptionalDouble;

/** How well units have answered so far. */
interface Quality {

  /**
   * What is known of a unit.
   *
   * @param punctuality share of its answers that were in time; empty before the first
   * @param reversal share of its answers that a later result contradicts; empty before the first
   */
  record Record(OptionalDouble punctuality, OptionalDouble reversal) {}

  /** By unit; units without an answer are absent. */
  Map<String, Record> units();
}
