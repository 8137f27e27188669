package org.wenlan.columns;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Counts which values stand together. */
final class Pairing {
  private Pairing() {}

  static Pairs of(Hits hits, IndexReader reader, Column column, int limit) throws IOException {
    var counts = new Counts();
    for (var leaf : reader.leaves()) {
      var values = column.in(leaf.ord, leaf.reader());
      // Where no document has two there is no pair.
      if (values.single() == null) {
        count(hits, leaf, values, counts);
      }
    }
    return pairs(counts, column, limit);
  }

  static Pairs pairs(Counts counts, Column column, int limit) throws IOException {
    var pairs = new ArrayList<Pairs.Pair>();
    for (var pair : counts.most(limit)) {
      pairs.add(new Pairs.Pair(column.text(pair.one()), column.text(pair.other()), pair.count()));
    }
    return new Pairs(counts.different(), pairs);
  }

  private static void count(Hits hits, LeafReaderContext leaf, Column.Values values, Counts counts)
      throws IOException {
    hits.each(
        leaf,
        doc -> {
          int many = values.find(doc);
          for (int i = 1; i < many; i++) {
            int last = values.number(i);
            for (int j = 0; j < i; j++) {
              int before = values.number(j);
              counts.add(Counts.pair(Math.min(before, last), Math.max(before, last)));
            }
          }
        });
  }
}
