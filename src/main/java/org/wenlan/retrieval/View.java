package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/** A searcher that stays as it is until it is closed. */
final class View implements AutoCloseable {
  /** Gives back whatever was opened. */
  private interface Closing {
    void close() throws IOException;
  }

  private final IndexSearcher searcher;
  private final long position;
  private final Closing closing;

  private View(IndexSearcher searcher, long position, Closing closing) {
    this.searcher = searcher;
    this.position = position;
    this.closing = closing;
  }

  static View of(Generation generation) throws IOException {
    var searchers = generation.searchers();
    long visible = generation.visible();
    var searcher = searchers.acquire();
    return new View(searcher, visible, () -> searchers.release(searcher));
  }

  static View ofLastCommit(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    var reader = DirectoryReader.open(directory);
    var position = reader.getIndexCommit().getUserData().getOrDefault("position", "0");
    return new View(
        new IndexSearcher(reader),
        Long.parseLong(position),
        () -> {
          reader.close();
          directory.close();
        });
  }

  IndexSearcher searcher() {
    return searcher;
  }

  long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }
}
