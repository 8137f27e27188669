package org.wenlan.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.webhooks.Webhooks.Delivery;

/** The outbox in the schema {@code webhooks}. */
@Component
class OutboxStore {
  static final Duration HELD = Duration.ofMinutes(2);

  private final JdbcClient sql;

  OutboxStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A message that this sender holds. */
  record Held(UUID id, UUID client, String body, Instant at, int attempts) {}

  void add(UUID id, UUID client, String type, String about, String json, Instant at) {
    sql.sql(
            """
            insert into webhooks.message (id, client, type, about, body, at, next)
            values (:id, :client, :type, :about, :body, :at, :at)\
            """)
        .param("id", id)
        .param("client", client)
        .param("type", type)
        .param("about", about)
        .param("body", json)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Takes what is due, of each case the oldest only, and nothing that another sender holds. */
  List<Held> hold(Instant now, int most) {
    return sql.sql(
            """
            update webhooks.message set held = :until where id in (
              select id from webhooks.message as one
              where state = 'WAITING' and next <= :now and (held is null or held <= :now)
                and not exists (select 1 from webhooks.message as earlier
                  where earlier.client = one.client and earlier.about = one.about
                    and earlier.state = 'WAITING' and earlier.series < one.series)
              order by next, series limit :most for update skip locked)
            returning id, client, body, at, attempts\
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(HELD)))
        .param("most", most)
        .query((row, _) ->
            new Held(
                row.getObject("id", UUID.class),
                row.getObject("client", UUID.class),
                row.getString("body"),
                row.getTimestamp("at").toInstant(),
                row.getInt("attempts")))
        .list();
  }

  /** What an attempt came to. */
  void settle(UUID id, Outgoing state, String last) {
    switch (state) {
      case Outgoing.Waiting(var attempts, var notBefore) ->
          settle(id, "WAITING", attempts, notBefore, null, last);
      case Outgoing.Delivered(var attempts, var at) ->
          settle(id, "DELIVERED", attempts, at, at, last);
      case Outgoing.Dead(var attempts, var why) ->
          settle(id, "DEAD", attempts, Instant.EPOCH, null, last.isEmpty() ? why : last);
    }
  }

  private void settle(
      UUID id,
      String state,
      int attempts,
      Instant next,
      @org.jspecify.annotations.Nullable Instant delivered,
      String last) {
    sql.sql(
            """
            update webhooks.message set state = :state, attempts = :attempts, next = :next,
              delivered = cast(:delivered as timestamptz), last = :last, held = null where id = :id\
            """)
        .param("state", state)
        .param("attempts", attempts)
        .param("next", Timestamp.from(next))
        .param("delivered", delivered == null ? null : Timestamp.from(delivered))
        .param("last", last)
        .param("id", id)
        .update();
  }

  void again(UUID id, Instant at) {
    sql.sql(
            """
            update webhooks.message set state = 'WAITING', attempts = 0, next = :at, held = null
            where id = :id and state = 'DEAD'\
            """)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  List<Delivery> of(UUID client, int most) {
    return sql.sql(
            "select * from webhooks.message where client = :client order by series desc limit :most")
        .param("client", client)
        .param("most", most)
        .query((row, _) -> delivery(row))
        .list();
  }

  List<Delivery> about(String number) {
    return sql.sql("select * from webhooks.message where about = :about order by series")
        .param("about", number)
        .query((row, _) -> delivery(row))
        .list();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    int attempts = row.getInt("attempts");
    var last = row.getString("last");
    var state =
        switch (row.getString("state")) {
          case "DELIVERED" ->
              new Outgoing.Delivered(attempts, row.getTimestamp("delivered").toInstant());
          case "DEAD" -> new Outgoing.Dead(attempts, last);
          default -> new Outgoing.Waiting(attempts, row.getTimestamp("next").toInstant());
        };
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("client", UUID.class),
        row.getString("type"),
        row.getString("about"),
        row.getTimestamp("at").toInstant(),
        state,
        last);
  }
}
