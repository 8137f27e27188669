package org.wenlan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.wenlan.columns.OrdinalMaps;
import org.wenlan.retrieval.Answer.Count;
import org.wenlan.retrieval.Counting.Leaf;

/**
 * Adds up the counts of segments, in which the same value has another number each. Few values are
 * added by their text; many by a map of numbers, which is made once for each state of the index.
 */
final class Ordinals {
  private static final int MOST = 1_000;

  /** Up to so many different values their texts are cheaper than the map. */
  private static final int FEW = 20_000;

  private final IndexReader reader;

  Ordinals(IndexReader reader) {
    this.reader = reader;
  }

  /** A value's number and its count. */
  private record Candidate(long number, long count) {}

  List<Count> top(Facet facet, List<Leaf> leaves) throws IOException {
    long different = 0;
    for (var leaf : leaves) {
      different += Arrays.stream(leaf.counts()).filter(count -> count > 0).count();
    }
    if (leaves.size() == 1) {
      var leaf = leaves.getFirst();
      return texts(best(longs(leaf.counts())), number -> leaf.values().lookupOrd(number));
    }
    return different <= FEW ? byText(leaves) : byMap(facet, leaves);
  }

  private static long[] longs(int[] counts) {
    return Arrays.stream(counts).asLongStream().toArray();
  }

  private static List<Count> byText(List<Leaf> leaves) throws IOException {
    var sums = new HashMap<BytesRef, Long>();
    for (var leaf : leaves) {
      for (int i = 0; i < leaf.counts().length; i++) {
        if (leaf.counts()[i] > 0) {
          var text = leaf.values().lookupOrd(i);
          var sum = sums.get(text);
          // What lookupOrd gives is overwritten by the next one.
          sums.put(
              sum == null ? BytesRef.deepCopyOf(text) : text,
              leaf.counts()[i] + (sum == null ? 0 : sum));
        }
      }
    }
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<BytesRef, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(value -> new Count(value.getKey().utf8ToString(), value.getValue()))
        .toList();
  }

  private List<Count> byMap(Facet facet, List<Leaf> leaves) throws IOException {
    var map = OrdinalMaps.of(reader, facet.field());
    var byOrd = new HashMap<Integer, Leaf>();
    var sums = new long[Math.toIntExact(map.getValueCount())];
    for (var leaf : leaves) {
      byOrd.put(leaf.ord(), leaf);
      var global = map.getGlobalOrds(leaf.ord());
      for (int i = 0; i < leaf.counts().length; i++) {
        if (leaf.counts()[i] > 0) {
          sums[(int) global.get(i)] += leaf.counts()[i];
        }
      }
    }
    return texts(
        best(sums),
        number -> {
          var leaf = byOrd.get(map.getFirstSegmentNumber(number));
          if (leaf == null) {
            throw new IllegalStateException("A value in a segment without values");
          }
          return leaf.values().lookupOrd(map.getFirstSegmentOrd(number));
        });
  }

  /** The numbers of the highest counts, the highest first; ties in the order of numbers. */
  private static List<Candidate> best(long[] counts) {
    var best =
        new PriorityQueue<Candidate>((a, b) ->
            a.count() != b.count()
                ? Long.compare(a.count(), b.count())
                : Long.compare(b.number(), a.number()));
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && (best.size() < MOST || counts[i] > best.element().count())) {
        best.add(new Candidate(i, counts[i]));
        if (best.size() > MOST) {
          best.remove();
        }
      }
    }
    var sorted = new ArrayList<Candidate>(best.size());
    while (!best.isEmpty()) {
      sorted.add(best.remove());
    }
    Collections.reverse(sorted);
    return sorted;
  }

  /** What a number stands for. */
  private interface Texts {
    BytesRef of(long number) throws IOException;
  }

  private static List<Count> texts(List<Candidate> best, Texts texts) throws IOException {
    var counts = new ArrayList<Count>(best.size());
    for (var each : best) {
      counts.add(new Count(texts.of(each.number()).utf8ToString(), each.count()));
    }
    return counts;
  }
}
