package org.wenlan.statistics.web;

import java.util.List;
import org.wenlan.statistics.Indicator;

/**
 * The facts behind a number.
 *
 * @param next the id before which older ones stand; 0 when these are all
 */
record RowsPage(
    Indicator indicator,
    String period,
    String region,
    String regionName,
    List<Line> lines,
    long next) {

  /**
   * A fact.
   *
   * @param href of the case or the return behind it; empty when there is no page
   */
  record Line(
      long id,
      String day,
      String region,
      String unit,
      String matter,
      String outcome,
      String measure,
      String origin,
      String href,
      String reason) {}
}
