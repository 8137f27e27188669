package org.wenlan.navigation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Table;
import org.wenlan.analysis.ValueNames;
import org.wenlan.navigation.Checked;
import org.wenlan.navigation.Checked.Compared;
import org.wenlan.navigation.Checked.Difference;
import org.wenlan.navigation.Filled.Row;
import org.wenlan.navigation.Report;
import org.wenlan.site.Shell;

/** In words what is otherwise in a report that was counted again. */
@Component
class CheckViews {
  /** Differences of one table that are said; the rest is counted. */
  private static final int SAID = 12;

  CheckPage page(Report report, Checked checked, Shell shell) {
    var lines = checked.tables().stream().map(one -> line(report, one, shell)).toList();
    return new CheckPage(
        report, checked, lines, (int) lines.stream().filter(one -> !one.same()).count());
  }

  private static CheckPage.Line line(Report report, Compared one, Shell shell) {
    var picture = one.before().picture();
    var kept = one.before().table() == null ? one.now().table() : one.before().table();
    var table = kept == null ? null : kept.table();
    boolean compared = !picture.with().isEmpty();
    var said = new ArrayList<String>();
    if (table != null) {
      one.differences().stream()
          .limit(SAID)
          .forEach(difference -> said.add(said(table, difference, compared, shell)));
    }
    return new CheckPage.Line(
        report
            .outline()
            .section(one.before().section())
            .map(section -> section.title().in(shell.locale()))
            .orElse(one.before().section()),
        table == null
            ? shell.word("analysis.table", picture.table())
            : ValueNames.title(table, shell),
        ReportViews.of(report.outline(), picture, shell),
        one.same(),
        said,
        Math.max(0, one.differences().size() - SAID));
  }

  private static String said(Table table, Difference difference, boolean compared, Shell shell) {
    return switch (difference) {
      case Difference.RowAdded(var row) ->
          shell.text("navigation.check.row-added", name(table, row, shell));
      case Difference.RowGone(var row) ->
          shell.text("navigation.check.row-gone", name(table, row, shell));
      case Difference.ColumnAdded(var column) ->
          shell.text(
              "navigation.check.column-added", ValueNames.head(table, column, compared, shell));
      case Difference.ColumnGone(var column) ->
          shell.text(
              "navigation.check.column-gone", ValueNames.head(table, column, compared, shell));
      case Difference.Cell(var row, var column, var before, var now) ->
          shell.text(
              "navigation.check.cell",
              name(table, row, shell),
              ValueNames.head(table, column, compared, shell),
              ValueNames.number(before, shell),
              ValueNames.number(now, shell));
      case Difference.Extents(var before, var now) ->
          shell.text("navigation.check.extents", different(before, shell), different(now, shell));
    };
  }

  private static String different(List<Table.Extent> extents, Shell shell) {
    return extents.stream()
        .map(extent -> shell.count(extent.different()))
        .collect(Collectors.joining(" / "));
  }

  private static String name(Table table, Row row, Shell shell) {
    var first =
        ValueNames.of(
            table, new Table.Line(row.value(), row.second(), row.name(), null, row.cells()), shell);
    return row.second().isEmpty()
        ? first
        : first + " × " + ValueNames.of(table.across(), row.second(), shell);
  }
}
