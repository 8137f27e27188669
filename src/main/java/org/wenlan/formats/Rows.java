package org.wenlan.formats;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Read;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Tables: a header once, then a row a document. */
final class Rows {
  private Rows() {}

  /** Makes the rest of a document out of a row whose number was read. */
  interface Filling {
    void fill(Row row, PatentDraft draft);
  }

  /** A row's cells by their column's name; taking a cell marks it as used. */
  static final class Row {
    private final Map<String, String> cells;
    private final Map<String, String> labels;

    private Row(Map<String, String> cells, Map<String, String> labels) {
      this.cells = cells;
      this.labels = labels;
    }

    static Row of(List<String> header, List<String> values) {
      var cells = new LinkedHashMap<String, String>();
      var labels = new HashMap<String, String>();
      for (int i = 0; i < header.size() && i < values.size(); i++) {
        var value = values.get(i).strip();
        if (!value.isEmpty()) {
          cells.merge(column(header.get(i)), value, (a, b) -> a + "; " + b);
          labels.putIfAbsent(column(header.get(i)), header.get(i).replace("\uFEFF", "").strip());
        }
      }
      return new Row(cells, labels);
    }

    /** The cell of the first of these columns that is not empty; empty text when all are. */
    String take(String... columns) {
      for (var column : columns) {
        var value = cells.remove(column(column));
        if (value != null) {
          return value;
        }
      }
      return "";
    }

    /** The cells of several values. */
    List<String> several(String... columns) {
      return List.of(take(columns).split("\\s*(?:;;|[;；|]|\n)\\s*")).stream()
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .toList();
    }

    /** Hands on the cells that were not taken, under their column's name as the file has it. */
    void rest(BiConsumer<String, String> to) {
      cells.forEach((column, value) -> to.accept(labels.getOrDefault(column, column), value));
    }
  }

  static String column(String name) {
    return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The document of a row, or why there is none. */
  static Reading read(
      String source,
      Place place,
      Row row,
      Optional<PublicationNumber> number,
      String written,
      String column,
      Filling filling) {
    if (number.isEmpty()) {
      var reason =
          written.isEmpty()
              ? "column "
                  + column
                  + " is empty; write the publication number there, such as CN107526784A"
              : "'"
                  + written
                  + "' in column "
                  + column
                  + " is not a publication number; write it as CN107526784A";
      return new Rejected(place, reason);
    }
    var draft = new PatentDraft(source, number.get());
    draft.alias(Patent.Of.PUBLICATION, "original", written);
    filling.fill(row, draft);
    row.rest(draft::other);
    return new Read(place, draft.build());
  }
}
