package org.wenlan.loading.web;

import java.util.List;

/**
 * What {@code loading/web/newImport.jte} shows.
 *
 * @param inbox the folder of the server whose files can be chosen
 * @param waiting what lies there
 * @param nothingChosen whether the form came back because nothing was chosen
 */
record NewImportPage(String inbox, List<Waiting> waiting, boolean nothingChosen) {

  /**
   * A file or folder in the inbox.
   *
   * @param bytes of a file; -1 for a folder
   */
  record Waiting(String name, long bytes, boolean chosen) {}
}
