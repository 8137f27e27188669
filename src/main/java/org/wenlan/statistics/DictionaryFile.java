package org.wenlan.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.statistics.Indicator.Change;
import org.wenlan.statistics.Indicator.Direction;
import org.wenlan.statistics.Indicator.Formula;
import org.wenlan.statistics.Indicator.Kind;
import org.wenlan.statistics.Indicator.Rank;
import org.wenlan.statistics.Indicator.Source;
import org.wenlan.statistics.Indicator.Vintage;
import org.wenlan.statistics.Indicator.Wording;

/**
 * A table of the dictionary: tab-separated, a line with the names of the columns first, lines that
 * begin with # are remarks. The shipped one comes first; a region's own adds to it and, under the
 * same code, replaces.
 */
record DictionaryFile(String name, List<String> lines) {
  private static final String OWN = "statistics";

  static List<DictionaryFile> units(Path home) {
    return files(home, "units.tsv");
  }

  static List<DictionaryFile> indicators(Path home) {
    return files(home, "indicators.tsv");
  }

  static List<DictionaryFile> groups(Path home) {
    return files(home, "groups.tsv");
  }

  private static List<DictionaryFile> files(Path home, String name) {
    var files = new ArrayList<DictionaryFile>();
    try (InputStream shipped = DictionaryFile.class.getResourceAsStream("/statistics/" + name)) {
      if (shipped == null) {
        throw new IllegalStateException("statistics/" + name + " is not among the resources");
      }
      files.add(
          new DictionaryFile(
              name, new String(shipped.readAllBytes(), StandardCharsets.UTF_8).lines().toList()));
      var own = home.resolve(OWN).resolve(name);
      if (Files.exists(own)) {
        files.add(new DictionaryFile(own.toString(), Files.readAllLines(own)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /** A row by the names of the columns; what is missing is empty. */
  private record Row(String place, Map<String, String> cells) {

    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    List<String> columns = List.of();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (columns.isEmpty()) {
        columns = cells;
        continue;
      }
      var row = new LinkedHashMap<String, String>();
      for (int j = 0; j < Math.min(cells.size(), columns.size()); j++) {
        row.put(columns.get(j), cells.get(j));
      }
      rows.add(new Row(name + " line " + (i + 1), row));
    }
    return rows;
  }

  void units(Map<String, Wording> to, List<String> faults) {
    for (var row : rows()) {
      if (row.get("code").isEmpty() || row.get("zh").isEmpty() || row.get("en").isEmpty()) {
        faults.add(row.place() + ": a unit has a code and a name in both languages");
      } else {
        to.put(row.get("code"), new Wording(row.get("zh"), row.get("en")));
      }
    }
  }

  void groups(Map<String, Indicators.Group> to, List<String> faults) {
    for (var row : rows()) {
      if (row.get("code").isEmpty() || row.get("prefixes").isEmpty()) {
        faults.add(row.place() + ": a group has a code and prefixes");
      } else {
        to.put(
            row.get("code"),
            new Indicators.Group(
                row.get("code"),
                new Wording(row.get("zh"), row.get("en")),
                List.of(row.get("prefixes").split(" +"))));
      }
    }
  }

  void indicators(Set<String> units, Map<String, Indicator> to, List<String> faults) {
    for (var row : rows()) {
      int before = faults.size();
      var code = row.get("code");
      if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
        faults.add(row.place() + ": '" + code + "' is no code; write such as patents.valid");
      }
      if (!units.contains(row.get("unit"))) {
        faults.add(row.place() + ": there is no unit '" + row.get("unit") + "' in units.tsv");
      }
      for (var text : List.of("zh", "en", "counts_zh", "counts_en")) {
        if (row.get(text).isEmpty()) {
          faults.add(row.place() + ": " + text + " is missing");
        }
      }
      var kind = choice(Kind.class, row, "kind", faults);
      var direction = choice(Direction.class, row, "direction", faults);
      var change = choice(Change.class, row, "change", faults);
      var rank = choice(Rank.class, row, "rank", faults);
      var decimals = row.get("decimals").matches("[0-6]") ? row.get("decimals") : "";
      if (decimals.isEmpty()) {
        faults.add(row.place() + ": decimals is a number from 0 to 6");
      }
      var formula = kind == Kind.RATIO ? formula(row, faults) : null;
      var source = source(row, kind, faults);
      if (faults.size() == before
          && kind != null
          && direction != null
          && change != null
          && rank != null
          && source != null) {
        to.put(
            code,
            new Indicator(
                code,
                row.get("alias"),
                kind,
                row.get("unit"),
                Integer.parseInt(decimals),
                direction,
                change,
                rank,
                formula,
                source,
                new Wording(row.get("zh"), row.get("en")),
                new Wording(row.get("counts_zh"), row.get("counts_en"))));
      }
    }
  }

  private static <E extends Enum<E>> @Nullable E choice(
      Class<E> type, Row row, String column, List<String> faults) {
    for (var one : type.getEnumConstants()) {
      if (word(one).equals(row.get(column))) {
        return one;
      }
    }
    faults.add(
        row.place()
            + ": "
            + column
            + " is '"
            + row.get(column)
            + "' and is to be one of "
            + Arrays.stream(type.getEnumConstants()).map(DictionaryFile::word).toList());
    return null;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Formula formula(Row row, List<String> faults) {
    var vintage = choice(Vintage.class, row, "vintage", faults);
    if (row.get("numerator").isEmpty() || row.get("denominator").isEmpty()) {
      faults.add(row.place() + ": a ratio has a numerator and a denominator");
      return null;
    }
    if (!row.get("factor").matches("[0-9]+([.][0-9]+)?")) {
      faults.add(row.place() + ": factor is a number such as 100");
      return null;
    }
    return vintage == null
        ? null
        : new Formula(
            row.get("numerator"),
            row.get("denominator"),
            new BigDecimal(row.get("factor")),
            vintage);
  }

  /**
   * {@code events:consultation/sign?timing=late&matter=PATENT|DESIGN} counts, {@code
   * events:pledge/register+amount} adds a mark up.
   */
  private static @Nullable Source source(Row row, @Nullable Kind kind, List<String> faults) {
    if (kind == Kind.RATIO) {
      return new Source.Computed();
    }
    var written = row.get("source");
    if (written.equals("return")) {
      return new Source.Return();
    }
    if (written.startsWith("external")) {
      return new Source.External();
    }
    if (!written.matches(
        "events:[a-z]+/[a-z-]+([+][a-z]+)?([?][a-z]+=[A-Za-z_|-]+(&[a-z]+=[A-Za-z_|-]+)*)?")) {
      faults.add(
          row.place()
              + ": source is '"
              + written
              + "' and is to be return, external or such as events:consultation/sign");
      return null;
    }
    var marks = new TreeMap<String, Set<String>>();
    int query = written.indexOf('?');
    var event = written.substring(7, query < 0 ? written.length() : query).split("/", 2);
    if (query > 0) {
      for (var mark : written.substring(query + 1).split("&", -1)) {
        var parts = mark.split("=", 2);
        marks.put(parts[0], Set.of(parts[1].split("[|]")));
      }
    }
    var act = event[1].split("[+]", 2);
    return new Source.Events(event[0], act[0], act.length == 2 ? act[1] : "", marks);
  }
}
