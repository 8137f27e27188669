package org.wenlan.composite;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.composite.Method.Aggregation;

/**
 * The index by every combination of the choices that its author names. Values and weights do not
 * change from run to run, so each combination is prepared once.
 */
final class Variants {
  /** The dimensions of choice, in the order of {@link #sizes}. */
  static final List<String> CHOICES = List.of("impute", "treat", "normalise", "weigh", "aggregate");

  /** More would be no analysis of a method but the lack of one. */
  private static final int MOST = 1_000;

  final Tree tree;
  final int[] sizes;
  final double spread;
  private final List<Variant> all = new ArrayList<>();

  /** One combination. */
  private record Variant(double[][] values, double[] shares, List<Aggregation> aggregation) {}

  Variants(Model model, Panel panel, List<Fault> faults) {
    this.tree = new Tree(model, panel);
    var choices = model.choices();
    this.spread = choices.weights();
    this.sizes =
        new int[] {
          choices.imputations().size(),
          choices.outliers().size(),
          choices.normalisations().size(),
          choices.weightings().size(),
          choices.aggregations().size()
        };
    int count = 1;
    for (int size : sizes) {
      count *= size;
    }
    if (count > MOST) {
      faults.add(Fault.of(model.code(), "composite.fault.combinations", count, MOST));
      return;
    }
    for (var imputation : choices.imputations()) {
      for (var outliers : choices.outliers()) {
        for (var normalisation : choices.normalisations()) {
          var values =
              Computing.normalised(model, panel, imputation, outliers, normalisation, faults);
          for (var weighting : choices.weightings()) {
            for (var aggregation : choices.aggregations()) {
              if (faults.isEmpty()) {
                var scored = Weighing.of(tree, values, weighting, aggregation, faults);
                all.add(new Variant(values, scored.shares(), aggregation));
              }
            }
          }
        }
      }
    }
  }

  /** How many combinations there are. */
  int count() {
    return all.size();
  }

  /** The combination with these picks, one for each dimension. */
  int at(int[] picks) {
    int at = 0;
    for (int i = 0; i < sizes.length; i++) {
      at = at * sizes[i] + picks[i];
    }
    return at;
  }

  /**
   * Scores of the index.
   *
   * @param moved a figure from 0 to 1 for each node: how far its weight is moved, from least to
   *     most
   * @param columns as {@link Tree#columns} made them; their wholes are overwritten
   */
  double[] scores(int variant, double[] moved, double[][] columns) {
    var one = all.get(variant);
    System.arraycopy(one.values(), 0, columns, 0, tree.indicators);
    var weights = one.shares().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 1 - spread + 2 * spread * moved[i];
    }
    tree.score(columns, tree.shares(weights), one.aggregation());
    return columns[tree.top()];
  }

  double[][] columns() {
    return tree.columns(new double[tree.indicators][]);
  }
}
