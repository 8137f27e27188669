package org.wenlan.composite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Method.Normalisation;
import org.wenlan.composite.Method.Outside;
import org.wenlan.composite.Model.Node;
import org.wenlan.composite.Model.Scale;

/** Brings indicators of different units and directions onto one scale; more is better after it. */
final class Normalising {
  /** The efficacy coefficient of the value that is just not allowed, and what is above it. */
  private static final double NOT_ALLOWED = 60;

  private static final double ABOVE = 40;

  /** e to this power is 100/60; textbooks print 0.5108. */
  private static final double GROWTH = -Math.log(NOT_ALLOWED / (NOT_ALLOWED + ABOVE));

  private Normalising() {}

  static void normalise(Sheet sheet, Normalisation normalisation) {
    if (normalisation instanceof Normalisation.Indexed(var period)) {
      base(sheet, period);
      return;
    }
    for (int i = 0; i < sheet.values.length; i++) {
      for (var rows : sheet.together) {
        if (Numbers.there(sheet.values[i], rows).length > 0) {
          normalise(sheet, i, rows, normalisation);
        }
      }
    }
  }

  private static void normalise(Sheet sheet, int i, int[] rows, Normalisation how) {
    var node = sheet.indicators.get(i);
    var column = sheet.values[i];
    switch (how) {
      case Normalisation.AsIs _ -> {}
      case Normalisation.MinMax(var lower, var upper) -> {
        var range = new Range(sheet, i, rows);
        for (int row : rows) {
          column[row] = lower + range.share(column[row], node.direction()) * (upper - lower);
        }
      }
      case Normalisation.ToBest _ -> {
        var range = new Range(sheet, i, rows);
        for (int row : rows) {
          column[row] = range.share(column[row], node.direction());
        }
      }
      case Normalisation.Goalposts(var lower, var upper, var outside) -> {
        for (int row : rows) {
          double share = share(node, column[row]);
          column[row] = lower + inside(sheet, i, row, share, outside) * (upper - lower);
        }
      }
      case Normalisation.Efficacy _ -> {
        for (int row : rows) {
          column[row] = NOT_ALLOWED + ABOVE * share(node, column[row]);
        }
      }
      case Normalisation.ExponentialEfficacy _ -> {
        for (int row : rows) {
          column[row] = NOT_ALLOWED * Math.exp(GROWTH * share(node, column[row]));
        }
      }
      case Normalisation.ToTarget _ -> target(sheet, i, rows);
      case Normalisation.ZScore(var mean, var deviation) -> {
        var there = Numbers.there(column, rows);
        double own = StatUtils.mean(there);
        double spread = there.length < 2 ? 0 : Math.sqrt(StatUtils.variance(there));
        if (spread == 0) {
          sheet.remark(Remark.Kind.CONSTANT, i);
        }
        for (int row : rows) {
          double away = spread == 0 ? 0 * column[row] : (column[row] - own) / spread;
          column[row] = mean + node.direction() * away * deviation;
        }
      }
      case Normalisation.Rank _ -> rank(sheet, i, rows);
      case Normalisation.Indexed _ ->
          throw new IllegalStateException("A base lies in another period");
    }
  }

  /** What was seen of an indicator. */
  private static final class Range {
    final double min;
    final double max;

    Range(Sheet sheet, int indicator, int[] rows) {
      var there = Numbers.there(sheet.values[indicator], rows);
      min = StatUtils.min(there);
      max = StatUtils.max(there);
      if (min == max) {
        sheet.remark(Remark.Kind.CONSTANT, indicator);
      }
    }

    /** 0 at the worst, 1 at the best; the middle for all where all are alike. */
    double share(double value, int direction) {
      if (min == max) {
        return Double.isNaN(value) ? value : 0.5;
      }
      return direction > 0 ? (value - min) / (max - min) : (max - value) / (max - min);
    }
  }

  /** 0 at the worse post, 1 at the better one. */
  private static double share(Node node, double value) {
    double low = post(node, Objects.requireNonNull(node.low()));
    double high = post(node, Objects.requireNonNull(node.high()));
    return node.direction() > 0 ? (value - low) / (high - low) : (high - value) / (high - low);
  }

  private static double post(Node node, double post) {
    return node.scale() == Scale.LOG ? Math.log(post) : post;
  }

  private static double inside(Sheet sheet, int i, int row, double share, Outside outside) {
    double cut = Math.clamp(share, 0, 1);
    if (Double.isNaN(share) || cut == share) {
      return share;
    }
    return switch (outside) {
      case KEPT -> share;
      case CUT -> {
        sheet.remark(Remark.Kind.CUT, i, row, share, cut);
        yield cut;
      }
      case REFUSED -> {
        sheet.fault(i, row, "composite.fault.outside", sheet.indicators.get(i).code());
        yield share;
      }
    };
  }

  private static void target(Sheet sheet, int i, int[] rows) {
    var node = sheet.indicators.get(i);
    var column = sheet.values[i];
    double aim = post(node, Objects.requireNonNull(node.target()));
    var there = Numbers.there(column, rows);
    double start = node.direction() > 0 ? StatUtils.min(there) : StatUtils.max(there);
    if (aim == start) {
      sheet.fault(i, rows[0], "composite.fault.target-reached", node.code(), aim);
    }
    for (int row : rows) {
      column[row] = (column[row] - start) / (aim - start);
    }
  }

  private static void rank(Sheet sheet, int i, int[] rows) {
    var column = sheet.values[i];
    int direction = sheet.indicators.get(i).direction();
    // The library ranks from the least, and a missing value stays missing.
    var ranks =
        new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE)
            .rank(Arrays.stream(rows).mapToDouble(row -> direction * column[row]).toArray());
    for (int k = 0; k < rows.length; k++) {
      column[rows[k]] = ranks[k];
    }
  }

  /** The base lies in one period, whatever the step looks at together. */
  private static void base(Sheet sheet, String period) {
    var rows = sheet.panel.rows();
    for (int i = 0; i < sheet.values.length; i++) {
      var bases = new HashMap<String, Double>();
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).period().equals(period)) {
          bases.put(rows.get(row).unit(), sheet.values[i][row]);
        }
      }
      for (int row = 0; row < rows.size(); row++) {
        var base = bases.get(rows.get(row).unit());
        if (base == null || base.isNaN()) {
          sheet.fault(i, row, "composite.fault.no-base", period);
        } else if (base == 0) {
          sheet.fault(i, row, "composite.fault.base-zero", period);
        } else {
          sheet.values[i][row] *= 100 / base;
        }
      }
    }
  }
}
