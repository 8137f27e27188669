package org.wenlan.wording;

import java.util.List;

/**
 * A part of a query means more words than the index will look at, or than there is time for. It
 * ends the work wherever it is met, deep in a query; whoever asked turns it into a refusal.
 */
public final class TooBroad extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which limit it met. */
  public enum Limit {
    /** Too many words fit a pattern: the pattern, and how many are looked at. */
    WORDS,
    /** Time is up: after how many seconds. */
    TIME
  }

  private final Limit limit;
  private final transient List<Object> details;

  private TooBroad(Limit limit, List<Object> details) {
    super(limit + " " + details, null, false, false);
    this.limit = limit;
    this.details = details;
  }

  static TooBroad manyWords(String pattern, int limit) {
    return new TooBroad(Limit.WORDS, List.of(pattern, limit));
  }

  /** The time of a search is up. */
  public static TooBroad late(Deadline deadline) {
    return new TooBroad(Limit.TIME, List.of(deadline.patience().toSeconds()));
  }

  public Limit limit() {
    return limit;
  }

  /** What {@link Limit} says of them. */
  public List<Object> details() {
    return details;
  }
}
