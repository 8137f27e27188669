package org.wenlan.composite;

import java.util.List;
import java.util.Map;

/**
 * How an index is made, step by step. Each choice is a closed type, so that a new one is noticed
 * wherever it matters.
 *
 * @param scope which rows a step looks at together
 * @param aggregation one for all levels, or one for each level from below
 */
public record Method(
    Scope scope,
    Denomination denomination,
    Imputation imputation,
    Outliers outliers,
    Normalisation normalisation,
    Weighting weighting,
    List<Aggregation> aggregation) {

  public Method {
    aggregation = List.copyOf(aggregation);
  }

  /** Which rows are looked at together when values are filled in, treated and normalised. */
  public enum Scope {
    /** All periods: scores of different periods can be compared. */
    PANEL,
    /** Each period by itself: only ranks within a period mean something. */
    PERIOD
  }

  /** Whether values are divided by what the table names as their denominator. */
  public enum Denomination {
    NONE,
    GIVEN
  }

  /** What happens to a missing value. */
  public sealed interface Imputation {
    /** It stays missing, and whoever misses one has no score. */
    record None() implements Imputation {}

    /** The mean of the others. */
    record Mean() implements Imputation {}

    /** The median of the others. */
    record Median() implements Imputation {}

    /** The mean of those of the same group. */
    record GroupMean(String group) implements Imputation {}

    /** The median of those of the same group. */
    record GroupMedian(String group) implements Imputation {}

    /** On the straight line between the same region's neighbouring periods; never beyond them. */
    record Interpolated() implements Imputation {}
  }

  /** What happens to an indicator of which few values lie far away. */
  public sealed interface Outliers {
    /** Nothing. */
    record Kept() implements Outliers {}

    /**
     * An indicator with |skew| and kurtosis both over these limits has its extreme points pulled in
     * one by one; where that many are not enough, all its values become logarithms instead.
     *
     * @param points at most so many are pulled in
     * @param log whether logarithms follow
     * @param skew limit, bias-corrected (G1)
     * @param kurtosis limit, excess, bias-corrected (G2)
     */
    record Treated(int points, boolean log, double skew, double kurtosis) implements Outliers {}
  }

  /** How indicators of different units get one scale. */
  public sealed interface Normalisation {
    /** They have one already. */
    record AsIs() implements Normalisation {}

    /** From the least to the greatest seen. */
    record MinMax(double lower, double upper) implements Normalisation {}

    /** Between two fixed posts of the table, so that nobody's score depends on another's. */
    record Goalposts(double lower, double upper, Outside outside) implements Normalisation {}

    /** Standard deviations from the mean, onto a mean and a deviation. */
    record ZScore(double mean, double deviation) implements Normalisation {}

    /** How many are behind, and half of those level. */
    record Rank() implements Normalisation {}

    /** The way from the least seen to the table's target. */
    record ToTarget() implements Normalisation {}

    /** One less the distance to the best seen. */
    record ToBest() implements Normalisation {}

    /** Efficacy coefficient: 60 at the value that is just not allowed, 100 at the satisfactory. */
    record Efficacy() implements Normalisation {}

    /** The same, growing by a constant factor. */
    record ExponentialEfficacy() implements Normalisation {}

    /** 100 times the value over the same region's value in this period. */
    record Indexed(String period) implements Normalisation {}
  }

  /** What a value beyond its goalposts becomes. */
  public enum Outside {
    /** The nearer end of the scale; the result lists each. */
    CUT,
    /** What the formula says. */
    KEPT,
    /** Nothing: the computation is refused. */
    REFUSED
  }

  /** How much each part counts within its whole. */
  public sealed interface Weighting {
    /** All the same. */
    record Equal() implements Weighting {}

    /** As the table says. */
    record Given() implements Weighting {}

    /** The more, the more its values differ (entropy). */
    record Entropy() implements Weighting {}

    /** Squared loadings on the first principal component. */
    record PrincipalComponent() implements Weighting {}

    /** Pairwise judgements (AHP), one matrix for each whole, by its code. */
    record Ahp(Map<String, Judgements> matrices) implements Weighting {
      public Ahp {
        matrices = Map.copyOf(matrices);
      }
    }
  }

  /**
   * How many times more one part counts than another.
   *
   * @param where file and line
   * @param order codes of the parts
   * @param rows a row for each of them
   */
  public record Judgements(String where, List<String> order, List<List<Double>> rows) {
    public Judgements {
      order = List.copyOf(order);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** How parts become a whole. */
  public enum Aggregation {
    /** A strong part makes up for a weak one. */
    ARITHMETIC,
    /** A weak part costs more than a strong one gains; only positive scores. */
    GEOMETRIC,
    /** The same, more so. */
    HARMONIC,
    /** Duels: better in more weight than the other, won; less, lost; wins less losses. */
    COPELAND
  }
}
