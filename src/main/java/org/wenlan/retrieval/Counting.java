package org.wenlan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.wenlan.retrieval.Answer.Count;

/** Counts the values of facets over every match, in one pass and exactly. */
final class Counting extends SimpleCollector {
  private final Map<Facet, List<Leaf>> facets = new EnumMap<>(Facet.class);
  private Leaf[] open = {};
  private long matches;

  /**
   * One facet's values in one segment.
   *
   * @param ord the segment's place among all
   * @param single the same values where no document has two: faster
   * @param counts by the segment's own numbers of values
   */
  record Leaf(int ord, SortedSetDocValues values, @Nullable SortedDocValues single, int[] counts) {
    void count(int doc) throws IOException {
      if (single != null) {
        if (single.advanceExact(doc)) {
          counts[single.ordValue()]++;
        }
      } else if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
  }

  Counting(Collection<Facet> facets) {
    facets.forEach(facet -> this.facets.put(facet, new ArrayList<>()));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    var opened = new ArrayList<Leaf>();
    for (var facet : facets.entrySet()) {
      var values = DocValues.getSortedSet(leaf.reader(), facet.getKey().field());
      int size = Math.toIntExact(values.getValueCount());
      if (size > 0) {
        var one = new Leaf(leaf.ord, values, DocValues.unwrapSingleton(values), new int[size]);
        facet.getValue().add(one);
        opened.add(one);
      }
    }
    open = opened.toArray(Leaf[]::new);
  }

  @Override
  public void collect(int doc) throws IOException {
    matches++;
    for (var leaf : open) {
      leaf.count(doc);
    }
  }

  long matches() {
    return matches;
  }

  /** The most frequent values of each facet, the most frequent one first. */
  Map<Facet, List<Count>> counts(Ordinals ordinals) throws IOException {
    var counts = new EnumMap<Facet, List<Count>>(Facet.class);
    for (var facet : facets.entrySet()) {
      counts.put(facet.getKey(), ordinals.top(facet.getKey(), facet.getValue()));
    }
    return counts;
  }
}
