package org.wenlan.query;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a part of a query.
 *
 * @param negated for {@code a not b} and {@code a andnot b}
 * @param near for proximity only
 */
record Joint(Link link, boolean negated, @Nullable Nearness near, int at, int end) {

  /** How two neighbours belong together. */
  enum Link {
    /** Nothing before. */
    FIRST,
    AND,
    OR,
    /** Nothing between but a blank. */
    NEXT,
    COMMA,
    NEAR,
    /** In the same field: {@code F} of the Chinese systems. */
    FIELD
  }

  static Joint first(int at) {
    return new Joint(Link.FIRST, false, null, at, at);
  }

  static Joint of(Link link, int at, int end) {
    return new Joint(link, false, null, at, end);
  }

  static Joint near(Nearness near, int at, int end) {
    return new Joint(Link.NEAR, false, near, at, end);
  }
}
