package org.wenlan.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which choice and which weight the ranks of a period depend on. The figure whose variance is
 * divided is the mean number of places by which the regions move from where the model puts them.
 *
 * @param samples N; the index was made N(k + 2) times
 * @param shift mean of that figure, in places
 * @param factors the one that does most first
 */
public record Sensitivity(
    int samples, long seed, String period, double shift, List<Factor> factors) {

  public Sensitivity {
    factors = List.copyOf(factors);
  }

  /**
   * Something that could have been decided otherwise. Estimates of small shares can be a little
   * below nought; they are shown as they are.
   *
   * @param code of the node whose weight it is, or the name of the choice
   * @param first share of variance that it makes alone
   * @param total the same with all that it makes together with others
   */
  public record Factor(Kind kind, String code, double first, double total) {}

  /** What a factor is. */
  public enum Kind {
    CHOICE,
    WEIGHT
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It was analysed. */
    record Done(Sensitivity sensitivity) implements Outcome {}

    /** It cannot be; every reason that was found. */
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /**
   * Analyses the ranks of the last period.
   *
   * @param samples N, best a power of two
   */
  public static Outcome of(Model model, Panel panel, int samples, long seed) {
    if (samples < 1 || samples > Robustness.MOST) {
      return new Outcome.Refused(
          List.of(Fault.of(model.code(), "composite.fault.runs", samples, Robustness.MOST)));
    }
    var faults = new ArrayList<Fault>();
    var variants = new Variants(model, panel, faults);
    var outcome = Computing.of(model, panel);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(List.copyOf(faults));
    }
    return switch (outcome) {
      case Computing.Outcome.Refused(var why) -> new Outcome.Refused(why);
      case Computing.Outcome.Done(var computed) -> {
        var asked = new Asked(variants, computed.ranks());
        if (asked.kinds.isEmpty()) {
          yield new Outcome.Refused(
              List.of(Fault.of(model.code(), "composite.fault.nothing-varies")));
        }
        var found = Sobol.of(asked::shift, asked.kinds.size(), samples, seed);
        if (!(found.variance() > 0)) {
          yield new Outcome.Refused(
              List.of(Fault.of(model.code(), "composite.fault.nothing-moves")));
        }
        yield new Outcome.Done(
            new Sensitivity(
                samples, seed, panel.periods().getLast(), found.mean(), asked.factors(found)));
      }
    };
  }

  /** The factors in a row, and what the ranks do at a point. */
  private static final class Asked {
    final Variants variants;
    final List<Kind> kinds = new ArrayList<>();

    /** Dimension of choice, or node. */
    final List<Integer> of = new ArrayList<>();

    final int[] ranks;
    final int[] rows;

    Asked(Variants variants, int[] ranks) {
      this.variants = variants;
      this.ranks = ranks;
      this.rows =
          Arrays.stream(variants.tree.periods.getLast()).filter(row -> ranks[row] > 0).toArray();
      for (int i = 0; i < variants.sizes.length; i++) {
        if (variants.sizes[i] > 1) {
          kinds.add(Kind.CHOICE);
          of.add(i);
        }
      }
      var tree = variants.tree;
      for (int node = 0; node < tree.top(); node++) {
        // The weight of an only part says nothing.
        if (variants.spread > 0 && tree.parts[tree.whole[node]].length > 1) {
          kinds.add(Kind.WEIGHT);
          of.add(node);
        }
      }
    }

    double shift(double[] point) {
      var picks = new int[variants.sizes.length];
      var moved = new double[variants.tree.nodes.size()];
      Arrays.fill(moved, 0.5);
      for (int i = 0; i < point.length; i++) {
        int at = of.get(i);
        switch (kinds.get(i)) {
          case CHOICE -> picks[at] = (int) (point[i] * variants.sizes[at]);
          case WEIGHT -> moved[at] = point[i];
        }
      }
      var scores = variants.scores(variants.at(picks), moved, variants.columns());
      var now = variants.tree.ranks(scores);
      return Arrays.stream(rows).map(row -> Math.abs(now[row] - ranks[row])).average().orElse(0);
    }

    List<Factor> factors(Sobol found) {
      return IntStream.range(0, kinds.size())
          .mapToObj(i ->
              new Factor(
                  kinds.get(i),
                  switch (kinds.get(i)) {
                    case CHOICE -> Variants.CHOICES.get(of.get(i));
                    case WEIGHT -> variants.tree.nodes.get(of.get(i)).code();
                  },
                  found.first()[i],
                  found.total()[i]))
          .sorted(Comparator.comparingDouble(Factor::total).reversed())
          .toList();
    }
  }
}
