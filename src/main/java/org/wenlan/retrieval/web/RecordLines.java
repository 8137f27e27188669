package org.wenlan.retrieval.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentJson;

/** Whole records, one a line, as Wenlan reads them again. */
final class RecordLines {
  private final BufferedOutputStream out;

  RecordLines(OutputStream to) {
    this.out = new BufferedOutputStream(to, 1 << 16);
  }

  void add(Patent patent) {
    try {
      out.write(PatentJson.bytes(patent));
      out.write('\n');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void end() throws IOException {
    out.flush();
  }
}
