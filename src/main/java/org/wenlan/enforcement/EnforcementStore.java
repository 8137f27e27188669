package org.wenlan.enforcement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket;
import org.wenlan.enforcement.EnforcementCases.Done;
import org.wenlan.enforcement.EnforcementCases.Lane;
import org.wenlan.enforcement.EnforcementCases.Line;

/** One line a case to list by, its acts of law, and reports that programs sent. */
@Component
class EnforcementStore {
  private static final String KNOWN =
      """
      (not line.restricted
        or exists (select 1 from enforcement.allowed a
             where a.number = line.number and a.person = :person and a.ends is null)
        or :head and not exists (select 1 from enforcement.allowed a
             where a.number = line.number and a.ends is null
               and a.person = any(cast(:heads as uuid[]))))\
      """;

  private final JdbcClient sql;

  EnforcementStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** How a line reads. */
  record Row(
      String number,
      String kind,
      String owner,
      String cause,
      String campaign,
      String subject,
      String stage,
      boolean open,
      boolean waits,
      boolean restricted,
      String published) {}

  void put(Row one, LocalDate opened) {
    one(
        sql.sql(
                """
                insert into enforcement.line (number, kind, owner, cause, campaign, subject, stage,
                  open, waits, restricted, published, opened)
                values (:number, :kind, :owner, :cause, :campaign, :subject, :stage, :open, :waits,
                  :restricted, :published, :opened)
                on conflict (number) do update set campaign = excluded.campaign,
                  stage = excluded.stage, open = excluded.open, waits = excluded.waits,
                  published = excluded.published\
                """)
            .param("number", one.number())
            .param("kind", one.kind())
            .param("owner", one.owner())
            .param("cause", one.cause())
            .param("campaign", one.campaign())
            .param("subject", one.restricted() ? "" : one.subject())
            .param("stage", one.stage())
            .param("open", one.open())
            .param("waits", one.waits())
            .param("restricted", one.restricted())
            .param("published", one.published())
            .param("opened", Date.valueOf(opened))
            .update());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }

  /** Locks it until the transaction ends: of two who change one case the second waits here. */
  void hold(String number) {
    var _ =
        sql.sql("select number from enforcement.line where number = ? for update")
            .param(number)
            .query(String.class)
            .optional();
  }

  boolean restricted(String number) {
    return sql.sql("select restricted from enforcement.line where number = ?")
        .param(number)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static String condition(Lane lane) {
    return switch (lane) {
      case CLUES -> "line.stage in ('Reported', 'Requested')";
      case WORK ->
          "line.open and not line.waits and line.stage not in ('Reported', 'Requested',"
              + " 'Performing', 'Decided', 'Delivered')";
      case WAITING -> "(line.waits or line.published = 'PROPOSED')";
      case PERFORMING -> "line.stage in ('Decided', 'Performing', 'Delivered')";
      case OVER -> "not line.open";
    };
  }

  List<Line> lane(Reader who, Lane lane, String before, int most) {
    return bound(
            """
            select line.*, case_file.due from enforcement.line
            join docket.case_file using (number)
            where line.owner = :owner and %s and %s and (:before = '' or line.number < :before)
            order by line.number desc limit :most\
            """
                .formatted(condition(lane), KNOWN),
            who)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  /**
   * Who reads a desk.
   *
   * @param head whether restricted cases that no head is on the list of wait for them
   * @param heads all heads of the unit who are here
   */
  record Reader(String unit, UUID person, boolean head, List<UUID> heads) {}

  private JdbcClient.StatementSpec bound(String statement, Reader who) {
    return sql.sql(statement)
        .param("owner", who.unit())
        .param("person", who.person())
        .param("head", who.head())
        .param("heads", AllowedStore.array(who.heads()));
  }

  Map<Lane, Integer> counts(Reader who) {
    var counts = new TreeMap<Lane, Integer>();
    for (var lane : Lane.values()) {
      counts.put(
          lane,
          bound(
                  """
                  select count(*) from (select 1 from enforcement.line
                  where line.owner = :owner and %s and %s limit :most) as counted\
                  """
                      .formatted(condition(lane), KNOWN),
                  who)
              .param("most", Docket.COUNTED)
              .query(Integer.class)
              .single());
    }
    return counts;
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("number"),
        row.getString("kind"),
        row.getString("cause"),
        row.getString("campaign"),
        row.getString("subject"),
        row.getString("stage"),
        row.getBoolean("open"),
        row.getBoolean("waits"),
        row.getBoolean("restricted"),
        due(row),
        row.getObject("opened", LocalDate.class));
  }

  private static @Nullable LocalDate due(ResultSet row) throws SQLException {
    return row.getObject("due", LocalDate.class);
  }

  /** Every act of law goes through here: the one place where its document is issued. */
  void acted(String number, String act, LocalDate day, String who) {
    one(
        sql.sql(
                """
                insert into enforcement.act (number, serial, act, day, who)
                select :number, count(*) + 1, :act, :day, :who
                from enforcement.act where number = :number\
                """)
            .param("number", number)
            .param("act", act)
            .param("day", Date.valueOf(day))
            .param("who", who)
            .update());
  }

  List<Done> acts(String number) {
    return sql.sql("select * from enforcement.act where number = ? order by serial")
        .param(number)
        .query((row, _) ->
            new Done(
                row.getInt("serial"),
                row.getString("act"),
                row.getObject("day", LocalDate.class),
                row.getString("who")))
        .list();
  }

  /** What a program sent under a key before; empty when nothing. */
  Optional<Sent> sent(UUID client, String key) {
    return sql.sql("select print, number from enforcement.sent where client = ? and key = ?")
        .param(client)
        .param(key)
        .query((row, _) -> new Sent(row.getString("print"), row.getString("number")))
        .optional();
  }

  /** A report under a key, and a print of what it said. */
  record Sent(String print, String number) {}

  void sent(UUID client, String key, Sent one) {
    one(
        sql.sql("insert into enforcement.sent (client, key, print, number) values (?, ?, ?, ?)")
            .param(client)
            .param(key)
            .param(one.print())
            .param(one.number())
            .update());
  }
}
