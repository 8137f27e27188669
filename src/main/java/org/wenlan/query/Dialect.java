package org.wenlan.query;

/**
 * How a query is written; what it can say is the same in all three. Neighbours without an operator
 * mean "and" in every dialect, a field without brackets holds for the next term only, and every
 * spelling of a field is understood everywhere.
 */
public enum Dialect {
  /**
   * Espacenet and OPS; the default. From left to right without precedence; wildcards {@code *} any,
   * {@code ?} none or one, {@code #} exactly one.
   */
  EPO,
  /**
   * Chinese search systems: {@code * + -} are and, or, not; {@code nW nD S P F} nearness. From left
   * to right; wildcards {@code +} any, {@code ?} none or one, {@code #} exactly one.
   */
  CN,
  /**
   * Lucene and PATENTSCOPE: {@code field:word}, {@code "…"~n}, {@code [a TO b]}. "And" binds closer
   * than "or"; wildcards {@code *} any, {@code ?} exactly one, none in quotation marks.
   */
  LUCENE
}
