package org.wenlan.analysis;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.retrieval.Facet;
import org.wenlan.site.Shell;

/** What people call tables, their columns and their values, and how they write the numbers. */
public final class ValueNames {
  /** What tells two compared results apart. */
  public static final List<String> SIGNS = List.of("A", "B");

  private ValueNames() {}

  /** The name of a row's first value. */
  public static String of(Table table, Table.Line line, Shell shell) {
    var own = line.name();
    if (own != null) {
      return name(own, shell.locale());
    }
    return switch (table.id()) {
      case "figures" -> shell.text("analysis.figure." + line.value());
      case "age" ->
          line.value().startsWith("-")
              ? shell.text("analysis.age.to-come")
              : shell.text("analysis.age.years", Integer.valueOf(line.value()));
      default -> of(table.rows(), line.value(), shell);
    };
  }

  static String name(Table.Names names, Locale language) {
    return language.getLanguage().equals("zh") ? names.zh() : names.en();
  }

  /** The name of a table. */
  public static String title(Table table, Shell shell) {
    var own = table.name();
    return own == null ? shell.text("analysis.table." + table.id()) : name(own, shell.locale());
  }

  /** What a table says of itself. */
  public static String definition(Table table, Shell shell) {
    return shell.text(
        table.name() == null ? "analysis.what." + table.id() : "analysis.what.industry");
  }

  /** The name of a value of a facet; the value itself where it has none or the facet is null. */
  public static String of(@Nullable Facet facet, String value, Shell shell) {
    if (facet == null) {
      return value;
    }
    return switch (facet) {
      case RIGHT -> shell.word("search.right", value);
      case STATUS -> shell.word("search.status", value);
      default -> facet.name(value, shell.locale());
    };
  }

  /** How much there is of what a table shows the largest part of; empty where it shows all. */
  public static String extent(Table table, long documents, Shell shell) {
    if (table.extents().size() != 1) {
      return "";
    }
    var extent = table.extents().getFirst();
    return extent.documents() < 0
        ? shell.text("analysis.extent.pairs", table.lines().size(), extent.different())
        : shell.text(
            "analysis.extent",
            table.lines().size(),
            extent.different(),
            extent.documents(),
            documents);
  }

  /** The head of the first or the second column. */
  public static String head(Table table, boolean second, Shell shell) {
    var facet = second ? table.across() : table.rows();
    return facet == null
        ? shell.text("analysis.head." + (table.name() == null ? table.id() : "industry"))
        : shell.text("analysis.head." + facet.word());
  }

  /** The head of a column of numbers. */
  public static String head(Table table, Table.Column column, boolean compared, Shell shell) {
    if (!column.value().isEmpty()) {
      return of(table.across(), column.value(), shell);
    }
    var measure = shell.text("analysis.measure." + column.measure().word());
    return compared ? SIGNS.get(column.result()) + " · " + measure : measure;
  }

  /** A number as the reader's language writes it; a dash for one that cannot be said. */
  public static String number(@Nullable BigDecimal value, Shell shell) {
    if (value == null) {
      return "–";
    }
    var format = NumberFormat.getInstance(shell.locale());
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }
}
