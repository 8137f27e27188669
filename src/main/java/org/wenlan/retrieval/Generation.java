package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.wenlan.rights.Patents.Stored;

/**
 * One build of the index: a folder, its writer, and the position up to which it has heard the
 * register. The position is in the commit itself, so a commit that survives a crash knows where to
 * go on.
 */
final class Generation implements AutoCloseable {
  private static final String POSITION = "position";
  private static final String FORMAT = "format";

  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Documents documents;
  private volatile long position;
  private volatile long committed;
  private volatile long visible;

  private Generation(
      Path folder, FSDirectory directory, IndexWriter writer, long position, LocalDate today)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.position = position;
    this.committed = position;
    this.visible = position;
    this.documents = new Documents(today);
    this.searchers = new SearcherManager(writer, true, false, new SearcherFactory());
  }

  /**
   * Opens a build, or begins one with an empty first commit.
   *
   * @throws IOException when it is damaged or of another format; it is of no use then
   */
  static Generation open(Path folder, int bufferMebibytes, LocalDate today) throws IOException {
    var directory = FSDirectory.open(folder);
    boolean old = DirectoryReader.indexExists(directory);
    if (old) {
      verify(directory);
    }
    var config =
        new IndexWriterConfig(Words.ANALYZER)
            .setRAMBufferSizeMB(bufferMebibytes)
            .setCommitOnClose(false)
            .setMergePolicy(new TieredMergePolicy());
    var writer = new IndexWriter(directory, config);
    long position = 0;
    if (old) {
      for (var entry : writer.getLiveCommitData()) {
        if (entry.getKey().equals(POSITION)) {
          position = Long.parseLong(entry.getValue());
        }
      }
    }
    var generation = new Generation(folder, directory, writer, position, today);
    if (!old) {
      generation.commit(true);
    }
    return generation;
  }

  /** Checksums of every file, and the format that they were written in. */
  private static void verify(FSDirectory directory) throws IOException {
    try (var check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      var status = check.checkIndex();
      if (!status.clean) {
        throw new IOException("The index in " + directory.getDirectory() + " is damaged");
      }
    }
    try (var reader = DirectoryReader.open(directory)) {
      var format = reader.getIndexCommit().getUserData().get(FORMAT);
      if (!IndexFields.FORMAT.equals(format)) {
        throw new IOException("The index is of format " + format);
      }
    }
  }

  /** The version up to which changes were taken in. */
  long position() {
    return position;
  }

  /** The version up to which searches see changes. */
  long visible() {
    return visible;
  }

  boolean isEmpty() {
    return writer.getDocStats().maxDoc == 0;
  }

  Path folder() {
    return folder;
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** Takes changes in; the last one's version becomes the position. */
  void put(List<Stored> changes, boolean fresh) throws IOException {
    try {
      changes.parallelStream()
          .forEach(stored -> {
            try {
              var document = documents.of(stored);
              if (fresh) {
                written(writer.addDocument(document));
              } else {
                written(
                    writer.updateDocument(
                        new Term(IndexFields.ID, Long.toString(stored.id())), document));
              }
            } catch (IOException failed) {
              throw new java.io.UncheckedIOException(failed);
            }
          });
    } catch (java.io.UncheckedIOException failed) {
      throw failed.getCause();
    }
    if (!changes.isEmpty()) {
      position = changes.getLast().version();
    }
  }

  /** Adds documents that it does not hold yet. */
  void add(List<Stored> batch) {
    try {
      put(batch, true);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static void written(long sequence) {
    if (sequence < 0) {
      throw new IllegalStateException("Lucene gave a negative sequence number");
    }
  }

  /** Makes what was put visible to searches. */
  void refresh() throws IOException {
    long now = position;
    searchers.maybeRefreshBlocking();
    visible = now;
  }

  /** Makes it durable, position included; nothing happens when nothing changed. */
  void commit(boolean always) throws IOException {
    if (always || committed != position) {
      long now = position;
      writer.setLiveCommitData(
          Map.of(POSITION, Long.toString(now), FORMAT, IndexFields.FORMAT).entrySet());
      written(writer.commit());
      committed = now;
    }
  }

  /** What it says about itself as the position, for rebuilds that take rows in the order of ids. */
  void position(long version) {
    position = version;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    commit(false);
    writer.close();
    directory.close();
  }

  /** Closes without a commit, whatever state it is in. */
  void abandon() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException alreadyBroken) {
      org.slf4j.LoggerFactory.getLogger(Generation.class)
          .debug("an abandoned index could not be closed", alreadyBroken);
    }
  }
}
