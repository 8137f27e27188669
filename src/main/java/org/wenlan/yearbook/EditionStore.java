package org.wenlan.yearbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.yearbook.Edition.State;
import tools.jackson.databind.json.JsonMapper;

/** Editions and what was done to them, in the schema {@code yearbook}. */
@Component
class EditionStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  EditionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Its id; empty when an edition of this year is in the making already. */
  Optional<Long> add(
      String region, int year, String template, Content content, String drafter, Instant at) {
    return sql.sql(
            """
            insert into yearbook.edition
              (region, year, template, version, state, drafter, built, content)
            values (:region, :year, :template, 1, 'Draft', :drafter, :at, cast(:content as jsonb))
            on conflict do nothing returning id\
            """)
        .param("region", region)
        .param("year", year)
        .param("template", template)
        .param("drafter", drafter)
        .param("at", Timestamp.from(at))
        .param("content", JSON.writeValueAsString(content))
        .query(Long.class)
        .optional();
  }

  /** False, and nothing changed, when the version is another one by now. */
  boolean change(Edition now, long version) {
    return sql.sql(
                """
                update yearbook.edition
                set version = version + 1, state = :state, drafter = :drafter,
                  reviewer = :reviewer, remark = :remark, built = :built, published = :published,
                  content = cast(:content as jsonb)
                where id = :id and version = :version\
                """)
            .param("state", now.state().code())
            .param("drafter", now.drafter())
            .param("reviewer", reviewer(now.state()))
            .param("remark", now.remark())
            .param("built", Timestamp.from(now.built()))
            .param("published", now.published() == null ? null : Timestamp.from(now.published()))
            .param("content", JSON.writeValueAsString(now.content()))
            .param("id", now.id())
            .param("version", version)
            .update()
        == 1;
  }

  private static String reviewer(State state) {
    return switch (state) {
      case State.Approved(var reviewer) -> reviewer;
      case State.Published(var reviewer) -> reviewer;
      case State.Draft _, State.InReview _ -> "";
    };
  }

  /** A line of what was done to an edition. */
  void note(Editions.Step step) {
    int noted =
        sql.sql(
                """
                insert into yearbook.step (edition, version, act, who, at, said)
                values (:edition, :version, :act, :who, :at, :said)\
                """)
            .param("edition", step.edition())
            .param("version", step.version())
            .param("act", step.act())
            .param("who", step.who())
            .param("at", Timestamp.from(step.at()))
            .param("said", step.said())
            .update();
    if (noted != 1) {
      throw new IllegalStateException("A step of an edition was not noted");
    }
  }

  List<Editions.Step> steps(long edition) {
    return sql.sql("select * from yearbook.step where edition = :edition order by version")
        .param("edition", edition)
        .query((row, _) ->
            new Editions.Step(
                row.getLong("edition"),
                row.getLong("version"),
                row.getString("act"),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getString("said")))
        .list();
  }

  Optional<Edition> find(long id) {
    return sql.sql("select * from yearbook.edition where id = :id")
        .param("id", id)
        .query((row, _) -> edition(row))
        .optional();
  }

  /** The newest of a region and year, published or not. */
  Optional<Edition> newest(String region, int year, boolean published) {
    return sql.sql(
            """
            select * from yearbook.edition
            where region = :region and year = :year and (state = 'Published') = :published
            order by id desc limit 1\
            """)
        .param("region", region)
        .param("year", year)
        .param("published", published)
        .query((row, _) -> edition(row))
        .optional();
  }

  /** All, newest first. */
  List<Edition> all(boolean published) {
    return sql.sql(
            """
            select * from yearbook.edition where :all or state = 'Published'
            order by year desc, region, id desc limit 200\
            """)
        .param("all", !published)
        .query((row, _) -> edition(row))
        .list();
  }

  private static Edition edition(ResultSet row) throws SQLException {
    var published = row.getTimestamp("published");
    return new Edition(
        row.getLong("id"),
        row.getString("region"),
        row.getInt("year"),
        row.getString("template"),
        row.getLong("version"),
        state(row.getString("state"), row.getString("reviewer")),
        row.getString("drafter"),
        row.getString("remark"),
        row.getTimestamp("built").toInstant(),
        published == null ? null : published.toInstant(),
        JSON.readValue(row.getString("content"), Content.class));
  }

  private static State state(String code, String reviewer) {
    return switch (code) {
      case "Draft" -> new State.Draft();
      case "InReview" -> new State.InReview();
      case "Approved" -> new State.Approved(reviewer);
      case "Published" -> new State.Published(reviewer);
      default -> throw new IllegalStateException("No state of an edition: " + code);
    };
  }
}
