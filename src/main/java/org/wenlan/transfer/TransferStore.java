package org.wenlan.transfer;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One line a transfer or request, in the schema {@code transfer}. */
@Component
class TransferStore {
  private final JdbcClient sql;

  TransferStore(JdbcClient sql) {
    this.sql = sql;
  }

  void put(Transfer one, LocalDate opened) {
    var stage = one.stage();
    var outcome =
        stage instanceof Transfer.Closed closed
            ? closed.said().outcome()
            : stage.filed() == null ? "" : "FILED";
    int kept =
        sql.sql(
                """
                insert into transfer.line (number, owner, kind, subject, partner, reference,
                  restricted, stage, open, outcome, due, opened)
                values (:number, :owner, :kind, :subject, :partner, :reference, :restricted,
                  :stage, :open, :outcome, :due, :opened)
                on conflict (number) do update set stage = excluded.stage, open = excluded.open,
                  outcome = excluded.outcome, due = excluded.due\
                """)
            .param("number", one.number())
            .param("owner", one.file().owner())
            .param("kind", one.matter().kind())
            .param("subject", one.enclosed().restricted() ? "" : one.matter().subject())
            .param("partner", one.matter().partner())
            .param("reference", one.matter().reference())
            .param("restricted", one.enclosed().restricted())
            .param("stage", stage.code())
            .param("open", stage.open())
            .param("outcome", outcome)
            .param("due", one.file().due(), java.sql.Types.DATE)
            .param("opened", Date.valueOf(opened))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one.number());
    }
  }

  List<Transfers.Line> list(String owner, String kind, String reference, String before, int most) {
    return sql.sql(
            """
            select * from transfer.line
            where owner = :owner and (:kind = '' or kind = :kind)
              and (:reference = '' or reference = :reference)
              and (:before = '' or opened::text || number < :before)
            order by opened desc, number desc limit :most\
            """)
        .param("owner", owner)
        .param("kind", kind)
        .param("reference", reference)
        .param("before", before)
        .param("most", most)
        .query((row, _) ->
            new Transfers.Line(
                row.getString("number"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("partner"),
                row.getString("reference"),
                row.getBoolean("restricted"),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getString("outcome"),
                row.getObject("due", LocalDate.class),
                row.getObject("opened", LocalDate.class)))
        .list();
  }
}
