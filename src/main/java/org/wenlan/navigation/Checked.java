package org.wenlan.navigation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table;
import org.wenlan.navigation.Filled.Drawn;
import org.wenlan.navigation.Filled.Kept;
import org.wenlan.navigation.Filled.Row;

/**
 * A report's tables beside what its saved searches give by now.
 *
 * @param tables every picture of the report, in its order
 */
public record Checked(Filled before, Filled now, List<Compared> tables) {

  public Checked {
    tables = List.copyOf(tables);
  }

  /** A picture then and now. */
  public record Compared(Drawn before, Drawn now, List<Difference> differences) {
    public Compared {
      differences = List.copyOf(differences);
    }

    /** Whether nothing is otherwise. */
    public boolean same() {
      return differences.isEmpty();
    }
  }

  /** What is otherwise in a table. */
  public sealed interface Difference {

    /** A row that there was not. */
    record RowAdded(Row row) implements Difference {}

    /** A row that there is no more. */
    record RowGone(Row row) implements Difference {}

    /** A column that there was not. */
    record ColumnAdded(Table.Column column) implements Difference {}

    /** A column that there is no more. */
    record ColumnGone(Table.Column column) implements Difference {}

    /** A number that is another one; null for one that cannot be said. */
    record Cell(Row row, Table.Column column, @Nullable BigDecimal before, @Nullable BigDecimal now)
        implements Difference {}

    /** More or fewer values in all than a table shows. */
    record Extents(List<Table.Extent> before, List<Table.Extent> now) implements Difference {}
  }

  /** Whether every table is as it was. */
  public boolean same() {
    return tables.stream().allMatch(Compared::same);
  }

  static Checked of(Filled before, Filled now) {
    var tables = new ArrayList<Compared>();
    for (int i = 0; i < before.drawn().size(); i++) {
      var one = before.drawn().get(i);
      var other = now.drawn().get(i);
      tables.add(new Compared(one, other, differences(one.table(), other.table())));
    }
    return new Checked(before, now, tables);
  }

  static List<Difference> differences(@Nullable Kept before, @Nullable Kept now) {
    var found = new ArrayList<Difference>();
    var left = before == null ? Map.<String, Row>of() : rows(before);
    var right = now == null ? Map.<String, Row>of() : rows(now);
    right.forEach((key, row) -> {
      if (!left.containsKey(key)) {
        found.add(new Difference.RowAdded(row));
      }
    });
    left.forEach((key, row) -> {
      if (!right.containsKey(key)) {
        found.add(new Difference.RowGone(row));
      }
    });
    if (before == null || now == null) {
      return found;
    }
    now.columns().stream()
        .filter(column -> !before.columns().contains(column))
        .forEach(column -> found.add(new Difference.ColumnAdded(column)));
    before.columns().stream()
        .filter(column -> !now.columns().contains(column))
        .forEach(column -> found.add(new Difference.ColumnGone(column)));
    cells(before, now, left, right, found);
    if (!before.extents().equals(now.extents())) {
      found.add(new Difference.Extents(before.extents(), now.extents()));
    }
    return found;
  }

  private static void cells(
      Kept before,
      Kept now,
      Map<String, Row> left,
      Map<String, Row> right,
      List<Difference> found) {
    for (var key : new TreeSet<>(left.keySet())) {
      var one = left.get(key);
      var other = right.get(key);
      if (one == null || other == null) {
        continue;
      }
      for (int c = 0; c < before.columns().size(); c++) {
        var column = before.columns().get(c);
        int at = now.columns().indexOf(column);
        if (at >= 0 && !equal(one.cells().get(c), other.cells().get(at))) {
          found.add(new Difference.Cell(one, column, one.cells().get(c), other.cells().get(at)));
        }
      }
    }
  }

  private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  private static Map<String, Row> rows(Kept table) {
    var rows = new LinkedHashMap<String, Row>();
    table.lines().forEach(row -> rows.put(row.value() + "\n" + row.second(), row));
    return rows;
  }
}
