package org.wenlan.loading.web;

import java.util.List;
import org.wenlan.loading.Run;

/** What {@code loading/web/imports.jte} shows: the last imports, the newest first. */
record ImportsPage(List<Row> runs) {

  /**
   * An import in a line.
   *
   * @param what its files and folders, shortened
   */
  record Row(Run run, String what) {}
}
