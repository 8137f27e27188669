package org.wenlan.analysis;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Landscape.Naming;
import org.wenlan.retrieval.Facet;
import org.wenlan.site.Shell;

/** What people call tables, their columns and their values, and how they write the numbers. */
public final class ValueNames {
  /** What tells two compared results apart. */
  public static final List<String> SIGNS = List.of("A", "B");

  /** Tables that count applicants without showing one. */
  private static final Set<String> COUNTING_APPLICANTS = Set.of("figures", "filed");

  private static final Set<String> FIGURES_OF_APPLICANTS =
      Set.of("applicants", "first-four", "concentration");

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

  /** The name of a row's first value: of a body with several names what it is called. */
  public static String first(Landscape landscape, Table table, Table.Line line, Shell shell) {
    return landscape
        .body(table.rows(), line.value())
        .map(body -> name(body.name(), shell.locale()))
        .orElseGet(() -> of(table, line, shell));
  }

  /** The name of a row's second value. */
  public static String second(Landscape landscape, Table table, Table.Line line, Shell shell) {
    return landscape
        .body(table.across(), line.second())
        .map(body -> name(body.name(), shell.locale()))
        .orElseGet(() -> of(table.across(), line.second(), shell));
  }

  /** What a table of applicants as written says of itself. */
  public static String definition(Table table, Shell shell) {
    return definition(table, false, shell);
  }

  /** What a table of a landscape says of itself. */
  public static String definition(Landscape landscape, Table table, Shell shell) {
    return definition(table, landscape.names() == Naming.GROUPED, shell);
  }

  private static String definition(Table table, boolean grouped, Shell shell) {
    var what =
        shell.text(table.name() == null ? "analysis.what." + table.id() : "analysis.what.industry");
    boolean applicants =
        COUNTING_APPLICANTS.contains(table.id())
            || table.rows() == Facet.APPLICANT
            || table.across() == Facet.APPLICANT;
    return applicants ? ofApplicants(what, grouped, shell) : what;
  }

  /** What a key figure says of itself. */
  public static String figure(String id, boolean grouped, Shell shell) {
    var what = shell.text("analysis.figure." + id + ".what");
    return FIGURES_OF_APPLICANTS.contains(id) ? ofApplicants(what, grouped, shell) : what;
  }

  private static String ofApplicants(String what, boolean grouped, Shell shell) {
    return shell.text(
        "analysis.what.of-applicants",
        what,
        shell.text(grouped ? "analysis.names.grouped.what" : "analysis.names.written.what"));
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
    if (table.picture() == Table.Picture.ARROWS) {
      return shell.text("analysis.head." + table.id() + (second ? ".second" : ".first"));
    }
    return facet == null
        ? shell.text("analysis.head." + (table.name() == null ? table.id() : "industry"))
        : shell.text("analysis.head." + facet.word());
  }

  /** The same in a landscape: of applicants it says whether their names are grouped. */
  public static String head(Landscape landscape, Table table, boolean second, Shell shell) {
    var head = head(table, second, shell);
    return landscape.names() == Naming.GROUPED
            && (second ? table.across() : table.rows()) == Facet.APPLICANT
        ? shell.text("analysis.names.head", head)
        : head;
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
