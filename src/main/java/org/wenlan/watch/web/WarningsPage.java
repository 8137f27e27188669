package org.wenlan.watch.web;

import java.util.List;
import org.wenlan.watch.Warning;
import org.wenlan.watch.Warnings.Count;
import org.wenlan.watch.Watch;

/**
 * What {@code watch/web/warnings.jte} shows.
 *
 * @param watches from which the reader can choose
 * @param watch the chosen one; 0 for all
 * @param count of the chosen ones together
 * @param next the last warning shown when there are more; else 0
 */
record WarningsPage(
    List<Line> lines, List<Watch> watches, long watch, boolean unread, Count count, long next) {

  /**
   * A warning.
   *
   * @param changes in the reader's words
   */
  record Line(Warning warning, List<String> changes) {}

  /** Where this page's forms come back to. */
  String query() {
    return (watch == 0 ? "" : "&watch=" + watch) + (unread ? "&unread=true" : "");
  }
}
