package org.wenlan.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wenlan.composite.Model.Kind;

/** The values of an index's regions, one row for each region and period (COINr's iData). */
public final class Panel {
  private static final String ONLY = "";

  private final List<Row> rows;
  private final Map<String, double[]> numbers;
  private final Map<String, List<String>> groups;
  private final String hash;

  private Panel(
      List<Row> rows,
      Map<String, double[]> numbers,
      Map<String, List<String>> groups,
      String hash) {
    this.rows = List.copyOf(rows);
    this.numbers = numbers;
    this.groups = groups;
    this.hash = hash;
  }

  /**
   * Whom and when a row is about.
   *
   * @param period empty where there is but one
   */
  public record Row(String unit, String name, String period) {}

  /** What came of reading a table. */
  public sealed interface Reading {
    /** It is sound. */
    record Read(Panel panel) implements Reading {}

    /** It is not; every fault that was found. */
    record Faulty(List<Fault> faults) implements Reading {}
  }

  /**
   * Reads what a model needs out of a table; an empty cell and {@code NA} are missing values.
   *
   * @param file as faults call it
   */
  public static Reading read(Model model, String file, String text) {
    var faults = new ArrayList<Fault>();
    var table = Table.read(file, text, faults);
    var columns = model.columns();
    var wanted = new ArrayList<>(List.of(columns.unit(), columns.name()));
    if (!columns.period().isEmpty()) {
      wanted.add(columns.period());
    }
    model.nodes().stream()
        .filter(node -> node.kind() != Kind.AGGREGATE)
        .forEach(node -> wanted.add(node.column()));
    wanted.stream()
        .distinct()
        .filter(column -> !table.has(column))
        .forEach(column -> faults.add(Fault.of(file, "composite.fault.no-column", column)));
    if (!faults.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    var taken = new ArrayList<Table.Row>();
    var rows = new ArrayList<Row>();
    var seen = new HashSet<Row>();
    for (var each : table.rows()) {
      var row =
          new Row(
              table.cell(each, columns.unit()),
              table.cell(each, columns.name()),
              columns.period().isEmpty() ? ONLY : period(table.cell(each, columns.period())));
      if (row.unit().isEmpty()) {
        faults.add(Fault.of(each.where(), "composite.fault.no-unit", columns.unit()));
      } else if (wanted(columns, row)) {
        taken.add(each);
        rows.add(row);
        if (!seen.add(new Row(row.unit(), "", row.period()))) {
          faults.add(Fault.of(each.where(), "composite.fault.row-twice", row.unit(), row.period()));
        }
      }
    }
    if (rows.isEmpty()) {
      faults.add(Fault.of(file, "composite.fault.no-rows"));
    }
    var numbers = new HashMap<String, double[]>();
    var groups = new HashMap<String, List<String>>();
    for (var node : model.nodes()) {
      switch (node.kind()) {
        case INDICATOR, DENOMINATOR ->
            numbers.put(node.code(), numbers(table, taken, node.column(), faults));
        case GROUP ->
            groups.put(
                node.code(), taken.stream().map(row -> table.cell(row, node.column())).toList());
        case AGGREGATE -> {}
      }
    }
    return faults.isEmpty()
        ? new Reading.Read(new Panel(rows, numbers, groups, Numbers.sha256(text)))
        : new Reading.Faulty(faults);
  }

  /** A year that a program wrote as 2018.0 is 2018. */
  private static String period(String cell) {
    return cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
  }

  private static boolean wanted(Model.Columns columns, Row row) {
    return !columns.without().contains(row.unit())
        && (columns.from().isEmpty() || row.period().compareTo(columns.from()) >= 0)
        && (columns.until().isEmpty() || row.period().compareTo(columns.until()) <= 0);
  }

  private static double[] numbers(
      Table table, List<Table.Row> rows, String column, List<Fault> faults) {
    var numbers = new double[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      var cell = table.cell(rows.get(i), column);
      if (cell.isEmpty() || cell.equals("NA")) {
        numbers[i] = Double.NaN;
      } else {
        var number = Numbers.read(cell);
        if (number == null) {
          faults.add(Fault.of(rows.get(i).where(), "composite.fault.cell", column, cell));
        } else {
          numbers[i] = number;
        }
      }
    }
    return numbers;
  }

  /** Whom and when each row is about. */
  public List<Row> rows() {
    return rows;
  }

  /** SHA-256 of the file it was read from. */
  public String hash() {
    return hash;
  }

  /** A column's values; NaN where one is missing. */
  double[] column(String code) {
    return Objects.requireNonNull(numbers.get(code), code).clone();
  }

  List<String> group(String code) {
    return Objects.requireNonNull(groups.get(code), code);
  }

  /** The periods in order. */
  public List<String> periods() {
    return rows.stream().map(Row::period).distinct().sorted().toList();
  }

  /** The rows of each period, in the order of {@link #periods}. */
  List<int[]> slices() {
    var slices = new LinkedHashMap<String, int[]>();
    for (var period : periods()) {
      slices.put(period, rows(row -> row.period().equals(period)));
    }
    return List.copyOf(slices.values());
  }

  private int[] rows(java.util.function.Predicate<Row> which) {
    return java.util.stream.IntStream.range(0, rows.size())
        .filter(i -> which.test(rows.get(i)))
        .toArray();
  }
}
