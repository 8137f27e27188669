package org.wenlan.pledge;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.pledge.Pledges.Lane;
import org.wenlan.pledge.Pledges.Line;

/** One line a pledge to list by, its rights, and what was the first of a year. */
@Component
class PledgeStore {
  private final JdbcClient sql;

  PledgeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Begins a line. */
  void add(Pledge one, LocalDate opened) {
    one(
        sql.sql(
                """
                insert into pledge.line (number, owner, client, type, pledgor, pledgee, stage,
                  open, amount, until, rights, reminded, opened)
                values (:number, :owner, :client, :type, :pledgor, :pledgee, :stage, :open,
                  :amount, :until, :rights, false, :opened)\
                """)
            .param("number", one.number())
            .param("owner", one.file().owner())
            .param("client", one.file().client(), Types.OTHER)
            .param("type", one.asked().type().name())
            .param("pledgor", one.asked().pledgor().name())
            .param("pledgee", one.asked().pledgee().name())
            .param("stage", one.stage().code())
            .param("open", one.stage().open())
            .param("amount", one.asked().debt().amount())
            .param("until", Date.valueOf(one.asked().debt().until()))
            .param("rights", one.asked().rights().size())
            .param("opened", Date.valueOf(opened))
            .update());
  }

  void put(Pledge one) {
    var registered = one.stage().registered();
    one(
        sql.sql(
                """
                update pledge.line set stage = :stage, open = :open, pledgor = :pledgor,
                  pledgee = :pledgee, amount = :amount, until = :until, rights = :rights,
                  reminded = :reminded
                where number = :number\
                """)
            .param("stage", one.stage().code())
            .param("open", one.stage().open())
            .param("pledgor", one.asked().pledgor().name())
            .param("pledgee", one.asked().pledgee().name())
            .param("amount", one.asked().debt().amount())
            .param("until", Date.valueOf(one.asked().debt().until()))
            .param("rights", one.asked().rights().size())
            .param("reminded", registered != null && registered.reminded())
            .param("number", one.number())
            .update());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }

  /** Locks it until the transaction ends: of two who change one pledge the second waits here. */
  void hold(String number) {
    var _ =
        sql.sql("select number from pledge.line where number = ? for update")
            .param(number)
            .query(String.class)
            .optional();
  }

  /** The program of the party that confirmed. */
  void confirmedBy(String number, UUID client) {
    one(
        sql.sql("update pledge.line set party = ? where number = ?")
            .param(client)
            .param(number)
            .update());
  }

  /** Whether a program filed or confirmed it. */
  boolean of(String number, UUID client) {
    return sql.sql(
            """
            select exists (select 1 from pledge.line
              where number = :number and (client = :client or party = :client))\
            """)
        .param("number", number)
        .param("client", client)
        .query(Boolean.class)
        .single();
  }

  List<Line> ofClient(UUID client, String before, int most) {
    return sql.sql(
            """
            select line.*, case_file.due from pledge.line join docket.case_file using (number)
            where (line.client = :client or line.party = :client)
              and (:before = '' or line.number < :before)
            order by line.number desc limit :most\
            """)
        .param("client", client)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  List<Line> lane(String owner, Lane lane, LocalDate today, String before, int most) {
    var condition =
        switch (lane) {
          case WORK -> "line.stage in ('Received', 'Proposed', 'Correcting', 'Unconfirmed')";
          case ENDING -> "line.stage = 'Registered' and line.until < :soon";
          case REGISTERED -> "line.stage = 'Registered'";
          case OVER -> "line.stage in ('Refused', 'Withdrawn', 'Discharged')";
        };
    var asks = lane == Lane.WORK ? " or line.stage = 'Registered' and line.asks" : "";
    return sql.sql(
            """
            select line.*, case_file.due from pledge.line join docket.case_file using (number)
            where line.owner = :owner and (%s%s) and (:before = '' or line.number < :before)
            order by line.number desc limit :most\
            """
                .formatted(condition, asks))
        .param("owner", owner)
        .param("soon", Date.valueOf(today.plusDays(Pledges.SOON)))
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  /** How many there are in each part of a desk. */
  Map<Lane, Integer> counts(String owner, LocalDate today) {
    return sql.sql(
            """
            select
              count(*) filter (where stage in ('Received', 'Proposed', 'Correcting', 'Unconfirmed')
                or stage = 'Registered' and asks) as work,
              count(*) filter (where stage = 'Registered' and until < :soon) as ending,
              count(*) filter (where stage = 'Registered') as registered,
              count(*) filter (where stage in ('Refused', 'Withdrawn', 'Discharged')) as over
            from pledge.line where owner = :owner\
            """)
        .param("owner", owner)
        .param("soon", Date.valueOf(today.plusDays(Pledges.SOON)))
        .query((row, _) ->
            Map.of(
                Lane.WORK, row.getInt("work"),
                Lane.ENDING, row.getInt("ending"),
                Lane.REGISTERED, row.getInt("registered"),
                Lane.OVER, row.getInt("over")))
        .single();
  }

  void asks(String number, boolean asks) {
    one(
        sql.sql("update pledge.line set asks = ? where number = ?")
            .param(asks)
            .param(number)
            .update());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("number"),
        row.getString("type"),
        row.getString("pledgor"),
        row.getString("pledgee"),
        row.getString("stage"),
        row.getBoolean("open"),
        row.getLong("amount"),
        row.getInt("rights"),
        row.getObject("until", LocalDate.class),
        day(row),
        row.getObject("opened", LocalDate.class));
  }

  private static @Nullable LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("due", LocalDate.class);
  }

  /**
   * Whether this is the first of its kind in a year. Whoever comes second waits for the first to
   * commit, so that two at once are not both first.
   */
  boolean first(int year, String type, String what) {
    return sql.sql(
                """
                insert into pledge.first (year, type, what) values (:year, :type, :what)
                on conflict do nothing\
                """)
            .param("year", year)
            .param("type", type)
            .param("what", what)
            .update()
        == 1;
  }
}
