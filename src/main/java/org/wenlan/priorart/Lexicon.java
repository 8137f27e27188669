package org.wenlan.priorart;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an index, each looked up once however often it is asked. For one question and one
 * thread.
 */
final class Lexicon {
  private final List<LeafReaderContext> leaves;
  private final Map<String, @Nullable TermsEnum[]> fields = new HashMap<>();
  private final Map<String, Term> terms = new HashMap<>();

  Lexicon(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /**
   * A term of a field.
   *
   * @param places where it stands in each leaf; null where it does not
   * @param frequency how many documents have it
   */
  record Term(BytesRef bytes, @Nullable TermState[] places, int frequency) {}

  List<LeafReaderContext> leaves() {
    return leaves;
  }

  /** A term, found once. */
  Term term(String field, String text) throws IOException {
    var key = field + '\0' + text;
    var known = terms.get(key);
    if (known == null) {
      known = find(field, new BytesRef(text));
      var _ = terms.put(key, known);
    }
    return known;
  }

  private Term find(String field, BytesRef bytes) throws IOException {
    var enums = enums(field);
    var places = new @Nullable TermState[enums.length];
    int frequency = 0;
    for (int i = 0; i < enums.length; i++) {
      var each = enums[i];
      if (each != null && each.seekExact(bytes)) {
        places[i] = each.termState();
        frequency += each.docFreq();
      }
    }
    return new Term(bytes, places, frequency);
  }

  /**
   * Gives the terms of a field that begin so.
   *
   * @param most that are looked at in each leaf
   */
  void beginning(String field, String beginning, int most, Consumer<String> taker)
      throws IOException {
    var first = new BytesRef(beginning);
    for (var each : enums(field)) {
      if (each == null || each.seekCeil(first) == SeekStatus.END) {
        continue;
      }
      int seen = 0;
      for (var term = each.term();
          term != null && StringHelper.startsWith(term, first) && seen < most;
          term = each.next()) {
        taker.accept(term.utf8ToString());
        seen++;
      }
    }
  }

  private @Nullable TermsEnum[] enums(String field) throws IOException {
    var known = fields.get(field);
    if (known == null) {
      known = new @Nullable TermsEnum[leaves.size()];
      for (int i = 0; i < known.length; i++) {
        var there = leaves.get(i).reader().terms(field);
        known[i] = there == null ? null : there.iterator();
      }
      var _ = fields.put(field, known);
    }
    return known;
  }

  /** The documents of a leaf that have a term; null when none has. */
  @Nullable PostingsEnum postings(
      LeafReaderContext leaf, String field, String text, @Nullable PostingsEnum used, int what)
      throws IOException {
    var term = term(field, text);
    var place = term.places()[leaf.ord];
    var each = enums(field)[leaf.ord];
    if (place == null || each == null) {
      return null;
    }
    each.seekExact(term.bytes(), place);
    return each.postings(used, what);
  }
}
