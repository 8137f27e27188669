package org.wenlan.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.composite.Method.Aggregation;
import org.wenlan.composite.Model.Kind;
import org.wenlan.composite.Model.Node;

/** Indicators, then wholes from below to the top, as numbers: what ten thousand runs go through. */
final class Tree {
  final List<Node> nodes;
  final int indicators;
  final Panel panel;
  final List<int[]> periods;
  final int rows;

  /** Parts of each node; none of an indicator. */
  final int[][] parts;

  /** The whole of each node; -1 of the top. */
  final int[] whole;

  Tree(Model model, Panel panel) {
    var leaves = model.nodes().stream().filter(node -> node.kind() == Kind.INDICATOR).toList();
    var wholes =
        model.nodes().stream()
            .filter(node -> node.kind() == Kind.AGGREGATE)
            .sorted(Comparator.comparingInt(Node::level))
            .toList();
    this.nodes = Stream.concat(leaves.stream(), wholes.stream()).toList();
    this.indicators = leaves.size();
    this.panel = panel;
    this.periods = panel.slices();
    this.rows = panel.rows().size();
    var at = new HashMap<String, Integer>();
    for (int i = 0; i < nodes.size(); i++) {
      at.put(nodes.get(i).code(), i);
    }
    this.whole = nodes.stream().mapToInt(node -> at.getOrDefault(node.parent(), -1)).toArray();
    var lists = new ArrayList<List<Integer>>();
    nodes.forEach(_ -> lists.add(new ArrayList<>()));
    for (int i = 0; i < whole.length; i++) {
      if (whole[i] >= 0) {
        lists.get(whole[i]).add(i);
      }
    }
    this.parts =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  int top() {
    return nodes.size() - 1;
  }

  /** How a whole is made of its parts. */
  Aggregation aggregation(int node, List<Aggregation> levels) {
    return levels.size() == 1 ? levels.getFirst() : levels.get(nodes.get(node).level() - 2);
  }

  /** Columns for all nodes, those of the indicators filled in. */
  double[][] columns(double[][] values) {
    var columns = new double[nodes.size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = i < indicators ? values[i] : new double[rows];
    }
    return columns;
  }

  /** The same weights, those of the parts of each whole with sum 1. */
  double[] shares(double[] weights) {
    var shares = weights.clone();
    for (var siblings : parts) {
      double sum = Arrays.stream(siblings).mapToDouble(i -> weights[i]).sum();
      for (int i : siblings) {
        shares[i] = weights[i] / sum;
      }
    }
    shares[top()] = 1;
    return shares;
  }

  /** How much each node counts in the index: the product of shares down the tree. */
  double[] effective(double[] shares) {
    var effective = shares.clone();
    for (int i = top() - 1; i >= 0; i--) {
      effective[i] *= effective[whole[i]];
    }
    return effective;
  }

  /** Fills in the wholes from below. */
  void score(double[][] columns, double[] shares, List<Aggregation> levels) {
    for (int node = indicators; node < columns.length; node++) {
      score(columns, node, shares, aggregation(node, levels));
    }
  }

  /** Fills in one whole. A missing part makes a missing whole: NaN passes through every formula. */
  void score(double[][] columns, int node, double[] shares, Aggregation aggregation) {
    var to = columns[node];
    if (aggregation == Aggregation.COPELAND) {
      for (var period : periods) {
        duels(columns, node, shares, period);
      }
      return;
    }
    Arrays.fill(to, 0);
    for (int part : parts[node]) {
      var from = columns[part];
      double share = shares[part];
      switch (aggregation) {
        case ARITHMETIC -> {
          for (int row = 0; row < to.length; row++) {
            to[row] += share * from[row];
          }
        }
        case GEOMETRIC -> {
          for (int row = 0; row < to.length; row++) {
            to[row] += share * Math.log(from[row]);
          }
        }
        case HARMONIC -> {
          for (int row = 0; row < to.length; row++) {
            to[row] += share / from[row];
          }
        }
        case COPELAND -> throw new IllegalStateException("Duels need all parts at once");
      }
    }
    if (aggregation == Aggregation.GEOMETRIC) {
      for (int row = 0; row < to.length; row++) {
        to[row] = Math.exp(to[row]);
      }
    } else if (aggregation == Aggregation.HARMONIC) {
      for (int row = 0; row < to.length; row++) {
        to[row] = 1 / to[row];
      }
    }
  }

  private void duels(double[][] columns, int node, double[] shares, int[] period) {
    for (int one : period) {
      boolean there = Arrays.stream(parts[node]).noneMatch(i -> Double.isNaN(columns[i][one]));
      int won = there ? 0 : Integer.MIN_VALUE;
      for (int other : period) {
        double ahead = 0;
        for (int part : parts[node]) {
          double by = columns[part][one] - columns[part][other];
          ahead += Double.isNaN(by) ? Double.NaN : Math.signum(by) * shares[part];
        }
        // A duel with somebody who has no score is not fought.
        won += there && !Double.isNaN(ahead) ? (int) Math.signum(ahead) : 0;
      }
      columns[node][one] = there ? won : Double.NaN;
    }
  }

  /** Ranks within each period, 1 the best; those level share the better rank; 0 without a score. */
  int[] ranks(double[] scores) {
    var ranks = new int[rows];
    for (var period : periods) {
      var sorted =
          Arrays.stream(period)
              .mapToDouble(row -> scores[row])
              .filter(score -> !Double.isNaN(score))
              .sorted()
              .toArray();
      for (int row : period) {
        if (!Double.isNaN(scores[row])) {
          ranks[row] = sorted.length - lastOf(sorted, scores[row]);
        }
      }
    }
    return ranks;
  }

  /** Index of the last of those that are level with a value, which is among them. */
  private static int lastOf(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    while (at + 1 < sorted.length && sorted[at + 1] == value) {
      at++;
    }
    return at;
  }
}
