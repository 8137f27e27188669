package org.wenlan.analysis.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table;
import org.wenlan.retrieval.Facet;
import org.wenlan.rights.Classes;
import org.wenlan.site.Shell;
import org.wenlan.territory.Countries;
import org.wenlan.territory.Regions;

/** What people call the values of tables. */
final class ValueNames {
  private ValueNames() {}

  /** The name of a row's first value. */
  static String of(Table table, Table.Line line, Shell shell) {
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

  static String title(Table table, Shell shell) {
    var own = table.name();
    return own == null ? shell.text("analysis.table." + table.id()) : name(own, shell.locale());
  }

  /** What a table says of itself. */
  static String definition(Table table, Shell shell) {
    return shell.text(
        table.name() == null ? "analysis.what." + table.id() : "analysis.what.industry");
  }

  static String of(@Nullable Facet facet, String value, Shell shell) {
    if (facet == null) {
      return value;
    }
    return switch (facet) {
      case OFFICE -> Countries.name(value, shell.locale());
      case REGION -> Regions.name(value, shell.locale());
      case FIELD ->
          Classes.fields().stream()
              .filter(field -> String.valueOf(field.number()).equals(value))
              .map(field -> field.name(shell.locale()))
              .findFirst()
              .orElse(value);
      case RIGHT -> shell.word("search.right", value);
      case STATUS -> shell.word("search.status", value);
      case KIND,
          FILED,
          PUBLISHED,
          APPLICANT,
          INVENTOR,
          SECTION,
          CLASS,
          SUBCLASS,
          GROUP,
          AGENT,
          CITED ->
          value;
    };
  }
}
