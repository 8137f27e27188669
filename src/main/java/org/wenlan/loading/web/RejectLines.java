package org.wenlan.loading.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import org.wenlan.loading.Imports;
import org.wenlan.loading.Run;

/** An import's rejects as CSV, streamed. */
final class RejectLines {
  private static final int PAGE = 1_000;

  private RejectLines() {}

  static void write(Imports imports, long run, Writer to) {
    var csv = CsvWriter.builder().build(to);
    csv.writeRecord("file", "record", "line", "label", "reason");
    int file = 0;
    long record = 0;
    while (true) {
      var page = imports.rejects(run, file, record, PAGE);
      for (Run.Reject reject : page) {
        csv.writeRecord(
            safe(reject.fileName()),
            String.valueOf(reject.record()),
            String.valueOf(reject.line()),
            safe(reject.label()),
            safe(reject.reason()));
        file = reject.file();
        record = reject.record();
      }
      if (page.size() < PAGE) {
        break;
      }
    }
    try {
      csv.flush();
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  /** A cell that a spreadsheet would take for a formula is shown as text (ASVS 1.2.10). */
  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
