package org.wenlan.query;

import static java.util.Locale.ROOT;

/**
 * Why a query cannot be searched. The code is the name in lower case with hyphens; the number
 * counts the message's arguments.
 */
enum Misreading {
  EMPTY(0),
  /** Length, limit. */
  TOO_LONG(2),
  /** Limit. */
  TOO_DEEP(1),
  /** Limit. */
  TOO_MANY_TERMS(1),
  /** Limit. */
  TOO_MANY_NUMBERS(1),
  UNBALANCED_QUOTE(0),
  /** The bracket that has no partner. */
  UNBALANCED_BRACKET(1),
  EMPTY_BRACKETS(0),
  EMPTY_QUOTES(0),
  /** The operator that lacks a side. */
  MISSING_OPERAND(1),
  /** The field that lacks a value. */
  MISSING_VALUE(1),
  /** As typed, the nearest that exists. */
  UNKNOWN_FIELD(2),
  /** As typed; nothing is near. */
  NO_SUCH_FIELD(1),
  /** As typed, what to write here. */
  FOREIGN_PROXIMITY(2),
  /** As typed, what to write here. */
  AMBIGUOUS_OPERATOR(2),
  /** As typed, what to write here. */
  FOREIGN_OPERATOR(2),
  /** As typed. */
  FOREIGN_WILDCARD(1),
  /** The name with the sign. */
  AMPERSAND(1),
  MIXED_PROXIMITY(0),
  /** The two fields. */
  PROXIMITY_FIELDS(2),
  /** The field or kind of term. */
  PROXIMITY_NEEDS_WORDS(1),
  /** Typed, limit. */
  PROXIMITY_TOO_FAR(2),
  /** As typed. */
  BAD_PROXIMITY(1),
  /** The unit. */
  PROXIMITY_UNIT_DISTANCE(1),
  /** As typed. */
  WILDCARD_TOO_SHORT(1),
  /** As typed, limit. */
  TOO_MANY_WILDCARDS(2),
  /** Field. */
  WILDCARD_NOT_HERE(1),
  /** As typed. */
  BAD_DATE(1),
  /** From, to. */
  REVERSED_RANGE(2),
  /** Field. */
  OPEN_RANGE(1),
  /** Field. */
  RANGE_NEEDS_DATE(1),
  /** Relation, field. */
  RELATION_NOT_HERE(2),
  /** As typed, field. */
  BAD_CLASS(2),
  /** As typed, field. */
  BAD_NUMBER(2),
  /** As typed, field, what is allowed. */
  BAD_VALUE(3),
  /** The fields. */
  FIELDS_DIFFER(1),
  REGULAR_EXPRESSION(0),
  /** As typed. */
  FUZZY(1),
  /** As typed. */
  HISTORY(1),
  /** The character. */
  UNEXPECTED(1);

  private final int arguments;

  Misreading(int arguments) {
    this.arguments = arguments;
  }

  int arguments() {
    return arguments;
  }

  String code() {
    return name().toLowerCase(ROOT).replace('_', '-');
  }
}
