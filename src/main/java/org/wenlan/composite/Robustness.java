package org.wenlan.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.Well19937c;

/**
 * How ranks stand when the index is made anew many times, each time with other choices and other
 * weights. The same seed gives the same ranks, however many processors share the work.
 *
 * @param runs how many times
 * @param combinations of choices, each as likely as the others
 * @param weights each weight was multiplied by 1 less to 1 more this share
 * @param ranks for each row of the panel
 */
public record Robustness(
    int runs, long seed, int combinations, double weights, List<Interval> ranks) {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** More say nothing more. */
  static final int MOST = 1_000_000;

  /** Runs that share a random generator. */
  private static final int BLOCK = 64;

  public Robustness {
    ranks = List.copyOf(ranks);
  }

  /**
   * Where a row's rank lies; all 0 for a row without a score.
   *
   * @param low the rank that one in twenty runs reach or better
   * @param high the rank that nineteen in twenty reach or better
   */
  public record Interval(int median, int low, int high) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It was analysed. */
    record Done(Robustness robustness) implements Outcome {}

    /** A combination of choices cannot be computed; every reason that was found. */
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /** Analyses an index by the choices of its model. */
  public static Outcome of(Model model, Panel panel) {
    return of(model, panel, model.choices().runs(), model.choices().seed());
  }

  /** The same with other runs or another seed. */
  public static Outcome of(Model model, Panel panel, int runs, long seed) {
    var faults = new ArrayList<Fault>();
    if (runs < 1 || runs > MOST) {
      return new Outcome.Refused(
          List.of(Fault.of(model.code(), "composite.fault.runs", runs, MOST)));
    }
    var variants = new Variants(model, panel, faults);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(List.copyOf(faults));
    }
    int most = variants.tree.periods.stream().mapToInt(period -> period.length).max().orElse(0);
    int rows = variants.tree.rows;
    var counts =
        IntStream.range(0, (runs + BLOCK - 1) / BLOCK)
            .parallel()
            .collect(
                () -> new int[rows][most + 1],
                (counted, block) -> {
                  int in = Math.min(BLOCK, runs - block * BLOCK);
                  count(variants, new Well19937c(seeds(seed, block)), in, counted);
                },
                Robustness::add);
    // In some runs and not in others: an interval would be one of fewer runs than it says.
    if (Arrays.stream(counts).anyMatch(of -> of[0] > 0 && of[0] < runs)) {
      return new Outcome.Refused(List.of(Fault.of(model.code(), "composite.fault.score-lost")));
    }
    var ranks = new ArrayList<Interval>();
    for (var of : counts) {
      ranks.add(
          of[0] == runs
              ? new Interval(0, 0, 0)
              : new Interval(at(of, 0.5 * runs), at(of, LOW * runs), at(of, HIGH * runs)));
    }
    return new Outcome.Done(new Robustness(runs, seed, variants.count(), variants.spread, ranks));
  }

  private static int[] seeds(long seed, int block) {
    return new int[] {(int) (seed >>> 32), (int) seed, block};
  }

  private static void count(Variants variants, Well19937c random, int runs, int[][] counted) {
    var columns = variants.columns();
    var moved = new double[columns.length];
    for (int run = 0; run < runs; run++) {
      int variant = random.nextInt(variants.count());
      for (int i = 0; i < moved.length; i++) {
        moved[i] = random.nextDouble();
      }
      var ranks = variants.tree.ranks(variants.scores(variant, moved, columns));
      for (int row = 0; row < ranks.length; row++) {
        counted[row][ranks[row]]++;
      }
    }
  }

  private static void add(int[][] to, int[][] more) {
    for (int row = 0; row < to.length; row++) {
      for (int rank = 0; rank < to[row].length; rank++) {
        to[row][rank] += more[row][rank];
      }
    }
  }

  /** The first rank that so many runs reach or better. */
  private static int at(int[] counts, double runs) {
    int sum = 0;
    for (int rank = 1; rank < counts.length; rank++) {
      sum += counts[rank];
      if (sum >= runs) {
        return rank;
      }
    }
    throw new IllegalStateException("Fewer ranks than runs");
  }
}
