package org.wenlan.affairs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.affairs.Application.Attached;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms that are being filled in, in the schema {@code affairs}. */
@Component
class FormStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<List<Attached>> FILES = new TypeReference<>() {};

  private final JdbcClient sql;

  FormStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A form as it is kept. */
  record Kept(
      String affair,
      int version,
      Map<String, String> answers,
      List<Attached> files,
      Instant changed,
      String number) {

    Kept with(Map<String, String> others) {
      return new Kept(affair, version, others, files, changed, number);
    }

    Kept with(List<Attached> others) {
      return new Kept(affair, version, answers, others, changed, number);
    }

    Kept with(int other) {
      return new Kept(affair, other, answers, files, changed, number);
    }
  }

  void add(byte[] code, String affair, int version, Instant at) {
    sql.sql(
            """
            insert into affairs.draft (code, affair, version, answers, files, changed)
            values (:code, :affair, :version, '{}', '[]', :at)\
            """)
        .param("code", code)
        .param("affair", affair)
        .param("version", version)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Kept> find(byte[] code) {
    return kept("", code);
  }

  /** The same, held until the end of the transaction: what was sent twice is taken once. */
  Optional<Kept> hold(byte[] code) {
    return kept("for update", code);
  }

  private Optional<Kept> kept(String lock, byte[] code) {
    return sql.sql("select * from affairs.draft where code = :code " + lock)
        .param("code", code)
        .query((row, _) ->
            new Kept(
                row.getString("affair"),
                row.getInt("version"),
                JSON.readValue(row.getString("answers"), ANSWERS),
                JSON.readValue(row.getString("files"), FILES),
                row.getTimestamp("changed").toInstant(),
                Optional.ofNullable(row.getString("number")).orElse("")))
        .optional();
  }

  /** Keeps what is to be in a form that this transaction holds and that was not sent. */
  void put(byte[] code, Kept now, Instant at) {
    int changed =
        sql.sql(
                """
                update affairs.draft set version = :version, answers = cast(:answers as jsonb),
                  files = cast(:files as jsonb), changed = :at
                where code = :code and number is null\
                """)
            .param("version", now.version())
            .param("answers", JSON.writeValueAsString(now.answers()))
            .param("files", JSON.writeValueAsString(now.files()))
            .param("at", Timestamp.from(at))
            .param("code", code)
            .update();
    if (changed != 1) {
      throw new IllegalStateException("A form that was sent is not changed");
    }
  }

  void sent(byte[] code, String number) {
    sql.sql(
            """
            update affairs.draft set number = :number, answers = '{}', files = '[]'
            where code = :code\
            """)
        .param("number", number)
        .param("code", code)
        .update();
  }

  void tidy(Instant before) {
    sql.sql("delete from affairs.draft where changed < :before and number is null")
        .param("before", Timestamp.from(before))
        .update();
  }
}
