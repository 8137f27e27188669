package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.retrieval.Card;

/** The columns of an exported table. */
final class Columns {
  static final List<String> NAMES =
      List.of(
          "number",
          "title",
          "applicants",
          "inventors",
          "application",
          "filed",
          "published",
          "classes",
          "right",
          "status",
          "since",
          "family",
          "abstract");

  private Columns() {}

  static List<String> of(Card card, Locale language) {
    return List.of(
        card.number(),
        card.title(language.getLanguage()),
        String.join("; ", card.applicants()),
        String.join("; ", card.inventors()),
        card.application(),
        day(card.filed()),
        day(card.published()),
        String.join("; ", card.classes()),
        card.right(),
        card.status(),
        day(card.since()),
        card.family(),
        card.summary());
  }

  /** A cell that a spreadsheet would take for a formula is shown as text (ASVS 1.2.10). */
  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
