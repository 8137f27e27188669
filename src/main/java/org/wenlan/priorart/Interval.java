package org.wenlan.priorart;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A figure over topics with its 95 % confidence interval by the percentile bootstrap: topics are
 * drawn anew with replacement (Efron, Tibshirani 1993, ch. 13).
 *
 * @param value over the topics themselves
 */
public record Interval(double value, double low, double high) {
  /** Draws of the bootstrap. */
  public static final int DRAWS = 2_000;

  private static final long SEED = 20261129;

  /** The mean over topics. */
  public static Interval mean(double[] values) {
    return of(values.length, drawn -> mean(values, drawn));
  }

  /** How much more one method gives than another, as a share of the other, over the same topics. */
  public static Interval gain(double[] values, double[] others) {
    return of(
        values.length,
        drawn -> {
          double other = mean(others, drawn);
          return other == 0 ? 0 : mean(values, drawn) / other - 1;
        });
  }

  /** How much more one method gives than another, over the same topics. */
  public static Interval difference(double[] values, double[] others) {
    return of(values.length, drawn -> mean(values, drawn) - mean(others, drawn));
  }

  private static Interval of(int topics, ToDoubleFunction<int[]> figure) {
    var all = new int[topics];
    Arrays.setAll(all, i -> i);
    double value = figure.applyAsDouble(all);
    var random = new SplittableRandom(SEED);
    var figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.setAll(all, _ -> random.nextInt(topics));
      figures[draw] = figure.applyAsDouble(all);
    }
    Arrays.sort(figures);
    return new Interval(value, figures[(int) (0.025 * DRAWS)], figures[(int) (0.975 * DRAWS) - 1]);
  }

  private static double mean(double[] values, int[] drawn) {
    double sum = 0;
    for (int topic : drawn) {
      sum += values[topic];
    }
    return drawn.length == 0 ? 0 : sum / drawn.length;
  }
}
