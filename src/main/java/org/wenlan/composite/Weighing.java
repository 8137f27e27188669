package org.wenlan.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.wenlan.composite.Method.Aggregation;
import org.wenlan.composite.Method.Weighting;
import org.wenlan.declared.Constants;

/**
 * Finds weights and scores together, from below: weights out of the values need the scores of the
 * level under them.
 */
final class Weighing {
  /** A fault names so many rows at most. */
  private static final int NAMED = 5;

  private final Tree tree;
  private final Weighting weighting;
  private final List<Fault> faults;
  private final double[][] columns;
  private final double[] weights;

  private Weighing(Tree tree, double[][] values, Weighting weighting, List<Fault> faults) {
    this.tree = tree;
    this.weighting = weighting;
    this.faults = faults;
    this.columns = tree.columns(values);
    this.weights = new double[columns.length];
  }

  /**
   * What was found.
   *
   * @param columns a score of each node for each row
   * @param shares of each node in its whole
   */
  record Scored(double[][] columns, double[] shares) {}

  static Scored of(
      Tree tree,
      double[][] values,
      Weighting weighting,
      List<Aggregation> levels,
      List<Fault> faults) {
    return new Weighing(tree, values, weighting, faults).all(levels);
  }

  private Scored all(List<Aggregation> levels) {
    fixed();
    var shares = new double[columns.length];
    shares[tree.top()] = 1;
    for (int node = tree.indicators; node < columns.length; node++) {
      var parts = tree.parts[node];
      switch (weighting) {
        case Weighting.Entropy _ -> put(parts, entropy(parts));
        case Weighting.PrincipalComponent _ -> put(parts, component(node));
        case Weighting.Equal _, Weighting.Given _, Weighting.Ahp _ -> {}
      }
      double sum = Arrays.stream(parts).mapToDouble(i -> weights[i]).sum();
      if (sum <= 0) {
        fault(node, "composite.fault.no-weight", tree.nodes.get(node).code());
      }
      for (int i : parts) {
        shares[i] = weights[i] / sum;
      }
      var aggregation = tree.aggregation(node, levels);
      if (aggregation == Aggregation.GEOMETRIC || aggregation == Aggregation.HARMONIC) {
        positive(node, aggregation);
      }
      tree.score(columns, node, shares, aggregation);
    }
    return new Scored(columns, shares);
  }

  private void fixed() {
    var judged =
        weighting instanceof Weighting.Ahp ahp
            ? Ahp.weights(ahp, tree.nodes, faults)
            : java.util.Map.<String, Double>of();
    for (int i = 0; i < weights.length; i++) {
      var node = tree.nodes.get(i);
      weights[i] =
          switch (weighting) {
            case Weighting.Equal _ -> 1;
            case Weighting.Given _ -> node.weight();
            case Weighting.Ahp _ -> judged.getOrDefault(node.code(), 0.0);
            case Weighting.Entropy _, Weighting.PrincipalComponent _ -> 0;
          };
    }
  }

  private void put(int[] parts, double[] found) {
    for (int k = 0; k < parts.length; k++) {
      weights[parts[k]] = found[k];
    }
  }

  /** Rows of which every part is there. */
  private int[] whole(int[] parts) {
    return IntStream.range(0, tree.rows)
        .filter(row -> Arrays.stream(parts).noneMatch(i -> Double.isNaN(columns[i][row])))
        .toArray();
  }

  /** One less the entropy of each part's shares: what says the same of all counts nothing. */
  private double[] entropy(int[] parts) {
    if (parts.length == 1) {
      return new double[] {1};
    }
    var rows = whole(parts);
    var differences = new double[parts.length];
    for (int k = 0; k < parts.length; k++) {
      var values = Numbers.there(columns[parts[k]], rows);
      double sum = StatUtils.sum(values);
      if (values.length < 2 || StatUtils.min(values) < 0 || sum <= 0) {
        fault(parts[k], "composite.fault.entropy", tree.nodes.get(parts[k]).code());
        return new double[parts.length];
      }
      double entropy = 0;
      for (double value : values) {
        // The limit of p ln p at nought is nought.
        entropy -= value == 0 ? 0 : value / sum * Math.log(value / sum);
      }
      differences[k] = 1 - entropy / Math.log(values.length);
    }
    return differences;
  }

  private double[] component(int node) {
    var parts = tree.parts[node];
    if (parts.length == 1) {
      return new double[] {1};
    }
    var rows = whole(parts);
    IntFunction<double[]> values = k -> Numbers.there(columns[parts[k]], rows);
    var table = IntStream.range(0, parts.length).mapToObj(values).toList();
    for (int k = 0; k < parts.length; k++) {
      var column = table.get(k);
      if (column.length < 3 || StatUtils.min(column) == StatUtils.max(column)) {
        fault(parts[k], "composite.fault.component", tree.nodes.get(parts[k]).code());
        return new double[parts.length];
      }
    }
    var observations = new double[rows.length][parts.length];
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < parts.length; k++) {
        observations[row][k] = table.get(k)[row];
      }
    }
    var correlations = new PearsonsCorrelation(observations).getCorrelationMatrix();
    // The library gives the greatest eigenvalue first.
    var vector = new EigenDecompositionSymmetric(correlations).getEigenvector(0).toArray();
    return Arrays.stream(vector).map(loading -> loading * loading).toArray();
  }

  /** Neither mean is defined for these; whoever misses a part has no score and is not asked. */
  private void positive(int node, Aggregation aggregation) {
    var wrong = new ArrayList<String>();
    for (int row : whole(tree.parts[node])) {
      for (int part : tree.parts[node]) {
        if (columns[part][row] <= 0) {
          var of = tree.panel.rows().get(row);
          wrong.add((tree.nodes.get(part).code() + " " + of.name() + " " + of.period()).strip());
        }
      }
    }
    if (!wrong.isEmpty()) {
      fault(
          node,
          "composite.fault.not-positive",
          tree.nodes.get(node).code(),
          Constants.word(aggregation),
          wrong.size(),
          String.join(", ", wrong.subList(0, Math.min(NAMED, wrong.size()))));
    }
  }

  private void fault(int node, String what, Object... arguments) {
    faults.add(Fault.of(tree.nodes.get(node).where(), what, arguments));
  }
}
