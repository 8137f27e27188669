package org.wenlan.docket;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.CaseFile.Message;
import org.wenlan.documents.Document;
import org.wenlan.documents.Documents;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened, was said and was filed, in the schema {@code docket}. */
@Component
class HistoryStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;
  private final Documents documents;

  HistoryStore(JdbcClient sql, Documents documents) {
    this.sql = sql;
    this.documents = documents;
  }

  List<Event> events(String number) {
    return sql.sql("select * from docket.event where number = :number order by version")
        .param("number", number)
        .query((row, _) ->
            new Event(
                row.getString("number"),
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("unit"),
                row.getString("act"),
                row.getString("said")))
        .list();
  }

  /** Below the oldest open transaction only: whoever commits later is not overtaken. */
  List<Chronicle.Entry> after(Chronicle.Place place, int most) {
    return sql.sql(
            """
            select e.number, e.version, e.at, e.act, e.state, e.marks,
              e.xact::text::bigint as transaction, e.place, c.kind, c.owner, c.region, c.field
            from docket.event e join docket.case_file c on c.number = e.number
            where (e.xact, e.place) > (cast(:transaction as text)::xid8, :place)
              and e.xact < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xact, e.place limit :most\
            """)
        .param("transaction", Long.toString(place.transaction()))
        .param("place", place.place())
        .param("most", most)
        .query((row, _) ->
            new Chronicle.Entry(
                new Chronicle.Place(row.getLong("transaction"), row.getLong("place")),
                row.getString("number"),
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("act"),
                row.getString("state"),
                row.getString("owner"),
                row.getString("region"),
                row.getString("field"),
                marks(row.getString("marks"))))
        .list();
  }

  static String json(Map<String, String> marks) {
    return JSON.writeValueAsString(marks);
  }

  private static Map<String, String> marks(String json) {
    return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
  }

  List<Message> messages(String number) {
    return sql.sql("select * from docket.message where number = :number order by id")
        .param("number", number)
        .query((row, _) ->
            new Message(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("unit"),
                row.getBoolean("inner_only"),
                row.getString("text")))
        .list();
  }

  List<Filed> filed(String number) {
    var rows =
        sql.sql("select * from docket.filed where number = :number order by at, name")
            .param("number", number)
            .query((row, _) ->
                new Filed(
                    row.getString("hash"),
                    row.getString("name"),
                    row.getString("what"),
                    row.getString("who"),
                    row.getTimestamp("at").toInstant(),
                    null))
            .list();
    if (rows.isEmpty()) {
      return rows;
    }
    var known = documents.find(rows.stream().map(Filed::hash).distinct().toList());
    return rows.stream().map(one -> with(one, known.get(one.hash()))).toList();
  }

  private static Filed with(Filed one, @Nullable Document document) {
    return new Filed(
        one.hash(),
        one.name(),
        one.what(),
        one.who(),
        one.at(),
        document == null ? null : document.named(one.name()));
  }

  void say(String number, Message message) {
    sql.sql(
            """
            insert into docket.message (number, at, who, unit, inner_only, text)
            values (:number, :at, :who, :unit, :inner, :text)\
            """)
        .param("number", number)
        .param("at", Timestamp.from(message.at()))
        .param("who", message.who())
        .param("unit", message.unit())
        .param("inner", message.inner())
        .param("text", message.text())
        .update();
  }

  void file(String number, Filed filed) {
    sql.sql(
            """
            insert into docket.filed (number, hash, name, what, who, at)
            values (:number, :hash, :name, :what, :who, :at) on conflict do nothing\
            """)
        .param("number", number)
        .param("hash", filed.hash())
        .param("name", filed.name())
        .param("what", filed.what())
        .param("who", filed.who())
        .param("at", Timestamp.from(filed.at()))
        .update();
  }
}
