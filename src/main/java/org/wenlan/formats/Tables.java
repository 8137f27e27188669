package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.tables.HtmlRows;
import org.wenlan.tables.TableRows;

/**
 * Tables of one kind in CSV, or in the HTML that some databases call .xls. The header is one of the
 * first three rows; what stands before it is the query or the like.
 *
 * @param kind the name of the {@link TableKind}
 */
record Tables(String kind, boolean html) implements Format {
  private static final int HEADER_WITHIN = 3;
  private static final int LONGEST_HEADER = 20_000;

  static List<Format> all() {
    return TableKind.names().stream()
        .flatMap(kind -> Stream.<Format>of(new Tables(kind, false), new Tables(kind, true)))
        .toList();
  }

  @Override
  public String name() {
    return kind + (html ? "-html" : "-csv");
  }

  @Override
  public boolean recognises(byte[] head) {
    var text = Encodings.text(head);
    var start = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
    if (start.startsWith("<") != html || (html && !start.contains("<t"))) {
      return false;
    }
    var top = html ? text : text.substring(0, Math.min(text.length(), LONGEST_HEADER));
    try {
      return table(rows(new StringReader(top), top)).isPresent();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var text = Encodings.reader(file);
    text.mark(LONGEST_HEADER);
    var top = new char[LONGEST_HEADER - 1];
    int length = Math.max(0, text.read(top));
    text.reset();
    var rows = rows(text, new String(top, 0, length));
    var table = table(rows);
    if (table.isEmpty()) {
      return;
    }
    long record = 0;
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (!row.stream().allMatch(String::isBlank)) {
        to.accept(table.get().read(new Place(++record, rows.line(), ""), row));
      }
    }
    long last = record + 1;
    rows.damage()
        .ifPresent(reason -> to.accept(new Rejected(new Place(last, rows.line(), ""), reason)));
  }

  private TableRows rows(Reader text, String top) {
    return html
        ? new HtmlRows(text)
        : new CsvRows(
            text,
            CsvRows.separator(
                top.lines()
                    .limit(HEADER_WITHIN)
                    .max(Comparator.comparing(String::length))
                    .orElse("")));
  }

  /** The table whose header is the next row or one of the two behind it. */
  private Optional<Table> table(TableRows rows) throws IOException {
    for (int i = 0; i < HEADER_WITHIN; i++) {
      var row = rows.next();
      if (row == null) {
        break;
      }
      var found = TableKind.of(row).filter(each -> each.name().equals(kind));
      if (found.isPresent()) {
        return Optional.of(new Table(found.get(), row));
      }
    }
    return Optional.empty();
  }

  /** A kind and the header that it stands under in this file. */
  private record Table(TableKind kind, List<String> header) {
    Reading read(Place place, List<String> row) {
      if (row.size() < header.size() / 2) {
        return new Rejected(
            place,
            "the row has "
                + row.size()
                + " of "
                + header.size()
                + " columns; look for a line break without quotes");
      }
      return kind.read(place, header, row);
    }
  }
}
