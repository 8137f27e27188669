package org.wenlan.dispute;

import java.time.Instant;

/**
 * What a box does when a suit, or an arbitration agreement, excludes a route that one of its cases
 * carries.
 */
public interface SuitTaker {

  /** Whose cases it takes. */
  Route route();

  /**
   * Ends the case, within the transaction that records the suit: both happen or neither. The route
   * is closed as excluded afterwards, whatever this does.
   *
   * @param why the court and its number, or the arbitration agreement
   */
  void excluded(String caseNumber, String why, Instant at);
}
