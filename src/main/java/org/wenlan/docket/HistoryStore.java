package org.wenlan.docket;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.CaseFile.Message;

/** What happened, was said and was filed, in the schema {@code docket}. */
@Component
class HistoryStore {
  private final JdbcClient sql;

  HistoryStore(JdbcClient sql) {
    this.sql = sql;
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
    return sql.sql("select * from docket.filed where number = :number order by at, name")
        .param("number", number)
        .query((row, _) ->
            new Filed(
                row.getString("hash"),
                row.getString("name"),
                row.getString("what"),
                row.getString("who"),
                row.getTimestamp("at").toInstant()))
        .list();
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
