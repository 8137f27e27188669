package org.wenlan.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Deeds.Deed;

/** The table of deeds. */
@Component
class DeedStore {
  private final JdbcClient sql;

  DeedStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Instant at, String who, String act, String about, String said) {
    sql.sql(
            """
            insert into account.deed (at, who, act, about, said)
            values (:at, :who, :act, :about, :said)\
            """)
        .param("at", Timestamp.from(at))
        .param("who", who)
        .param("act", act)
        .param("about", about)
        .param("said", said)
        .update();
  }

  List<Deed> before(long id, int most) {
    return sql.sql("select * from account.deed where id < :id order by id desc limit :most")
        .param("id", id)
        .param("most", most)
        .query((row, i) ->
            new Deed(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("about"),
                row.getString("said")))
        .list();
  }
}
