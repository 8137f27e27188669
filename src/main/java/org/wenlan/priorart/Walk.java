package org.wenlan.priorart;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the postings of terms through chosen documents only, so that many terms can be asked
 * of few documents. For one thread.
 */
final class Walk {
  private final Lexicon lexicon;

  /** The chosen documents in order. */
  private final int[] documents;

  private @Nullable PostingsEnum postings;

  Walk(Lexicon lexicon, int[] documents) {
    this.lexicon = lexicon;
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
  void along(String field, String term, Meeting meeting) throws IOException {
    along(field, term, PostingsEnum.FREQS, (place, found) -> meeting.at(place, found.freq()));
  }

  /** Where the chosen documents have a term in a field. */
  void places(String field, String term, Places places) throws IOException {
    along(
        field,
        term,
        PostingsEnum.POSITIONS,
        (place, found) -> {
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

  private void along(String field, String term, int what, Found taker) throws IOException {
    for (var leaf : lexicon.leaves()) {
      int from = from(leaf.docBase);
      int to = from(leaf.docBase + leaf.reader().maxDoc());
      boolean counting = what == PostingsEnum.FREQS;
      var found =
          from == to ? null : lexicon.postings(leaf, field, term, counting ? postings : null, what);
      if (found != null) {
        postings = counting ? found : postings;
        walk(leaf.docBase, found, from, to, taker);
      }
    }
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
    for (var leaf : lexicon.leaves()) {
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
