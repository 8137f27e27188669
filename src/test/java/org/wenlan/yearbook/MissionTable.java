package org.wenlan.yearbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** A table of the resources, read as plainly as it is written: tabs, no quotes, # for comments. */
@NullMarked
record MissionTable(List<String> columns, List<List<String>> rows) {

  static final String DICTIONARY = "statistics/indicators.tsv";
  static final String UNITS = "statistics/units.tsv";
  static final String YEARBOOK = "yearbook/zhejiang-2019/";

  /** One row that knows its columns by name. */
  record Row(MissionTable sheet, List<String> cells) {
    String at(String column) {
      return cells.get(sheet.columns.indexOf(column));
    }

    Row with(String column, String value) {
      var other = new ArrayList<>(cells);
      other.set(sheet.columns.indexOf(column), value);
      return new Row(sheet, other);
    }
  }

  static MissionTable read(String name) throws IOException {
    var lines =
        Files.readAllLines(Path.of("src/main/resources", name), StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split("\t", -1)))
            .toList();
    return new MissionTable(lines.getFirst(), lines.subList(1, lines.size()));
  }

  List<Row> all() {
    return rows.stream().map(cells -> new Row(this, cells)).toList();
  }

  Set<String> names(String column) {
    return all().stream().map(row -> row.at(column)).collect(Collectors.toSet());
  }
}
