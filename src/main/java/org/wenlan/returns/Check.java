package org.wenlan.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.returns.Grid.Place;

/** What must hold between the cells of a form. */
public sealed interface Check {

  /** A cell is the sum of others; empty ones count nothing. */
  record Sum(Place total, List<Place> parts) implements Check {}

  /**
   * One cell divided by another stays within bounds.
   *
   * @param least null for none
   * @param most null for none
   */
  record Ratio(
      Place part,
      Place whole,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      Finding.Weight weight)
      implements Check {}

  /** A cell differs from the period before by at most so many per cent. */
  record Jump(Place cell, BigDecimal percent) implements Check {}

  /** A number must stand there. */
  record Required(Place cell) implements Check {}

  /** A whole number. */
  record Whole(Place cell) implements Check {}

  /** Zero or more. */
  record NotNegative(Place cell) implements Check {}
}
