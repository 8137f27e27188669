package org.wenlan.composite;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wenlan.composite.Method.Aggregation;
import org.wenlan.composite.Model.Node;

/** An index as it came out, with every step on the way. */
public final class Computed {
  private final Model model;
  private final Panel panel;
  private final Tree tree;
  private final Map<Step, double[][]> steps;
  private final Weighing.Scored scored;
  private final List<Remark> remarks;

  Computed(
      Model model,
      Panel panel,
      Tree tree,
      Map<Step, double[][]> steps,
      Weighing.Scored scored,
      List<Remark> remarks) {
    this.model = model;
    this.panel = panel;
    this.tree = tree;
    this.steps = new EnumMap<>(steps);
    this.scored = scored;
    this.remarks = List.copyOf(remarks);
  }

  /** What was done to the values of indicators, in order. */
  public enum Step {
    DENOMINATED,
    IMPUTED,
    TREATED,
    NORMALISED
  }

  /**
   * What a step changed.
   *
   * @param unit empty when the indicator as a whole is meant
   * @param before NaN where nothing was
   */
  public record Remark(
      Kind kind, String indicator, String unit, String period, double before, double after) {

    /** What happened. */
    public enum Kind {
      /** A missing value was filled in. */
      IMPUTED,
      /** A far value was pulled in. */
      WINSORISED,
      /** The indicator's values became logarithms. */
      LOGGED,
      /** Far values are still there after all that the method allows. */
      STILL_FAR,
      /** A value beyond its goalposts was cut; both figures are shares of the way between them. */
      CUT,
      /** All values are alike, so that the indicator says nothing. */
      CONSTANT
    }
  }

  public Model model() {
    return model;
  }

  public Panel panel() {
    return panel;
  }

  /** Indicators, then wholes from below; the index is the last. */
  public List<Node> nodes() {
    return tree.nodes;
  }

  public List<Remark> remarks() {
    return remarks;
  }

  /** An indicator's values after a step, a row each; NaN where one is missing. */
  public double[] after(Step step, String indicator) {
    return Objects.requireNonNull(steps.get(step))[at(indicator)].clone();
  }

  /** Scores of a node, a row each; NaN where there is none. */
  public double[] scores(String code) {
    return scored.columns()[at(code)].clone();
  }

  /** Scores of the index itself. */
  public double[] scores() {
    return scored.columns()[tree.top()].clone();
  }

  /** Ranks of a node within each period; 0 where there is no score. */
  public int[] ranks(String code) {
    return tree.ranks(scored.columns()[at(code)]);
  }

  /** Ranks of the index itself. */
  public int[] ranks() {
    return tree.ranks(scored.columns()[tree.top()]);
  }

  /** Ranks of other scores in the same rows, such as rounded ones. */
  int[] ranks(double[] scores) {
    return tree.ranks(scores);
  }

  /** Share of each node in its whole. */
  public Map<String, Double> shares() {
    return byCode(scored.shares());
  }

  /** Share of each node in the index. */
  public Map<String, Double> effective() {
    return byCode(tree.effective(scored.shares()));
  }

  private Map<String, Double> byCode(double[] values) {
    var named = new HashMap<String, Double>();
    for (int i = 0; i < values.length; i++) {
      named.put(tree.nodes.get(i).code(), values[i]);
    }
    return named;
  }

  /**
   * What a part does for each row's score: the score, less what it would be were the part
   * everywhere as it is on the average of the period. One meaning for every way of aggregation.
   */
  public double[] driven(String code) {
    int part = at(code);
    var columns = scored.columns().clone();
    var level = columns[part].clone();
    for (var period : tree.periods) {
      double mean =
          Arrays.stream(period)
              .mapToDouble(row -> columns[part][row])
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(Double.NaN);
      for (int row : period) {
        level[row] = Double.isNaN(level[row]) ? Double.NaN : mean;
      }
    }
    columns[part] = level;
    var levels = model.method().aggregation();
    for (int node = tree.whole[part]; node >= 0; node = tree.whole[node]) {
      columns[node] = new double[tree.rows];
      tree.score(columns, node, scored.shares(), tree.aggregation(node, levels));
    }
    var driven = scores();
    for (int row = 0; row < driven.length; row++) {
      driven[row] -= columns[tree.top()][row];
    }
    return driven;
  }

  /**
   * The share of pairs of a period of which one is at least as good in every indicator: no weights
   * and no averaging can turn them round.
   */
  public double dominance(String period) {
    var rows =
        java.util.stream.IntStream.range(0, tree.rows)
            .filter(row -> panel.rows().get(row).period().equals(period))
            .filter(row -> !Double.isNaN(scored.columns()[tree.top()][row]))
            .toArray();
    int pairs = 0;
    int settled = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < i; k++) {
        pairs++;
        if (noWorse(rows[i], rows[k]) || noWorse(rows[k], rows[i])) {
          settled++;
        }
      }
    }
    return pairs == 0 ? Double.NaN : (double) settled / pairs;
  }

  private boolean noWorse(int one, int other) {
    for (int i = 0; i < tree.indicators; i++) {
      if (scored.columns()[i][one] < scored.columns()[i][other]) {
        return false;
      }
    }
    return true;
  }

  /** How the parts of a node are put together. */
  public Aggregation aggregation(Node node) {
    return tree.aggregation(at(node.code()), model.method().aggregation());
  }

  private int at(String code) {
    for (int i = 0; i < tree.nodes.size(); i++) {
      if (tree.nodes.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No part of this index: " + code);
  }
}
