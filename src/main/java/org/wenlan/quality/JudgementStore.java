package org.wenlan.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.judging.Chart;
import org.wenlan.quality.Judgement.Purpose;
import org.wenlan.quality.Judgements.Known;
import tools.jackson.databind.json.JsonMapper;

/** Judgements and calibration cases, in the schema {@code quality}. */
@Component
class JudgementStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  JudgementStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Begins one; empty when somebody else was first, or it was begun before. */
  Optional<Judgement> begin(
      String opinion, Purpose purpose, Actor.Person who, Chart chart, Instant at) {
    return sql.sql(
            """
            insert into quality.judgement (opinion, purpose, person, name, unit, chart, begun)
            values (:opinion, :purpose, :person, :name, :unit, :chart::jsonb, :at)
            on conflict do nothing returning *\
            """)
        .param("opinion", opinion)
        .param("purpose", purpose.name())
        .param("person", who.id())
        .param("name", who.name())
        .param("unit", who.unit())
        .param("chart", JSON.writerFor(Chart.class).writeValueAsString(chart))
        .param("at", Timestamp.from(at))
        .query((row, _) -> judgement(row))
        .optional();
  }

  Optional<Judgement> find(long id) {
    return sql.sql("select * from quality.judgement where id = :id")
        .param("id", id)
        .query((row, _) -> judgement(row))
        .optional();
  }

  List<Judgement> of(UUID person) {
    return sql.sql("select * from quality.judgement where person = :person order by id desc")
        .param("person", person)
        .query((row, _) -> judgement(row))
        .list();
  }

  List<Judgement> done() {
    return sql.sql("select * from quality.judgement where conclusion is not null order by id")
        .query((row, _) -> judgement(row))
        .list();
  }

  Set<String> second() {
    return new HashSet<>(
        sql.sql("select opinion from quality.judgement where purpose = 'SECOND'")
            .query(String.class)
            .list());
  }

  /** False, and nothing changed, when the version is another one or it is finished. */
  boolean fill(long id, long version, Chart chart) {
    return sql.sql(
                """
                update quality.judgement set chart = :chart::jsonb, version = version + 1
                where id = :id and version = :version and conclusion is null\
                """)
            .param("chart", JSON.writerFor(Chart.class).writeValueAsString(chart))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean finish(long id, long version, String conclusion, Instant at) {
    return sql.sql(
                """
                update quality.judgement
                set conclusion = :conclusion, done = :at, version = version + 1
                where id = :id and version = :version and conclusion is null\
                """)
            .param("conclusion", conclusion)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void know(Known known, Instant at) {
    int kept =
        sql.sql(
                """
                insert into quality.calibration (opinion, expected, source, by, at)
                values (:opinion, :expected, :source, :by, :at)
                on conflict (opinion) do update set expected = excluded.expected,
                  source = excluded.source, by = excluded.by, at = excluded.at\
                """)
            .param("opinion", known.opinion())
            .param("expected", known.expected())
            .param("source", known.source())
            .param("by", known.by())
            .param("at", Timestamp.from(at))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + known.opinion());
    }
  }

  List<Known> known() {
    return sql.sql("select * from quality.calibration order by at, opinion")
        .query((row, _) ->
            new Known(
                row.getString("opinion"),
                row.getString("expected"),
                row.getString("source"),
                row.getString("by")))
        .list();
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    return new Judgement(
        row.getLong("id"),
        row.getString("opinion"),
        Purpose.valueOf(row.getString("purpose")),
        row.getObject("person", UUID.class),
        row.getString("name"),
        row.getString("unit"),
        JSON.readValue(row.getString("chart"), Chart.class),
        row.getLong("version"),
        row.getString("conclusion"));
  }
}
