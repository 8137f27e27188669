package org.wenlan.booking;

import java.sql.Date;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.booking.Bookings.Line;

/** Places that are taken, and lines of bookings, in the schema {@code booking}. */
@Component
class BookingStore {
  private final JdbcClient sql;

  BookingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Takes a place: false when there is none left. Who comes second waits for who came first. */
  boolean take(String counter, LocalDate day, LocalTime at, int capacity) {
    int _ =
        at(
                sql.sql(
                    """
                    insert into booking.slot (counter, day, at, taken)
                    values (:counter, :day, :at, 0) on conflict do nothing\
                    """),
                counter,
                day,
                at)
            .update();
    return at(
                sql.sql(
                    """
                    update booking.slot set taken = taken + 1
                    where counter = :counter and day = :day and at = :at and taken < :capacity\
                    """),
                counter,
                day,
                at)
            .param("capacity", capacity)
            .update()
        == 1;
  }

  /** Gives a place back. */
  void give(String counter, LocalDate day, LocalTime at) {
    int given =
        at(
                sql.sql(
                    """
                    update booking.slot set taken = taken - 1
                    where counter = :counter and day = :day and at = :at\
                    """),
                counter,
                day,
                at)
            .update();
    if (given != 1) {
      throw new IllegalStateException("No place of " + counter + " was taken at " + at);
    }
  }

  private static JdbcClient.StatementSpec at(
      JdbcClient.StatementSpec statement, String counter, LocalDate day, LocalTime at) {
    return statement
        .param("counter", counter)
        .param("day", Date.valueOf(day))
        .param("at", Time.valueOf(at));
  }

  /** How many places are taken at each time of some days. */
  Map<LocalDate, Map<LocalTime, Integer>> taken(String counter, LocalDate from, LocalDate until) {
    var taken = new TreeMap<LocalDate, Map<LocalTime, Integer>>();
    sql.sql(
            """
            select day, at, taken from booking.slot
            where counter = :counter and day between :from and :until\
            """)
        .param("counter", counter)
        .param("from", Date.valueOf(from))
        .param("until", Date.valueOf(until))
        .query(row -> {
          taken
              .computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new TreeMap<>())
              .put(row.getObject("at", LocalTime.class), row.getInt("taken"));
        });
    return taken;
  }

  /** Open bookings that name this telephone number, from a day on. */
  int held(String phone, LocalDate from) {
    return sql.sql(
            """
            select count(*) from booking.line
            where phone = :phone and standing = 'Booked' and day >= :from\
            """)
        .param("phone", phone)
        .param("from", Date.valueOf(from))
        .query(Integer.class)
        .single();
  }

  /** False when this telephone number holds a place at this time already. */
  boolean put(Booking one) {
    var said = one.said();
    return at(
                sql.sql(
                    """
                    insert into booking.line
                      (number, counter, day, at, unit, name, phone, email, subject, standing,
                       reminded)
                    values (:number, :counter, :day, :at, :unit, :name, :phone, :email, :subject,
                      :standing, false)
                    on conflict do nothing\
                    """),
                said.counter(),
                said.day(),
                said.at())
            .param("number", one.number())
            .param("unit", one.file().owner())
            .param("name", said.name())
            .param("phone", said.phone())
            .param("email", said.email())
            .param("subject", said.subject())
            .param("standing", one.standing().code())
            .update()
        == 1;
  }

  void stands(String number, Booking.Standing standing) {
    int changed =
        sql.sql(
                """
                update booking.line set standing = :standing, reminded = reminded or :reminded
                where number = :number\
                """)
            .param("standing", standing.code())
            .param("reminded", standing instanceof Booking.Standing.Booked(var it) && it)
            .param("number", number)
            .update();
    if (changed != 1) {
      throw new IllegalStateException("No line of " + number);
    }
  }

  /** Of a unit on a day, by time. */
  List<Line> lines(String unit, LocalDate day) {
    return sql.sql(
            """
            select line.*, case_file.version from booking.line
            join docket.case_file using (number)
            where line.unit = :unit and line.day = :day order by line.at, line.number\
            """)
        .param("unit", unit)
        .param("day", Date.valueOf(day))
        .query((row, _) ->
            new Line(
                row.getString("number"),
                row.getString("counter"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("subject"),
                row.getString("standing"),
                row.getBoolean("reminded"),
                row.getLong("version")))
        .list();
  }
}
