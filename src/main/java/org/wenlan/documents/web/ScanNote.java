package org.wenlan.documents.web;

import org.springframework.stereotype.Component;
import org.wenlan.documents.Documents;
import org.wenlan.site.Shell;

/** Whether files are scanned for viruses, for whoever hands one in. */
@Component
class ScanNote implements Shell.FileNote {
  private final Documents documents;

  ScanNote(Documents documents) {
    this.documents = documents;
  }

  @Override
  public String key() {
    return documents.scans() ? "documents.note.scanned" : "documents.note.unscanned";
  }
}
