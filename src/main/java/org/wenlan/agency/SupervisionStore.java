package org.wenlan.agency;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Yearly reports, the list of abnormal operation and the credit record. */
@Component
class SupervisionStore {
  private static final String LISTING =
      """
      select abnormal.*, line.name, line.owner from agency.abnormal
        join agency.line using (licence)\
      """;

  private final JdbcClient sql;

  SupervisionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False when one is there already. */
  boolean report(AnnualReports.Report report) {
    return sql.sql(
                """
                insert into agency.report (licence, year, filed, due, agents, filings)
                values (:licence, :year, :filed, :due, :agents, :filings)
                on conflict (licence, year) do nothing\
                """)
            .param("licence", report.licence())
            .param("year", report.year())
            .param("filed", Date.valueOf(report.filed()))
            .param("due", Date.valueOf(report.due()))
            .param("agents", report.agents())
            .param("filings", report.filings())
            .update()
        == 1;
  }

  List<AnnualReports.Report> reports(String licence) {
    return sql.sql("select * from agency.report where licence = :licence order by year")
        .param("licence", licence)
        .query((row, _) ->
            new AnnualReports.Report(
                row.getString("licence"),
                row.getInt("year"),
                row.getObject("filed", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getInt("agents"),
                row.getInt("filings")))
        .list();
  }

  /** False when one on the same ground is open. */
  boolean propose(
      String licence, AbnormalList.Ground ground, String detail, UUID proposer, String name) {
    return sql.sql(
                """
                insert into agency.abnormal (licence, ground, detail, stage, proposer, proposed_by)
                values (:licence, :ground, :detail, 'PROPOSED', :proposer, :name)
                on conflict do nothing\
                """)
            .param("licence", licence)
            .param("ground", ground.name())
            .param("detail", detail)
            .param("proposer", proposer)
            .param("name", name)
            .update()
        == 1;
  }

  Optional<AbnormalList.Listing> listing(long id) {
    return sql.sql(LISTING + " where id = :id")
        .param("id", id)
        .query((row, _) -> listing(row))
        .optional();
  }

  List<AbnormalList.Listing> listings(String licence) {
    return sql.sql(LISTING + " where licence = :licence order by id desc")
        .param("licence", licence)
        .query((row, _) -> listing(row))
        .list();
  }

  List<AbnormalList.Listing> waiting(String owner) {
    return sql.sql(
            LISTING + " where owner = :owner and stage in ('PROPOSED', 'LIFTING') order by id")
        .param("owner", owner)
        .query((row, _) -> listing(row))
        .list();
  }

  List<AbnormalList.Listing> listed(int most) {
    return sql.sql(
            LISTING
                + """
                 where stage in ('LISTED', 'LIFTING', 'LIFTED')
                order by stage = 'LIFTED', listed desc, id desc limit :most\
                """)
        .param("most", most)
        .query((row, _) -> listing(row))
        .list();
  }

  private static AbnormalList.Listing listing(ResultSet row) throws SQLException {
    return new AbnormalList.Listing(
        row.getLong("id"),
        row.getString("licence"),
        row.getString("name"),
        row.getString("owner"),
        AbnormalList.Ground.valueOf(row.getString("ground")),
        row.getString("detail"),
        AbnormalList.State.valueOf(row.getString("stage")),
        row.getObject("proposer", UUID.class),
        row.getString("proposed_by"),
        row.getObject("listed", LocalDate.class),
        row.getString("off_reason"),
        row.getObject("lifted", LocalDate.class));
  }

  /** False when it no longer stands where whoever decided saw it. */
  boolean move(AbnormalList.Listing before, AbnormalList.Listing after) {
    return sql.sql(
                """
                update agency.abnormal set stage = :after, proposer = :proposer,
                  proposed_by = :name, listed = :listed, off_reason = :reason, lifted = :lifted
                where id = :id and stage = :before\
                """)
            .param("id", before.id())
            .param("before", before.state().name())
            .param("after", after.state().name())
            .param("proposer", after.proposer())
            .param("name", after.proposedBy())
            .param("listed", after.listed(), java.sql.Types.DATE)
            .param("reason", after.offReason())
            .param("lifted", after.lifted(), java.sql.Types.DATE)
            .update()
        == 1;
  }

  void credit(String licence, LocalDate day, CreditRecord.Entry entry, String reference) {
    int kept =
        sql.sql(
                """
                insert into agency.credit (licence, day, entry, reference)
                values (:licence, :day, :entry, :reference)\
                """)
            .param("licence", licence)
            .param("day", Date.valueOf(day))
            .param("entry", entry.name())
            .param("reference", reference)
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not recorded: " + licence + " " + reference);
    }
  }

  List<CreditRecord.Line> credit(String licence) {
    return sql.sql("select * from agency.credit where licence = :licence order by id desc")
        .param("licence", licence)
        .query((row, _) ->
            new CreditRecord.Line(
                row.getObject("day", LocalDate.class),
                CreditRecord.Entry.valueOf(row.getString("entry")),
                row.getString("reference")))
        .list();
  }
}
