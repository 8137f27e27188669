package org.wenlan.retrieval;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.wenlan.retrieval.Answer.Count;

/**
 * The facets of everything there is, which start pages ask for again and again: counted once for
 * each state of the index.
 */
final class CountedAll {
  private static final Map<IndexReader.CacheKey, Map<Facet, List<Count>>> KNOWN =
      new ConcurrentHashMap<>();

  private CountedAll() {}

  static Map<Facet, List<Count>> of(IndexSearcher searcher, Set<Facet> facets) throws IOException {
    var helper = searcher.getIndexReader().getReaderCacheHelper();
    if (helper == null) {
      return count(searcher, facets);
    }
    var known =
        KNOWN.computeIfAbsent(
            helper.getKey(),
            key -> {
              helper.addClosedListener(closed -> KNOWN.remove(closed));
              return new ConcurrentHashMap<>();
            });
    var missing = EnumSet.copyOf(facets);
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      var counted = count(searcher, missing);
      if (searcher.timedOut()) {
        return counted;
      }
      // A facet without any value is known too.
      missing.forEach(facet -> known.put(facet, counted.getOrDefault(facet, List.of())));
    }
    var counts = new EnumMap<Facet, List<Count>>(Facet.class);
    facets.forEach(facet -> counts.put(facet, known.getOrDefault(facet, List.of())));
    return counts;
  }

  private static Map<Facet, List<Count>> count(IndexSearcher searcher, Set<Facet> facets)
      throws IOException {
    var counting = new Counting(facets);
    searcher.search(new MatchAllDocsQuery(), counting);
    return counting.counts(new Ordinals(searcher.getIndexReader()));
  }
}
