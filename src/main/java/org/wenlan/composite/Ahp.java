package org.wenlan.composite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.wenlan.composite.Method.Judgements;
import org.wenlan.composite.Method.Weighting;
import org.wenlan.composite.Model.Kind;
import org.wenlan.composite.Model.Node;

/** Weights out of pairwise judgements, refused where the judgements contradict each other. */
final class Ahp {
  /** Over this, judgements are not consistent enough to be used (Saaty). */
  static final double MOST = 0.1;

  /** Mean consistency index of random matrices of 1 to 10 parts (Saaty). */
  private static final double[] RANDOM = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

  private static final double RECIPROCAL = 1e-6;

  private Ahp() {}

  /**
   * What judgements give.
   *
   * @param weights in their order, sum 1
   * @param ratio consistency ratio
   */
  record Found(List<Double> weights, double ratio) {}

  /** Weights by code; every whole with two parts or more needs a matrix. */
  static Map<String, Double> weights(Weighting.Ahp ahp, List<Node> nodes, List<Fault> faults) {
    var weights = new HashMap<String, Double>();
    for (var whole : nodes) {
      if (whole.kind() != Kind.AGGREGATE) {
        continue;
      }
      var parts =
          nodes.stream()
              .filter(node -> node.parent().equals(whole.code()))
              .map(Node::code)
              .toList();
      var matrix = ahp.matrices().get(whole.code());
      if (parts.size() == 1) {
        weights.put(parts.getFirst(), 1.0);
      } else if (matrix == null) {
        faults.add(Fault.of(whole.where(), "composite.fault.no-matrix", whole.code()));
      } else if (!new HashSet<>(parts).equals(new HashSet<>(matrix.order()))
          || matrix.order().size() != parts.size()) {
        faults.add(
            Fault.of(
                matrix.where(),
                "composite.fault.matrix-parts",
                whole.code(),
                String.join(", ", parts)));
      } else if (sound(matrix, whole.code(), faults)) {
        var found = of(matrix);
        if (found.ratio() > MOST) {
          faults.add(
              Fault.of(
                  matrix.where(),
                  "composite.fault.inconsistent",
                  whole.code(),
                  "%.3f".formatted(found.ratio())));
        }
        for (int i = 0; i < matrix.order().size(); i++) {
          weights.put(matrix.order().get(i), found.weights().get(i));
        }
      }
    }
    return weights;
  }

  private static boolean sound(Judgements matrix, String whole, List<Fault> faults) {
    int size = matrix.order().size();
    if (size > RANDOM.length) {
      faults.add(
          Fault.of(matrix.where(), "composite.fault.matrix-large", whole, size, RANDOM.length));
      return false;
    }
    boolean square =
        matrix.rows().size() == size && matrix.rows().stream().allMatch(row -> row.size() == size);
    if (!square) {
      faults.add(Fault.of(matrix.where(), "composite.fault.matrix-shape", whole, size));
      return false;
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double one = matrix.rows().get(i).get(k);
        double other = matrix.rows().get(k).get(i);
        if (one <= 0 || Math.abs(one * other - 1) > RECIPROCAL) {
          faults.add(
              Fault.of(
                  matrix.where(),
                  "composite.fault.matrix-values",
                  whole,
                  matrix.order().get(i),
                  matrix.order().get(k)));
          return false;
        }
      }
    }
    return true;
  }

  /** The principal eigenvector, and how far its eigenvalue is from a contradiction-free one. */
  static Found of(Judgements matrix) {
    int size = matrix.order().size();
    var values =
        matrix.rows().stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    var found = new EigenDecompositionNonSymmetric(new Array2DRowRealMatrix(values, false));
    // A positive matrix has one greatest eigenvalue; it is real, and so is its vector (Perron).
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (found.getEigenvalue(i).getReal() > found.getEigenvalue(best).getReal()) {
        best = i;
      }
    }
    var vector = found.getEigenvector(best);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += vector.getEntry(i).getReal();
    }
    var weights = new java.util.ArrayList<Double>();
    for (int i = 0; i < size; i++) {
      weights.add(vector.getEntry(i).getReal() / sum);
    }
    double index = size < 3 ? 0 : (found.getEigenvalue(best).getReal() - size) / (size - 1);
    return new Found(weights, size < 3 ? 0 : index / RANDOM[size - 1]);
  }
}
