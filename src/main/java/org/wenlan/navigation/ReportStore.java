package org.wenlan.navigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Report.Hand;
import org.wenlan.navigation.Report.Head;
import org.wenlan.navigation.Report.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports and what was done to them, in the schema {@code navigation}. */
@Component
class ReportStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Words>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Hand>> HANDS = new TypeReference<>() {};

  private final JdbcClient sql;

  ReportStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Its id; empty when an edition of its series is in the making already. */
  Optional<Long> add(Report report, Reports.Step step) {
    return sql.sql(
            """
            with made as (
              insert into navigation.report
                (series, edition, version, state, head, outline, asked, texts, hands, begun)
              values (:series, :edition, 1, :state, cast(:head as jsonb), cast(:outline as jsonb),
                cast(:asked as jsonb), cast(:texts as jsonb), cast(:hands as jsonb), :begun)
              on conflict do nothing returning id),
            noted as (
              insert into navigation.step (report, version, act, who, at, said)
              select id, 1, :act, :who, :at, :said from made)
            select id from made\
            """)
        .param("series", report.series() == 0 ? null : report.series())
        .param("edition", report.edition())
        .param("state", report.state().code())
        .param("head", json(report.head()))
        .param("outline", json(report.outline()))
        .param("asked", json(report.asked()))
        .param("texts", json(report.texts()))
        .param("hands", json(report.hands()))
        .param("begun", Timestamp.from(report.begun()))
        .param("act", step.act())
        .param("who", step.who())
        .param("at", Timestamp.from(step.at()))
        .param("said", step.said())
        .query(Long.class)
        .optional();
  }

  /** False, and nothing changed, when the version is another one by now. */
  boolean change(Report now, Reports.Step step) {
    return sql.sql(
                """
                with changed as (
                  update navigation.report
                  set version = version + 1, state = :state, reviewer = :reviewer,
                    remark = :remark, published = :published, head = cast(:head as jsonb),
                    asked = cast(:asked as jsonb), texts = cast(:texts as jsonb),
                    filled = cast(:filled as jsonb), hands = cast(:hands as jsonb)
                  where id = :id and version = :version
                  returning id, version)
                insert into navigation.step (report, version, act, who, at, said)
                select id, version, :act, :who, :at, :said from changed\
                """)
            .param("state", now.state().code())
            .param("reviewer", reviewer(now.state()))
            .param("remark", now.state() instanceof State.SentBack(var remark) ? remark : "")
            .param(
                "published",
                now.state() instanceof State.Published(_, var at) ? Timestamp.from(at) : null)
            .param("head", json(now.head()))
            .param("asked", json(now.asked()))
            .param("texts", json(now.texts()))
            .param("filled", now.filled() == null ? null : json(now.filled()))
            .param("hands", json(now.hands()))
            .param("id", now.id())
            .param("version", now.version())
            .param("act", step.act())
            .param("who", step.who())
            .param("at", Timestamp.from(step.at()))
            .param("said", step.said())
            .update()
        == 1;
  }

  private static String json(@Nullable Object value) {
    return JSON.writeValueAsString(value);
  }

  private static String reviewer(State state) {
    return switch (state) {
      case State.Reviewed(var reviewer) -> reviewer;
      case State.Published(var reviewer, _) -> reviewer;
      case State.Open _, State.InReview _ -> "";
    };
  }

  List<Reports.Step> steps(long report) {
    return sql.sql("select * from navigation.step where report = :report order by version")
        .param("report", report)
        .query((row, _) ->
            new Reports.Step(
                row.getLong("version"),
                row.getString("act"),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getString("said")))
        .list();
  }

  Optional<Report> find(long id) {
    return sql.sql("select * from navigation.report where id = :id")
        .param("id", id)
        .query((row, _) -> report(row))
        .optional();
  }

  /** How many editions of a series there are. */
  int editions(long series) {
    return sql.sql(
            "select max(edition) from navigation.report where coalesce(series, id) = :series")
        .param("series", series)
        .query(Integer.class)
        .single();
  }

  Optional<Report> newest(long series) {
    return sql.sql(
            """
            select * from navigation.report
            where coalesce(series, id) = :series and state = 'Published'
            order by edition desc limit 1\
            """)
        .param("series", series)
        .query((row, _) -> report(row))
        .optional();
  }

  List<Report> all(boolean published) {
    return sql.sql(
            """
            select * from navigation.report where :all or state = 'Published'
            order by id desc limit 200\
            """)
        .param("all", !published)
        .query((row, _) -> report(row))
        .list();
  }

  private static Report report(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    long series = row.getLong("series");
    var filled = row.getString("filled");
    return new Report(
        id,
        series == 0 ? id : series,
        row.getInt("edition"),
        row.getLong("version"),
        state(row),
        JSON.readValue(row.getString("head"), Head.class),
        JSON.readValue(row.getString("outline"), Outline.class),
        JSON.readValue(row.getString("asked"), Asked.class),
        JSON.readValue(row.getString("texts"), TEXTS),
        filled == null ? null : JSON.readValue(filled, Filled.class),
        JSON.readValue(row.getString("hands"), HANDS),
        row.getTimestamp("begun").toInstant());
  }

  private static State state(ResultSet row) throws SQLException {
    var reviewer = row.getString("reviewer");
    return switch (row.getString("state")) {
      case "Draft" -> new State.Draft();
      case "SentBack" -> new State.SentBack(row.getString("remark"));
      case "InReview" -> new State.InReview();
      case "Reviewed" -> new State.Reviewed(reviewer);
      case "Published" -> new State.Published(reviewer, row.getTimestamp("published").toInstant());
      default -> throw new IllegalStateException("No state of a report: " + row.getString("state"));
    };
  }
}
