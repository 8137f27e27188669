package org.wenlan.query;

/** How a query is written; what it can say is the same in all three. */
public enum Dialect {
  /** Espacenet and OPS; the default. */
  EPO,
  /** Chinese search systems: Chinese field names, {@code nW nD S P F}, {@code * + -}. */
  CN,
  /** Lucene and PATENTSCOPE: {@code field:word}, {@code ?} is exactly one letter. */
  LUCENE
}
