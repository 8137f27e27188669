package org.wenlan.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Period;

/**
 * A number with all that it takes to check it.
 *
 * @param value unrounded, in the indicator's unit
 * @param before the same of the same period a year earlier; null when unknown
 * @param numerator of a ratio; null otherwise
 * @param denominator of a ratio, of the year that its formula names; null otherwise
 */
public record Figure(
    Indicator indicator,
    Period period,
    String region,
    BigDecimal value,
    @Nullable BigDecimal before,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Rounded as the dictionary says, half up. */
  public BigDecimal shown() {
    return value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
  }

  /**
   * Against the year before: per cent of the earlier value, or percentage points, as the indicator
   * says; empty when nothing is there to compare with.
   */
  public Optional<BigDecimal> change() {
    if (before == null || indicator.change() == Indicator.Change.NONE) {
      return Optional.empty();
    }
    if (indicator.change() == Indicator.Change.POINTS) {
      return Optional.of(value.subtract(before));
    }
    return growth(value, before);
  }

  /** (now − before) / before, in per cent; empty when before is not positive. */
  public static Optional<BigDecimal> growth(BigDecimal now, BigDecimal before) {
    return before.signum() <= 0
        ? Optional.empty()
        : Optional.of(now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL64));
  }

  /** part / whole, in per cent; empty when the whole is not positive. */
  public static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64));
  }
}
