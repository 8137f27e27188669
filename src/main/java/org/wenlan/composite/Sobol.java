package org.wenlan.composite;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.StatUtils;

/**
 * Which of its factors, each from 0 to 1, a figure comes from: shares of variance after Saltelli
 * (first order) and Jansen (total), from N(k + 2) values at points of a Sobol sequence.
 *
 * @param first what a factor does alone
 * @param total what it does alone and together with others
 */
record Sobol(double[] first, double[] total, double mean, double variance) {

  /**
   * Asks a function at all points; it is asked from several threads.
   *
   * @param samples N, best a power of two
   * @param seed by how much all points are shifted round, so that another seed is another sample
   */
  static Sobol of(ToDoubleFunction<double[]> function, int factors, int samples, long seed) {
    var points = points(2 * factors, samples, seed);
    var ofA = new double[samples];
    var ofB = new double[samples];
    var mixed = new double[factors][samples];
    IntStream.range(0, samples)
        .parallel()
        .forEach(j -> {
          var a = new double[factors];
          var b = new double[factors];
          System.arraycopy(points[j], 0, a, 0, factors);
          System.arraycopy(points[j], factors, b, 0, factors);
          ofA[j] = function.applyAsDouble(a);
          ofB[j] = function.applyAsDouble(b);
          for (int i = 0; i < factors; i++) {
            var ab = a.clone();
            ab[i] = b[i];
            mixed[i][j] = function.applyAsDouble(ab);
          }
        });
    var both = new double[2 * samples];
    System.arraycopy(ofA, 0, both, 0, samples);
    System.arraycopy(ofB, 0, both, samples, samples);
    double variance = StatUtils.variance(both);
    var first = new double[factors];
    var total = new double[factors];
    for (int i = 0; i < factors; i++) {
      for (int j = 0; j < samples; j++) {
        double by = mixed[i][j] - ofA[j];
        first[i] += ofB[j] * by;
        total[i] += by * by;
      }
      first[i] /= samples * variance;
      total[i] /= 2.0 * samples * variance;
    }
    return new Sobol(first, total, StatUtils.mean(both), variance);
  }

  private static double[][] points(int dimensions, int samples, long seed) {
    var sequence = new SobolSequenceGenerator(dimensions);
    var random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed});
    var shift = IntStream.range(0, dimensions).mapToDouble(_ -> random.nextDouble()).toArray();
    var points = new double[samples][];
    for (int j = 0; j < samples; j++) {
      points[j] = sequence.nextVector();
      for (int i = 0; i < dimensions; i++) {
        points[j][i] = (points[j][i] + shift[i]) % 1;
      }
    }
    return points;
  }
}
