package org.wenlan.judging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How the product answers to a feature. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "match")
public sealed interface Match {

  /** Nobody has said yet. */
  record Unanswered() implements Match {}

  /** It has the very feature. */
  record Identical() implements Match {}

  /**
   * It does the same by basically the same means, with basically the same function and effect, and
   * a skilled person would have thought of it at the date of the act without inventive effort (SPC
   * Patent Dispute Provisions, 2015 text art. 17).
   */
  record Equivalent(String means, String function, String effect, String obviousness)
      implements Match {

    /** Whether all four are reasoned. */
    public boolean complete() {
      return !means.isBlank() && !function.isBlank() && !effect.isBlank() && !obviousness.isBlank();
    }
  }

  /** It has something else in its place. */
  record Different() implements Match {}

  /** It has nothing in its place. */
  record Absent() implements Match {}

  /**
   * The evidence does not tell.
   *
   * @param missing what would
   */
  record Unknown(String missing) implements Match {}
}
