package org.wenlan.query;

import static java.util.Locale.ROOT;

/**
 * What a searcher is told about a query that was understood. The code is the name in lower case
 * with hyphens; the number counts the message's arguments.
 */
enum Noting {
  /** Field. */
  DEFAULT_FIELD(1),
  /** As typed, field. */
  GUESSED(2),
  LEFT_TO_RIGHT(0),
  AND_BEFORE_OR(0),
  COMMA_IS_OR(0),
  COMMA_IS_AND(0),
  /** Field, its word, the next word. */
  FIELD_BINDS_ONE(3),
  /** Words between. */
  PROXIMITY_DEFAULT(1),
  /** As typed, words between. */
  PROXIMITY_AS(2),
  /** Words between. */
  DISTANCE_EQUALS(1),
  /** Field. */
  PROXIMITY_FIELD(1),
  /** How many, how many were there twice. */
  NUMBER_LIST(2),
  /** How many. */
  HIDDEN_REMOVED(1),
  /** The words. */
  LOOKALIKES(1),
  /** Symbol. */
  CLASS_TRUNCATED(1),
  COMBINATION_SET(0),
  CL_IS_CLASS(0),
  /** As typed. */
  LANGUAGE_IGNORED(1),
  MINUS_IS_NOT(0),
  STAR_IS_WILDCARD(0),
  BOOST_IGNORED(0),
  /** The fields. */
  FIELDS_ALL(1),
  /** The fields. */
  FIELDS_ANY(1);

  private final int arguments;

  Noting(int arguments) {
    this.arguments = arguments;
  }

  int arguments() {
    return arguments;
  }

  String code() {
    return name().toLowerCase(ROOT).replace('_', '-');
  }
}
