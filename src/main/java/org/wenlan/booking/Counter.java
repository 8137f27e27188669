package org.wenlan.booking;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A counter at which times can be booked.
 *
 * @param centre code of the centre in which it stands
 * @param opens on every working day, in order and without overlap
 * @param minutes that one visit takes
 * @param capacity how many can be served at one time
 * @param ahead for how many days from today times are offered
 * @param active false while nothing can be booked
 */
public record Counter(
    String code,
    String centre,
    String nameZh,
    String nameEn,
    List<Hours> opens,
    int minutes,
    int capacity,
    int ahead,
    boolean active) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  public Counter {
    opens = List.copyOf(opens);
  }

  /** From a time until another of the same day. */
  public record Hours(LocalTime from, LocalTime until) {

    @Override
    public String toString() {
      return from + "-" + until;
    }
  }

  /** Its name in a reader's language. */
  public String name(Locale language) {
    return language.getLanguage().equals("zh") ? nameZh : nameEn;
  }

  /** When visits begin on a working day; none that would go on after closing. */
  public List<LocalTime> times() {
    var times = new ArrayList<LocalTime>();
    for (var hours : opens) {
      int last = hours.until().toSecondOfDay() / 60 - minutes;
      for (int at = hours.from().toSecondOfDay() / 60; at <= last; at += minutes) {
        times.add(LocalTime.ofSecondOfDay(at * 60L));
      }
    }
    return times;
  }

  /** Its hours as people write them. */
  public String hours() {
    return written(opens);
  }

  static String written(List<Hours> opens) {
    return opens.stream().map(Hours::toString).collect(Collectors.joining(", "));
  }

  /** Reads hours such as {@code 09:00-11:30, 13:30-17:00}; empty when they are none in order. */
  static Optional<List<Hours>> hours(String written) {
    var all = new ArrayList<Hours>();
    for (var part : written.split("[,，;；]", -1)) {
      var found = WRITTEN.matcher(part.strip());
      if (!found.matches()) {
        return Optional.empty();
      }
      try {
        var hours = new Hours(LocalTime.parse(found.group(1)), LocalTime.parse(found.group(2)));
        if (!hours.from().isBefore(hours.until())
            || !all.isEmpty() && hours.from().isBefore(all.getLast().until())) {
          return Optional.empty();
        }
        all.add(hours);
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }
}
