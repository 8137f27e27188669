package org.wenlan.statistics.web;

import java.util.List;
import org.wenlan.statistics.Figures.Difference;
import org.wenlan.statistics.Indicator;
import org.wenlan.territory.Regions.Region;

/**
 * One indicator of a region in a period.
 *
 * @param number that is shown; empty when there is none, or it is kept back
 * @param formula in words; empty for what is counted
 * @param source in words
 * @param tables series, regions and parts, each with at least one row
 * @param difference between a report and its parts; null when there is none
 * @param rows whether the facts behind it can be listed
 * @param map whether there are outlines of regions to draw
 */
record IndicatorPage(
    Indicator indicator,
    String period,
    Region region,
    List<Region> regions,
    String number,
    String unit,
    String change,
    String place,
    String formula,
    String source,
    List<Table> tables,
    @org.jspecify.annotations.Nullable Difference difference,
    boolean rows,
    boolean map) {

  /**
   * A table and its picture.
   *
   * @param id part of addresses: series, regions, unit, matter or outcome
   * @param kind of picture: line or bar
   * @param keptBack whether a number in it is
   */
  record Table(
      String id, String title, String head, String kind, List<Line> lines, boolean keptBack) {

    Table {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A row.
   *
   * @param href of a narrower view; empty where there is none
   * @param plain the number for machines; empty when it is kept back
   * @param number for readers
   */
  record Line(String name, String href, String plain, String number, String share) {}
}
