package org.wenlan.statistics.web;

import java.util.List;
import java.util.Map;
import org.wenlan.territory.Regions.Region;

/**
 * The dashboard of a region in a period.
 *
 * @param regions to choose from: the province, its cities and, of a city, its counties
 * @param groups tiles by heading
 * @param fault what is wrong with period or region; empty otherwise
 * @param inside whether the reader compiles figures and sees all
 */
record BoardPage(
    String period,
    Region region,
    List<Region> regions,
    Map<String, List<Tile>> groups,
    String fault,
    boolean inside) {

  /**
   * A number.
   *
   * @param number with its thousands apart
   * @param change against the year before, in words; may be empty
   * @param better whether the change is to the better; 0 where that cannot be said
   */
  record Tile(
      String code,
      String name,
      String number,
      String unit,
      String change,
      int better,
      String counts) {}
}
