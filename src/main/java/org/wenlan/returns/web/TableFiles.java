package org.wenlan.returns.web;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Form;
import org.wenlan.returns.Form.Column;
import org.wenlan.returns.Form.Row;
import org.wenlan.returns.Grid;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.web.GridForm.Typed;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.tables.Workbook;

/**
 * A grid as a table: the first column is the row's code, then its name, then for each column of the
 * form the number, how exact it is, and the note.
 */
final class TableFiles {
  private static final int HEAD = 8_192;
  private static final int MOST = 5_000;
  private static final String ROW = "row";

  private final Form form;
  private final Map<Place, Typed> cells = new LinkedHashMap<>();
  private final List<String> header = new ArrayList<>();
  private Optional<Refusal> refused = Optional.empty();
  private int rows;

  private TableFiles(Form form) {
    this.form = form;
  }

  /** What came of reading. */
  sealed interface Read {
    record Cells(GridForm form) implements Read {}

    record Refused(Refusal why) implements Read {}
  }

  /** The grid as CSV, with a mark by which office programs know that it is UTF-8. */
  static String csv(Form form, List<Row> rows, Grid grid, Locale language) {
    var csv = new StringBuilder("\uFEFF").append(ROW).append(",name");
    for (var column : form.columns()) {
      var code = column.code();
      csv.append(',').append(code).append(',').append(code).append(".bound,");
      csv.append(code).append(".note");
    }
    csv.append("\r\n");
    for (var row : rows) {
      csv.append(row.code()).append(',').append(quoted(row.name().in(language)));
      for (var column : form.columns()) {
        var value = grid.at(new Place(row.code(), column.code()));
        csv.append(',').append(value.map(one -> Numerals.plain(one.number())).orElse(""));
        csv.append(',').append(value.map(one -> word(one.bound())).orElse(""));
        csv.append(',').append(value.map(one -> quoted(one.note())).orElse(""));
      }
      csv.append("\r\n");
    }
    return csv.toString();
  }

  private static String word(Bound bound) {
    return bound == Bound.EXACT ? "" : bound.name().toLowerCase(Locale.ROOT);
  }

  /** A text that a spreadsheet would take for a formula is marked as a text. */
  static String quoted(String text) {
    var safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  static Read read(Form form, InputStream file) throws IOException {
    var table = new TableFiles(form);
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var head = in.readNBytes(Math.min(HEAD, 512));
    in.reset();
    if (Workbook.is(head)) {
      Workbook.read(
              in,
              (sheet, row, cells) -> {
                if (sheet == 1) {
                  table.row(row, cells);
                }
              })
          .ifPresent(damage -> table.refuse("no-table", damage));
    } else {
      table.csv(in);
    }
    if (table.header.isEmpty()) {
      table.refuse("no-columns");
    }
    return table
        .refused
        .<Read>map(Read.Refused::new)
        .orElseGet(() -> new Read.Cells(new GridForm(table.cells)));
  }

  private void csv(InputStream in) throws IOException {
    var reader = new BufferedReader(Encodings.reader(in));
    reader.mark(HEAD);
    var first = reader.readLine();
    reader.reset();
    var csv = new CsvRows(reader, CsvRows.separator(first == null ? "" : first));
    for (var cells = csv.next(); cells != null && refused.isEmpty(); cells = csv.next()) {
      row(csv.line(), cells);
    }
    csv.damage().ifPresent(damage -> refuse("no-table", damage));
  }

  private void row(long line, List<String> typed) {
    if (refused.isPresent() || typed.stream().allMatch(String::isBlank)) {
      return;
    }
    if (header.isEmpty()) {
      typed.forEach(cell -> header.add(cell.strip().toLowerCase(Locale.ROOT)));
      if (!header.contains(ROW) || form.columns().stream().noneMatch(this::has)) {
        refuse("no-columns");
      }
      return;
    }
    if (++rows > MOST) {
      refuse("no-table", rows);
      return;
    }
    var code = cell(typed, ROW);
    if (form.row(code).isEmpty()) {
      refuse("no-row", line, code);
      return;
    }
    for (var column : form.columns()) {
      var name = column.code().toLowerCase(Locale.ROOT);
      var place = new Place(code, column.code());
      var number = cell(typed, name);
      if (!number.isEmpty() && Numerals.read(number).isEmpty()) {
        refuse("not-a-number", place, number);
      }
      cells.put(
          place,
          new Typed(
              number,
              GridForm.bound(cell(typed, name + ".bound")),
              GridForm.cut(cell(typed, name + ".note").replaceFirst("^'(?=[=+@-])", ""))));
    }
  }

  private boolean has(Column column) {
    return header.contains(column.code().toLowerCase(Locale.ROOT));
  }

  private String cell(List<String> typed, String name) {
    int at = header.indexOf(name);
    return at < 0 || at >= typed.size() ? "" : typed.get(at).strip();
  }

  private void refuse(String rule, Object... arguments) {
    if (refused.isEmpty()) {
      refused = Optional.of(Refusal.of("returns.refusal." + rule, "", arguments));
    }
  }
}
