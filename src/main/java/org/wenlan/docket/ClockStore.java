package org.wenlan.docket;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.Countdown;
import org.wenlan.docket.CaseBook.Passed;
import org.wenlan.docket.DeadlineTaker.Deadline;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;
import tools.jackson.databind.json.JsonMapper;

/** Clocks of cases in the schema {@code docket}. */
@Component
class ClockStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ADD =
      """
      insert into docket.clock
        (number, kind, name, pin, countdown, due, settled, fires, state, attempt)
      values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, 'RUNNING', ?)\
      """;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  ClockStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  private record New(String number, String kind, Clocking.Start start) {}

  /** The earliest last day that these clocks set; null when none starts. */
  static @Nullable LocalDate earliest(List<Clocking> clocks) {
    return clocks.stream()
        .filter(Clocking.Start.class::isInstance)
        .map(one -> ((Clocking.Start) one).due())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The first clocks of new cases. */
  void start(List<Opening> openings) {
    var all = new ArrayList<New>();
    for (var one : openings) {
      for (var clocking : one.first().clocks()) {
        if (clocking instanceof Clocking.Start start) {
          all.add(new New(one.number(), one.kind(), start));
        }
      }
    }
    if (!all.isEmpty()) {
      add(all);
    }
  }

  private void add(List<New> all) {
    var rows = batches.batchUpdate(ADD, all, all.size(), ClockStore::fill);
    if (rows.length == 0) {
      throw new IllegalStateException("No clock was added");
    }
  }

  private static void fill(PreparedStatement row, New one) throws SQLException {
    var start = one.start();
    row.setString(1, one.number());
    row.setString(2, one.kind());
    row.setString(3, start.name());
    row.setString(4, start.pin().toString());
    row.setString(5, JSON.writeValueAsString(start.countdown()));
    row.setObject(6, start.due());
    row.setBoolean(7, start.settled());
    row.setTimestamp(8, Timestamp.from(start.fires()));
    row.setTimestamp(9, Timestamp.from(start.fires()));
  }

  /** What a change does to a case's clocks; its due day follows. */
  void apply(String number, List<Clocking> clocks, Instant at) {
    if (clocks.isEmpty()) {
      return;
    }
    for (var clocking : clocks) {
      switch (clocking) {
        case Clocking.Start start -> add(List.of(new New(number, kind(number), start)));
        case Clocking.Change change -> change(number, change);
        case Clocking.End(var name) -> end(number, name, at);
      }
    }
    follow(number);
  }

  /** The due day of a case is the earliest of its clocks. */
  private void follow(String number) {
    sql.sql(
            """
            update docket.case_file set due =
              (select min(due) from docket.clock
               where number = :number and ended is null and state <> 'PAUSED')
            where number = :number\
            """)
        .param("number", number)
        .update();
  }

  /** A clock whose last day a later notice could move. */
  record Unsettled(long id, String number) {}

  /** Those whose day is known to stay, in the order of their ids, after one of them. */
  List<Unsettled> unsettled(LocalDate settledThrough, long after, int most) {
    return sql.sql(
            """
            select id, number from docket.clock
            where state = 'RUNNING' and not settled and due <= :through and id > :after
            order by id limit :most\
            """)
        .param("through", settledThrough)
        .param("after", after)
        .param("most", most)
        .query((row, _) -> new Unsettled(row.getLong("id"), row.getString("number")))
        .list();
  }

  /** A clock that runs, locked with its case; empty when it does so no more. */
  Optional<Running> running(long id) {
    return sql.sql(
            """
            select clock.* from docket.clock join docket.case_file using (number)
            where clock.id = :id and clock.state = 'RUNNING' for update skip locked\
            """)
        .param("id", id)
        .query((row, _) -> running(row))
        .optional();
  }

  /** Its last day as it is now known. */
  void recounted(Unsettled clock, Clocking.Change again) {
    int rows =
        sql.sql(
                """
                update docket.clock set due = :due, settled = :settled, fires = :fires,
                  attempt = :fires where id = :id\
                """)
            .param("due", again.due())
            .param("settled", again.settled())
            .param("fires", Timestamp.from(again.fires()))
            .param("id", clock.id())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Not one clock " + clock);
    }
    follow(clock.number());
  }

  private String kind(String number) {
    return sql.sql("select kind from docket.case_file where number = :number")
        .param("number", number)
        .query(String.class)
        .single();
  }

  private void change(String number, Clocking.Change change) {
    int rows =
        sql.sql(
                """
                update docket.clock set countdown = cast(:countdown as jsonb), due = :due,
                  settled = :settled, fires = :fires, attempt = :fires, state = :state,
                  wish = cast(:wish as jsonb)
                where number = :number and name = :name and state in ('RUNNING', 'PAUSED')\
                """)
            .param("countdown", JSON.writeValueAsString(change.countdown()))
            .param("due", change.due())
            .param("settled", change.settled())
            .param("fires", Timestamp.from(change.fires()))
            .param("state", change.stands() ? "PAUSED" : "RUNNING")
            .param("wish", change.wish() == null ? null : JSON.writeValueAsString(change.wish()))
            .param("number", number)
            .param("name", change.name())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Not one clock " + change.name() + " of " + number);
    }
  }

  private void end(String number, String name, Instant at) {
    sql.sql(
            """
            update docket.clock set ended = :at,
              state = case when state in ('RUNNING', 'PAUSED') then 'ENDED' else state end
            where number = :number and name = :name and ended is null\
            """)
        .param("at", Timestamp.from(at))
        .param("number", number)
        .param("name", name)
        .update();
  }

  List<Running> of(String number) {
    return sql.sql("select * from docket.clock where number = :number order by id")
        .param("number", number)
        .query((row, _) -> running(row))
        .list();
  }

  private static Running running(ResultSet row) throws SQLException {
    return new Running(
        row.getString("name"),
        row.getString("pin"),
        row.getObject("due", LocalDate.class),
        row.getBoolean("settled"),
        Running.State.valueOf(row.getString("state")),
        JSON.readValue(row.getString("countdown"), Countdown.class),
        wish(row.getString("wish")));
  }

  private static Docket.@Nullable Wish wish(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, Docket.Wish.class);
  }

  /**
   * The next clock that has passed, locked with its case: whoever changes a case holds that first
   * and its clocks then, and is not met the other way round.
   */
  Optional<Passed> passed(Instant now) {
    return sql.sql(
            """
            select clock.* from docket.clock join docket.case_file using (number)
            where clock.state = 'RUNNING' and clock.attempt <= :now
            order by clock.attempt, clock.id limit 1 for update skip locked\
            """)
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Passed(
                row.getLong("id"),
                row.getString("kind"),
                new Deadline(
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("due", LocalDate.class)),
                row.getInt("tries")))
        .optional();
  }

  void fired(long clock, Instant at) {
    int rows =
        sql.sql("update docket.clock set state = 'FIRED', attempt = :at where id = :id")
            .param("at", Timestamp.from(at))
            .param("id", clock)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("No clock " + clock);
    }
  }

  void failed(long clock, Instant again, String why) {
    sql.sql(
            """
            update docket.clock set attempt = :again, tries = tries + 1, failure = :why
            where id = :id\
            """)
        .param("again", Timestamp.from(again))
        .param("why", why)
        .param("id", clock)
        .update();
  }
}
