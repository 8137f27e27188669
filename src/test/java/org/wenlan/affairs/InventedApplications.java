package org.wenlan.affairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;

/** Invented affairs with applications: a few that went by the doors, and many copies of these. */
final class InventedApplications {
  private static final int SEEDS = 20;

  private final ConfigurableApplicationContext doors;
  private final JdbcClient sql;

  InventedApplications(ConfigurableApplicationContext doors, JdbcClient sql) {
    this.doors = doors;
    this.sql = sql;
  }

  private static Instant now() {
    return Clock.systemDefaultZone().instant();
  }

  static String code(int affair) {
    return "bench-%02d".formatted(affair);
  }

  static String definition(int affair) throws IOException {
    return Files.readString(Path.of("src/test/resources/affairs/lamp-badge.yaml"))
        .replace("affair: lamp-badge", "affair: " + code(affair))
        .replace("code: lamp-badges", "code: " + code(affair) + "-register")
        .replaceFirst(
            "(?s)stages:.*result:",
            """
            stages:
              - {code: look, name: {zh: "受理", en: "Formal check"}, work: check, by: officer,
                 limit: affairs.correct, correction: yes}
              - {code: decide, name: {zh: "决定", en: "Decision"}, work: decision, by: head}
            result:\
            """);
  }

  /** Half of them stay open, a quarter is granted and a quarter refused. */
  void seeds(int affair, Actor.Person officer, Actor.Person head) throws IOException {
    var code = code(affair);
    var published =
        doors
            .getBean(Definitions.class)
            .publish("bench", "affair.yaml", definition(affair), "", now());
    if (!(published instanceof Definitions.Outcome.Done)) {
      throw new IllegalStateException(published.toString());
    }
    var submitting = doors.getBean(Submitting.class);
    for (int i = 0; i < SEEDS; i++) {
      var answers = Map.of("name", "Invented Lamps %d Ltd".formatted(i), "lamps", "5");
      var sent = submitting.take(new Actor.Anyone(), code, answers, now());
      if (!(sent instanceof Submitting.Sent.Taken(var number, var _))) {
        throw new IllegalStateException(sent.toString());
      }
      if (i % 4 == 0) {
        step(officer, number, 1, new Step.Refuse("Invented."));
      } else if (i % 4 == 1) {
        step(officer, number, 1, new Step.Pass(""));
        step(head, number, 2, new Step.Pass(""));
      }
    }
  }

  private void step(Actor.Person who, String number, int seen, Step step) {
    var outcome = doors.getBean(Handling.class).step(who, number, seen, step, now());
    if (!(outcome instanceof Step.Outcome.Done)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /**
   * Copies until there are so many, some of them open in the first affair.
   *
   * @param open how many of all are open in the first affair
   */
  void copy(long all, long open) {
    copy("line.affair = '" + code(1) + "' and line.open", "A", open);
    copy("line.affair <> '" + code(1) + "'", "B", all - open);
    for (var table : List.of("docket.case_file", "docket.clock", "affairs.line", "affairs.entry")) {
      int _ = sql.sql("vacuum analyze " + table).update();
    }
  }

  private void copy(String which, String letter, long many) {
    var copies =
        """
        select 'S%s' || lpad(n::text, 11, '0') as fresh, n, one.* from generate_series(1, :many) n
        join (select number as seed, row_number() over (order by number) as place,
            count(*) over () as seeds
          from affairs.line where number like 'SX%%' and %s) one on one.place = 1 + n %% one.seeds\
        """
            .formatted(letter, which);
    for (var statement :
        List.of(
            """
            insert into docket.case_file (number, kind, title, state, open, owner, desk, client,
              field, region, due, version, opened, changed, closed, code, body)
            select fresh, kind, title || ' ' || n, state, open, owner, desk, client, field, region,
              due + (n %% 20)::int, version, opened, changed, closed, code, body
            from (%s) copies join docket.case_file on number = seed\
            """,
            """
            insert into affairs.line (number, affair, version, owner, applicant, region, standing,
              stage, open, opened)
            select fresh, affair, version, owner, applicant || ' ' || n, region, standing, stage,
              open, opened
            from (%s) copies join affairs.line on number = seed\
            """,
            """
            insert into docket.clock (number, kind, name, pin, countdown, due, settled, fires,
              state, attempt)
            select fresh, kind, name, pin, countdown, due, settled, fires, state, attempt
            from (%s) copies join docket.clock on number = seed\
            """,
            """
            insert into affairs.entry (number, case_of, affair, version, register, holder, region,
              given, until, code, reason)
            select 'J' || fresh, fresh, affair, version, register, holder || ' ' || n, region,
              given, until, md5(fresh), reason
            from (%s) copies join affairs.entry on case_of = seed\
            """)) {
      int _ = sql.sql(statement.formatted(copies)).param("many", many).update();
    }
  }

  /** Open cases of the affair that changes, by the version in their bodies and in their lines. */
  Map<Integer, Integer> versions() {
    var versions = new TreeMap<Integer, Integer>();
    sql.sql(
            """
            select version, count(*) as cases,
              count(*) filter (where version = cast(body #>> '{said,version}' as int)) as alike
            from affairs.line join (select number, body from docket.case_file) file using (number)
            where affair = :affair and open group by version\
            """)
        .param("affair", code(1))
        .query(row -> {
          versions.put(row.getInt("version"), row.getInt("cases"));
          if (row.getInt("cases") != row.getInt("alike")) {
            throw new IllegalStateException("Lines and bodies differ");
          }
        });
    return versions;
  }
}
