package org.wenlan.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.TooBroad;

/**
 * Every hit of a search as columns of numbers, for whoever analyses it: one bit a document, and the
 * values of a field by their numbers in the index. All figures are exact. Valid as long as the
 * searcher is; several threads may ask at once.
 *
 * <p>A call throws {@link TooBroad} when the time of the analysis is up.
 */
public final class Hits {
  private static final int LOOKED_AT = 1 << 16;

  private final IndexReader reader;
  private final Deadline deadline;
  private final FixedBitSet[] bits;
  private final long documents;

  /** Values that count as one, by field. */
  private final Map<String, Merging> merging;

  private Hits(
      IndexReader reader,
      Deadline deadline,
      FixedBitSet[] bits,
      long documents,
      Map<String, Merging> merging) {
    this.reader = reader;
    this.deadline = deadline;
    this.bits = bits;
    this.documents = documents;
    this.merging = merging;
  }

  /** The hits of a query. */
  public static Hits of(IndexSearcher searcher, Query query, Deadline deadline) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var bits = new FixedBitSet[leaves.size()];
    for (var leaf : leaves) {
      bits[leaf.ord] = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
    }
    searcher.search(query, new Matches(bits));
    if (searcher.timedOut()) {
      throw TooBroad.late(deadline);
    }
    long sum = 0;
    for (var each : bits) {
      sum += each.cardinality();
    }
    return new Hits(searcher.getIndexReader(), deadline, bits, sum, Map.of());
  }

  /** The same hits with several values of a field as one. */
  public Hits merged(String field, Merging values) {
    return new Hits(reader, deadline, bits, documents, Map.of(field, values));
  }

  private Column column(String field) throws IOException {
    return Column.of(reader, field, merging.get(field));
  }

  /** How many documents match. */
  public long documents() {
    return documents;
  }

  /** How many are hits of another search of the same view of the index too. */
  public long shared(Hits other) {
    long both = 0;
    for (int i = 0; i < bits.length; i++) {
      both += FixedBitSet.intersectionCount(bits[i], other.bits[i]);
    }
    return both;
  }

  /** How many documents have each value of a field. */
  public Tally count(String field) {
    return asked(() -> {
      var column = column(field);
      var counts = new long[column.size()];
      long valued = 0;
      for (var leaf : reader.leaves()) {
        var values = column.in(leaf.ord, leaf.reader());
        var local = new int[values.size()];
        valued += count(leaf, values, local);
        for (int i = 0; i < local.length; i++) {
          if (local[i] > 0) {
            counts[values.global(i)] += local[i];
          }
        }
      }
      return new Tally(column, counts, 1, valued);
    });
  }

  private long count(LeafReaderContext leaf, Column.Values values, int[] counts)
      throws IOException {
    var valued = new long[1];
    var single = values.single();
    if (single != null) {
      each(
          leaf,
          doc -> {
            if (single.advanceExact(doc)) {
              counts[single.ordValue()]++;
              valued[0]++;
            }
          });
    } else {
      each(
          leaf,
          doc -> {
            int many = values.find(doc);
            valued[0] += many > 0 ? 1 : 0;
            for (int i = 0; i < many; i++) {
              counts[values.local(i)]++;
            }
          });
    }
    return valued[0];
  }

  /** What each value has when a document with n values gives one nth to each. */
  public Tally fractions(String field) {
    return asked(() -> {
      var column = column(field);
      var parts = new long[column.size()];
      var valued = new long[1];
      for (var leaf : reader.leaves()) {
        var values = column.in(leaf.ord, leaf.reader());
        each(
            leaf,
            doc -> {
              int many = values.find(doc);
              valued[0] += many > 0 ? 1 : 0;
              for (int i = 0; i < many; i++) {
                parts[values.number(i)] += Tally.WHOLE / many;
              }
            });
      }
      return new Tally(column, parts, Tally.WHOLE, valued[0]);
    });
  }

  /** How many documents have both a value of the rows' field and one of the columns'. */
  public long[][] cross(String rows, List<String> rowValues, String columns, List<String> values) {
    return asked(() -> {
      var counts = new long[rowValues.size()][values.size()];
      var down = column(rows);
      var across = column(columns);
      for (var leaf : reader.leaves()) {
        var ofRow = down.chosen(leaf.ord, leaf.reader(), rowValues);
        var ofColumn = across.chosen(leaf.ord, leaf.reader(), values);
        if (!ofRow.none() && !ofColumn.none()) {
          each(
              leaf,
              doc -> {
                if (ofRow.find(doc) > 0 && ofColumn.find(doc) > 0) {
                  ofRow.each(row -> ofColumn.each(column -> counts[row][column]++));
                }
              });
        }
      }
      return counts;
    });
  }

  /** How many different values of one field the documents with each value of another have. */
  public long[] different(String of, String per, List<String> values) {
    return asked(() -> {
      var many = column(of);
      var by = column(per);
      var seen = new FixedBitSet[values.size()];
      for (int i = 0; i < seen.length; i++) {
        seen[i] = new FixedBitSet(Math.max(1, many.size()));
      }
      for (var leaf : reader.leaves()) {
        var counted = many.in(leaf.ord, leaf.reader());
        var chosen = by.chosen(leaf.ord, leaf.reader(), values);
        each(
            leaf,
            doc -> {
              int found = chosen.find(doc) > 0 ? counted.find(doc) : 0;
              for (int i = 0; i < found; i++) {
                int value = counted.number(i);
                chosen.each(slot -> seen[slot].set(value));
              }
            });
      }
      var sizes = new long[seen.length];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = seen[i].cardinality();
      }
      return sizes;
    });
  }

  /** Which values of a field stand together in one document. */
  public Pairs pairs(String field, int limit) {
    return asked(() -> Pairing.of(this, reader, column(field), limit));
  }

  /**
   * Which values cite which, among hits that cite hits: a document counts once for each pair.
   *
   * @param of the field of the values; the first of a pair cites
   * @param citations the field of the numbers that a document cites
   * @param own the field of the number under which a document is cited
   */
  public Pairs citing(String of, String citations, String own, int limit) {
    return asked(() -> Across.of(this, reader, column(of), column(citations), column(own), limit));
  }

  /** How many documents have each day of a field of days. */
  public SortedMap<LocalDate, Long> days(String field) {
    return asked(() -> {
      var counts = new HashMap<Long, int[]>();
      for (var leaf : reader.leaves()) {
        var days = DocValues.getNumeric(leaf.reader(), field);
        each(
            leaf,
            doc -> {
              if (days.advanceExact(doc)) {
                counts.computeIfAbsent(days.longValue(), _ -> new int[1])[0]++;
              }
            });
      }
      var days = new TreeMap<LocalDate, Long>();
      counts.forEach((day, many) -> days.put(LocalDate.ofEpochDay(day), (long) many[0]));
      return days;
    });
  }

  /**
   * Which hits are cited by documents of the index, whether these are hits or not.
   *
   * @param citations the field of the numbers that a document cites
   * @param own the field of the number under which a document is cited
   */
  public Cited cited(String citations, String own, String name, int limit) {
    return asked(() -> Citing.of(this, reader, citations, own, name, limit));
  }

  /** Takes the number of a document in its segment. */
  interface DocumentTaker {
    void take(int document) throws IOException;
  }

  /** Every hit of a segment, in order. */
  void each(LeafReaderContext leaf, DocumentTaker to) throws IOException {
    var hits = bits[leaf.ord];
    int seen = 0;
    int doc = hits.nextSetBit(0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      if ((++seen & (LOOKED_AT - 1)) == 0 && deadline.shouldExit()) {
        throw TooBroad.late(deadline);
      }
      to.take(doc);
      doc = doc + 1 < hits.length() ? hits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  private interface Asking<T> {
    T ask() throws IOException;
  }

  private static <T> T asked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
