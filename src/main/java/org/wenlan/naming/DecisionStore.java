package org.wenlan.naming;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided about names. */
@Component
class DecisionStore {
  private final JdbcClient sql;

  DecisionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those that hold, in the order in which they were made. */
  List<Decision> holding() {
    return sql.sql("select * from naming.decision where withdrawn = '' order by id")
        .query((row, _) -> decision(row))
        .list();
  }

  /** All that speak of any of these names, the newest first. */
  List<Decision> about(Collection<String> names) {
    return sql.sql(
            "select * from naming.decision where names && :names::text[] or others && :names::text[]"
                + " order by id desc")
        .param("names", names.toArray(String[]::new))
        .query((row, _) -> decision(row))
        .list();
  }

  Optional<Decision> find(long id) {
    return sql.sql("select * from naming.decision where id = :id")
        .param("id", id)
        .query((row, _) -> decision(row))
        .optional();
  }

  void add(Decision one, UUID person) {
    int _ =
        sql.sql(
                """
                insert into naming.decision (act, names, others, zh, en, reason, by, person, at)
                values (:act, :names, :others, :zh, :en, :reason, :by, :person, :at)\
                """)
            .param("act", one.act().name())
            .param("names", one.names().toArray(String[]::new))
            .param("others", one.others().toArray(String[]::new))
            .param("zh", one.zh())
            .param("en", one.en())
            .param("reason", one.reason())
            .param("by", one.by())
            .param("person", person)
            .param("at", Timestamp.from(one.at()))
            .update();
  }

  /** False when it does not hold any more. */
  boolean withdraw(long id, String why, Instant at) {
    return sql.sql(
                """
                update naming.decision set withdrawn = :why, withdrawn_at = :at
                where id = :id and withdrawn = ''\
                """)
            .param("why", why)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update()
        == 1;
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong("id"),
        Decision.Act.valueOf(row.getString("act")),
        texts(row.getArray("names")),
        texts(row.getArray("others")),
        row.getString("zh"),
        row.getString("en"),
        row.getString("reason"),
        row.getString("by"),
        row.getTimestamp("at").toInstant(),
        row.getString("withdrawn"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
