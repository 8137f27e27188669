package org.wenlan.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.mail.Mail.Posted;
import org.wenlan.mail.Smtp.Letter;

/** The outbox in the schema {@code mail}. */
@Component
class PostStore {
  private final JdbcClient sql;

  PostStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A letter that waits to be sent. */
  record Waiting(UUID id, String address, Letter letter, Instant made, int attempts) {}

  void add(UUID id, String address, String about, Letter letter, Instant at) {
    sql.sql(
            """
            insert into mail.letter (id, address, about, subject, body, made, next)
            values (:id, :address, :about, :subject, :body, :at, :at)\
            """)
        .param("id", id)
        .param("address", address)
        .param("about", about)
        .param("subject", letter.subject())
        .param("body", letter.text())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Posted> about(String number) {
    return sql.sql("select * from mail.letter where about = :number order by made, id")
        .param("number", number)
        .query((row, _) ->
            new Posted(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getTimestamp("made").toInstant(),
                sent(row),
                row.getString("last"),
                row.getTimestamp("next") == null && sent(row) == null))
        .list();
  }

  private static @Nullable Instant sent(ResultSet row) throws SQLException {
    var sent = row.getTimestamp("sent");
    return sent == null ? null : sent.toInstant();
  }

  /** What is due; held by this transaction so that no other process sends it meanwhile. */
  Optional<Waiting> due(Instant now) {
    return sql.sql(
            """
            select * from mail.letter where sent is null and next <= :now
            order by next limit 1 for update skip locked\
            """)
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("address"),
                new Letter(row.getString("subject"), row.getString("body")),
                row.getTimestamp("made").toInstant(),
                row.getInt("attempts")))
        .optional();
  }

  void sent(UUID id, Instant at) {
    sql.sql(
            """
            update mail.letter set sent = :at, attempts = attempts + 1, last = '', body = ''
            where id = :id\
            """)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** Null for never again. */
  void failed(UUID id, String why, @Nullable Instant next) {
    sql.sql(
            """
            update mail.letter set next = :next, attempts = attempts + 1, last = :why
            where id = :id\
            """)
        .param("next", next == null ? null : Timestamp.from(next))
        .param("why", why)
        .param("id", id)
        .update();
  }
}
