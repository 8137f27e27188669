package org.wenlan.mediation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a mediation stands. What is not a step from a stage cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
public sealed interface Stage {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** No organisation has it; the centre finds one. */
  record Unassigned(String why) implements Stage {}

  /** With an organisation, which says whether it accepts. */
  record Applied() implements Stage {}

  /**
   * Accepted; the other side is asked.
   *
   * @param asked whether it has been
   */
  record Asking(boolean asked) implements Stage {}

  /** Both sides want it: a mediator is found, sessions, proposals. */
  record Mediating() implements Stage {}

  /** What was agreed is written down and signed. */
  record Signing() implements Stage {}

  /** Signed by all; it is performed. */
  record Settled() implements Stage {}

  /**
   * Over without an agreement.
   *
   * @param ground one of the closing grounds of the law, from 1
   * @param text why, for the file and the referring court; nothing that was said in the room
   */
  record Closed(int ground, String text) implements Stage {}

  /** Handed over to arbitration. */
  record Arbitrating() implements Stage {}

  /** There is an award. */
  record Awarded() implements Stage {}
}
