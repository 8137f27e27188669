package org.wenlan.navigation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/**
 * The tables of a report as they were filled.
 *
 * @param position the register's version that the index had heard: the same searches at the same
 *     position and on the same day give the same tables
 * @param day on which ages were told
 * @param at when it was done
 * @param results how much each search found
 * @param drawn every picture of the outline, in its order
 */
public record Filled(
    long position, LocalDate day, Instant at, List<Result> results, List<Drawn> drawn) {

  public Filled {
    results = List.copyOf(results);
    drawn = List.copyOf(drawn);
  }

  /**
   * A search.
   *
   * @param printed the query as it was understood, in the {@code epo} dialect
   */
  public record Result(String search, String printed, long documents) {}

  /**
   * A picture of a section.
   *
   * @param table null when it has no row, or a search for it was not given
   */
  public record Drawn(String section, Outline.Picture picture, @Nullable Kept table) {}

  /** A table, without anything that is not a value. */
  public record Kept(
      String id,
      Table.@Nullable Names name,
      Table.Picture form,
      @Nullable Facet rows,
      @Nullable Facet across,
      List<Table.Column> columns,
      List<Row> lines,
      List<Table.Extent> extents) {

    private static final Queries QUERIES = new Queries();

    public Kept {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
      extents = List.copyOf(extents);
    }

    static Kept of(Table table, List<Wanted> searches) {
      return new Kept(
          table.id(),
          table.name(),
          table.picture(),
          table.rows(),
          table.across(),
          table.columns(),
          table.lines().stream()
              .map(line ->
                  new Row(
                      line.value(),
                      line.second(),
                      line.name(),
                      searches.size() > 1 ? "" : narrowed(searches.getFirst(), line.only()),
                      line.cells()))
              .toList(),
          table.extents());
    }

    private static String narrowed(Wanted search, @Nullable Wanted only) {
      return only == null
          ? ""
          : QUERIES.print(
              search instanceof Wanted.Everything ? only : Wanted.all(List.of(search, only)));
    }

    /** As landscapes know it, for its names. */
    public Table table() {
      return new Table(
          id, name, form, rows, across, columns, lines.stream().map(Row::line).toList(), extents);
    }
  }

  /**
   * A row.
   *
   * @param narrowed the query for what it counts, in the {@code epo} dialect; empty for none
   */
  public record Row(
      String value,
      String second,
      Table.@Nullable Names name,
      String narrowed,
      List<@Nullable BigDecimal> cells) {

    Table.Line line() {
      return new Table.Line(value, second, name, null, cells);
    }
  }

  /** What a search found; empty when it was not given. */
  public Optional<Result> result(String search) {
    return results.stream().filter(one -> one.search().equals(search)).findFirst();
  }

  /** The pictures of a section. */
  public List<Drawn> of(String section) {
    return drawn.stream().filter(one -> one.section().equals(section)).toList();
  }
}
