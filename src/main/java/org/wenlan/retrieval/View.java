package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** A searcher that stays as it is until it is closed. */
final class View implements AutoCloseable {

  /** There is no index to search at this moment: it is being built, or was found damaged. */
  static final class Unready extends Exception {
    private static final long serialVersionUID = 1L;

    Unready() {
      super(null, null, false, false);
    }
  }

  /** Gives back whatever was opened. */
  private interface Closing {
    void close() throws IOException;
  }

  private final IndexSearcher searcher;
  private final long position;
  private final @Nullable Generation of;
  private final Closing closing;

  private View(IndexSearcher searcher, long position, @Nullable Generation of, Closing closing) {
    this.searcher = searcher;
    this.position = position;
    this.of = of;
    this.closing = closing;
  }

  /**
   * @throws org.apache.lucene.store.AlreadyClosedException when the build was just replaced
   */
  static View of(Generation generation) throws IOException {
    var searchers = generation.searchers();
    long visible = generation.visible();
    var searcher = searchers.acquire();
    return new View(searcher, visible, generation, () -> searchers.release(searcher));
  }

  static View ofLastCommit(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    var reader = DirectoryReader.open(directory);
    var position = reader.getIndexCommit().getUserData().getOrDefault("position", "0");
    return new View(
        new IndexSearcher(reader),
        Long.parseLong(position),
        null,
        () -> {
          reader.close();
          directory.close();
        });
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** The register's version up to which this view has heard. */
  long position() {
    return position;
  }

  /** The build that it is a view of; null when another process owns it. */
  @Nullable Generation generation() {
    return of;
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }
}
