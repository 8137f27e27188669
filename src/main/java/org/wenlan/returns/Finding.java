package org.wenlan.returns;

import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Grid.Place;

/**
 * Something that a check found.
 *
 * @param cell that is to be looked at
 * @param explained whether the cell has a note, which is what a warning asks for
 * @param why what is wrong and what to do
 */
public record Finding(Place cell, Weight weight, boolean explained, Refusal why) {

  /** How grave it is. */
  public enum Weight {
    /** Stops a return from being sent. */
    ERROR,
    /** Must be explained before it is sent. */
    WARNING
  }

  /** Whether a return with it cannot be sent. */
  public boolean stops() {
    return weight == Weight.ERROR || !explained;
  }
}
