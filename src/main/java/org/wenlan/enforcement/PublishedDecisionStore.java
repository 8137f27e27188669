package org.wenlan.enforcement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.enforcement.PublishedDecisions.Decision;
import org.wenlan.enforcement.PublishedDecisions.Digest;
import org.wenlan.enforcement.PublishedDecisions.Filter;
import tools.jackson.databind.json.JsonMapper;

/** Published decisions in the schema {@code enforcement}. */
@Component
class PublishedDecisionStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WHICH =
      """
      (:cause = '' or cause = :cause) and (:region = '' or region like :within)
        and (:year = 0 or extract(year from published) = :year)\
      """;

  private final JdbcClient sql;

  PublishedDecisionStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Decision one) {
    int rows =
        sql.sql(
                """
                insert into enforcement.published
                  (number, kind, cause, region, unit, decided, published, body)
                values (:number, :kind, :cause, :region, :unit, :decided, :published,
                  cast(:body as jsonb))\
                """)
            .param("number", one.number())
            .param("kind", one.kind())
            .param("cause", one.cause())
            .param("region", one.region())
            .param("unit", one.unit())
            .param("decided", Date.valueOf(one.decided()))
            .param("published", Date.valueOf(one.published()))
            .param("body", JSON.writeValueAsString(one.digest()))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Not published: " + one.number());
    }
  }

  private JdbcClient.StatementSpec bound(String statement, Filter filter) {
    return sql.sql(statement)
        .param("cause", filter.cause())
        .param("region", filter.region())
        .param("within", filter.region().replaceFirst("(00)+$", "") + "%")
        .param("year", filter.year());
  }

  List<Decision> list(Filter filter, int most) {
    return bound(
            """
            select * from enforcement.published
            where %s and (:before = '' or (published, number) <
              (select p.published, p.number from enforcement.published p where p.number = :before))
            order by published desc, number desc limit :most\
            """
                .formatted(WHICH),
            filter)
        .param("before", filter.before())
        .param("most", most)
        .query((row, _) -> decision(row))
        .list();
  }

  long count(Filter filter) {
    return bound("select count(*) from enforcement.published where " + WHICH, filter)
        .query(Long.class)
        .single();
  }

  Optional<Decision> find(String number) {
    return sql.sql("select * from enforcement.published where number = ?")
        .param(number)
        .query((row, _) -> decision(row))
        .optional();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getString("number"),
        row.getString("kind"),
        row.getString("cause"),
        row.getString("region"),
        row.getString("unit"),
        row.getObject("decided", LocalDate.class),
        row.getObject("published", LocalDate.class),
        JSON.readValue(row.getString("body"), Digest.class));
  }
}
