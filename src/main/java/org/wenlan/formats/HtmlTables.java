package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.formats.Reading.Place;

/** Exports that are an HTML table and are called .xls; read row by row. */
final class HtmlTables implements Format {
  private final String kind;

  HtmlTables(String kind) {
    this.kind = kind;
  }

  static List<Format> all() {
    return TableKind.names().stream().<Format>map(HtmlTables::new).toList();
  }

  @Override
  public String name() {
    return kind + "-html";
  }

  @Override
  public boolean recognises(byte[] head) {
    var text = Encodings.text(head);
    var start = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
    if (!start.contains("<table") && !start.contains("<html")) {
      return false;
    }
    try {
      var row = new HtmlRows(new StringReader(text)).next();
      return row != null && kindOf(row).isPresent();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var rows = new HtmlRows(Encodings.reader(file));
    var header = rows.next();
    var table = header == null ? Optional.<TableKind>empty() : kindOf(header);
    if (header == null || table.isEmpty()) {
      return;
    }
    long record = 0;
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (row.stream().allMatch(String::isBlank)) {
        continue;
      }
      var place = new Place(++record, rows.line(), "");
      to.accept(table.get().read(place, header, row));
    }
  }

  private Optional<TableKind> kindOf(List<String> header) {
    return TableKind.of(header).filter(found -> found.name().equals(kind));
  }
}
