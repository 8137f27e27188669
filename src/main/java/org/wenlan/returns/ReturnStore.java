package org.wenlan.returns;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Return.Event;

/** Returns and what happened to them, in the schema {@code returns}. */
@Component
class ReturnStore {
  private static final String SEEN = "(r.unit = :unit or :all or :audits and :unit = any(r.chain))";

  private final JdbcClient sql;

  ReturnStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Who looks.
   *
   * @param all whether everything is seen
   * @param audits whether what they audit is seen beside their own
   */
  record View(String unit, boolean audits, boolean all) {}

  /** Keeps a new one; empty when this unit has this form for this period already. */
  Optional<Return> add(Return made, String who, String act, Instant at) {
    var id =
        sql.sql(
                """
                insert into returns.return (form, period, first, last, unit, region, due, chain,
                  stage, state, cells, vintage)
                values (:form, :period, :first, :last, :unit, :region, :due, :chain, :stage,
                  :state::jsonb, :cells::jsonb, :vintage)
                on conflict do nothing returning id\
                """)
            .param("form", made.form())
            .param("period", made.period().toString())
            .param("first", Date.valueOf(made.period().first().atDay(1)))
            .param("last", Date.valueOf(made.period().end()))
            .param("unit", made.unit())
            .param("region", made.region())
            .param("due", Date.valueOf(made.due()))
            .param("chain", made.chain().toArray(new String[0]))
            .param("stage", made.state().code())
            .param("state", GridJson.state(made.state()))
            .param("cells", GridJson.cells(made.grid()))
            .param("vintage", made.vintage())
            .query(Long.class)
            .optional();
    id.ifPresent(one -> event(one, new Event(1, act, who, at, "", List.of())));
    return id.flatMap(this::find);
  }

  Optional<Return> find(long id) {
    return sql.sql("select * from returns.return r where id = :id")
        .param("id", id)
        .query((row, _) -> read(row))
        .optional();
  }

  Optional<Return> find(String form, Period period, String unit, String region) {
    return sql.sql(
            """
            select * from returns.return r
            where form = :form and period = :period and unit = :unit and region = :region\
            """)
        .param("form", form)
        .param("period", period.toString())
        .param("unit", unit)
        .param("region", region)
        .query((row, _) -> read(row))
        .optional();
  }

  /** Returns that were locked at least once and are for exactly this period. */
  List<Return> published(Period period) {
    return sql.sql(
            "select * from returns.return r where period = :period and vintage > 0 order by id")
        .param("period", period.toString())
        .query((row, _) -> read(row))
        .list();
  }

  /** Newest first; an empty stage or period stands for all. */
  List<Return> list(View view, String stage, String period, long before, int most) {
    return sql.sql(
            """
            select * from returns.return r where %s
              and (:stage = '' or stage = :stage) and (:period = '' or period = :period)
              and id < :before
            order by id desc limit :most\
            """
                .formatted(SEEN))
        .param("unit", view.unit())
        .param("audits", view.audits())
        .param("all", view.all())
        .param("stage", stage)
        .param("period", period)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  /** How many are in which state, by period, the newest period first. */
  List<Returns.Count> counts(View view, LocalDate today) {
    return sql.sql(
            """
            select period, stage, count(*) as returns,
              count(*) filter (where due < :today and vintage = 0
                and stage in ('Issued', 'Filling', 'SentBack')) as overdue
            from returns.return r where %s
            group by period, stage order by max(first) desc, period, stage\
            """
                .formatted(SEEN))
        .param("unit", view.unit())
        .param("audits", view.audits())
        .param("all", view.all())
        .param("today", Date.valueOf(today))
        .query((row, _) ->
            new Returns.Count(
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("stage"),
                row.getInt("returns"),
                row.getInt("overdue")))
        .list();
  }

  /** Moves it on; false, and nothing changed, when the version is another one by now. */
  boolean change(long id, long version, State state, Grid grid, int vintage, Event event) {
    boolean moved =
        sql.sql(
                    """
                    update returns.return set stage = :stage, state = :state::jsonb,
                      cells = :cells::jsonb, vintage = :vintage, version = version + 1
                    where id = :id and version = :version\
                    """)
                .param("stage", state.code())
                .param("state", GridJson.state(state))
                .param("cells", GridJson.cells(grid))
                .param("vintage", vintage)
                .param("id", id)
                .param("version", version)
                .update()
            == 1;
    if (moved) {
      event(id, event);
    }
    return moved;
  }

  private void event(long id, Event event) {
    int kept =
        sql.sql(
                """
                insert into returns.event (return, version, act, who, at, said, changes)
                values (:id, :version, :act, :who, :at, :said, :changes::jsonb)\
                """)
            .param("id", id)
            .param("version", event.version())
            .param("act", event.act())
            .param("who", event.who())
            .param("at", Timestamp.from(event.at()))
            .param("said", event.said())
            .param("changes", GridJson.changes(event.changes()))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: event of return " + id);
    }
  }

  /** What happened after a version, oldest first. */
  List<Event> events(long id, long after) {
    return sql.sql(
            """
            select * from returns.event where return = :id and version > :after order by version\
            """)
        .param("id", id)
        .param("after", after)
        .query((row, _) ->
            new Event(
                row.getLong("version"),
                row.getString("act"),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getString("said"),
                GridJson.changes(row.getString("changes"))))
        .list();
  }

  private static Return read(ResultSet row) throws SQLException {
    return new Return(
        row.getLong("id"),
        row.getString("form"),
        Period.parse(row.getString("period")).orElseThrow(),
        row.getString("unit"),
        row.getString("region"),
        row.getObject("due", LocalDate.class),
        texts(row.getArray("chain")),
        GridJson.state(row.getString("state")),
        GridJson.grid(row.getString("cells")),
        row.getLong("version"),
        row.getInt("vintage"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
