package org.wenlan.retrieval.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.wenlan.retrieval.Card;

/** Hits as CSV with a byte order mark, which spreadsheets need to see UTF-8. */
final class CsvRows {
  private final CsvWriter csv;
  private final Locale language;

  CsvRows(OutputStream to, Locale language) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(to, UTF_8), 1 << 16);
    writer.write('\uFEFF');
    this.csv = CsvWriter.builder().build(writer);
    this.language = language;
    csv.writeRecord(Columns.NAMES);
  }

  void add(Card card) {
    csv.writeRecord(Columns.of(card, language).stream().map(Columns::safe).toList());
  }

  void end() {
    try {
      csv.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
