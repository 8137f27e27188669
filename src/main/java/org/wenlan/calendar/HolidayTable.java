package org.wenlan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.wenlan.calendar.WorkingCalendar.Day;
import org.wenlan.calendar.WorkingCalendar.Loading;
import org.wenlan.calendar.WorkingCalendar.Nature;
import org.wenlan.kernel.Refusal;

/**
 * Reads tables of holidays: the shipped ones, of which {@code SOURCE.md} beside them says where
 * they come from, and those of later years that an office brings in the same form.
 */
final class HolidayTable {
  static final WorkingCalendar SHIPPED = shipped();

  private static final String NOTICES = "notices.tsv";
  private static final String HOLIDAYS = "holidays.tsv";

  private final TreeMap<Integer, String> notices = new TreeMap<>();
  private final List<Day> days = new ArrayList<>();
  private final List<Refusal> faults = new ArrayList<>();

  private HolidayTable() {}

  private static WorkingCalendar shipped() {
    var table = new HolidayTable();
    table.read(NOTICES, resource(NOTICES), HOLIDAYS, resource(HOLIDAYS), 0);
    if (!table.faults.isEmpty()) {
      throw new IllegalStateException("The shipped tables are broken: " + table.faults);
    }
    return table.calendar();
  }

  /** The shipped years and those of a folder that follow them. */
  static Loading with(Path folder) {
    var years = folder.resolve(NOTICES);
    var holidays = folder.resolve(HOLIDAYS);
    if (!Files.exists(years) && !Files.exists(holidays)) {
      return new Loading.Loaded(SHIPPED);
    }
    var table = new HolidayTable();
    table.read(NOTICES, resource(NOTICES), HOLIDAYS, resource(HOLIDAYS), 0);
    int last = SHIPPED.through().getYear();
    table.read(years.toString(), lines(years), holidays.toString(), lines(holidays), last);
    for (int year = last + 1; year <= table.notices.lastKey(); year++) {
      if (!table.notices.containsKey(year)) {
        table.fault("calendar.refusal.missing-year", years.toString(), year);
      }
    }
    return table.faults.isEmpty()
        ? new Loading.Loaded(table.calendar())
        : new Loading.Faulty(table.faults);
  }

  private WorkingCalendar calendar() {
    return WorkingCalendar.of(
        LocalDate.of(notices.firstKey(), 1, 1),
        LocalDate.of(notices.lastKey(), 12, 31),
        days,
        Map.copyOf(notices));
  }

  /** Notices first, for each holiday stands under one; years up to {@code after} are fixed. */
  private void read(
      String noticeFile,
      List<String> noticeLines,
      String holidayFile,
      List<String> holidayLines,
      int after) {
    for (int i = 1; i < noticeLines.size(); i++) {
      var cells = noticeLines.get(i).split("\t", -1);
      notice(noticeFile + ":" + (i + 1), cells, after);
    }
    for (int i = 1; i < holidayLines.size(); i++) {
      var cells = holidayLines.get(i).split("\t", -1);
      holiday(holidayFile + ":" + (i + 1), cells, after);
    }
  }

  private void notice(String where, String[] cells, int after) {
    if (cells.length != 2 || !cells[0].matches("[12][0-9]{3}") || cells[1].isBlank()) {
      fault("calendar.refusal.broken-notice", where, String.join(" ", cells));
      return;
    }
    int year = Integer.parseInt(cells[0]);
    if (year <= after) {
      fault("calendar.refusal.shipped-year", where, year, after + 1);
    } else if (notices.put(year, cells[1]) != null) {
      fault("calendar.refusal.year-twice", where, year);
    }
  }

  private void holiday(String where, String[] cells, int after) {
    if (cells.length != 4 || !cells[0].matches("[12][0-9]{3}")) {
      fault("calendar.refusal.broken-holiday", where, String.join(" ", cells));
      return;
    }
    var source = notices.get(Integer.parseInt(cells[0]));
    if (source == null || Integer.parseInt(cells[0]) <= after) {
      fault("calendar.refusal.no-notice", where, cells[0]);
      return;
    }
    var holidays = List.of(cells[1].split("\\+"));
    try {
      spans(cells[2]).forEach(day -> days.add(new Day(day, Nature.HOLIDAY, holidays, source)));
      for (var day : spans(cells[3])) {
        if (WorkingCalendar.weekend(day)) {
          days.add(new Day(day, Nature.MADE_UP, holidays, source));
        } else {
          fault("calendar.refusal.no-weekend", where, day);
        }
      }
    } catch (DateTimeException _) {
      fault("calendar.refusal.broken-holiday", where, String.join(" ", cells));
    }
  }

  private void fault(String rule, String where, Object about) {
    faults.add(Refusal.of(rule, "", where, about));
  }

  private void fault(String rule, String where, Object about, Object more) {
    faults.add(Refusal.of(rule, "", where, about, more));
  }

  /** Days and spans of days, {@code 2019-02-02/2019-02-03 2019-02-10}. */
  private static List<LocalDate> spans(String cell) {
    var days = new ArrayList<LocalDate>();
    for (var span : cell.isBlank() ? new String[0] : cell.strip().split(" +")) {
      var ends = span.split("/");
      var last = LocalDate.parse(ends[ends.length - 1]);
      var first = LocalDate.parse(ends[0]);
      if (last.isBefore(first) || last.isAfter(first.plusDays(31))) {
        throw new DateTimeException(span);
      }
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + file + " cannot be read", e);
    }
  }

  private static List<String> resource(String file) {
    try (var in = Objects.requireNonNull(HolidayTable.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped table " + file + " cannot be read", e);
    }
  }
}
