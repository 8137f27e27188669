package org.wenlan.priorart;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the postings of terms through chosen documents only, so that many terms can be asked
 * of few documents. For one thread.
 */
final class Walk {
  private final List<LeafReaderContext> leaves;

  /** The chosen documents in order. */
  private final int[] documents;

  /** Each leaf's terms by field. */
  private final Map<String, Optional<TermsEnum>> terms = new HashMap<>();

  private @Nullable PostingsEnum postings;

  Walk(IndexSearcher searcher, int[] documents) {
    this.leaves = searcher.getIndexReader().leaves();
    this.documents = documents;
  }

  /** Takes a chosen document that has a term. */
  interface Meeting {
    /**
     * @param place of the document among those chosen
     * @param frequency of the term in the field's text
     */
    void at(int place, int frequency);
  }

  /** Takes the places of a term in the text of a chosen document. */
  interface Places {
    /**
     * @param place of the document among those chosen
     * @param positions of the term in the field's text, in order
     */
    void at(int place, int[] positions);
  }

  int size() {
    return documents.length;
  }

  /** Which of the chosen documents have a term in a field. */
  void along(String field, BytesRef term, Meeting meeting) throws IOException {
    along(field, term, PostingsEnum.FREQS, (place, found) -> meeting.at(place, found.freq()));
  }

  /** Where the chosen documents have a term in a field. */
  void places(String field, BytesRef term, Places places) throws IOException {
    along(field, term, PostingsEnum.POSITIONS, (place, found) -> {
      var positions = new int[found.freq()];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = found.nextPosition();
      }
      places.at(place, positions);
    });
  }

  /** Takes what the index has of a term in a chosen document. */
  private interface Found {
    void at(int place, PostingsEnum found) throws IOException;
  }

  private void along(String field, BytesRef term, int what, Found taker) throws IOException {
    for (var leaf : leaves) {
      int from = from(leaf.docBase);
      int to = from(leaf.docBase + leaf.reader().maxDoc());
      if (from < to) {
        var there = terms(leaf, field);
        if (there.isPresent() && there.get().seekExact(term)) {
          var found = there.get().postings(what == PostingsEnum.FREQS ? postings : null, what);
          postings = what == PostingsEnum.FREQS ? found : postings;
          walk(leaf.docBase, found, from, to, taker);
        }
      }
    }
  }

  private Optional<TermsEnum> terms(LeafReaderContext leaf, String field) throws IOException {
    var key = leaf.ord + field;
    var known = terms.get(key);
    if (known == null) {
      var there = leaf.reader().terms(field);
      known = there == null ? Optional.empty() : Optional.of(there.iterator());
      var _ = terms.put(key, known);
    }
    return known;
  }

  private void walk(int base, PostingsEnum found, int from, int to, Found taker)
      throws IOException {
    int place = from;
    int at = found.advance(documents[place] - base);
    while (at != PostingsEnum.NO_MORE_DOCS) {
      while (documents[place] < base + at) {
        if (++place == to) {
          return;
        }
      }
      if (documents[place] == base + at) {
        taker.at(place, found);
        if (++place == to) {
          return;
        }
      }
      int next = documents[place] - base;
      at = next == at + 1 ? found.nextDoc() : found.advance(next);
    }
  }

  /** The lengths of a field's text in the chosen documents, 0 where there is none. */
  int[] lengths(String field) throws IOException {
    var lengths = new int[documents.length];
    for (var leaf : leaves) {
      var norms = leaf.reader().getNormValues(field);
      int to = from(leaf.docBase + leaf.reader().maxDoc());
      for (int place = from(leaf.docBase); norms != null && place < to; place++) {
        if (norms.advanceExact(documents[place] - leaf.docBase)) {
          lengths[place] = SmallFloat.byte4ToInt((byte) norms.longValue());
        }
      }
    }
    return lengths;
  }

  /** The place of the first chosen document that is not before this one. */
  private int from(int document) {
    int found = Arrays.binarySearch(documents, document);
    return found < 0 ? -found - 1 : found;
  }
}
