package org.wenlan.retrieval;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;

/** Which document of the index has which id of the register; 8 bytes a document. */
final class Identities {
  /** Ids are kept in half a number of 64 bits. */
  private static final long MOST = 1L << 32;

  private final long[] places;

  private Identities(long[] places) {
    this.places = places;
  }

  static Identities of(IndexReader reader) throws IOException {
    var places = new long[reader.numDocs()];
    int size = 0;
    for (var leaf : reader.leaves()) {
      var ids = DocValues.getNumeric(leaf.reader(), IndexFields.ID);
      var live = leaf.reader().getLiveDocs();
      for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
        if (live == null || live.get(doc)) {
          places[size++] = place((int) checked(ids.longValue()), leaf.docBase + doc);
        }
      }
    }
    var all = Arrays.copyOf(places, size);
    Arrays.sort(all);
    return new Identities(all);
  }

  /** The highest id ever indexed here; 0 in an empty index. */
  static long highest(IndexReader reader) throws IOException {
    long highest = 0;
    for (var leaf : reader.leaves()) {
      var ids = DocValues.getNumeric(leaf.reader(), IndexFields.ID);
      for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
        highest = Math.max(highest, ids.longValue());
      }
    }
    return highest;
  }

  static long checked(long id) {
    if (id < 0 || id >= MOST) {
      throw new IllegalStateException("The index keeps ids up to " + MOST + ", not " + id);
    }
    return id;
  }

  /** Two numbers as one that sorts by the first, then by the second, both without a sign. */
  private static long place(int id, int second) {
    // The first bit turned: numbers without a sign in the order of numbers with one.
    return ((long) (id ^ Integer.MIN_VALUE) << 32) | second;
  }

  /** How many documents there are. */
  int size() {
    return places.length;
  }

  /** The id at a place in the order of ids. */
  long id(int place) {
    return Integer.toUnsignedLong((int) (places[place] >>> 32) ^ Integer.MIN_VALUE);
  }

  /** The document at a place in the order of ids. */
  int document(int place) {
    return (int) places[place];
  }

  /** The document with this id; -1 when there is none. */
  int find(long id) {
    int at = Arrays.binarySearch(places, place((int) id, 0));
    int place = at >= 0 ? at : -at - 1;
    return place < places.length && id(place) == id ? document(place) : -1;
  }
}
