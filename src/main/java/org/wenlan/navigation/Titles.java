package org.wenlan.navigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Table;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/** Puts titles beside publication numbers: what is printed must be read without looking up. */
@Component
class Titles {
  private final Patents patents;

  Titles(Patents patents) {
    this.patents = patents;
  }

  /** The same table; where its rows are documents, they bear their titles. */
  Table named(Table table) {
    if (!table.id().equals("citing")) {
      return table;
    }
    var found = patents.find(table.lines().stream().map(Table.Line::value).toList());
    return new Table(
        table.id(),
        table.name(),
        table.picture(),
        table.rows(),
        table.across(),
        table.columns(),
        table.lines().stream()
            .map(line -> {
              var stored = found.get(line.value());
              return stored == null
                  ? line
                  : new Table.Line(
                      line.value(),
                      line.second(),
                      new Table.Names(
                          named(line.value(), stored.patent(), "zh"),
                          named(line.value(), stored.patent(), "en")),
                      line.only(),
                      line.cells());
            })
            .toList(),
        table.extents());
  }

  private static String named(String number, Patent patent, String language) {
    var titles = List.copyOf(patent.titles());
    return titles.stream()
        .filter(title -> title.language().equals(language))
        .findFirst()
        .or(() -> titles.stream().findFirst())
        .map(title -> number + " " + title.text())
        .orElse(number);
  }
}
