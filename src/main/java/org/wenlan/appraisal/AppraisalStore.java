package org.wenlan.appraisal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One line an appraisal to list by, in the schema {@code appraisal}. */
@Component
class AppraisalStore {
  private final JdbcClient sql;

  AppraisalStore(JdbcClient sql) {
    this.sql = sql;
  }

  void put(Appraisal one, LocalDate day) {
    var report = Print.approved(one.stage()).map(Stage.Approved::report);
    int kept =
        sql.sql(
                """
                insert into appraisal.line (number, owner, activity, body, kind, stage, open, risk,
                  adoption, until, opened)
                values (:number, :owner, :activity, :body, :kind, :stage, :open, :risk, :adoption,
                  :until, :day)
                on conflict (number) do update set stage = excluded.stage, open = excluded.open,
                  risk = excluded.risk, adoption = excluded.adoption\
                """)
            .param("number", one.number())
            .param("owner", one.file().owner())
            .param("activity", one.commission().activity())
            .param("body", one.commission().body())
            .param("kind", one.commission().kind().name())
            .param("stage", one.stage().code())
            .param("open", one.stage().open())
            .param("risk", report.map(it -> it.risk().name()).orElse(""))
            .param("adoption", adoption(one.stage()))
            .param("until", one.commission().until())
            .param("day", Date.valueOf(day))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one.number());
    }
  }

  private static String adoption(Stage stage) {
    return switch (stage) {
      case Stage.Confirmed(var _, var decision, var _) -> decision.adoption().name();
      case Stage.Closed(var _, var decision, var _, var _, var _) -> decision.adoption().name();
      case Stage.Commissioned _,
          Stage.Analysed _,
          Stage.Drafted _,
          Stage.Reported _,
          Stage.Decided _,
          Stage.Withdrawn _ ->
          "";
    };
  }

  List<Appraisals.Line> all(String owner, String before, int most) {
    return sql.sql(
            """
            select * from appraisal.line
            where owner = :owner and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("owner", owner)
        .param("before", before)
        .param("most", most)
        .query((row, _) ->
            new Appraisals.Line(
                row.getString("number"),
                row.getString("activity"),
                row.getString("body"),
                row.getString("kind"),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getString("risk"),
                row.getString("adoption"),
                row.getString("until"),
                row.getObject("opened", LocalDate.class)))
        .list();
  }
}
