package org.wenlan.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wenlan.calendar.WorkingCalendar.Day;
import org.wenlan.calendar.WorkingCalendar.Nature;

/**
 * Reads the shipped tables of holidays; {@code SOURCE.md} beside them says where they come from.
 */
final class HolidayTable {
  static final WorkingCalendar SHIPPED = load();

  private HolidayTable() {}

  private static WorkingCalendar load() {
    var notices = new TreeMap<Integer, String>();
    rows("notices.tsv", 2, row -> notices.put(Integer.parseInt(row[0]), row[1]));
    var days = new ArrayList<Day>();
    rows(
        "holidays.tsv",
        4,
        row -> {
          var source = Objects.requireNonNull(notices.get(Integer.parseInt(row[0])), row[0]);
          var holidays = List.of(row[1].split("\\+"));
          spans(row[2]).forEach(day -> days.add(new Day(day, Nature.HOLIDAY, holidays, source)));
          spans(row[3]).forEach(day -> days.add(new Day(day, Nature.MADE_UP, holidays, source)));
        });
    return WorkingCalendar.of(
        LocalDate.of(notices.firstKey(), 1, 1),
        LocalDate.of(notices.lastKey(), 12, 31),
        days,
        Map.copyOf(notices));
  }

  /** Days and spans of days, {@code 2019-02-02/2019-02-03 2019-02-10}. */
  private static List<LocalDate> spans(String cell) {
    var days = new ArrayList<LocalDate>();
    for (var span : cell.isEmpty() ? new String[0] : cell.split(" ")) {
      var ends = span.split("/");
      var last = LocalDate.parse(ends[ends.length - 1]);
      LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  private static void rows(String file, int columns, Consumer<String[]> row) {
    try (var in = Objects.requireNonNull(HolidayTable.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .forEach(line -> {
            var cells = line.split("\t", -1);
            if (cells.length != columns) {
              throw new IllegalStateException(file + " has a broken line: " + line);
            }
            row.accept(cells);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped table " + file + " cannot be read", e);
    }
  }
}
