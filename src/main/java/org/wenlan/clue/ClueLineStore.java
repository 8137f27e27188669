package org.wenlan.clue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One line a clue to list by, in the schema {@code clue}. */
@Component
class ClueLineStore {
  private final JdbcClient sql;

  ClueLineStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Takes listings into a clue: all of them, or none when another clue has one. */
  boolean take(String number, IpClue.Said said) {
    int rows =
        sql.sql(
                """
                insert into clue.taken (offer, brand, number)
                select unnest(:offers), :brand, :number on conflict do nothing\
                """)
            .param("offers", said.offers().toArray(Long[]::new))
            .param("brand", said.brand())
            .param("number", number)
            .update();
    if (rows == said.offers().size()) {
      return true;
    }
    int undone =
        sql.sql("delete from clue.taken where number = :number").param("number", number).update();
    return undone < 0;
  }

  void put(IpClue one, LocalDate opened, Instant at) {
    var said = one.said();
    var stage = one.stage();
    var judged = stage.judged();
    var answer =
        stage instanceof IpClue.Answered(var _, var _, var given, var _) ? given.name() : "";
    boolean handed = stage instanceof IpClue.HandedOver;
    int kept =
        sql.sql(
                """
                insert into clue.line as line (number, owner, brand, seller_key, seller, model,
                  points, offers, stage, open, verdict, answer, answered, batch, handed, due, opened)
                values (:number, :owner, :brand, :key, :seller, :model, :points, :offers, :stage,
                  :open, :verdict, :answer, :answered, :batch, :handed, :due, :opened)
                on conflict (number) do update set stage = excluded.stage, open = excluded.open,
                  verdict = excluded.verdict, answer = excluded.answer,
                  answered = coalesce(line.answered, excluded.answered), batch = excluded.batch,
                  handed = coalesce(line.handed, excluded.handed), due = excluded.due\
                """)
            .param("number", one.number())
            .param("owner", one.file().owner())
            .param("brand", said.brand())
            .param("key", said.sellerKey())
            .param("seller", said.seller())
            .param("model", said.model())
            .param("points", said.points())
            .param("offers", said.offers().size())
            .param("stage", stage.code())
            .param("open", stage.open())
            .param("verdict", judged == null ? "" : judged.verdict().name())
            .param("answer", answer)
            .param(
                "answered", answer.isEmpty() ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
            .param("batch", stage.batch())
            .param("handed", handed ? Timestamp.from(at) : null, java.sql.Types.DATE)
            .param("due", one.file().due(), java.sql.Types.DATE)
            .param("opened", Date.valueOf(opened))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one.number());
    }
  }

  boolean first(String owner, long brand, int year) {
    return sql.sql(
                """
                select count(*) from clue.line
                where owner = :owner and brand = :brand and handed >= :from and handed < :to\
                """)
            .param("owner", owner)
            .param("brand", brand)
            .param("from", LocalDate.of(year, 1, 1))
            .param("to", LocalDate.of(year + 1, 1, 1))
            .query(Long.class)
            .single()
        == 0;
  }

  List<ClueBook.Line> list(String owner, String stage, String before, int most) {
    return sql.sql(
            """
            select line.*, brand.name as brand_name from clue.line line
              join clue.brand brand on brand.id = line.brand
            where line.owner = :owner and (:stage = '' or line.stage = :stage)
              and (:before = '' or line.number < :before)
            order by line.number desc limit :most\
            """)
        .param("owner", owner)
        .param("stage", stage)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  private static ClueBook.Line line(ResultSet row) throws SQLException {
    return new ClueBook.Line(
        row.getString("number"),
        row.getString("brand_name"),
        row.getString("seller"),
        row.getInt("points"),
        row.getInt("offers"),
        row.getString("model"),
        row.getString("stage"),
        row.getBoolean("open"),
        row.getString("answer"),
        row.getObject("due", LocalDate.class),
        row.getObject("opened", LocalDate.class));
  }
}
