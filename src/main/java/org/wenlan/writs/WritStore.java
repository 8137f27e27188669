package org.wenlan.writs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.law.Bilingual;
import org.wenlan.writs.Writ.Cancelled;
import org.wenlan.writs.Writ.Cited;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writs in the schema {@code writs}. */
@Component
class WritStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Bilingual>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Cited>> BASIS = new TypeReference<>() {};

  private final JdbcClient sql;

  WritStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The next of a series; nobody else gets it, and it is given back when nothing is committed. */
  int next(String series, String unit, int year) {
    return sql.sql(
            """
            insert into writs.series (series, unit, year, given) values (:series, :unit, :year, 1)
            on conflict (series, unit, year) do update set given = writs.series.given + 1
            returning given\
            """)
        .param("series", series)
        .param("unit", unit)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  long add(Writ writ) {
    return sql.sql(
            """
            insert into writs.writ
              (case_number, template, version, unit, year, serial, number, day, by_name, title,
               text, basis, signs, inside)
            values
              (:case, :template, :version, :unit, :year, :serial, cast(:number as jsonb), :day,
               :by, cast(:title as jsonb), cast(:text as jsonb), cast(:basis as jsonb),
               cast(:signs as jsonb), :inner)
            returning id\
            """)
        .param("case", writ.caseNumber())
        .param("template", writ.template())
        .param("version", writ.version())
        .param("unit", writ.unit())
        .param("year", writ.year())
        .param("serial", writ.serial())
        .param("number", JSON.writeValueAsString(writ.number()))
        .param("day", writ.day())
        .param("by", writ.by())
        .param("title", JSON.writeValueAsString(writ.title()))
        .param("text", JSON.writeValueAsString(writ.text()))
        .param("basis", JSON.writeValueAsString(writ.basis()))
        .param("signs", JSON.writeValueAsString(writ.signs()))
        .param("inner", writ.inner())
        .query(Long.class)
        .single();
  }

  List<Writ> of(String caseNumber) {
    return sql.sql("select * from writs.writ where case_number = :case order by id")
        .param("case", caseNumber)
        .query((row, _) -> writ(row))
        .list();
  }

  Optional<Writ> find(String caseNumber, long id) {
    return sql.sql("select * from writs.writ where case_number = :case and id = :id")
        .param("case", caseNumber)
        .param("id", id)
        .query((row, _) -> writ(row))
        .optional();
  }

  /** False when it was cancelled before. */
  boolean cancel(long id, Cancelled how) {
    return sql.sql(
                """
                update writs.writ set cancelled_by = :by, cancelled_on = :day, cancelled_why = :why
                where id = :id and cancelled_on is null\
                """)
            .param("by", how.by())
            .param("day", how.day())
            .param("why", how.why())
            .param("id", id)
            .update()
        == 1;
  }

  private static Writ writ(ResultSet row) throws SQLException {
    var cancelled = row.getObject("cancelled_on", LocalDate.class);
    return new Writ(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("template"),
        row.getInt("version"),
        row.getString("unit"),
        row.getInt("year"),
        row.getInt("serial"),
        JSON.readValue(row.getString("number"), Bilingual.class),
        row.getObject("day", LocalDate.class),
        row.getString("by_name"),
        JSON.readValue(row.getString("title"), Bilingual.class),
        JSON.readValue(row.getString("text"), TEXTS),
        JSON.readValue(row.getString("basis"), BASIS),
        JSON.readValue(row.getString("signs"), TEXTS),
        row.getBoolean("inside"),
        cancelled == null
            ? null
            : new Cancelled(
                row.getString("cancelled_by"), cancelled, row.getString("cancelled_why")));
  }
}
