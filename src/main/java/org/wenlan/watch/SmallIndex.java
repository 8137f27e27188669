package org.wenlan.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.wording.TooBroad;
import org.wenlan.wording.Words;

/** An index of what arrived together, in memory, asked once and thrown away. */
final class SmallIndex {
  private static final Logger LOG = LoggerFactory.getLogger(SmallIndex.class);

  private final Document[] documents;

  SmallIndex(int size) {
    this.documents = new Document[size];
  }

  void put(int at, Document document) {
    documents[at] = document;
  }

  /** Asks every query and adds its number to what is found of each matching document. */
  void ask(Arrivals arrivals, Map<Long, Wanted> queries, long[][] found) {
    try (var directory = new ByteBuffersDirectory()) {
      var config =
          new IndexWriterConfig(Words.ANALYZER)
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setRAMBufferSizeMB(512);
      try (var writer = new IndexWriter(directory, config)) {
        long written = writer.addDocuments(Arrays.asList(documents));
        LOG.trace("a small index of {} documents, operation {}", documents.length, written);
      }
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (var query : queries.entrySet()) {
          ask(query.getKey(), query.getValue(), searcher, arrivals, found);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void ask(
      long id, Wanted wanted, IndexSearcher searcher, Arrivals arrivals, long[][] found)
      throws IOException {
    try {
      for (int place : places(arrivals.query(wanted, searcher.getIndexReader()), searcher)) {
        found[place] = Arrays.copyOf(found[place], found[place].length + 1);
        found[place][found[place].length - 1] = id;
      }
    } catch (TooBroad broad) {
      // A search would be refused in the same words; it is refused when it is made, too.
      LOG.warn("The query of watch {} means too many words: {}", id, broad.details());
    }
  }

  private static List<Integer> places(org.apache.lucene.search.Query query, IndexSearcher searcher)
      throws IOException {
    var places = new ArrayList<Integer>();
    searcher.search(
        query,
        new SimpleCollector() {
          private int base;

          @Override
          protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
          }

          @Override
          public void collect(int document) {
            places.add(base + document);
          }

          @Override
          public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
          }
        });
    return places;
  }
}
