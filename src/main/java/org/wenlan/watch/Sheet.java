package org.wenlan.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.wenlan.wording.Words;

/**
 * One document laid out for standing queries: which of their terms it has, and where. Used again
 * for the next document; not thread-safe.
 */
final class Sheet {
  private final Vocabulary vocabulary;

  /** By term: of which document its entry is, its first and its last place in the chain. */
  private int[] stamps = new int[0];

  private int[] first = new int[0];
  private int[] last = new int[0];

  /** Places of terms, each with the next one of the same term; 0 is the end. */
  private int[] places = new int[4096];

  private int[] next = new int[4096];
  private int used;

  private int[] present = new int[1024];
  private int count;
  private int stamp;
  private Document document = new Document();
  private @Nullable IndexSearcher engine;

  /** By standing query: the last document of which it was asked. */
  private int[] asked = new int[0];

  Sheet(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Lays a document out. */
  void fill(Document of, int queries) {
    document = of;
    engine = null;
    used = 1;
    count = 0;
    stamp++;
    if (stamps.length < vocabulary.size()) {
      int size = vocabulary.size() + vocabulary.size() / 4 + 64;
      stamps = Arrays.copyOf(stamps, size);
      first = Arrays.copyOf(first, size);
      last = Arrays.copyOf(last, size);
    }
    if (asked.length < queries) {
      asked = Arrays.copyOf(asked, queries + queries / 4 + 64);
    }
    try {
      for (var field : of) {
        var terms = vocabulary.of(field.name());
        if (terms != null && field.fieldType().indexOptions() != IndexOptions.NONE) {
          read(field, terms);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void read(IndexableField field, Vocabulary.Terms terms) throws IOException {
    var text = field.stringValue();
    if (text == null) {
      return;
    }
    if (!field.fieldType().tokenized()) {
      int term = terms.find(text);
      if (term >= 0) {
        add(term, 0);
      }
      return;
    }
    try (TokenStream words = Words.ANALYZER.tokenStream(field.name(), text)) {
      var word = words.addAttribute(CharTermAttribute.class);
      var increment = words.addAttribute(PositionIncrementAttribute.class);
      words.reset();
      int position = -1;
      while (words.incrementToken()) {
        position += increment.getPositionIncrement();
        int term = terms.find(word.buffer(), word.length());
        if (term >= 0) {
          add(term, position);
        }
      }
      words.end();
    }
  }

  private void add(int term, int place) {
    if (used == places.length) {
      places = Arrays.copyOf(places, used * 2);
      next = Arrays.copyOf(next, used * 2);
    }
    places[used] = place;
    next[used] = 0;
    if (stamps[term] == stamp) {
      next[last[term]] = used;
    } else {
      stamps[term] = stamp;
      first[term] = used;
      if (count == present.length) {
        present = Arrays.copyOf(present, count * 2);
      }
      present[count++] = term;
    }
    last[term] = used++;
  }

  /** How many different terms of standing queries the document has. */
  int terms() {
    return count;
  }

  /** One of them. */
  int term(int at) {
    return present[at];
  }

  boolean has(int term) {
    return term < stamps.length && stamps[term] == stamp;
  }

  /** Where a chain of a term's places begins; 0 when it has none. */
  int chain(int term) {
    return has(term) ? first[term] : 0;
  }

  int place(int link) {
    return places[link];
  }

  int after(int link) {
    return next[link];
  }

  boolean hasAt(int term, int place) {
    for (int link = chain(term); link > 0; link = next[link]) {
      if (places[link] >= place) {
        return places[link] == place;
      }
    }
    return false;
  }

  /** Whether a day of the document's lies between two, both included. */
  boolean within(String field, int from, int to) {
    for (var each : document.getFields(field)) {
      if (each instanceof IntPoint point) {
        int day = point.numericValue().intValue();
        if (day >= from && day <= to) {
          return true;
        }
      }
    }
    return false;
  }

  /** True the first time that a query is asked of this document. */
  boolean firstAsked(int query) {
    boolean fresh = asked[query] != stamp;
    asked[query] = stamp;
    return fresh;
  }

  /** For what only the engine can tell: the document as an index of its own. */
  IndexReader reader() {
    return searcher().getIndexReader();
  }

  boolean holds(Query query) {
    try {
      return searcher().count(query) > 0;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private IndexSearcher searcher() {
    var there = engine;
    if (there == null) {
      var alone = new MemoryIndex();
      for (var field : document) {
        if (field.fieldType().indexOptions() != IndexOptions.NONE
            || field.fieldType().pointDimensionCount() > 0) {
          alone.addField(field, Words.ANALYZER);
        }
      }
      there = alone.createSearcher();
      there.setQueryCache(null);
      engine = there;
    }
    return there;
  }
}
