package org.wenlan.clue;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One line a batch to list by, in the schema {@code clue}. */
@Component
class BatchStore {
  private final JdbcClient sql;

  BatchStore(JdbcClient sql) {
    this.sql = sql;
  }

  void put(ClueBatch one, LocalDate opened) {
    int kept =
        sql.sql(
                """
                insert into clue.batch (number, owner, title, receiver, stage, open, clues, due,
                  opened)
                values (:number, :owner, :title, :receiver, :stage, :open, :clues, :due, :opened)
                on conflict (number) do update set stage = excluded.stage, open = excluded.open,
                  clues = excluded.clues, due = excluded.due\
                """)
            .param("number", one.number())
            .param("owner", one.file().owner())
            .param("title", one.said().title())
            .param("receiver", one.said().receiver())
            .param("stage", one.stage().code())
            .param("open", one.stage().open())
            .param("clues", one.clues().size())
            .param("due", one.file().due(), java.sql.Types.DATE)
            .param("opened", Date.valueOf(opened))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one.number());
    }
  }

  List<ClueBatches.Line> list(String owner, String before, int most) {
    return sql.sql(
            """
            select * from clue.batch
            where owner = :owner and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("owner", owner)
        .param("before", before)
        .param("most", most)
        .query((row, _) ->
            new ClueBatches.Line(
                row.getString("number"),
                row.getString("title"),
                row.getString("receiver"),
                row.getInt("clues"),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getObject("due", LocalDate.class),
                row.getObject("opened", LocalDate.class)))
        .list();
  }
}
