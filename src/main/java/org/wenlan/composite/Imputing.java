package org.wenlan.composite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.stat.StatUtils;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Method.Imputation;

/** Fills in missing values, each with a remark; what cannot be filled in stays missing. */
final class Imputing {
  private Imputing() {}

  static void impute(Sheet sheet, Imputation imputation) {
    switch (imputation) {
      case Imputation.None _ -> {}
      case Imputation.Mean _ -> fill(sheet, "", StatUtils::mean);
      case Imputation.Median _ -> fill(sheet, "", Imputing::median);
      case Imputation.GroupMean(var group) -> fill(sheet, group, StatUtils::mean);
      case Imputation.GroupMedian(var group) -> fill(sheet, group, Imputing::median);
      case Imputation.Interpolated _ -> interpolate(sheet);
    }
  }

  private static double median(double[] values) {
    return StatUtils.percentile(values, 50);
  }

  private static void fill(Sheet sheet, String group, ToDoubleFunction<double[]> middle) {
    for (int i = 0; i < sheet.values.length; i++) {
      var column = sheet.values[i];
      var filled = column.clone();
      for (var slice : sheet.together) {
        for (var rows : groups(sheet, group, slice)) {
          var there = Numbers.there(column, rows);
          if (there.length == 0) {
            continue;
          }
          double value = middle.applyAsDouble(there);
          for (int row : rows) {
            if (Double.isNaN(column[row])) {
              filled[row] = value;
              sheet.remark(Remark.Kind.IMPUTED, i, row, Double.NaN, value);
            }
          }
        }
      }
      sheet.values[i] = filled;
    }
  }

  private static List<int[]> groups(Sheet sheet, String group, int[] slice) {
    if (group.isEmpty()) {
      return List.of(slice);
    }
    var names = sheet.panel.group(group);
    Map<String, int[]> rows = new TreeMap<>();
    for (var name : Arrays.stream(slice).mapToObj(names::get).distinct().toList()) {
      rows.put(name, Arrays.stream(slice).filter(row -> names.get(row).equals(name)).toArray());
    }
    return List.copyOf(rows.values());
  }

  private static void interpolate(Sheet sheet) {
    var rows = sheet.panel.rows();
    // A gap of two years is twice as wide as one of one year only when periods are numbers.
    var times = new double[rows.size()];
    for (int row = 0; row < times.length; row++) {
      var time = Numbers.read(rows.get(row).period());
      if (time == null) {
        sheet.fault(0, row, "composite.fault.period-number", rows.get(row).period());
        return;
      }
      times[row] = time;
    }
    var byUnit = new HashMap<String, TreeMap<Double, Integer>>();
    for (int row = 0; row < times.length; row++) {
      byUnit.computeIfAbsent(rows.get(row).unit(), _ -> new TreeMap<>()).put(times[row], row);
    }
    for (int i = 0; i < sheet.values.length; i++) {
      for (var unit : byUnit.values()) {
        interpolate(sheet, i, unit);
      }
    }
  }

  private static void interpolate(Sheet sheet, int indicator, TreeMap<Double, Integer> unit) {
    var column = sheet.values[indicator];
    var there =
        unit.entrySet().stream().filter(at -> !Double.isNaN(column[at.getValue()])).toList();
    if (there.size() < 2 || there.size() == unit.size()) {
      return;
    }
    var line =
        new LinearInterpolator()
            .interpolate(
                there.stream().mapToDouble(Map.Entry::getKey).toArray(),
                there.stream().mapToDouble(at -> column[at.getValue()]).toArray());
    unit.forEach((time, row) -> {
      if (Double.isNaN(column[row]) && line.isValidPoint(time)) {
        column[row] = line.value(time);
        sheet.remark(Remark.Kind.IMPUTED, indicator, row, Double.NaN, column[row]);
      }
    });
  }
}
