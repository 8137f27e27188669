package org.wenlan.columns;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * Which number of the index each citation means. Both columns are in the order of their texts, so
 * one pass joins them; the result is kept for each state of the index.
 */
final class Targets {
  private static final Map<IndexReader.CacheKey, int[]> KNOWN = new ConcurrentHashMap<>();

  private Targets() {}

  /** By the number of a citation that of a document; -1 for what no document of the index is. */
  static int[] of(IndexReader reader, Column citations, Column own) throws IOException {
    var cache = reader.getReaderCacheHelper();
    var known = cache == null ? null : KNOWN.get(cache.getKey());
    if (known == null) {
      known = join(citations, own);
      if (cache != null && KNOWN.put(cache.getKey(), known) == null) {
        cache.addClosedListener(closed -> KNOWN.remove(closed));
      }
    }
    return known;
  }

  private static int[] join(Column citations, Column own) throws IOException {
    var targets = new int[citations.size()];
    Arrays.fill(targets, -1);
    var there = own.new Texts();
    var wanted = citations.new Texts();
    int at = 0;
    for (int i = 0; i < targets.length && at < own.size(); i++) {
      var text = wanted.of(i);
      int order = there.of(at).compareTo(text);
      while (order < 0 && ++at < own.size()) {
        order = there.of(at).compareTo(text);
      }
      if (order == 0) {
        targets[i] = at;
      }
    }
    return targets;
  }
}
