package org.wenlan.formats;

import java.util.List;
import java.util.Optional;
import org.wenlan.formats.Rows.Filling;
import org.wenlan.formats.Rows.Row;
import org.wenlan.rights.PublicationNumber;

/**
 * One kind of table, whatever container it is in.
 *
 * @param name the format's short name
 * @param columns what its header must hold
 * @param number how a row says its publication number
 * @param filling the rest
 */
record TableKind(String name, List<String> columns, Numbering number, Filling filling) {

  /** Finds the publication number of a row. */
  interface Numbering {
    Numbered of(Row row);
  }

  /**
   * A number as written, where, and as read.
   *
   * @param number empty when it cannot be read
   */
  record Numbered(String column, String written, Optional<PublicationNumber> number) {}

  static final List<TableKind> ALL =
      List.of(
          new TableKind(
              "cnki",
              List.of("pubno-公开号", "title-题名"),
              TableKinds.one("PubNo-公开号"),
              ChineseTables::cnki),
          new TableKind(
              "cnipa", List.of("公开（公告）号", "名称"), TableKinds.one("公开（公告）号"), ChineseTables::cnipa),
          new TableKind(
              "lens",
              List.of("jurisdiction", "kind", "publication number", "priority numbers"),
              TableKinds::lensNumber,
              TableKinds::lens),
          new TableKind(
              "google",
              List.of("id", "title", "inventor/author", "result link"),
              TableKinds.one("id"),
              TableKinds::google),
          new TableKind(
              "patentsview",
              List.of("patent_number", "patent_title"),
              TableKinds::patentsViewNumber,
              TableKinds::patentsView),
          new TableKind(
              "patentsview",
              List.of("number", "title", "abstract", "date"),
              TableKinds::patentsViewNumber,
              TableKinds::patentsView),
          bigQuery("publication_number"),
          bigQuery("publicationnumber"),
          patentscope("publication number", "title", "priority data", "ipc"),
          patentscope("application id", "publication number", "title", "i p c"),
          patentscope("application id", "title", "int.class"));

  private static TableKind bigQuery(String column) {
    return new TableKind(
        "bigquery",
        List.of(column),
        TableKinds.one("publication_number", "publicationnumber"),
        TableKinds::bigQuery);
  }

  private static TableKind patentscope(String... columns) {
    return new TableKind(
        "patentscope", List.of(columns), TableKinds::patentscopeNumber, TableKinds::patentscope);
  }

  /** The kind of a table with this header. */
  static Optional<TableKind> of(List<String> header) {
    var columns = header.stream().map(Rows::column).toList();
    return ALL.stream().filter(kind -> columns.containsAll(kind.columns())).findFirst();
  }

  /** The short names of all kinds, each once. */
  static List<String> names() {
    return ALL.stream().map(TableKind::name).distinct().toList();
  }

  Reading read(Reading.Place place, List<String> header, List<String> cells) {
    var row = Row.of(header, cells);
    var numbered = number.of(row);
    var labelled = new Reading.Place(place.record(), place.line(), numbered.written());
    return Rows.read(
        name, labelled, row, numbered.number(), numbered.written(), numbered.column(), filling);
  }
}
