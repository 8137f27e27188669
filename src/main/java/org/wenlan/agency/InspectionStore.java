package org.wenlan.agency;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.agency.Inspections.Inspected;
import org.wenlan.agency.Inspections.Inspection;
import org.wenlan.kernel.Sha256;

/** Inspections, what was drawn and what was found. */
@Component
class InspectionStore {
  private final JdbcClient sql;

  InspectionStore(JdbcClient sql) {
    this.sql = sql;
  }

  long add(String owner, Inspections.Plan plan, Drawing drawing, String nonce, Instant at) {
    return sql.sql(
            """
            insert into agency.inspection (owner, title, listing, list_hash, commitment, nonce,
              source, draw_day, announced)
            values (:owner, :title, :listing, :hash, :commitment, :nonce, :source, :day, :at)
            returning id\
            """)
        .param("owner", owner)
        .param("title", plan.title().strip())
        .param("listing", drawing.listing())
        .param("hash", drawing.hash())
        .param("commitment", Sha256.hex(nonce))
        .param("nonce", nonce)
        .param("source", plan.source().strip())
        .param("day", Date.valueOf(plan.drawDay()))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** False when it was drawn before: nobody draws twice. */
  boolean draw(long id, String value, Instant at) {
    return sql.sql(
                """
                update agency.inspection set value = :value, drawn = :at
                where id = :id and drawn is null\
                """)
            .param("id", id)
            .param("value", value)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void drawn(long id, Drawing.Drawn one) {
    int kept =
        sql.sql(
                """
                insert into agency.inspected (inspection, licence, place, inspectors)
                values (:id, :licence, :place, :inspectors)\
                """)
            .param("id", id)
            .param("licence", one.licence())
            .param("place", one.place())
            .param("inspectors", String.join("\n", one.inspectors()))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + one);
    }
  }

  /** False when something was recorded before. */
  boolean found(long id, String licence, String finding, LocalDate day) {
    return sql.sql(
                """
                update agency.inspected set finding = :finding, day = :day
                where inspection = :id and licence = :licence and finding = ''\
                """)
            .param("id", id)
            .param("licence", licence)
            .param("finding", finding)
            .param("day", Date.valueOf(day))
            .update()
        == 1;
  }

  void clue(long id, String licence, String clue) {
    int kept =
        sql.sql(
                """
                update agency.inspected set clue = :clue
                where inspection = :id and licence = :licence\
                """)
            .param("id", id)
            .param("licence", licence)
            .param("clue", clue)
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + clue);
    }
  }

  Optional<Inspection> find(long id) {
    return sql.sql("select * from agency.inspection where id = :id")
        .param("id", id)
        .query((row, _) -> inspection(row))
        .optional();
  }

  List<Inspection> all(int most) {
    return sql.sql("select * from agency.inspection order by id desc limit :most")
        .param("most", most)
        .query((row, _) -> inspection(row))
        .list();
  }

  /** The secret number leaves the store only once the draw is made. */
  private static Inspection inspection(ResultSet row) throws SQLException {
    var drawn = row.getTimestamp("drawn");
    return new Inspection(
        row.getLong("id"),
        row.getString("owner"),
        row.getString("title"),
        new Drawing(row.getString("listing")),
        row.getString("list_hash"),
        row.getString("commitment"),
        row.getString("source"),
        row.getObject("draw_day", LocalDate.class),
        row.getTimestamp("announced").toInstant(),
        drawn == null
            ? Optional.empty()
            : Optional.of(
                new Inspections.Draw(
                    row.getString("nonce"), row.getString("value"), drawn.toInstant())));
  }

  List<Inspected> inspected(long id) {
    return sql.sql("select * from agency.inspected where inspection = :id order by place")
        .param("id", id)
        .query((row, _) ->
            new Inspected(
                row.getInt("place"),
                row.getString("licence"),
                List.of(row.getString("inspectors").split("\n")),
                row.getString("finding"),
                row.getString("clue"),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  String nonce(long id) {
    return sql.sql("select nonce from agency.inspection where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
