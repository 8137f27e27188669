package org.wenlan.exchange;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Meetings.Appointment;
import org.wenlan.exchange.Meetings.Meeting;
import org.wenlan.exchange.Meetings.Plan;

/** Meetings, who sits where and when, in the schema {@code exchange}. */
@Component
class MeetingStore {
  private final JdbcClient sql;

  MeetingStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(String number, String owner, Plan plan) {
    int rows =
        sql.sql(
                """
                insert into exchange.meeting (number, owner, title, place, region, branch, day,
                  begins, slot, slots, tables)
                values (:number, :owner, :title, :place, :region, :branch, :day, :begins, :slot,
                  :slots, :tables)\
                """)
            .param("number", number)
            .param("owner", owner)
            .param("title", plan.title())
            .param("place", plan.place())
            .param("region", plan.region())
            .param("branch", plan.branch())
            .param("day", Date.valueOf(plan.day()))
            .param("begins", Time.valueOf(plan.begins()))
            .param("slot", plan.slot())
            .param("slots", plan.slots())
            .param("tables", plan.tables())
            .update();
    one(rows);
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }

  Optional<Meeting> find(String number) {
    return sql.sql("select * from exchange.meeting where number = :number")
        .param("number", number)
        .query((row, _) -> meeting(row))
        .optional();
  }

  /** Locks it until the transaction ends: tables are given out one after another. */
  void hold(String number) {
    var _ =
        sql.sql("select number from exchange.meeting where number = :number for update")
            .param("number", number)
            .query(String.class)
            .single();
  }

  List<Meeting> year(int year) {
    return sql.sql(
            "select * from exchange.meeting where day between :from and :to order by day, number")
        .param("from", Date.valueOf(LocalDate.of(year, 1, 1)))
        .param("to", Date.valueOf(LocalDate.of(year, 12, 31)))
        .query((row, _) -> meeting(row))
        .list();
  }

  void held(String number) {
    one(
        sql.sql("update exchange.meeting set held = true where number = :number")
            .param("number", number)
            .update());
  }

  /** Nobody else seats any of them anywhere until the transaction ends. */
  void hold(SortedSet<String> bodies) {
    for (var body : bodies) {
      sql.sql("select pg_advisory_xact_lock(hashtext('exchange.seat'), hashtext(:body))")
          .param("body", body)
          .query(row -> {});
    }
  }

  /** Whether one of them sits somewhere in that time, at whatever meeting. */
  boolean busy(SortedSet<String> bodies, LocalDateTime begins, LocalDateTime ends) {
    return sql.sql(
            """
            select exists (select 1 from exchange.seat
              where body = any(:bodies) and begins < :ends and ends > :begins)\
            """)
        .param("bodies", bodies.toArray(String[]::new))
        .param("begins", Timestamp.valueOf(begins))
        .param("ends", Timestamp.valueOf(ends))
        .query(Boolean.class)
        .single();
  }

  void seat(
      String meeting,
      int slot,
      int place,
      String listing,
      String want,
      SortedSet<String> bodies,
      LocalDateTime begins,
      LocalDateTime ends) {
    long id =
        sql.sql(
                """
                insert into exchange.appointment (meeting, slot, place, listing, want)
                values (:meeting, :slot, :place, :listing, :want) returning id\
                """)
            .param("meeting", meeting)
            .param("slot", slot)
            .param("place", place)
            .param("listing", listing)
            .param("want", want)
            .query(Long.class)
            .single();
    for (var body : bodies) {
      one(
          sql.sql(
                  """
                  insert into exchange.seat (appointment, meeting, slot, body, begins, ends)
                  values (:id, :meeting, :slot, :body, :begins, :ends)\
                  """)
              .param("id", id)
              .param("meeting", meeting)
              .param("slot", slot)
              .param("body", body)
              .param("begins", Timestamp.valueOf(begins))
              .param("ends", Timestamp.valueOf(ends))
              .update());
    }
  }

  /** False when there is no such appointment. */
  boolean free(String meeting, long appointment) {
    return sql.sql("delete from exchange.appointment where meeting = :meeting and id = :id")
            .param("meeting", meeting)
            .param("id", appointment)
            .update()
        == 1;
  }

  List<Appointment> appointments(String meeting) {
    return sql.sql(
            """
            select a.id, a.slot, a.place, a.listing, a.want, l.title as offered, w.title as wanted
            from exchange.appointment a
              join exchange.line l on l.number = a.listing
              join exchange.line w on w.number = a.want
            where a.meeting = :meeting order by a.slot, a.place\
            """)
        .param("meeting", meeting)
        .query((row, _) ->
            new Appointment(
                row.getLong("id"),
                row.getInt("slot"),
                row.getInt("place"),
                row.getString("listing"),
                row.getString("offered"),
                row.getString("want"),
                row.getString("wanted")))
        .list();
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getString("number"),
        row.getString("owner"),
        new Plan(
            row.getString("title"),
            row.getString("place"),
            row.getString("region"),
            row.getString("branch"),
            row.getObject("day", LocalDate.class),
            row.getObject("begins", LocalTime.class),
            row.getInt("slot"),
            row.getInt("slots"),
            row.getInt("tables")),
        row.getBoolean("held"));
  }
}
