package org.wenlan.retrieval;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the place of every match, or of the best of each family: 8 bytes a match, 32 bytes a
 * family, since a search may match them all.
 */
final class Folding extends SimpleCollector {
  private static final long EMPTY = Long.MIN_VALUE;

  private final Wish.Sort sort;
  private final boolean fold;
  private final @Nullable OrdinalMap numbers;

  private long[] families = new long[1 << 10];
  private long[] places = new long[1 << 10];
  private int size;
  private long matches;

  private @Nullable Scorable scorer;
  private @Nullable NumericDocValues ids;
  private @Nullable NumericDocValues family;
  private Ordering.@Nullable Key key;

  Folding(Wish.Sort sort, boolean fold, @Nullable OrdinalMap numbers) {
    this.sort = sort;
    this.fold = fold;
    this.numbers = numbers;
    Arrays.fill(places, EMPTY);
  }

  @Override
  public ScoreMode scoreMode() {
    return sort == Wish.Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    ids = DocValues.getNumeric(leaf.reader(), IndexFields.ID);
    family = DocValues.getNumeric(leaf.reader(), IndexFields.FAMILY_HASH);
    key = Ordering.key(sort, leaf, numbers);
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    var familyOf = family;
    var identities = ids;
    var order = key;
    if (familyOf == null || order == null || identities == null || !identities.advanceExact(doc)) {
      throw new IllegalStateException("a document without an id");
    }
    matches++;
    long id = identities.longValue();
    var scores = scorer;
    float score = sort == Wish.Sort.RELEVANCE && scores != null ? scores.score() : 0;
    long place = Ordering.place(order.of(doc, score), id);
    if (fold) {
      put(familyOf.advanceExact(doc) ? familyOf.longValue() : id, place);
    } else {
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
      }
      places[size++] = place;
    }
  }

  private void put(long hash, long place) {
    int mask = places.length - 1;
    int slot = (int) hash & mask;
    while (places[slot] != EMPTY && families[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    if (places[slot] == EMPTY) {
      families[slot] = hash;
      places[slot] = place;
      if (++size * 2 > places.length) {
        grow();
      }
    } else {
      places[slot] = Math.min(places[slot], place);
    }
  }

  private void grow() {
    var oldFamilies = families;
    var oldPlaces = places;
    families = new long[oldPlaces.length * 2];
    places = new long[oldPlaces.length * 2];
    Arrays.fill(places, EMPTY);
    size = 0;
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != EMPTY) {
        put(oldFamilies[i], oldPlaces[i]);
      }
    }
  }

  long matches() {
    return matches;
  }

  /** How many places there are: matches, or families. */
  int size() {
    return size;
  }

  /** The places in order, see {@link Ordering#id}; the collector is of no use afterwards. */
  long[] ordered() {
    long[] ordered;
    if (fold) {
      ordered = Arrays.stream(places).filter(place -> place != EMPTY).toArray();
    } else {
      ordered = Arrays.copyOf(places, size);
    }
    places = new long[0];
    families = new long[0];
    Arrays.parallelSort(ordered);
    return ordered;
  }
}
