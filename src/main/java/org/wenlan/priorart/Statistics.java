package org.wenlan.priorart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.wenlan.query.Field;
import org.wenlan.retrieval.Corpus;

/** How rare terms are and how long texts, in one index; for one question and one thread. */
final class Statistics {
  private final Lexicon lexicon;
  private final long documents;
  private final Map<Field, Double> lengths = new EnumMap<>(Field.class);
  private final Map<String, Long> known = new HashMap<>();
  private final WordForms forms = new WordForms(this);

  Statistics(IndexSearcher searcher) {
    this.lexicon = new Lexicon(searcher.getIndexReader());
    this.documents = Math.max(1, searcher.getIndexReader().maxDoc());
    try {
      for (var field : Corpus.TEXTS) {
        var there = searcher.collectionStatistics(Corpus.name(field));
        if (there != null) {
          lengths.put(field, (double) there.sumTotalTermFreq() / there.docCount());
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Its terms. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** The forms of its words. */
  WordForms forms() {
    return forms;
  }

  /** The fields in which there is any text. */
  Iterable<Field> fields() {
    return lengths.keySet();
  }

  /** Mean length of a field's text in terms. */
  double length(Field field) {
    return lengths.getOrDefault(field, 1.0);
  }

  /** Of a term by the text field that has it most often; 0 when no document has it. */
  double idf(String term) {
    return idf((int) Math.min(documents, known.computeIfAbsent(term, this::most)));
  }

  /** Of several terms that count as one: none is rarer than all together. */
  double idf(Collection<String> terms) {
    long all = terms.stream().mapToLong(term -> known.computeIfAbsent(term, this::most)).sum();
    return idf((int) Math.min(documents, all));
  }

  private long most(String term) {
    long most = 0;
    for (var field : lengths.keySet()) {
      most = Math.max(most, frequency(Corpus.name(field), term));
    }
    return most;
  }

  /** Whether any document has a term in a text field. */
  boolean has(Field field, String term) {
    return frequency(Corpus.name(field), term) > 0;
  }

  /** Of a key of another field; 0 when no document has it. */
  double idf(String field, String key) {
    return idf(frequency(field, key));
  }

  private double idf(int frequency) {
    return frequency == 0 ? 0 : Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  }

  private int frequency(String field, String term) {
    try {
      return lexicon.term(field, term).frequency();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
