package org.wenlan.exchange;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Deals.Notice;
import org.wenlan.exchange.Deals.Objection;

/** Public notices and objections to them, in the schema {@code exchange}. */
@Component
class PriceNoticeStore {
  private static final String NOTICE =
      """
      select notice.*,
        (select count(*) from exchange.objection o where o.talk = notice.talk) as objections,
        (select count(*) from exchange.objection o
          where o.talk = notice.talk and o.state = 'OPEN') as waiting
      from exchange.notice\
      """;

  private final JdbcClient sql;

  PriceNoticeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A talk that agreed anew after a first notice was stopped has another one. */
  void put(
      Talk talk, Talk.Offer offer, Posting listing, String holders, LocalDate day, LocalDate due) {
    int rows =
        sql.sql(
                """
                insert into exchange.notice (talk, listing, title, holders, way, price, published,
                  until, state)
                values (:talk, :listing, :title, :holders, :way, :price, :day, :due, 'RUNNING')
                on conflict (talk) do update set way = excluded.way, price = excluded.price,
                  published = excluded.published, until = excluded.until, state = 'RUNNING'\
                """)
            .param("talk", talk.number())
            .param("listing", listing.number())
            .param("title", listing.said().title())
            .param("holders", holders)
            .param("way", offer.way().name())
            .param("price", offer.price())
            .param("day", Date.valueOf(day))
            .param("due", Date.valueOf(due))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Not one notice but " + rows);
    }
  }

  /** Nothing where there is no notice. */
  void state(String talk, String state) {
    var _ =
        sql.sql("update exchange.notice set state = :state where talk = :talk")
            .param("state", state)
            .param("talk", talk)
            .update();
  }

  Optional<Notice> find(String talk) {
    return sql.sql(NOTICE + " where talk = :talk")
        .param("talk", talk)
        .query((row, _) -> notice(row))
        .optional();
  }

  List<Notice> all(int most) {
    return sql.sql(NOTICE + " order by published desc, talk desc limit :most")
        .param("most", most)
        .query((row, _) -> notice(row))
        .list();
  }

  /** False when the notice does not run any more. */
  boolean object(String talk, String name, String contact, String text, LocalDate day, Instant at) {
    return sql.sql(
                """
                insert into exchange.objection (talk, at, name, contact, text, state)
                select talk, cast(:at as timestamptz), :name, :contact, :text, 'OPEN' from exchange.notice
                where talk = :talk and state = 'RUNNING' and :day <= until\
                """)
            .param("talk", talk)
            .param("at", Timestamp.from(at))
            .param("name", name)
            .param("contact", contact)
            .param("text", text)
            .param("day", Date.valueOf(day))
            .update()
        == 1;
  }

  List<Objection> objections(String talk) {
    return sql.sql("select * from exchange.objection where talk = :talk order by id")
        .param("talk", talk)
        .query((row, _) ->
            new Objection(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                row.getString("contact"),
                row.getString("text"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("decided_by")))
        .list();
  }

  /** False when it was decided already. */
  boolean decide(String talk, long id, String state, String reason, String by) {
    return sql.sql(
                """
                update exchange.objection set state = :state, reason = :reason, decided_by = :by
                where talk = :talk and id = :id and state = 'OPEN'\
                """)
            .param("state", state)
            .param("reason", reason)
            .param("by", by)
            .param("talk", talk)
            .param("id", id)
            .update()
        == 1;
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("talk"),
        row.getString("listing"),
        row.getString("title"),
        row.getString("holders"),
        row.getString("way"),
        row.getLong("price"),
        row.getObject("published", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("state"),
        row.getInt("objections"),
        row.getInt("waiting"));
  }
}
