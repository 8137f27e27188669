package org.wenlan.loading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Progress;

/**
 * One import.
 *
 * @param id its number
 * @param sources the files and folders that it reads
 * @param dry whether it only reads and says what it would reject
 * @param retries the run whose rejects alone are read again; null for a whole import
 * @param message why it failed; empty otherwise
 * @param progress bytes of the files on disk
 * @param counts over all files
 */
public record Run(
    long id,
    List<String> sources,
    boolean dry,
    @Nullable Long retries,
    State state,
    String message,
    Instant asked,
    @Nullable Instant ended,
    Progress progress,
    Counts counts) {

  public Run {
    sources = List.copyOf(sources);
  }

  /** How far an import is. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean over() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /** Time spent on it, over all attempts. */
  public Duration spent() {
    return progress.spent();
  }

  /**
   * What came of the records: {@code read = added + changed + same + rejected}, in a dry run {@code
   * read} counts all and {@code same} those that could be used.
   */
  public record Counts(long read, long added, long changed, long same, long rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(
          read + more.read,
          added + more.added,
          changed + more.changed,
          same + more.same,
          rejected + more.rejected);
    }
  }

  /**
   * A file of an import, or a file in an archive.
   *
   * @param ordinal its place in the run, from 1
   * @param name path and, behind {@code !}, the name in the archive
   * @param format the format's short name; null when it is none that Wenlan reads
   * @param note why it was passed over or stopped; empty otherwise
   */
  public record File(
      int ordinal,
      String name,
      @Nullable String format,
      String note,
      boolean finished,
      Counts counts) {}

  /**
   * A record that was refused.
   *
   * @param record its running number in the file, from 1
   * @param line where it begins; 0 where the format has no lines
   * @param label what the record calls itself; may be empty
   */
  public record Reject(
      int file, String fileName, long record, long line, String label, String reason) {}
}
