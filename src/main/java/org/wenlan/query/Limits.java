package org.wenlan.query;

/** The hard limits of a query; the messages name them. */
final class Limits {

  /** Characters that do not belong to a number. */
  static final int CHARACTERS = 4_096;

  /** Characters in all, so that long lists of numbers can be pasted. */
  static final int CHARACTERS_WITH_NUMBERS = 65_536;

  /** Brackets inside each other. */
  static final int NESTING = 64;

  /** Words, phrases, classes, days and values. */
  static final int TERMS = 256;

  /** Document numbers. */
  static final int NUMBERS = 1_000;

  /** Words between two that are near each other. */
  static final int DISTANCE = 100;

  /** Wildcards in one word: with more, an automaton of it can grow beyond reason. */
  static final int WILDCARDS = 8;

  /** Letters that a wildcard must leave at the beginning of a word. */
  static final int LEADING = 2;

  /** Letters that a wildcard must leave at the end when there are fewer at the beginning. */
  static final int TRAILING = 3;

  private Limits() {}
}
