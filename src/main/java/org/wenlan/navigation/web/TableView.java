package org.wenlan.navigation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.site.Address;

/**
 * A table of a report as it is shown.
 *
 * @param id of its place in the page
 * @param of which search or searches it is of
 * @param chart kind of picture; {@code none} for none
 * @param note how much there is of what it shows a part of, or why there is nothing; may be empty
 * @param second head of the rows' second value; empty where there is one
 * @param legend what heads that are codes stand for; empty where they are names
 * @param landscape where anyone counts it again; null when it is empty
 */
record TableView(
    String id,
    String title,
    String of,
    String what,
    String chart,
    String note,
    String head,
    String second,
    List<Head> heads,
    List<Line> lines,
    String legend,
    @Nullable Address landscape) {

  TableView {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /**
   * The head of a column.
   *
   * @param drawn whether the picture shows it
   */
  record Head(String text, boolean drawn) {}

  /**
   * A row.
   *
   * @param search for what it counts; null where there is none
   */
  record Line(String first, @Nullable Address search, String second, List<Cell> cells) {}

  /**
   * A number.
   *
   * @param plain for the picture; empty where it is none
   * @param shade six hexadecimal digits, the darker the more; empty for none
   */
  record Cell(String text, String plain, String shade) {}

  boolean lying() {
    return chart.equals("bar");
  }
}
