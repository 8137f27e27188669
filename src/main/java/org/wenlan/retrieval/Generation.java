package org.wenlan.retrieval;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.LoggerFactory;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.wording.Words;

/**
 * One build of the index: a folder, its writer, and the position up to which it has heard the
 * register. The position is in the commit itself, so a commit that survives a crash knows where to
 * go on. One thread at a time changes it.
 */
final class Generation implements AutoCloseable {
  private static final String POSITION = "position";
  private static final String FORMAT = "format";

  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Documents behind this id are certainly new and need no look for an older one. */
  private volatile long highest;

  private volatile long position;
  private volatile long committed;
  private volatile long visible;
  private volatile int uncommitted;
  private LocalDate aged = LocalDate.MIN;

  private Generation(Path folder, FSDirectory directory, IndexWriter writer) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, true, false, new SearcherFactory());
  }

  /** Begins a build, with an empty first commit. */
  static Generation begin(Path folder, int bufferMebibytes) throws IOException {
    var generation = writing(FSDirectory.open(folder), bufferMebibytes);
    generation.commit(true);
    return generation;
  }

  /**
   * Opens a build after every checksum in it was looked at.
   *
   * @throws CorruptIndexException when it is damaged, of another format or not there: of no use
   */
  static Generation open(Path folder, int bufferMebibytes) throws IOException {
    var directory = FSDirectory.open(folder);
    long position;
    long highest;
    try (var reader = DirectoryReader.open(directory)) {
      verify(reader);
      var commit = reader.getIndexCommit().getUserData();
      if (!IndexFields.FORMAT.equals(commit.get(FORMAT))) {
        throw new CorruptIndexException("Of format " + commit.get(FORMAT), folder.toString());
      }
      position = Long.parseLong(commit.getOrDefault(POSITION, "0"));
      highest = Identities.highest(reader);
    } catch (CorruptIndexException damaged) {
      throw damaged;
    } catch (IOException | IllegalArgumentException damaged) {
      throw new CorruptIndexException("Cannot be opened", folder.toString(), damaged);
    }
    var generation = writing(directory, bufferMebibytes);
    generation.highest = highest;
    generation.position = position;
    generation.committed = position;
    generation.visible = position;
    return generation;
  }

  private static Generation writing(FSDirectory directory, int bufferMebibytes) throws IOException {
    var config =
        new IndexWriterConfig(Words.ANALYZER)
            .setRAMBufferSizeMB(bufferMebibytes)
            .setCommitOnClose(false);
    return new Generation(directory.getDirectory(), directory, new IndexWriter(directory, config));
  }

  /**
   * Looks at the checksum of every file.
   *
   * @throws CorruptIndexException when one does not fit
   */
  static void verify(IndexReader reader) throws IOException {
    try {
      reader.leaves().parallelStream()
          .map(LeafReaderContext::reader)
          .forEach(leaf -> {
            try {
              leaf.checkIntegrity();
            } catch (IOException damaged) {
              throw new UncheckedIOException(damaged);
            }
          });
    } catch (UncheckedIOException damaged) {
      throw damaged.getCause();
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

  Path folder() {
    return folder;
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** Whether the writer gave up after a failure of the disk; what was committed is still there. */
  boolean isBroken() {
    return !writer.isOpen();
  }

  /** Takes changes in; the last one's version becomes the position. */
  void put(List<Stored> changes, Map<Long, List<Stored>> others, LocalDate today)
      throws IOException {
    again(changes, others, today);
    if (!changes.isEmpty()) {
      position = changes.getLast().version();
    }
  }

  /** Takes documents in anew, each with the others of its application; the position stays. */
  void again(List<Stored> documents, Map<Long, List<Stored>> others, LocalDate today)
      throws IOException {
    long known = highest;
    try {
      documents.parallelStream()
          .forEach(stored -> write(stored, others, stored.id() > known, today));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    uncommitted += documents.size();
    for (var stored : documents) {
      highest = Math.max(highest, stored.id());
    }
  }

  /** Takes documents in that are certainly new; several threads may do so at once. */
  void add(List<Stored> documents, Map<Long, List<Stored>> others, LocalDate today) {
    documents.forEach(stored -> write(stored, others, true, today));
  }

  private void write(
      Stored stored, Map<Long, List<Stored>> others, boolean isNew, LocalDate today) {
    try {
      var same = others.getOrDefault(stored.id(), List.of()).stream().map(Stored::patent).toList();
      var document = Documents.of(stored, same, today);
      var id = new Term(IndexFields.ID, Long.toString(stored.id()));
      written(isNew ? writer.addDocument(document) : writer.updateDocument(id, document));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void written(long sequence) {
    if (sequence < 0) {
      throw new IllegalStateException("Lucene gave a negative sequence number");
    }
  }

  /** What a rebuild, which takes rows in the order of ids, has heard; all is in up to there. */
  void built(long version, long highestId) {
    position = version;
    highest = highestId;
  }

  /** How many documents were taken in since the last commit. */
  int uncommitted() {
    return uncommitted;
  }

  /** Whether {@link #aged} was not asked yet on this day. */
  boolean mayHaveAged(LocalDate today) {
    return aged.isBefore(today);
  }

  /** The numbers of documents whose status has to be read again by this day. */
  List<String> aged(LocalDate today) throws IOException {
    aged = today;
    var numbers = new ArrayList<String>();
    var searcher = searchers.acquire();
    try {
      var query =
          IntPoint.newRangeQuery(
              IndexFields.STATUS_CHANGES, Integer.MIN_VALUE, (int) today.toEpochDay());
      var stored = searcher.storedFields();
      searcher.search(query, eachDocument(doc -> numbers.add(CardBytes.of(stored, doc).number())));
    } finally {
      searchers.release(searcher);
    }
    return numbers;
  }

  /** Takes the number of a document in the whole index. */
  private interface DocumentTaker {
    void take(int document) throws IOException;
  }

  private static Collector eachDocument(DocumentTaker to) {
    return new SimpleCollector() {
      private int base;

      @Override
      protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
      }

      @Override
      public void collect(int doc) throws IOException {
        to.take(base + doc);
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    };
  }

  /** Makes what was put visible to searches; the position that they see. */
  @CanIgnoreReturnValue
  long refresh() throws IOException {
    long now = position;
    searchers.maybeRefreshBlocking();
    visible = now;
    return now;
  }

  /** Makes it durable, position included; nothing happens when nothing changed. */
  @CanIgnoreReturnValue
  long commit(boolean always) throws IOException {
    if (always || committed != position || writer.hasUncommittedChanges()) {
      long now = position;
      writer.setLiveCommitData(
          Map.of(POSITION, Long.toString(now), FORMAT, IndexFields.FORMAT).entrySet());
      written(Math.max(0, writer.commit()));
      committed = now;
      uncommitted = 0;
    }
    return committed;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    commit(false);
    writer.close();
    directory.close();
  }

  /** Closes without a commit, whatever state it is in. Searches that run go on. */
  void abandon() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException alreadyBroken) {
      LoggerFactory.getLogger(Generation.class)
          .debug("an abandoned index could not be closed", alreadyBroken);
    }
  }
}
