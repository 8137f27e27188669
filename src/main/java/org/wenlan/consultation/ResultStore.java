package org.wenlan.consultation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Opinions.Line;
import org.wenlan.consultation.Opinions.Result;

/** What became of opinions, in the schema {@code consultation}. */
@Component
class ResultStore {
  private final JdbcClient sql;

  ResultStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Line> signed(Instant from, Instant until) {
    return sql.sql(
            """
            select number, code, unit, conclusion, in_time, signed,
              record::jsonb #>> '{right,matter}' as matter,
              record::jsonb #>> '{right,classes,0}' as class
            from consultation.opinion where signed >= :from and signed < :until
            order by signed, number\
            """)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, _) -> {
          var symbol = row.getString("class");
          var patent = "PATENT".equals(row.getString("matter"));
          return new Line(
              row.getString("number"),
              row.getString("code"),
              row.getString("unit"),
              !patent ? row.getString("matter") : symbol == null ? "" : symbol.substring(0, 1),
              row.getString("conclusion"),
              row.getBoolean("in_time"),
              row.getTimestamp("signed").toInstant());
        })
        .list();
  }

  void add(Result result) {
    int kept =
        sql.sql(
                """
                insert into consultation.result (number, source, conclusion, at, by)
                values (:number, :source, :conclusion, :at, :by)
                on conflict (number, source) do update
                set conclusion = excluded.conclusion, at = excluded.at, by = excluded.by\
                """)
            .param("number", result.number())
            .param("source", result.source())
            .param("conclusion", result.conclusion())
            .param("at", Timestamp.from(result.at()))
            .param("by", result.by())
            .update();
    if (kept != 1) {
      throw new IllegalStateException("The result of " + result.number() + " was not kept");
    }
  }

  List<Result> all() {
    return sql.sql("select * from consultation.result order by number, source")
        .query((row, _) ->
            new Result(
                row.getString("number"),
                row.getString("source"),
                row.getString("conclusion"),
                row.getTimestamp("at").toInstant(),
                row.getString("by")))
        .list();
  }
}
