package org.wenlan.watch;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Under which terms a standing query is kept: a document that has none of them cannot match. Of
 * what must all hold the rarest is enough.
 *
 * @param terms of which a matching document has at least one; empty when no document matches
 * @param cost how many documents have one of them
 */
record Keys(int[] terms, double cost) {

  /** How often a term is met. */
  interface Frequency {
    double of(int term);
  }

  private static final Keys UNKNOWN = new Keys(new int[0], Double.POSITIVE_INFINITY);
  private static final Keys NOTHING = new Keys(new int[0], 0);

  /** Whether there is no such set of terms: the query has to be asked of every document. */
  boolean unknown() {
    return Double.isInfinite(cost);
  }

  static Keys of(Condition condition, Frequency frequency) {
    return switch (condition) {
      case Condition.Never _ -> NOTHING;
      case Condition.Always _, Condition.During _ -> UNKNOWN;
      case Condition.Has(int term) -> one(term, frequency);
      case Condition.Following(var terms, _) ->
          best(IntStream.of(terms).mapToObj(term -> one(term, frequency)));
      case Condition.Close(int one, int other, _, _) ->
          best(Stream.of(one(one, frequency), one(other, frequency)));
      case Condition.Every(var of, _) -> best(Stream.of(of).map(each -> of(each, frequency)));
      case Condition.Either(var of) -> all(of, frequency);
      case Condition.Engine(var necessary, _) -> of(necessary, frequency);
    };
  }

  private static Keys one(int term, Frequency frequency) {
    return new Keys(new int[] {term}, frequency.of(term));
  }

  private static Keys best(Stream<Keys> keys) {
    return keys.reduce(UNKNOWN, (one, other) -> other.cost < one.cost ? other : one);
  }

  private static Keys all(Condition[] of, Frequency frequency) {
    var together = IntStream.builder();
    double cost = 0;
    for (var each : of) {
      var keys = of(each, frequency);
      cost += keys.cost;
      IntStream.of(keys.terms).forEach(together::add);
    }
    return Double.isInfinite(cost)
        ? UNKNOWN
        : new Keys(together.build().distinct().toArray(), cost);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keys(var their, var price)
        && java.util.Arrays.equals(their, terms)
        && price == cost;
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(terms);
  }

  @Override
  public String toString() {
    return java.util.Arrays.toString(terms) + " in " + cost;
  }
}
