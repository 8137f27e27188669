package org.wenlan.agency;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One line a clue to list by, in the schema {@code agency}. */
@Component
class ClueStore {
  private final JdbcClient sql;

  ClueStore(JdbcClient sql) {
    this.sql = sql;
  }

  void put(Clue one, LocalDate opened, @Nullable LocalDate due) {
    int kept =
        sql.sql(
                """
                insert into agency.clue (number, owner, kind, source, subject, licence, stage,
                  open, due, opened)
                values (:number, :owner, :kind, :source, :subject, :licence, :stage, :open, :due,
                  :opened)
                on conflict (number) do update set stage = excluded.stage, open = excluded.open,
                  due = excluded.due\
                """)
            .param("number", one.number())
            .param("owner", one.file().owner())
            .param("kind", one.said().kind().name())
            .param("source", one.said().source().name())
            .param("subject", one.said().subject())
            .param("licence", one.said().licence())
            .param("stage", one.stage().code())
            .param("open", one.stage().open())
            .param("due", due == null ? null : Date.valueOf(due), java.sql.Types.DATE)
            .param("opened", Date.valueOf(opened))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one.number());
    }
  }

  List<Clues.Line> all(String owner, String licence, String before, int most) {
    return sql.sql(
            """
            select * from agency.clue
            where owner = :owner and (:licence = '' or licence = :licence)
              and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("owner", owner)
        .param("licence", licence)
        .param("before", before)
        .param("most", most)
        .query((row, _) ->
            new Clues.Line(
                row.getString("number"),
                row.getString("kind"),
                row.getString("source"),
                row.getString("subject"),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getObject("due", LocalDate.class),
                row.getObject("opened", LocalDate.class)))
        .list();
  }
}
