package org.wenlan.loading.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.loading.Run;

/**
 * An import as the API and the command line print it.
 *
 * @param seconds time spent, over all attempts
 * @param bytes of the files on disk, read so far
 */
record ImportJson(
    long id,
    String state,
    String message,
    boolean dry,
    long read,
    long added,
    long changed,
    long same,
    long rejected,
    double seconds,
    long bytes,
    long totalBytes,
    List<FileJson> files) {

  /**
   * A file of it.
   *
   * @param format null when it is nothing that Wenlan reads
   */
  record FileJson(
      String name,
      @Nullable String format,
      String note,
      long read,
      long added,
      long changed,
      long same,
      long rejected) {}

  static ImportJson of(Run run, List<Run.File> files) {
    var counts = run.counts();
    return new ImportJson(
        run.id(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.message(),
        run.dry(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.same(),
        counts.rejected(),
        run.spent().toMillis() / 1000.0,
        run.progress().done(),
        run.progress().total(),
        files.stream().map(ImportJson::of).toList());
  }

  private static FileJson of(Run.File file) {
    var counts = file.counts();
    return new FileJson(
        file.name(),
        file.format(),
        file.note(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.same(),
        counts.rejected());
  }
}
