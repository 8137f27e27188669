package org.wenlan.docket;

import java.time.Instant;
import java.time.LocalDate;

/** What a box does when a clock of its cases has run out. */
public interface DeadlineTaker {

  /** The kind of its cases. */
  String kind();

  /**
   * Takes one deadline, within the transaction that marks it as fired: both happen or neither.
   *
   * @param at the moment of the sweep
   */
  void fired(Deadline deadline, Instant at);

  /** A clock that has run out. */
  record Deadline(String number, String clock, LocalDate due) {}
}
