package org.wenlan.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * How often each value of a column occurs among hits. Valid as long as its {@link Hits}.
 *
 * <p>Weights are counts of documents, or, of {@link Hits#fractions}, parts of them: divide by
 * {@link #unit}.
 */
public final class Tally {
  /** Divided exactly by 1 to 16: that many names a document shares without a remainder. */
  static final long WHOLE = 720_720;

  private final Column column;
  private final long[] weights;
  private final long unit;
  private final long documents;

  Tally(Column column, long[] weights, long unit, long documents) {
    this.column = column;
    this.weights = weights;
    this.unit = unit;
    this.documents = documents;
  }

  /** A value and its weight. */
  public record Value(String text, long weight) {}

  private record Candidate(int number, long weight) {}

  /** What one document weighs. */
  public long unit() {
    return unit;
  }

  /** How many hits have a value at all. */
  public long documents() {
    return documents;
  }

  /** How many different values the hits have. */
  public long different() {
    long different = 0;
    for (long weight : weights) {
      different += weight > 0 ? 1 : 0;
    }
    return different;
  }

  /** The sum of all weights: the occurrences. */
  public long sum() {
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** The sum of the squares of all shares in {@link #sum}; 0 where there is nothing. */
  public double concentration() {
    double sum = sum();
    double squares = 0;
    for (long weight : weights) {
      squares += weight / sum * (weight / sum);
    }
    return sum == 0 ? 0 : squares;
  }

  /** The heaviest values, the heaviest first; ties in the order of their texts' code points. */
  public List<Value> most(int limit) {
    var best =
        new PriorityQueue<Candidate>((a, b) ->
            a.weight() != b.weight()
                ? Long.compare(a.weight(), b.weight())
                : Integer.compare(b.number(), a.number()));
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0 && (best.size() < limit || weights[i] > best.element().weight())) {
        best.add(new Candidate(i, weights[i]));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    var values = new ArrayList<Value>(best.size());
    try {
      while (!best.isEmpty()) {
        var next = best.remove();
        values.add(new Value(column.text(next.number()), next.weight()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Collections.reverse(values);
    return values;
  }

  /** Every value that occurs; for columns of few values. */
  public List<Value> all() {
    return most(Integer.MAX_VALUE);
  }

  /** The weight of one value; 0 where it does not occur. */
  public long of(String text) {
    try {
      int number = column.number(text);
      return number < 0 ? 0 : weights[number];
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
