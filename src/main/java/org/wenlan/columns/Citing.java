package org.wenlan.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;

/** How often each number of the index is cited in it; kept for each state of the index. */
final class Citing {
  private static final Map<IndexReader.CacheKey, int[]> KNOWN = new ConcurrentHashMap<>();

  private Citing() {}

  static Cited of(
      Hits hits, IndexReader reader, String citations, String own, String name, int limit)
      throws IOException {
    var column = new Column(reader, own);
    var counts = known(reader, column, citations);
    long[] sums = new long[2];
    var best =
        new PriorityQueue<Cited.Hit>((a, b) ->
            a.citing() != b.citing()
                ? Long.compare(a.citing(), b.citing())
                : b.number().compareTo(a.number()));
    for (var leaf : reader.leaves()) {
      var values = column.in(leaf.ord, leaf.reader());
      var set = values.set();
      var names = DocValues.getSorted(leaf.reader(), name);
      hits.each(
          leaf,
          doc -> {
            int citing = set.advanceExact(doc) ? counts[values.global((int) set.nextOrd())] : 0;
            if (citing > 0) {
              sums[0]++;
              sums[1] += citing;
              if ((best.size() < limit || citing >= best.element().citing())
                  && names.advanceExact(doc)) {
                best.add(new Cited.Hit(names.lookupOrd(names.ordValue()).utf8ToString(), citing));
                if (best.size() > limit) {
                  best.remove();
                }
              }
            }
          });
    }
    var most = new ArrayList<Cited.Hit>();
    while (!best.isEmpty()) {
      most.add(best.remove());
    }
    Collections.reverse(most);
    return new Cited(sums[0], sums[1], most);
  }

  private static int[] known(IndexReader reader, Column own, String citations) throws IOException {
    var cache = reader.getReaderCacheHelper();
    var known = cache == null ? null : KNOWN.get(cache.getKey());
    if (known == null) {
      known = join(reader, own, citations);
      if (cache != null && KNOWN.put(cache.getKey(), known) == null) {
        cache.addClosedListener(closed -> KNOWN.remove(closed));
      }
    }
    return known;
  }

  private static int[] join(IndexReader reader, Column own, String citations) throws IOException {
    var cited = new Column(reader, citations);
    var citing = citing(reader, cited);
    var counts = new int[own.size()];
    var targets = Targets.of(reader, cited, own);
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] >= 0) {
        counts[targets[i]] = citing[i];
      }
    }
    return counts;
  }

  /** How many living documents cite each number. */
  private static int[] citing(IndexReader reader, Column cited) throws IOException {
    var counts = new int[cited.size()];
    for (var leaf : reader.leaves()) {
      var values = cited.in(leaf.ord, leaf.reader());
      var set = values.set();
      var live = leaf.reader().getLiveDocs();
      for (int doc = set.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = set.nextDoc()) {
        if (live == null || live.get(doc)) {
          for (int i = set.docValueCount(); i > 0; i--) {
            counts[values.global((int) set.nextOrd())]++;
          }
        }
      }
    }
    return counts;
  }
}
