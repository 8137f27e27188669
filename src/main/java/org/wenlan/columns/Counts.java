package org.wenlan.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How often each pair of numbers occurs, in plain arrays: there may be millions of pairs. */
final class Counts {
  private static final int SMALLEST = 1 << 10;
  private static final long NONE = -1;

  private long[] pairs = filled(SMALLEST);
  private int[] counts = new int[SMALLEST];
  private int size;

  /** A pair, its first number in the upper half, and how often it occurs. */
  record Counted(long pair, int count) {
    int one() {
      return (int) (pair >> 32);
    }

    int other() {
      return (int) pair;
    }
  }

  static long pair(int one, int other) {
    return (long) one << 32 | other;
  }

  private static long[] filled(int length) {
    var empty = new long[length];
    Arrays.fill(empty, NONE);
    return empty;
  }

  void add(long pair) {
    if (size * 2 > pairs.length) {
      grow();
    }
    counts[slot(pair)]++;
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) (pair * 0x9e3779b97f4a7c15L >>> 33) & mask;
    while (pairs[slot] != pair) {
      if (pairs[slot] == NONE) {
        pairs[slot] = pair;
        size++;
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    var before = pairs;
    var many = counts;
    pairs = filled(before.length * 2);
    counts = new int[pairs.length];
    size = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != NONE) {
        counts[slot(before[i])] = many[i];
      }
    }
  }

  /** How many different pairs there are. */
  int different() {
    return size;
  }

  /** The most frequent, the most frequent first; ties in the order of their numbers. */
  List<Counted> most(int limit) {
    var order = Comparator.comparingInt(Counted::count).reversed().thenComparingLong(Counted::pair);
    var best = new java.util.PriorityQueue<>(order.reversed());
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] != NONE && (best.size() < limit || counts[i] >= best.element().count())) {
        best.add(new Counted(pairs[i], counts[i]));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    var most = new ArrayList<>(best);
    most.sort(order);
    return most;
  }
}
