package org.wenlan.watch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** By term: the standing queries that are kept under it, in no order. */
final class TermLists {
  private static final int[] EMPTY = {};

  private int[] @Nullable [] queries = new int[64][];
  private int[] counts = new int[64];

  /** How many are under a term. */
  int count(int term) {
    return term < counts.length ? counts[term] : 0;
  }

  /** One of them. */
  int query(int term, int at) {
    var of = queries[term];
    if (of == null) {
      throw new IllegalStateException("Nothing is under " + term);
    }
    return of[at];
  }

  void add(int term, int query) {
    if (term >= counts.length) {
      int size = Math.max(term + 1, counts.length * 2);
      queries = Arrays.copyOf(queries, size);
      counts = Arrays.copyOf(counts, size);
    }
    var of = queries[term];
    if (of == null) {
      of = EMPTY;
    }
    if (counts[term] == of.length) {
      of = Arrays.copyOf(of, Math.max(2, of.length * 3 / 2));
      queries[term] = of;
    }
    of[counts[term]++] = query;
  }

  void remove(int term, int query) {
    var of = queries[term];
    for (int i = 0; of != null && i < counts[term]; i++) {
      if (of[i] == query) {
        of[i] = of[--counts[term]];
        return;
      }
    }
  }
}
