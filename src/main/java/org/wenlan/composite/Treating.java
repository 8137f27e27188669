package org.wenlan.composite;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Skewness;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Method.Outliers;

/** Pulls in far values or takes logarithms, as COINr does, and notes each value that it changes. */
final class Treating {
  /** The least value is moved so far from nought, in ranges, before its logarithm is taken. */
  private static final double ABOVE = 0.01;

  private Treating() {}

  static void treat(Sheet sheet, Outliers outliers) {
    switch (outliers) {
      case Outliers.Kept _ -> {}
      case Outliers.Treated how -> {
        for (int i = 0; i < sheet.values.length; i++) {
          for (var rows : sheet.together) {
            treat(sheet, i, rows, how);
          }
        }
      }
    }
  }

  /** Whether few values lie far away; bias-corrected figures, as statistics programs print them. */
  static boolean far(double[] values, Outliers.Treated how) {
    double skew = new Skewness().evaluate(values);
    return Math.abs(skew) > how.skew() && new Kurtosis().evaluate(values) > how.kurtosis();
  }

  private static void treat(Sheet sheet, int indicator, int[] rows, Outliers.Treated how) {
    var column = sheet.values[indicator];
    var values = Numbers.there(column, rows);
    if (values.length < 4 || !far(values, how)) {
      return;
    }
    double lowest = Arrays.stream(values).min().orElseThrow();
    double highest = Arrays.stream(values).max().orElseThrow();
    var pulled = values.clone();
    for (int point = 0; point < how.points() && far(pulled, how); point++) {
      boolean high = new Skewness().evaluate(pulled) > 0;
      pulled = pulled(pulled, high);
      lowest = Arrays.stream(pulled).min().orElseThrow();
      highest = Arrays.stream(pulled).max().orElseThrow();
    }
    if (!far(pulled, how)) {
      for (int row : rows) {
        // Comparisons with NaN are false, so a missing value stays missing.
        if (column[row] < lowest || column[row] > highest) {
          double near = column[row] < lowest ? lowest : highest;
          sheet.remark(Remark.Kind.WINSORISED, indicator, row, column[row], near);
          column[row] = near;
        }
      }
    } else if (how.log()) {
      log(sheet, indicator, rows, values);
    } else {
      sheet.remark(Remark.Kind.STILL_FAR, indicator);
    }
  }

  /** The farthest point, and those level with it, become the next one. */
  private static double[] pulled(double[] values, boolean high) {
    var sorted = Arrays.stream(values).distinct().sorted().toArray();
    if (sorted.length < 2) {
      return values;
    }
    double end = high ? sorted[sorted.length - 1] : sorted[0];
    double next = high ? sorted[sorted.length - 2] : sorted[1];
    return Arrays.stream(values).map(value -> value == end ? next : value).toArray();
  }

  /** Logarithms from the end that is not far away, so that the order stays. */
  private static void log(Sheet sheet, int indicator, int[] rows, double[] values) {
    var column = sheet.values[indicator];
    double min = Arrays.stream(values).min().orElseThrow();
    double max = Arrays.stream(values).max().orElseThrow();
    double above = ABOVE * (max - min);
    boolean high = new Skewness().evaluate(values) > 0;
    for (int row : rows) {
      column[row] =
          high ? Math.log(column[row] - min + above) : -Math.log(max - column[row] + above);
    }
    sheet.remark(Remark.Kind.LOGGED, indicator);
  }
}
