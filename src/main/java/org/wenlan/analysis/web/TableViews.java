package org.wenlan.analysis.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Landscape;
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
import org.wenlan.query.Dialect;
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

  /** A query of fewer letters has no more words than it may have. */
  private static final int SURELY_SHORT = 500;

  private final Patents patents;
  private final RegionOutlines outlines;

  TableViews(Patents patents, RegionOutlines outlines) {
    this.patents = patents;
    this.outlines = outlines;
  }

  /** The key figures of one result. */
  static List<Tile> tiles(Landscape landscape, Table figures, Shell shell) {
    boolean grouped = landscape.names() == Landscape.Naming.GROUPED;
    return figures.lines().stream()
        .map(line ->
            new Tile(
                ValueNames.of(figures, line, shell),
                ValueNames.number(line.cells().getFirst(), shell),
                ValueNames.figure(line.value(), grouped, shell)))
        .toList();
  }

  View of(Table table, Survey.Made survey, Asked asked, Shell shell) {
    var titles = table.id().equals("citing") ? titles(table, shell) : Map.<String, String>of();
    var queries = survey.queries();
    boolean compared = queries.size() > 1;
    var landscape = survey.landscape();
    var lines = new ArrayList<Line>();
    for (var line : table.lines()) {
      var name =
          ValueNames.first(landscape, table, line, shell) + titles.getOrDefault(line.value(), "");
      lines.add(line(table, line, name, survey, shell));
    }
    return new View(
        table.id(),
        ValueNames.title(table, shell),
        ValueNames.definition(landscape, table, shell),
        switch (table.picture()) {
          case LINE -> "line";
          case BAR -> "bar";
          case MATRIX -> "heat";
          case NETWORK -> "net";
          case ARROWS -> "arrows";
          case NONE -> "none";
        },
        map(table.id()),
        note(table, landscape, lines, compared, shell),
        ValueNames.head(landscape, table, false, shell),
        table.lines().getFirst().second().isEmpty()
            ? ""
            : ValueNames.head(landscape, table, true, shell),
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

  /** How much is shown, and whether an applicant has more names than a query may hold. */
  private static String note(
      Table table, Landscape landscape, List<Line> lines, boolean compared, Shell shell) {
    var extent = ValueNames.extent(table, landscape.documents().getFirst(), shell);
    long unlinked = 0;
    for (int i = 0; i < lines.size() && !compared; i++) {
      var line = table.lines().get(i);
      boolean several =
          landscape.body(table.rows(), line.value()).isPresent()
              || landscape.body(table.across(), line.second()).isPresent();
      unlinked += several && !lines.get(i).linked() ? 1 : 0;
    }
    return unlinked == 0 ? extent : extent + " " + shell.text("analysis.names.too-many", unlinked);
  }

  private static Line line(
      Table table, Table.Line line, String name, Survey.Made survey, Shell shell) {
    var queries = survey.queries();
    var landscape = survey.landscape();
    boolean compared = queries.size() > 1;
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
                : apart && rows != null ? search(first, landscape.only(rows, line.value())) : null;
    var second =
        line.second().isEmpty()
            ? null
            : new Cell(
                ValueNames.second(landscape, table, line, shell),
                "",
                apart && across != null
                    ? search(first, landscape.only(across, line.second()))
                    : null);
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

  /**
   * The query of a result, narrowed; in the epo dialect. Empty when it would be longer than queries
   * may be, as all names of a large applicant are.
   */
  static Optional<String> narrowed(Wanted result, Wanted only) {
    var printed =
        QUERIES.print(
            result instanceof Wanted.Everything ? only : Wanted.all(List.of(result, only)));
    return printed.length() < SURELY_SHORT
            || QUERIES.read(printed, Dialect.EPO) instanceof Understood
        ? Optional.of(printed)
        : Optional.empty();
  }

  private static @Nullable Address search(Wanted result, Wanted only) {
    return narrowed(result, only).map(query -> Address.of("/search").with("q", query)).orElse(null);
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
