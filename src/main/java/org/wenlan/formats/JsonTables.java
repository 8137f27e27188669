package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.tables.Encodings;
import org.wenlan.tables.JsonRecords;
import tools.jackson.databind.JsonNode;

/**
 * JSON of one kind of source.
 *
 * @param name the format's short name
 * @param known whether the head of a file, from its first bracket on, is of this kind
 * @param kind makes the documents out of a record: mostly one, but an application and its patent
 *     where the source has both in one
 */
record JsonTables(String name, Predicate<String> known, Kind kind) implements Format {

  /** Makes the documents out of a record. */
  interface Kind {
    List<Reading> read(Place place, JsonNode record);
  }

  static List<Format> all() {
    return List.of(
        new JsonTables("uspto-odp", UsptoFiles::known, UsptoFiles::read),
        new JsonTables("uspto-ppubs", UsptoSearch::known, UsptoSearch::read),
        new JsonTables("bigquery", BigQuery::known, BigQuery::read));
  }

  @Override
  public boolean recognises(byte[] head) {
    var text = Encodings.text(head);
    return (text.startsWith("{") || text.startsWith("[")) && known.test(text);
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    JsonRecords.each(
        file,
        new JsonRecords.Taker() {
          private long count;

          @Override
          public void record(long line, JsonNode record) {
            kind.read(new Place(++count, line, ""), record).forEach(to);
          }

          @Override
          public void broken(long line, String reason) {
            to.accept(new Rejected(new Place(++count, line, ""), reason));
          }
        });
  }
}
