package org.wenlan.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Counts which values stand together. */
final class Pairing {
  private Pairing() {}

  static Pairs of(Hits hits, IndexReader reader, String field, int limit) throws IOException {
    var column = new Column(reader, field);
    var counts = new HashMap<Long, int[]>();
    for (var leaf : reader.leaves()) {
      var values = column.in(leaf.ord, leaf.reader());
      // Where no document has two there is no pair.
      if (values.single() == null) {
        count(hits, leaf, values, counts);
      }
    }
    var order =
        Comparator.<Map.Entry<Long, int[]>>comparingInt(pair -> -pair.getValue()[0])
            .thenComparing(Map.Entry::getKey);
    var pairs = new ArrayList<Pairs.Pair>();
    for (var pair : counts.entrySet().stream().sorted(order).limit(limit).toList()) {
      long both = pair.getKey();
      pairs.add(
          new Pairs.Pair(
              column.text((int) (both >> 32)), column.text((int) both), pair.getValue()[0]));
    }
    return new Pairs(counts.size(), pairs);
  }

  private static void count(
      Hits hits, LeafReaderContext leaf, Column.Values values, Map<Long, int[]> counts)
      throws IOException {
    var set = values.set();
    hits.each(
        leaf,
        doc -> {
          if (set.advanceExact(doc) && set.docValueCount() > 1) {
            var together = new int[set.docValueCount()];
            for (int i = 0; i < together.length; i++) {
              together[i] = values.global((int) set.nextOrd());
              for (int j = 0; j < i; j++) {
                long both = (long) together[j] << 32 | together[i];
                counts.computeIfAbsent(both, _ -> new int[1])[0]++;
              }
            }
          }
        });
  }
}
