package org.wenlan.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.wenlan.retrieval.Index.Parity;
import org.wenlan.rights.Patents;

/** Holds the index against the register, document by document and version by version. */
final class Comparing {
  private Comparing() {}

  static Parity of(Patents patents, Generation generation) throws IOException {
    generation.refresh();
    try (var view = View.of(generation)) {
      return of(patents, view.searcher().getIndexReader());
    }
  }

  static Parity of(Patents patents, IndexReader reader) throws IOException {
    Map<Long, Long> versions = versions(reader);
    long indexed = versions.size();
    var counts = new long[3]; // register, missing, stale
    patents.forEachVersion((id, version) -> {
      counts[0]++;
      var there = versions.remove(id);
      if (there == null) {
        counts[1]++;
      } else if (there != version) {
        counts[2]++;
      }
    });
    return new Parity(counts[0], indexed, counts[1], counts[2], versions.size());
  }

  private static Map<Long, Long> versions(IndexReader reader) throws IOException {
    var versions = new HashMap<Long, Long>(reader.numDocs() * 2);
    for (var leaf : reader.leaves()) {
      var ids = DocValues.getNumeric(leaf.reader(), IndexFields.ID);
      var stands = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
      var live = leaf.reader().getLiveDocs();
      for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
        if (stands.advanceExact(doc) && (live == null || live.get(doc))) {
          versions.put(ids.longValue(), stands.longValue());
        }
      }
    }
    return versions;
  }
}
