package org.wenlan.retrieval;

import java.util.List;

/**
 * A part of a query means more words than the index will look at, or than there is time for;
 * becomes {@link Answer.Refused}.
 */
final class TooBroad extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer.Refused refusal;

  private TooBroad(Answer.Refused refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  static TooBroad manyWords(String pattern, int limit) {
    return new TooBroad(new Answer.Refused("too-broad", List.of(pattern, limit)));
  }

  static TooBroad late(Deadline deadline) {
    return new TooBroad(new Answer.Refused("timed-out", List.of(deadline.patience().toSeconds())));
  }

  Answer.Refused refusal() {
    return refusal;
  }
}
