package org.wenlan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.wenlan.retrieval.Answer.Count;

/** Counts the values of facets over every match, in one pass and exactly. */
final class Counting extends SimpleCollector {
  private static final int MOST = 1_000;

  private final List<Facet> facets;
  private final Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
  private final List<Leaf> leaves = new ArrayList<>();
  private long matches;

  /** One facet's values in one segment. */
  private record Leaf(Facet facet, SortedSetDocValues values, int[] counts) {
    void count(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
  }

  Counting(Collection<Facet> facets) {
    this.facets = List.copyOf(facets);
    this.facets.forEach(facet -> sums.put(facet, new HashMap<>()));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    for (var facet : facets) {
      var values = DocValues.getSortedSet(leaf.reader(), facet.field());
      leaves.add(new Leaf(facet, values, new int[Math.toIntExact(values.getValueCount())]));
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    matches++;
    for (var leaf : leaves) {
      leaf.count(doc);
    }
  }

  @Override
  public void finish() throws IOException {
    for (var leaf : leaves) {
      var sum = sums.get(leaf.facet());
      if (sum == null) {
        throw new IllegalStateException("no sums for " + leaf.facet());
      }
      for (int ord = 0; ord < leaf.counts().length; ord++) {
        if (leaf.counts()[ord] > 0) {
          sum.merge(
              leaf.values().lookupOrd(ord).utf8ToString(), (long) leaf.counts()[ord], Long::sum);
        }
      }
    }
    leaves.clear();
  }

  long matches() {
    return matches;
  }

  Map<Facet, List<Count>> counts() {
    var counts = new EnumMap<Facet, List<Count>>(Facet.class);
    sums.forEach((facet, values) ->
        counts.put(
            facet,
            values.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getValue()))
                .sorted((a, b) ->
                    a.documents() != b.documents()
                        ? Long.compare(b.documents(), a.documents())
                        : a.value().compareTo(b.value()))
                .limit(MOST)
                .toList()));
    return counts;
  }
}
