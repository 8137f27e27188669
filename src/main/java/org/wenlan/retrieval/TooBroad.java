package org.wenlan.retrieval;

/**
 * A part of a query means more words than the index will look at; becomes {@link Answer.Refused}.
 */
final class TooBroad extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String part;
  private final int limit;

  TooBroad(String part, int limit) {
    super(part, null, false, false);
    this.part = part;
    this.limit = limit;
  }

  String part() {
    return part;
  }

  int limit() {
    return limit;
  }
}
