package org.wenlan.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.enforcement.NeedToKnow.Allowed;
import org.wenlan.enforcement.NeedToKnow.Opening;

/** Lists of those who may know of restricted cases, and openings of their files. */
@Component
class AllowedStore {
  private final JdbcClient sql;

  AllowedStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Locks the case until the transaction ends, so that two heads are not both the first. */
  void hold(String number) {
    var _ =
        sql.sql("select number from enforcement.line where number = ? for update")
            .param(number)
            .query(String.class)
            .optional();
  }

  boolean on(String number, UUID person) {
    return sql.sql(
            """
            select exists (select 1 from enforcement.allowed
              where number = ? and person = ? and ends is null)\
            """)
        .param(number)
        .param(person)
        .query(Boolean.class)
        .single();
  }

  /** Whether none of these is on its list. */
  boolean none(String number, List<UUID> people) {
    return sql.sql(
            """
            select not exists (select 1 from enforcement.allowed
              where number = :number and ends is null
                and person = any(cast(:people as uuid[])))\
            """)
        .param("number", number)
        .param("people", array(people))
        .query(Boolean.class)
        .single();
  }

  /** As PostgreSQL takes them. */
  static String[] array(List<UUID> people) {
    return people.stream().map(UUID::toString).toArray(String[]::new);
  }

  void let(String number, UUID person, String name, String by, Instant at) {
    one(
        sql.sql(
                """
                insert into enforcement.allowed (number, person, name, since, let)
                values (?, ?, ?, ?, ?)\
                """)
            .param(number)
            .param(person)
            .param(name)
            .param(Timestamp.from(at))
            .param(by)
            .update());
  }

  void strike(String number, UUID person, Instant at) {
    int rows =
        sql.sql(
                """
                update enforcement.allowed set ends = ?
                where number = ? and person = ? and ends is null\
                """)
            .param(Timestamp.from(at))
            .param(number)
            .param(person)
            .update();
    if (rows > 1) {
      throw new IllegalStateException("On one list once, not " + rows);
    }
  }

  List<Allowed> list(String number) {
    return sql.sql("select * from enforcement.allowed where number = ? order by since")
        .param(number)
        .query((row, _) ->
            new Allowed(
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                row.getString("let"),
                moment(row)))
        .list();
  }

  private static @Nullable Instant moment(ResultSet row) throws SQLException {
    var ends = row.getTimestamp("ends");
    return ends == null ? null : ends.toInstant();
  }

  boolean opened(String number, UUID person, Instant since) {
    return sql.sql(
            """
            select exists (select 1 from enforcement.opening
              where number = ? and person = ? and at > ?)\
            """)
        .param(number)
        .param(person)
        .param(Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  void note(String number, UUID person, String name, String reason, Instant at) {
    one(
        sql.sql(
                """
                insert into enforcement.opening (number, person, name, reason, at)
                values (?, ?, ?, ?, ?)\
                """)
            .param(number)
            .param(person)
            .param(name)
            .param(reason)
            .param(Timestamp.from(at))
            .update());
  }

  List<Opening> openings(String number) {
    return sql.sql("select * from enforcement.opening where number = ? order by id desc")
        .param(number)
        .query((row, _) ->
            new Opening(
                row.getString("name"), row.getString("reason"), row.getTimestamp("at").toInstant()))
        .list();
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }
}
