package org.wenlan.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/**
 * One table of a landscape, from which its picture is drawn.
 *
 * @param id stable, such as {@code applicants}
 * @param name of an industry table; null where the id says all
 * @param rows what a row's value is one of; null where the id says it
 * @param across what the second value of a row, or a column's value, is one of; null for none
 * @param extents for each result how many values there are; empty where a table has all
 */
public record Table(
    String id,
    @Nullable Names name,
    Picture picture,
    @Nullable Facet rows,
    @Nullable Facet across,
    List<Column> columns,
    List<Line> lines,
    List<Extent> extents) {

  public Table {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    extents = List.copyOf(extents);
  }

  /** How it is drawn. */
  public enum Picture {
    LINE,
    BAR,
    /** Each cell the darker the more documents it has. */
    MATRIX,
    /** Values as points, joined where they stand in one document. */
    NETWORK,
    /** The same, each joint an arrow from the first value of a row to the second. */
    ARROWS,
    NONE
  }

  /** A name in both languages. */
  public record Names(String zh, String en) {}

  /**
   * A column of numbers.
   *
   * @param result which of the compared results it is of, from 0
   * @param value of {@link Table#across}; empty where a column is no value
   */
  public record Column(Measure measure, int result, String value) {}

  /**
   * A row.
   *
   * @param value its first value
   * @param second the other one of two; empty where there is one
   * @param name where the value has one of its own
   * @param only the search for what the row counts; null where there is none
   * @param cells a number for each column; null where it cannot be said
   */
  public record Line(
      String value,
      String second,
      @Nullable Names name,
      @Nullable Wanted only,
      List<@Nullable BigDecimal> cells) {
    static Line of(String value, @Nullable Wanted only, List<@Nullable BigDecimal> cells) {
      return new Line(value, "", null, only, cells);
    }
  }

  /**
   * How much there is of what a table shows the largest part of.
   *
   * @param different values
   * @param documents hits that have one
   */
  public record Extent(long different, long documents) {}
}
