package org.wenlan.law;

/**
 * How sure we are of a rule. Everything but {@link #V} is shown with its mark wherever the rule is.
 */
public enum Mark {
  /** The text of the law itself was read. */
  V,
  /** A secondary source says so. */
  S,
  /** From memory, not confirmed. */
  M,
  /** Inferred or computed from what was read; the platform's own defaults too. */
  I
}
