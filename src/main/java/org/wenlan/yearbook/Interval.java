package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/**
 * All numbers that a printed one may stand for: half a unit of its last digit up and down. Of a
 * whole number that ends in zeros the last digit that is none counts, for nobody knows whether
 * 22,000 was rounded to thousands.
 */
record Interval(BigDecimal low, BigDecimal high) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  static Interval printed(BigDecimal value) {
    var last = value.scale() > 0 ? value : value.stripTrailingZeros();
    var half = BigDecimal.ONE.movePointLeft(last.scale()).multiply(HALF);
    return new Interval(value.subtract(half), value.add(half));
  }

  Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  Interval times(BigDecimal factor) {
    return new Interval(low.multiply(factor), high.multiply(factor));
  }

  /** Of positive numbers. */
  Interval over(Interval other) {
    var all =
        Stream.of(low, high)
            .flatMap(upper ->
                Stream.of(other.low, other.high)
                    .map(lower -> upper.divide(lower, MathContext.DECIMAL64)))
            .sorted()
            .toList();
    return new Interval(all.getFirst(), all.getLast());
  }

  boolean positive() {
    return low.signum() > 0;
  }

  boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** In the middle. */
  BigDecimal middle() {
    return low.add(high).multiply(HALF);
  }
}
