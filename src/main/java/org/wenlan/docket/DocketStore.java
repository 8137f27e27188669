package org.wenlan.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.CaseFile.Message;
import org.wenlan.docket.Docket.Lane;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.View;

/** Cases, chronologies, views and messages in the schema {@code docket}. */
@Component
class DocketStore implements CaseBook {
  private static final String ADD_EVENT =
      """
      insert into docket.event (number, version, at, who, unit, act, said, state, marks)
      values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))\
      """;

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final HistoryStore histories;
  private final ClockStore clocks;
  private final DeskStore desks;

  DocketStore(
      JdbcClient sql,
      JdbcTemplate batches,
      HistoryStore histories,
      ClockStore clocks,
      DeskStore desks) {
    this.sql = sql;
    this.batches = batches;
    this.histories = histories;
    this.clocks = clocks;
    this.desks = desks;
  }

  @Override
  public List<Long> series(int count) {
    return sql.sql(
            "select nextval('docket.number_series') from generate_series(1, :count) order by 1")
        .param("count", count)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  @Override
  public void open(List<Opening> openings, Actor by, Instant at) {
    var now = Timestamp.from(at);
    var added =
        batches.batchUpdate(
            """
            insert into docket.case_file (number, kind, title, state, open, owner, desk, client,
              field, region, due, version, opened, changed, code, body)
            values (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, cast(? as jsonb))\
            """,
            openings,
            openings.size(),
            (row, one) -> {
              row.setString(1, one.number());
              row.setString(2, one.kind());
              row.setString(3, one.title());
              row.setString(4, one.first().state());
              row.setString(5, one.owner());
              row.setString(6, one.first().desk());
              row.setObject(7, one.client());
              row.setString(8, one.field());
              row.setString(9, one.region());
              row.setObject(10, ClockStore.earliest(one.first().clocks()));
              row.setTimestamp(11, now);
              row.setTimestamp(12, now);
              row.setBytes(13, Code.kept(one.code()));
              row.setString(14, one.first().body());
            });
    var noted =
        batches.batchUpdate(
            ADD_EVENT,
            openings,
            openings.size(),
            (row, one) -> {
              row.setString(1, one.number());
              row.setLong(2, 1);
              row.setTimestamp(3, now);
              row.setString(4, by.name());
              row.setString(5, by.unit());
              row.setString(6, one.first().act());
              row.setString(7, one.first().said());
              row.setString(8, one.first().state());
              row.setString(9, HistoryStore.json(one.first().marks()));
            });
    if (added.length != noted.length) {
      throw new IllegalStateException("Cases and events differ: " + added.length);
    }
    clocks.start(openings);
  }

  @Override
  public Optional<CaseFile> find(String number) {
    return desks.find(number);
  }

  @Override
  public List<CaseFile> all(List<String> numbers) {
    return desks.all(numbers);
  }

  @Override
  public Optional<CaseFile> byCode(String number, byte[] code) {
    return sql.sql("select * from docket.case_file where number = :number and code = :code")
        .param("number", number)
        .param("code", code)
        .query((row, _) -> file(row))
        .optional();
  }

  @Override
  public boolean recode(String number, byte[] code) {
    return desks.recode(number, code);
  }

  @Override
  public boolean letIn(String number, String unit) {
    return sql.sql(
            """
            select exists (select 1 from docket.access
              where number = :number and unit = :unit and ends is null)\
            """)
        .param("number", number)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean turn(String number, long version, Turn turn, Actor by, Instant at) {
    var now = Timestamp.from(at);
    // The row is taken first: whoever comes second waits here and then finds another version.
    int taken =
        sql.sql(
                """
                update docket.case_file
                set state = :state, open = :open, desk = :desk, holder = :holder,
                  version = version + 1, changed = :now, body = cast(:body as jsonb),
                  closed = case when :open then null else coalesce(closed, :now) end
                where number = :number and version = :version\
                """)
            .param("state", turn.state())
            .param("open", turn.open())
            .param("desk", turn.desk())
            .param("holder", turn.holder())
            .param("now", now)
            .param("body", turn.body())
            .param("number", number)
            .param("version", version)
            .update();
    if (taken == 0) {
      return false;
    }
    clocks.apply(number, turn.clocks(), at);
    for (var letting : turn.lettings()) {
      let(number, letting, now);
    }
    int noted =
        batches.update(
            ADD_EVENT,
            number,
            version + 1,
            now,
            by.name(),
            by.unit(),
            turn.act(),
            turn.said(),
            turn.state(),
            HistoryStore.json(turn.marks()));
    return noted == 1;
  }

  private void let(String number, Turn.Letting letting, Timestamp now) {
    var statement =
        switch (letting) {
          case Turn.Letting.In _ ->
              """
              insert into docket.access (number, unit, since) values (:number, :unit, :now)
              on conflict (number, unit) do update set ends = null\
              """;
          case Turn.Letting.Out _ ->
              """
              update docket.access set ends = :now
              where number = :number and unit = :unit and ends is null\
              """;
        };
    int rows =
        sql.sql(statement)
            .param("number", number)
            .param("unit", letting.unit())
            .param("now", now)
            .update();
    if (rows > 1) {
      throw new IllegalStateException("One view of one unit, not " + rows);
    }
  }

  @Override
  public List<Event> events(String number) {
    return histories.events(number);
  }

  @Override
  public List<Message> messages(String number) {
    return histories.messages(number);
  }

  @Override
  public List<Filed> filed(String number) {
    return histories.filed(number);
  }

  @Override
  public void say(String number, Message message) {
    histories.say(number, message);
  }

  @Override
  public void file(String number, Filed filed) {
    histories.file(number, filed);
  }

  @Override
  public List<Running> clocks(String number) {
    return clocks.of(number);
  }

  @Override
  public List<CaseFile> lane(View view, String after, int most) {
    return desks.lane(view, after, most);
  }

  @Override
  public Map<Lane, Integer> counts(View view) {
    return desks.counts(view);
  }

  @Override
  public Map<String, Integer> load(List<String> units) {
    return desks.load(units);
  }

  @Override
  public List<CaseFile> sentBy(UUID client, String before, int most) {
    return desks.sentBy(client, before, most);
  }

  @Override
  public Optional<Passed> passed(Instant now) {
    return clocks.passed(now);
  }

  @Override
  public void fired(long clock, Instant at) {
    clocks.fired(clock, at);
  }

  @Override
  public void failed(long clock, Instant again, String why) {
    clocks.failed(clock, again, why);
  }

  static CaseFile file(ResultSet row) throws SQLException {
    return new CaseFile(
        row.getString("number"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("state"),
        row.getBoolean("open"),
        row.getString("owner"),
        row.getString("desk"),
        row.getObject("holder", UUID.class),
        row.getObject("client", UUID.class),
        row.getString("field"),
        row.getString("region"),
        row.getObject("due", LocalDate.class),
        row.getLong("version"),
        row.getTimestamp("opened").toInstant(),
        row.getTimestamp("changed").toInstant(),
        row.getString("body"));
  }
}
