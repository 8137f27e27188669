package org.wenlan.composite;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.tables.CsvRows;

/** A small table with a head, whatever separates its cells; cells are asked for by column. */
record Table(String file, Map<String, Integer> columns, List<Row> rows) {

  /** A row and where it stands. */
  record Row(String where, List<String> cells) {}

  /** Reads it; a column that comes twice and damage are noted. Lines with # are remarks. */
  static Table read(String file, String text, List<Fault> faults) {
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    // Remarks stay as empty lines, so that line numbers are those of the file.
    var lines = plain.lines().map(line -> line.startsWith("#") ? "" : line).toList();
    var head = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    var rows = new CsvRows(new StringReader(String.join("\n", lines)), CsvRows.separator(head));
    var columns = new HashMap<String, Integer>();
    var read = new ArrayList<Row>();
    try {
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (columns.isEmpty()) {
          for (int i = 0; i < cells.size(); i++) {
            var name = cells.get(i).strip();
            if (!name.isEmpty() && columns.put(name, i) != null) {
              faults.add(Fault.of(file, "composite.fault.column-twice", name));
            }
          }
        } else {
          read.add(new Row(file + ":" + rows.line(), cells));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    rows.damage()
        .ifPresent(
            why -> faults.add(Fault.of(file + ":" + rows.line(), "composite.fault.damaged", why)));
    if (read.isEmpty()) {
      faults.add(Fault.of(file, "composite.fault.no-rows"));
    }
    return new Table(file, columns, read);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The cell, stripped; empty when row or table do not have it. */
  String cell(Row row, String column) {
    var at = columns.get(column);
    return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
  }

  /** The same for a table whose columns may be called by any of these names, whatever the case. */
  String any(Row row, String... names) {
    for (var name : names) {
      for (var column : columns.keySet()) {
        if (column.toLowerCase(Locale.ROOT).equals(name)) {
          return cell(row, column);
        }
      }
    }
    return "";
  }
}
