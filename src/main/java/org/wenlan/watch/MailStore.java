package org.wenlan.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** E-mails with warnings: made in one transaction with what they tell, sent afterwards. */
@Component
class MailStore {
  private final JdbcClient sql;

  MailStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A mail that waits to be sent. */
  record Waiting(UUID id, String address, String language, Instant made, int attempts) {}

  /** Watches with an address and warnings that no mail tells yet; held by this transaction. */
  List<Watch> untold() {
    return sql.sql(
            """
            select * from watch.watch where email <> '' and not deleted and not paused
              and exists (select 1 from watch.warning w
                where w.watch = watch.id and w.mail is null and w.at >= watch.mail_since)
            order by email, id for update skip locked\
            """)
        .query((row, _) -> WatchStore.watch(row))
        .list();
  }

  /** How many warnings of these watches no mail tells yet. */
  long untold(Collection<Long> watches) {
    return sql.sql(
            """
            select count(*) from watch.warning w join watch.watch o on o.id = w.watch
            where o.id = any(:watches) and w.mail is null and w.at >= o.mail_since\
            """)
        .param("watches", watches.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  /** Makes a mail of the oldest warnings of these watches that no mail tells yet. */
  void add(UUID id, Watch to, Collection<Long> watches, int most, Instant now) {
    sql.sql(
            """
            insert into watch.mail (id, address, language, made, next)
            values (:id, :address, :language, :now, :now)\
            """)
        .param("id", id)
        .param("address", to.email())
        .param("language", to.language())
        .param("now", Timestamp.from(now))
        .update();
    sql.sql(
            """
            update watch.warning set mail = :id where id in (
              select w.id from watch.warning w join watch.watch o on o.id = w.watch
              where o.id = any(:watches) and w.mail is null and w.at >= o.mail_since
              order by w.id limit :most)\
            """)
        .param("id", id)
        .param("watches", watches.toArray(Long[]::new))
        .param("most", most)
        .update();
    sql.sql("update watch.watch set mailed = :now where id = any(:watches)")
        .param("watches", watches.toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What is due; held by this transaction so that no other process sends it meanwhile. */
  List<Waiting> due(Instant now, int most) {
    return sql.sql(
            """
            select * from watch.mail where sent is null and next <= :now
            order by next limit :most for update skip locked\
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, _) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("language"),
                row.getTimestamp("made").toInstant(),
                row.getInt("attempts")))
        .list();
  }

  void sent(UUID id, Instant at) {
    sql.sql(
            """
            update watch.mail set sent = :at, attempts = attempts + 1, last = '' where id = :id\
            """)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /**
   * It was not taken.
   *
   * @param next when it is tried again; null when that is given up
   */
  void failed(UUID id, String why, @Nullable Instant next) {
    sql.sql(
            """
            update watch.mail set next = :next, attempts = attempts + 1, last = :why
            where id = :id\
            """)
        .param("next", next == null ? null : Timestamp.from(next))
        .param("why", why)
        .param("id", id)
        .update();
  }
}
