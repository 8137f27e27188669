package org.wenlan.consultation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the schema {@code consultation}. */
@Component
class DraftStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient sql;

  DraftStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A draft as it is kept. */
  record Kept(Map<String, String> answers, String number) {}

  void add(byte[] code, Instant at) {
    sql.sql("insert into consultation.draft (code, answers, changed) values (:code, '{}', :at)")
        .param("code", code)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Kept> find(byte[] code) {
    return sql.sql(
            "select answers, coalesce(number, '') as number from consultation.draft where code = :code")
        .param("code", code)
        .query((row, _) ->
            new Kept(JSON.readValue(row.getString("answers"), ANSWERS), row.getString("number")))
        .optional();
  }

  /** Adds answers to those that are there, also to those that another page keeps meanwhile. */
  boolean add(byte[] code, Map<String, String> answers, Instant at) {
    return sql.sql(
                """
                update consultation.draft
                set answers = answers || cast(:answers as jsonb), changed = :at
                where code = :code and number is null\
                """)
            .param("answers", JSON.writeValueAsString(answers))
            .param("at", Timestamp.from(at))
            .param("code", code)
            .update()
        == 1;
  }

  void remove(byte[] code, String answer, Instant at) {
    sql.sql(
            """
            update consultation.draft set answers = answers - :answer, changed = :at
            where code = :code and number is null\
            """)
        .param("answer", answer)
        .param("at", Timestamp.from(at))
        .param("code", code)
        .update();
  }

  void sent(byte[] code, String number) {
    sql.sql("update consultation.draft set number = :number, answers = '{}' where code = :code")
        .param("number", number)
        .param("code", code)
        .update();
  }

  void tidy(Instant before) {
    sql.sql("delete from consultation.draft where changed < :before and number is null")
        .param("before", Timestamp.from(before))
        .update();
  }
}
