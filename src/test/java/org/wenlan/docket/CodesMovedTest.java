package org.wenlan.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.platform.Database;
import org.wenlan.platform.Settings;
import org.wenlan.platform.TestPostgres;

/** A database of the release before: codes that five boxes had given. All invented. */
class CodesMovedTest {
  private static final Map<String, String> BEFORE =
      Map.of("docket", "4", "pledge", "1", "mediation", "1", "clue", "1", "transfer", "2");

  @Test
  void codesThatWereGivenBeforeTheDocketKeptThemStillOpenTheirCases() {
    var environment = TestPostgres.bare();
    var source =
        new DriverManagerDataSource(
            environment.getOrDefault("WENLAN_DB_URL", ""),
            environment.getOrDefault("WENLAN_DB_USER", ""),
            environment.getOrDefault("WENLAN_DB_PASSWORD", ""));
    for (var box : List.of("docket", "pledge", "mediation", "clue", "transfer", "enforcement")) {
      var done =
          Flyway.configure()
              .dataSource(source)
              .schemas(box)
              .defaultSchema(box)
              .locations("classpath:db/" + box)
              .target(BEFORE.getOrDefault(box, "2"))
              .load()
              .migrate();
      assertThat(done.success).as(box).isTrue();
    }
    var sql = JdbcClient.create(source);
    var codes =
        Map.of("P1", Code.fresh(), "M1", Code.fresh(), "C1", Code.fresh(), "E1", Code.fresh());
    for (var number : List.of("P1", "M1", "M2", "M3", "C1", "T1", "E1")) {
      assertThat(
              sql.sql(
                      """
                      insert into docket.case_file (number, kind, title, state, open, owner, desk,
                        version, opened, changed, code, body)
                      values (:number, 'x', 'x', 'x', true, 'x', 'x', 1, now(), now(), '', '{}')\
                      """)
                  .param("number", number)
                  .update())
          .isEqualTo(1);
    }
    line(
        sql,
        """
        insert into pledge.line (number, owner, code, type, pledgor, pledgee, stage, open, amount,
          until, rights, reminded, opened)
        values ('P1', 'x', :code, 'x', 'x', 'x', 'x', true, 1, now(), 1, false, now())\
        """,
        codes.getOrDefault("P1", ""));
    line(
        sql,
        """
        insert into mediation.line (number, reference, code, owner, desk, organisation, kind,
          source, petitioner, respondent, stage, open, opened)
        select n, '', case n when 'M1' then cast(:code as bytea) end, 'x', 'x', 'x', 'x', 'x', 'x',
          'x', 'x', true, now() from unnest(array['M1', 'M2']) n\
        """,
        codes.getOrDefault("M1", ""));
    line(
        sql,
        """
        insert into mediation.line (number, client, reference, code, owner, desk, organisation, kind,
          source, petitioner, respondent, stage, open, opened)
        select 'M3', gen_random_uuid(), '(2026) 3', nullif(cast(:code as bytea), :code), 'x', 'x',
          'x', 'x', 'COURT', 'x', 'x', 'x', true, now()\
        """,
        "");
    line(
        sql,
        """
        insert into clue.batch (number, owner, title, receiver, stage, open, code, opened)
        values ('C1', 'x', 'x', 'x', 'x', true, :code, now())\
        """,
        codes.getOrDefault("C1", ""));
    line(
        sql,
        """
        insert into enforcement.line (number, kind, owner, cause, subject, stage, open, waits,
          restricted, opened, code)
        values ('E1', 'penalty', 'x', 'x', 'x', 'x', true, false, false, now(), :code)\
        """,
        codes.getOrDefault("E1", ""));
    try (var database = Database.open(Settings.read(environment, Path.of("no-such-file")))) {
      var store = new SecondCodeStore(JdbcClient.create(database.dataSource()));
      codes.forEach(
          (number, code) -> assertThat(store.is(number, Code.kept(code))).as(number).isTrue());
      assertThat(sql.sql("select count(*) from docket.second_code").query(Long.class).single())
          .isEqualTo(codes.size());
      // What a court's program was told opened the room; here all other codes are empty.
      assertThat(
              sql.sql("select number from docket.case_file where code <> ''")
                  .query(String.class)
                  .list())
          .containsExactly("M3");
      assertThat(
              sql.sql(
                      "select sent from mediation.line where number in ('M2', 'M3') order by number")
                  .query(String.class)
                  .list())
          .containsExactly("", "(2026) 3");
    }
  }

  private static void line(JdbcClient sql, String statement, String code) {
    assertThat(sql.sql(statement).param("code", Code.kept(code)).update()).isPositive();
  }
}
