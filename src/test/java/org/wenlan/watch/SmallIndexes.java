package org.wenlan.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.wording.Words;

/** An index in memory, for frequencies and as the plain method to compare with. */
final class SmallIndexes {
  private final DirectoryReader reader;

  private SmallIndexes(DirectoryReader reader) {
    this.reader = reader;
  }

  static SmallIndexes of(List<Document> documents) {
    try {
      var directory = new ByteBuffersDirectory();
      var config =
          new IndexWriterConfig(Words.ANALYZER)
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setRAMBufferSizeMB(1_024);
      try (var writer = new IndexWriter(directory, config)) {
        long _ = writer.addDocuments(documents);
      }
      return new SmallIndexes(DirectoryReader.open(directory));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  long documents(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Every query over an index of what arrived, on all cores. */
  static final class Compared implements AutoCloseable {
    private final Arrivals arrivals;
    private final Query[] queries;

    Compared(Arrivals arrivals, List<Wanted> wanted) throws IOException {
      this.arrivals = arrivals;
      var none = new MultiReader();
      this.queries = wanted.stream().map(one -> arrivals.query(one, none)).toArray(Query[]::new);
    }

    List<long[]> match(List<Patent> patents) {
      var made = new Document[patents.size()];
      IntStream.range(0, made.length)
          .parallel()
          .forEach(i ->
              made[i] =
                  arrivals.document(
                      new Stored(1, 1, patents.get(i)),
                      List.of(),
                      java.time.LocalDate.of(2026, 11, 29)));
      // Two halves, so that both cores index.
      var halves =
          IntStream.range(0, 2)
              .parallel()
              .mapToObj(
                  h -> of(List.of(made).subList(h * made.length / 2, (h + 1) * made.length / 2)))
              .toList();
      var found = new ArrayList<List<Long>>();
      patents.forEach(_ -> found.add(list()));
      int base = 0;
      for (var half : halves) {
        ask(half, found, base);
        base += half.reader.maxDoc();
      }
      return found.stream().map(ids -> ids.stream().mapToLong(Long::longValue).toArray()).toList();
    }

    private static List<Long> list() {
      return java.util.Collections.synchronizedList(new ArrayList<>());
    }

    private void ask(SmallIndexes index, List<List<Long>> found, int base) {
      var searcher = new IndexSearcher(index.reader);
      searcher.setQueryCache(null);
      IntStream.range(0, queries.length)
          .parallel()
          .forEach(i -> {
            try {
              searcher.search(
                  queries[i],
                  new SimpleCollector() {
                    private int leaf;

                    @Override
                    protected void doSetNextReader(LeafReaderContext context) {
                      leaf = context.docBase;
                    }

                    @Override
                    public void collect(int document) {
                      found.get(base + leaf + document).add((long) i);
                    }

                    @Override
                    public ScoreMode scoreMode() {
                      return ScoreMode.COMPLETE_NO_SCORES;
                    }
                  });
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }

    @Override
    public void close() {
      java.util.Arrays.fill(queries, null);
    }
  }
}
