package org.wenlan.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.site.Address;

/**
 * What {@code analysis/web/landscape.jte} shows.
 *
 * @param typed the query
 * @param with the one to compare with; empty for none
 * @param dialect in lower case
 * @param trouble why there is no landscape; empty when there is one
 * @param results one or two
 * @param names how applicants are counted; empty where there is no choice
 * @param otherwise the same landscape with applicants counted the other way
 * @param figures the key figures of one result; empty when two are compared
 */
record LandscapePage(
    String typed,
    String with,
    String dialect,
    String trouble,
    List<Result> results,
    String names,
    Address otherwise,
    List<Tile> figures,
    List<View> views) {

  /**
   * A result.
   *
   * @param sign A or B; empty where there is one
   */
  record Result(
      String sign, String interpreted, List<String> remarks, long documents, Address search) {}

  /** A key figure with its definition. */
  record Tile(String name, String number, String what) {}

  /**
   * A table and its picture.
   *
   * @param id part of addresses
   * @param chart kind of picture; {@code none} for none
   * @param note how much there is of what the table shows a part of; may be empty
   * @param map address of the outlines for a map; null where there is none
   * @param second head of the rows' second value; empty where there is one
   */
  record View(
      String id,
      String title,
      String what,
      String chart,
      @Nullable String map,
      String note,
      String head,
      String second,
      List<Head> heads,
      List<Line> lines,
      Address csv,
      Address xlsx) {

    boolean lying() {
      return chart.equals("bar");
    }
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
   * @param region its code where it is a region of China; empty otherwise
   */
  record Line(String region, Cell first, @Nullable Cell second, List<Cell> cells) {
    boolean linked() {
      return first.search() != null;
    }
  }

  /**
   * A cell.
   *
   * @param plain the number for the picture; empty where it is none
   * @param search of what it counts; null where there is none
   */
  record Cell(String text, String plain, @Nullable Address search) {}

  boolean compared() {
    return results.size() > 1;
  }
}
