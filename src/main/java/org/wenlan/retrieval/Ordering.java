package org.wenlan.retrieval;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/**
 * Orders of hits, as the engine's sort and as one number for each document, where less is first.
 * Both break ties by the register's id, which no merge and no rebuild changes.
 */
final class Ordering {
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.LONG);

  private Ordering() {}

  static Sort sort(Wish.Sort wished) {
    return switch (wished) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(days(IndexFields.PUBLISHED, true), BY_ID);
      case OLDEST -> new Sort(days(IndexFields.PUBLISHED, false), BY_ID);
      case FILED_NEWEST -> new Sort(days(IndexFields.FILED, true), BY_ID);
      case FILED_OLDEST -> new Sort(days(IndexFields.FILED, false), BY_ID);
      case NUMBER -> new Sort(new SortField(IndexFields.NUMBER, SortField.Type.STRING), BY_ID);
    };
  }

  private static SortField days(String field, boolean newest) {
    // As wide as the points of the same name, with whose help Lucene passes over what is too late.
    var days = new SortField(field, SortField.Type.INT, newest);
    // A document without a day comes last in both directions.
    days.setMissingValue(newest ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return days;
  }

  /** Where a document stands in an order: less is earlier. */
  interface Key {
    int of(int doc, float score) throws IOException;
  }

  /** A key and the id as one number, so that sorting numbers sorts hits. */
  static long place(int key, long id) {
    return (long) key << 32 | Identities.checked(id);
  }

  static long id(long place) {
    return place & 0xffff_ffffL;
  }

  /** The score of a hit that was ordered by relevance. */
  static float score(long place) {
    return Float.intBitsToFloat(-(int) (place >> 32));
  }

  static Key key(Wish.Sort wished, LeafReaderContext leaf, @Nullable OrdinalMap numbers)
      throws IOException {
    return switch (wished) {
      // Scores are never negative, and then their bits sort as they do.
      case RELEVANCE -> (doc, score) -> -Float.floatToIntBits(score);
      case NEWEST -> day(leaf, IndexFields.PUBLISHED, true);
      case OLDEST -> day(leaf, IndexFields.PUBLISHED, false);
      case FILED_NEWEST -> day(leaf, IndexFields.FILED, true);
      case FILED_OLDEST -> day(leaf, IndexFields.FILED, false);
      case NUMBER -> {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexFields.NUMBER);
        var global = numbers == null ? null : numbers.getGlobalOrds(leaf.ord);
        yield (doc, score) ->
            !values.advanceExact(doc)
                ? Integer.MAX_VALUE
                : global == null
                    ? values.ordValue()
                    : Math.toIntExact(global.get(values.ordValue()));
      }
    };
  }

  private static Key day(LeafReaderContext leaf, String field, boolean newest) throws IOException {
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), field);
    return (doc, score) ->
        !days.advanceExact(doc)
            ? Integer.MAX_VALUE
            : (int) (newest ? -days.longValue() : days.longValue());
  }

  /** What makes the number's ordinals of all segments one order; null when there is one segment. */
  static @Nullable OrdinalMap numbers(Wish.Sort wished, IndexSearcher searcher) throws IOException {
    if (wished != Wish.Sort.NUMBER) {
      return null;
    }
    var values = MultiDocValues.getSortedValues(searcher.getIndexReader(), IndexFields.NUMBER);
    return values instanceof MultiDocValues.MultiSortedDocValues multi ? multi.mapping : null;
  }
}
