package org.wenlan.priorart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.wenlan.priorart.TestCollection.Row;
import org.wenlan.wording.Words;

/**
 * What everybody would do: the whole text as one field, every word of the question, Lucene's BM25
 * as it comes. Words are cut as ours are, so that only the method differs.
 */
final class PlainBm25 implements AutoCloseable {
  private static final String TEXT = "text";
  private static final String PLACE = "place";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainBm25(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  static PlainBm25 of(Path folder, List<String> texts) throws IOException {
    var directory = FSDirectory.open(folder);
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.ANALYZER))) {
      for (int i = 0; i < texts.size(); i++) {
        var document = new Document();
        document.add(new TextField(TEXT, texts.get(i), Store.NO));
        document.add(new NumericDocValuesField(PLACE, i));
        if (writer.addDocument(document) < 0) {
          throw new IOException("Not added");
        }
      }
      writer.forceMerge(1);
    }
    return new PlainBm25(DirectoryReader.open(directory));
  }

  /** The places of the nearest texts. */
  List<Integer> nearest(Row topic, Set<Integer> except, int most) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var term : terms(Judged.whole(topic))) {
      query.add(new TermQuery(term), Occur.SHOULD);
    }
    var nearest = new ArrayList<Integer>();
    for (var hit : searcher.search(query.build(), most + except.size()).scoreDocs) {
      var places = reader.leaves().getFirst().reader().getNumericDocValues(PLACE);
      int place = places.advanceExact(hit.doc) ? (int) places.longValue() : hit.doc;
      if (!except.contains(place) && nearest.size() < most) {
        nearest.add(place);
      }
    }
    return nearest;
  }

  /** All of them, or as many as Lucene takes in one query, the rarest first. */
  private List<Term> terms(String text) throws IOException {
    var frequencies = new HashMap<Term, Integer>();
    for (var word : Words.counts(text).keySet()) {
      var term = new Term(TEXT, word);
      var _ = frequencies.put(term, reader.docFreq(term));
    }
    return frequencies.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .sorted(Map.Entry.<Term, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(IndexSearcher.getMaxClauseCount())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
