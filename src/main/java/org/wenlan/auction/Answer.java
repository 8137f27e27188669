package org.wenlan.auction;

import org.wenlan.kernel.Refusal;

/** What came of a step in an auction. */
public sealed interface Answer {

  /**
   * Done and committed.
   *
   * @param code of a new file, by which whoever opened it finds it again; empty otherwise
   */
  record Done(String number, String code) implements Answer {}

  /**
   * The bid counts, and is committed.
   *
   * @param again whether the same one was sent before; it counts once
   */
  record Taken(Bidding.Bid bid, boolean again) implements Answer {}

  /** A rule says no; nothing happened. */
  record Refused(Refusal why) implements Answer {}

  /** There is no such thing for whoever asks. */
  record Absent() implements Answer {}
}
