package org.wenlan.loading.web;

import java.util.List;
import java.util.Locale;
import org.wenlan.loading.Run;

/**
 * What {@code loading/web/importRun.jte} shows.
 *
 * @param what its files and folders as people know them
 * @param rejects the first ones
 * @param more whether there are further rejects
 */
record ImportPage(
    Run run, List<String> what, List<FileLine> files, List<Run.Reject> rejects, boolean more) {

  /** A file of it by the name that people know. */
  record FileLine(String name, Run.File file) {}

  /** The state's word, also the last part of its text's key. */
  String state() {
    return run.state().name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is the state of a run that still goes on. */
  boolean going() {
    return !run.state().over();
  }

  /** Share of the bytes that were read, 0 to 100. */
  int percent() {
    var progress = run.progress();
    return progress.total() <= 0
        ? 0
        : (int) Math.min(100, Math.round(100.0 * progress.done() / progress.total()));
  }

  double mebibytesDone() {
    return run.progress().done() / (double) (1 << 20);
  }

  double mebibytesTotal() {
    return run.progress().total() / (double) (1 << 20);
  }

  /** Whether a dry run found something that can be imported. */
  boolean usable() {
    return run.dry() && run.state() == Run.State.DONE && run.counts().same() > 0;
  }

  /** Records a second. */
  long rate() {
    var seconds = run.spent().toMillis() / 1000.0;
    return seconds <= 0 ? 0 : Math.round(run.counts().read() / seconds);
  }
}
