package org.wenlan.analysis.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Measure;
import org.wenlan.analysis.Table;
import org.wenlan.analysis.ValueNames;
import org.wenlan.analysis.web.LandscapePage.Cell;
import org.wenlan.analysis.web.LandscapePage.Head;
import org.wenlan.analysis.web.LandscapePage.Line;
import org.wenlan.analysis.web.LandscapePage.Tile;
import org.wenlan.analysis.web.LandscapePage.View;
import org.wenlan.analysis.web.Surveying.Asked;
import org.wenlan.analysis.web.Surveying.Survey;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patents;
import org.wenlan.site.Address;
import org.wenlan.site.Shell;
import org.wenlan.territory.RegionOutlines;
import org.wenlan.territory.Regions.Level;

/** Tables as readers see them. */
@Component
final class TableViews {
  private static final Queries QUERIES = new Queries();
  private static final Map<String, Level> MAPS =
      Map.of("provinces", Level.PROVINCE, "cities", Level.CITY);

  private final Patents patents;
  private final RegionOutlines outlines;

  TableViews(Patents patents, RegionOutlines outlines) {
    this.patents = patents;
    this.outlines = outlines;
  }

  /** The key figures of one result. */
  static List<Tile> tiles(Table figures, Shell shell) {
    return figures.lines().stream()
        .map(line ->
            new Tile(
                ValueNames.of(figures, line, shell),
                ValueNames.number(line.cells().getFirst(), shell),
                shell.text("analysis.figure." + line.value() + ".what")))
        .toList();
  }

  View of(Table table, Survey.Made survey, Asked asked, Shell shell) {
    var titles = table.id().equals("citing") ? titles(table, shell) : Map.<String, String>of();
    var queries = survey.queries();
    boolean compared = queries.size() > 1;
    var lines = new ArrayList<Line>();
    for (var line : table.lines()) {
      var name = ValueNames.of(table, line, shell) + titles.getOrDefault(line.value(), "");
      lines.add(line(table, line, name, queries, compared, shell));
    }
    return new View(
        table.id(),
        ValueNames.title(table, shell),
        ValueNames.definition(table, shell),
        switch (table.picture()) {
          case LINE -> "line";
          case BAR -> "bar";
          case MATRIX -> "heat";
          case NETWORK -> "net";
          case NONE -> "none";
        },
        map(table.id()),
        ValueNames.extent(table, survey.landscape().documents().getFirst(), shell),
        ValueNames.head(table, false, shell),
        table.lines().getFirst().second().isEmpty() ? "" : ValueNames.head(table, true, shell),
        table.columns().stream()
            .map(column ->
                new Head(ValueNames.head(table, column, compared, shell), column.measure().drawn()))
            .toList(),
        lines,
        asked.address("/landscape/" + table.id() + ".csv"),
        asked.address("/landscape/" + table.id() + ".xlsx"));
  }

  private @Nullable String map(String table) {
    var level = MAPS.get(table);
    return level != null && outlines.has(level) ? "/boundaries/" + table + ".geojson" : null;
  }

  private static Line line(
      Table table,
      Table.Line line,
      String name,
      List<Understood> queries,
      boolean compared,
      Shell shell) {
    var only = line.only();
    var across = table.across();
    var first = queries.getFirst().wanted();
    boolean apart = only == null && across != null;
    var rows = table.rows();
    var search =
        compared
            ? null
            : only != null
                ? search(first, only)
                : apart && rows != null ? search(first, rows.only(line.value())) : null;
    var second =
        line.second().isEmpty()
            ? null
            : new Cell(
                ValueNames.of(across, line.second(), shell),
                "",
                apart && across != null ? search(first, across.only(line.second())) : null);
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < line.cells().size(); i++) {
      var column = table.columns().get(i);
      var value = line.cells().get(i);
      var part = only;
      if (only != null && across != null && !column.value().isEmpty()) {
        part = Wanted.all(List.of(only, across.only(column.value())));
      }
      boolean linked =
          part != null
              && column.measure() == Measure.DOCUMENTS
              && (compared || !column.value().isEmpty())
              && value != null
              && value.signum() > 0;
      cells.add(
          new Cell(
              ValueNames.number(value, shell),
              value == null ? "" : value.toPlainString(),
              linked && part != null ? search(queries.get(column.result()).wanted(), part) : null));
    }
    return new Line(
        MAPS.containsKey(table.id()) ? line.value() : "",
        new Cell(name, "", search),
        second,
        cells);
  }

  /** The query of a result, narrowed; in the epo dialect. */
  static String narrowed(Wanted result, Wanted only) {
    return QUERIES.print(
        result instanceof Wanted.Everything ? only : Wanted.all(List.of(result, only)));
  }

  private static Address search(Wanted result, Wanted only) {
    return Address.of("/search").with("q", narrowed(result, only));
  }

  private Map<String, String> titles(Table table, Shell shell) {
    var titles = new HashMap<String, String>();
    patents
        .find(table.lines().stream().map(Table.Line::value).toList())
        .forEach((number, stored) -> {
          var all = stored.patent().titles();
          all.stream()
              .filter(title -> title.language().equals(shell.locale().getLanguage()))
              .findFirst()
              .or(() -> all.stream().findFirst())
              .ifPresent(title -> titles.put(number, " " + title.text()));
        });
    return titles;
  }
}
