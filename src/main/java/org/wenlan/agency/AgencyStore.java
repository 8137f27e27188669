package org.wenlan.agency;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.agency.AgencyRegister.Line;
import org.wenlan.agency.AgencyRegister.Sought;

/** Lines of agencies and who practises where, in the schema {@code agency}. */
@Component
class AgencyStore {
  private static final String LINE =
      """
      select line.*, exists (select 1 from agency.abnormal where abnormal.licence = line.licence
        and stage in ('LISTED', 'LIFTING')) as abnormal
      from agency.line\
      """;

  private final JdbcClient sql;

  AgencyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False when an agency of this licence was entered at the same moment. */
  boolean add(String number, String owner, Agency.Entry entry) {
    return row(
                """
                insert into agency.line (licence, number, owner, name, kind, region, standing,
                  agents, branches, licensed)
                values (:licence, :number, :owner, :name, :kind, :region, :standing, :agents,
                  :branches, :licensed)
                on conflict (licence) do nothing\
                """,
                entry)
            .param("number", number)
            .param("owner", owner)
            .update()
        == 1;
  }

  void put(Agency.Entry entry) {
    int kept =
        row(
                """
                update agency.line set name = :name, kind = :kind, region = :region,
                  standing = :standing, agents = :agents, branches = :branches,
                  licensed = :licensed
                where licence = :licence\
                """,
                entry)
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + entry.licence());
    }
  }

  private JdbcClient.StatementSpec row(String statement, Agency.Entry entry) {
    return sql.sql(statement)
        .param("licence", entry.licence())
        .param("name", entry.name())
        .param("kind", entry.kind().name())
        .param("region", entry.region())
        .param("standing", entry.standing().name())
        .param("agents", entry.agents().size())
        .param("branches", entry.branches().size())
        .param("licensed", Date.valueOf(entry.since()));
  }

  Optional<String> number(String licence) {
    return sql.sql("select number from agency.line where licence = :licence")
        .param("licence", licence)
        .query(String.class)
        .optional();
  }

  List<Line> search(Sought sought, int most) {
    var within = sought.region().replaceAll("(00){1,2}$", "");
    return sql.sql(
            LINE
                + """
                 where (:name = '' or position(lower(:name) in lower(name)) > 0
                    or licence = upper(:name))
                  and region like :within and (:kind = '' or kind in (:kind, 'BOTH'))
                  and (:after = '' or licence > :after)
                order by licence limit :most\
                """)
        .param("name", sought.name().strip())
        .param("within", within + "%")
        .param("kind", sought.kind())
        .param("after", sought.after())
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  /** Licensed agencies of a unit, within a region, by licence. */
  List<Line> licensed(String owner, String region, int most) {
    return sql.sql(
            LINE
                + """
                 where owner = :owner and standing = :standing and region like :within
                order by licence limit :most\
                """)
        .param("owner", owner)
        .param("standing", Agency.Standing.LICENSED.name())
        .param("within", region.replaceAll("(00){1,2}$", "") + "%")
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Line(
        row.getString("licence"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("region"),
        row.getString("standing"),
        row.getInt("agents"),
        row.getInt("branches"),
        row.getObject("licensed", LocalDate.class),
        row.getBoolean("abnormal"));
  }

  /** Those that owed a report for a year and sent none. */
  List<Line> withoutReport(int year, int most) {
    return sql.sql(
            LINE
                + """
                 where standing = 'LICENSED' and licensed <= :last and not exists
                  (select 1 from agency.report
                   where report.licence = line.licence and year = :year)
                order by licence limit :most\
                """)
        .param("last", Date.valueOf(LocalDate.of(year, 12, 31)))
        .param("year", year)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  Optional<String> employer(String certificate) {
    return sql.sql("select licence from agency.agent where certificate = :certificate")
        .param("certificate", certificate)
        .query(String.class)
        .optional();
  }

  /** False when the agent practises at an agency already. */
  boolean engage(String certificate, String licence) {
    return sql.sql(
                """
                insert into agency.agent (certificate, licence) values (:certificate, :licence)
                on conflict (certificate) do nothing\
                """)
            .param("certificate", certificate)
            .param("licence", licence)
            .update()
        == 1;
  }

  void leave(String certificate, String licence) {
    int gone =
        sql.sql("delete from agency.agent where certificate = :certificate and licence = :licence")
            .param("certificate", certificate)
            .param("licence", licence)
            .update();
    if (gone != 1) {
      throw new IllegalStateException("No such agent: " + certificate);
    }
  }
}
