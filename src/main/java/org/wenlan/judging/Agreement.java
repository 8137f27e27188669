package org.wenlan.judging;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far two who judged the same agree.
 *
 * @param raw share of pairs that agree; empty without pairs
 * @param kappa Cohen's: what is left of it when chance is taken away; empty without pairs, and
 *     where chance alone would make all agree
 */
public record Agreement(int pairs, OptionalDouble raw, OptionalDouble kappa) {

  /** What two said of one case. */
  public record Pair(Conclusion.Code first, Conclusion.Code second) {}

  /** Compares. */
  public static Agreement of(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return new Agreement(0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    var first = new HashMap<Conclusion.Code, Integer>();
    var second = new HashMap<Conclusion.Code, Integer>();
    long same = 0;
    for (var pair : pairs) {
      first.merge(pair.first(), 1, Integer::sum);
      second.merge(pair.second(), 1, Integer::sum);
      same += pair.first() == pair.second() ? 1 : 0;
    }
    long chance = 0;
    for (var code : first.keySet()) {
      chance += (long) first.get(code) * second.getOrDefault(code, 0);
    }
    double n = pairs.size();
    double observed = same / n;
    // In whole numbers, so that "all by chance" is found exactly.
    boolean undefined = chance == (long) pairs.size() * pairs.size();
    double expected = chance / (n * n);
    return new Agreement(
        pairs.size(),
        OptionalDouble.of(observed),
        undefined
            ? OptionalDouble.empty()
            : OptionalDouble.of((observed - expected) / (1 - expected)));
  }
}
