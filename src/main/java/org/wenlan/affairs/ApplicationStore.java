package org.wenlan.affairs;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.affairs.Handling.Line;

/** Lines of applications in the schema {@code affairs}. */
@Component
class ApplicationStore {
  private final JdbcClient sql;

  ApplicationStore(JdbcClient sql) {
    this.sql = sql;
  }

  void put(Application one, Affair affair, LocalDate day) {
    int at = one.standing().stage();
    int kept =
        sql.sql(
                """
                insert into affairs.line (number, affair, version, owner, applicant, region,
                  standing, stage, open, opened)
                values (:number, :affair, :version, :owner, :applicant, :region, :standing, :stage,
                  :open, :day)
                on conflict (number) do update set standing = excluded.standing,
                  stage = excluded.stage, open = excluded.open\
                """)
            .param("number", one.number())
            .param("affair", affair.code())
            .param("version", one.said().version())
            .param("owner", one.file().owner())
            .param("applicant", one.file().title())
            .param("region", one.file().region())
            .param("standing", one.standing().code())
            .param("stage", at < 0 ? "" : affair.stages().get(at).code())
            .param("open", one.standing().open())
            .param("day", Date.valueOf(day))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one.number());
    }
  }

  void asked(String number, String unit) {
    sql.sql(
            """
            insert into affairs.asked (number, unit, answered) values (:number, :unit, false)
            on conflict do nothing\
            """)
        .param("number", number)
        .param("unit", unit)
        .update();
  }

  void answered(String number, String unit) {
    sql.sql("update affairs.asked set answered = true where number = :number and unit = :unit")
        .param("number", number)
        .param("unit", unit)
        .update();
  }

  /** Of a unit, the newest first; all affairs when the code is empty. */
  List<Line> lines(String owner, String affair, boolean open, String before, int most) {
    // The conditions that do not bind are left out: with "or" no index would be entered. The part
    // is cut out before it is joined, so that the order of an index ends the work after one part.
    return lines(
        sql.sql(
                """
                select line.*, case_file.due from (
                  select * from affairs.line
                  where owner = :owner and open = :open %s %s
                  order by number desc limit :most) line
                join docket.case_file using (number)
                order by line.number desc\
                """
                    .formatted(
                        affair.isEmpty() ? "" : "and affair = :affair",
                        before.isEmpty() ? "" : "and number < :before"))
            .param("owner", owner)
            .param("open", open)
            .param("affair", affair)
            .param("before", before)
            .param("most", most));
  }

  /** What a unit was asked and has not answered. */
  List<Line> asks(String unit, int most) {
    return lines(
        sql.sql(
                """
                select line.*, case_file.due from affairs.asked
                join affairs.line using (number) join docket.case_file using (number)
                where asked.unit = :unit and not answered and line.open
                order by asked.number desc limit :most\
                """)
            .param("unit", unit)
            .param("most", most));
  }

  private static List<Line> lines(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, _) ->
            new Line(
                row.getString("number"),
                row.getString("affair"),
                row.getString("applicant"),
                row.getString("region"),
                row.getString("standing"),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getObject("opened", LocalDate.class),
                row.getObject("due", LocalDate.class)))
        .list();
  }

  /** False when the applicant has rated before. */
  boolean rate(String number, int points, String said, Instant at) {
    return sql.sql(
                """
                insert into affairs.rating (number, points, said, at)
                values (:number, :points, :said, :at) on conflict do nothing\
                """)
            .param("number", number)
            .param("points", points)
            .param("said", said)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  Optional<Integer> rating(String number) {
    return sql.sql("select points from affairs.rating where number = :number")
        .param("number", number)
        .query(Integer.class)
        .optional();
  }
}
