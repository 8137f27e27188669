package org.wenlan.composite;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Method.Denomination;
import org.wenlan.composite.Method.Scope;
import org.wenlan.composite.Model.Kind;
import org.wenlan.composite.Model.Node;
import org.wenlan.composite.Model.Scale;

/**
 * The values of all indicators on their way through the steps: a column for each indicator, a row
 * for each region and period, NaN where a value is missing. What a step changes it notes.
 */
final class Sheet {
  final List<Node> indicators;
  final Panel panel;

  /** Rows that a step looks at together. */
  final List<int[]> together;

  final List<Remark> remarks = new ArrayList<>();
  final List<Fault> faults;
  double[][] values;

  Sheet(Model model, Panel panel, List<Fault> faults) {
    this.indicators = model.nodes().stream().filter(node -> node.kind() == Kind.INDICATOR).toList();
    this.panel = panel;
    this.faults = faults;
    this.together =
        model.method().scope() == Scope.PANEL
            ? List.of(java.util.stream.IntStream.range(0, panel.rows().size()).toArray())
            : panel.slices();
    this.values =
        indicators.stream().map(node -> panel.column(node.code())).toArray(double[][]::new);
  }

  /** Divides by denominators, then takes logarithms where the table says so. */
  void denominate(Denomination denomination) {
    for (int i = 0; i < indicators.size(); i++) {
      var node = indicators.get(i);
      if (denomination == Denomination.GIVEN && !node.denominator().isEmpty()) {
        var below = panel.column(node.denominator());
        for (int row = 0; row < below.length; row++) {
          if (below[row] <= 0) {
            fault(i, row, "composite.fault.denominator", node.denominator(), below[row]);
          }
          // A missing denominator makes a missing value, for the next step to see.
          values[i][row] /= below[row];
        }
      }
      if (node.scale() == Scale.LOG) {
        for (int row = 0; row < values[i].length; row++) {
          if (values[i][row] <= 0) {
            fault(i, row, "composite.fault.log-value", node.code(), values[i][row]);
          }
          values[i][row] = Math.log(values[i][row]);
        }
      }
    }
  }

  void remark(Remark.Kind kind, int indicator, int row, double before, double after) {
    var of = panel.rows().get(row);
    remarks.add(
        new Remark(kind, indicators.get(indicator).code(), of.unit(), of.period(), before, after));
  }

  /** A remark on an indicator as a whole. */
  void remark(Remark.Kind kind, int indicator) {
    remarks.add(new Remark(kind, indicators.get(indicator).code(), "", "", Double.NaN, Double.NaN));
  }

  void fault(int indicator, int row, String what, Object... arguments) {
    var of = panel.rows().get(row);
    faults.add(
        Fault.of(
            (indicators.get(indicator).code() + " " + of.name() + " " + of.period()).strip(),
            what,
            arguments));
  }
}
