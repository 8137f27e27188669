package org.wenlan.law;

import org.wenlan.kernel.Refusal;

/** What came of looking for a rule. */
public sealed interface Finding {

  /**
   * The rule.
   *
   * @param pin what a case stores
   */
  record Found(Rule rule, Instrument instrument, Pinned pin) implements Finding {}

  /** There is none, and why. */
  record Refused(Refusal why) implements Finding {}
}
