package org.wenlan.rights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** WIPO's concordance of IPC symbols and 35 technology fields, as shipped. */
record TechnologyFields(List<Classes.TechnologyField> fields, Map<String, Integer> bySymbol) {
  static final TechnologyFields SHIPPED = load();

  /** Every subclass that the table names, also where it tells fields apart by main groups. */
  static final List<String> SUBCLASSES =
      SHIPPED.bySymbol.keySet().stream()
          .map(symbol -> symbol.substring(0, 4))
          .distinct()
          .sorted()
          .toList();

  /** The field of a canonical symbol: by its main group where the table goes so deep. */
  OptionalInt of(String symbol) {
    if (symbol.length() < 4) {
      return OptionalInt.empty();
    }
    var group = symbol.contains("/") ? symbol.substring(0, symbol.indexOf('/')) : symbol;
    var field = bySymbol.get(group);
    if (field == null) {
      field = bySymbol.get(symbol.substring(0, 4));
    }
    return field == null ? OptionalInt.empty() : OptionalInt.of(field);
  }

  private static TechnologyFields load() {
    var fields = new ArrayList<Classes.TechnologyField>();
    var bySymbol = new HashMap<String, Integer>();
    for (var row : rows("technology-fields.tsv")) {
      int number = Integer.parseInt(row[0]);
      fields.add(new Classes.TechnologyField(number, row[1], row[2], row[3], row[4]));
      for (var symbol : row[5].split(" ")) {
        bySymbol.put(symbol, number);
      }
    }
    return new TechnologyFields(List.copyOf(fields), Map.copyOf(bySymbol));
  }

  /** The lines of one of the box's shipped tables after its heading, cut at tabs. */
  static List<String[]> rows(String file) {
    try (var in = Objects.requireNonNull(TechnologyFields.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped table " + file + " cannot be read", e);
    }
  }
}
