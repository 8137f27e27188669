package org.wenlan.navigation.web;

import java.util.List;
import org.wenlan.navigation.Checked;
import org.wenlan.navigation.Report;

/**
 * A report's tables beside what its searches give now.
 *
 * @param changed how many tables are otherwise
 */
record CheckPage(Report report, Checked checked, List<Line> lines, int changed) {

  /**
   * A table.
   *
   * @param same whether nothing is otherwise
   * @param said what is otherwise, some of it
   * @param more how much of it is not said
   */
  record Line(String section, String title, String of, boolean same, List<String> said, int more) {}
}
