package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.retrieval.BenchQueries.Asked;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.Words;

/** The engine alone: the same fields and the same analysis, no register, no server. */
final class BareLucene implements AutoCloseable {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private BareLucene(Path folder) throws IOException {
    this.reader = DirectoryReader.open(FSDirectory.open(folder));
    this.searcher = new IndexSearcher(reader);
  }

  static BareLucene open(Path folder) throws IOException {
    return new BareLucene(folder);
  }

  /** Indexes the documents with as many threads as there are cores. */
  static void fill(Path folder, GeneratedPatents generated, long documents) throws IOException {
    var config = new IndexWriterConfig(Words.ANALYZER).setRAMBufferSizeMB(128);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      LongStream.range(0, documents)
          .parallel()
          .forEach(i -> {
            try {
              var document =
                  Documents.of(new Stored(i + 1, i + 1, generated.get(i)), List.of(), TODAY);
              if (writer.addDocument(document) < 0) {
                throw new IllegalStateException("not added");
              }
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
      if (writer.commit() < 0) {
        throw new IllegalStateException("not committed");
      }
    }
  }

  /** An exact count and the best 25, as Wenlan answers; facets in one pass over all matches. */
  void answer(Asked asked) throws IOException {
    if (asked.counts()) {
      var all = new MatchAllDocsQuery();
      var counting = new Counting(EnumSet.copyOf(BenchQueries.SIX));
      searcher.search(all, counting);
      var counted = counting.counts(new Ordinals(reader));
      if (counted.size() != BenchQueries.SIX.size()
          || searcher.search(all, 25).scoreDocs.length == 0) {
        throw new IllegalStateException("nothing counted");
      }
      return;
    }
    if (!(new Queries().read(asked.epo(), Dialect.EPO) instanceof Understood read)) {
      throw new IllegalStateException("cannot be read: " + asked.epo());
    }
    var compiled = new Compiling(searcher, Deadline.in(Duration.ofMinutes(1))).of(read.wanted());
    var top = searcher.search(compiled, 25).scoreDocs;
    if (searcher.count(compiled) < top.length) {
      throw new IllegalStateException("more hits than matches");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
