package org.wenlan.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;

/** When a counter can be booked: on days that the calendar knows to be worked. Thread-safe. */
@Component
public class Timetable {
  private final BookingStore store;
  private final WorkingCalendar calendar;
  private final LegalTime time;

  Timetable(BookingStore store, WorkingCalendar calendar, LegalTime time) {
    this.store = store;
    this.calendar = calendar;
    this.time = time;
  }

  /** A time with the places that are left. */
  public record Free(LocalTime at, int places) {}

  /** A working day with its times that have not begun. */
  public record Day(LocalDate day, List<Free> times) {
    public Day {
      times = List.copyOf(times);
    }

    /** Places that are left on it. */
    public int places() {
      return times.stream().mapToInt(Free::places).sum();
    }
  }

  /** Days and times of a counter, as far ahead as it offers them; only days that are worked. */
  public List<Day> days(Counter counter, Instant now) {
    if (!counter.active()) {
      return List.of();
    }
    var today = time.day(now);
    var until = today.plusDays(counter.ahead());
    var taken = store.taken(counter.code(), today, until);
    var days = new ArrayList<Day>();
    for (var day = today; !day.isAfter(until); day = day.plusDays(1)) {
      if (worked(day)) {
        var there = taken.getOrDefault(day, Map.of());
        var times = new ArrayList<Free>();
        for (var at : counter.times()) {
          if (begins(day, at).isAfter(now)) {
            times.add(new Free(at, Math.max(0, counter.capacity() - there.getOrDefault(at, 0))));
          }
        }
        if (!times.isEmpty()) {
          days.add(new Day(day, times));
        }
      }
    }
    return days;
  }

  /** A day for which no notice is out is not known to be worked, so nothing opens on it. */
  private boolean worked(LocalDate day) {
    return calendar.day(day).filter(known -> known.nature().worked()).isPresent();
  }

  /** Why nothing can be booked there and then; empty when it can, as far as places are left. */
  Optional<Refusal> shut(Counter counter, LocalDate day, LocalTime at, Instant now) {
    if (calendar.day(day).isEmpty()) {
      return Optional.of(calendar.notPublished(day));
    }
    if (!worked(day)) {
      return Optional.of(Refusal.of("booking.refusal.closed", "", day));
    }
    var offered =
        days(counter, now).stream()
            .filter(one -> one.day().equals(day))
            .flatMap(one -> one.times().stream())
            .anyMatch(free -> free.at().equals(at));
    return offered
        ? Optional.empty()
        : Optional.of(Refusal.of("booking.refusal.time", "", day, at));
  }

  /** The moment at which a visit begins. */
  Instant begins(LocalDate day, LocalTime at) {
    return time.begins(day, at);
  }
}
