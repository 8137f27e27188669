package org.wenlan.columns;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;

/**
 * What makes the numbers that segments give to the values of a column one numbering; made once for
 * each state of the index.
 */
public final class OrdinalMaps {
  private static final Map<IndexReader.CacheKey, Map<String, OrdinalMap>> MAPS =
      new ConcurrentHashMap<>();

  private OrdinalMaps() {}

  /**
   * The map of a column of sets, or of single values.
   *
   * @param field that at least one of several segments has
   */
  public static OrdinalMap of(IndexReader reader, String field) throws IOException {
    var cache = reader.getReaderCacheHelper();
    var known = cache == null ? null : MAPS.get(cache.getKey());
    var map = known == null ? null : known.get(field);
    if (map == null) {
      map = make(reader, field);
      if (cache != null) {
        MAPS.computeIfAbsent(
                cache.getKey(),
                _ -> {
                  cache.addClosedListener(closed -> MAPS.remove(closed));
                  return new ConcurrentHashMap<>();
                })
            .put(field, map);
      }
    }
    return map;
  }

  private static OrdinalMap make(IndexReader reader, String field) throws IOException {
    if (MultiDocValues.getSortedSetValues(reader, field)
        instanceof MultiDocValues.MultiSortedSetDocValues sets) {
      return sets.mapping;
    }
    if (MultiDocValues.getSortedValues(reader, field)
        instanceof MultiDocValues.MultiSortedDocValues single) {
      return single.mapping;
    }
    throw new IllegalStateException("Several segments and yet not: " + field);
  }
}
