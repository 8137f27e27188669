package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenlan.calendar.WorkingCalendar.Nature;

/** Reads real data where there is some: every day of the shipped table against its source. */
class HolidaysAgainstReferenceTest {
  private static final WorkingCalendar CHINA = WorkingCalendar.china();

  @Test
  void everyDayOfTwentyYearsIsWhatTheSourceSays() throws IOException {
    var listed = read(reference().resolve("all_days.csv"));
    int named = 0;
    for (var date = CHINA.from(); !date.isAfter(CHINA.through()); date = date.plusDays(1)) {
      var off = listed.get(date);
      var nature = CHINA.day(date).orElseThrow().nature();
      named += off == null ? 0 : 1;
      assertThat(nature).as(date.toString()).isEqualTo(expected(date, off));
    }
    assertThat(named).isEqualTo(676);
  }

  private static Nature expected(LocalDate date, @org.jspecify.annotations.Nullable Boolean off) {
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    if (off != null && off) {
      return Nature.HOLIDAY;
    }
    // The source lists Monday 2020-02-03 as worked, which it is by itself.
    return !weekend ? Nature.WORKDAY : off == null ? Nature.WEEKEND : Nature.MADE_UP;
  }

  private static Map<LocalDate, Boolean> read(Path csv) throws IOException {
    var days = new HashMap<LocalDate, Boolean>();
    for (var line : Files.readAllLines(csv)) {
      var cells = line.split(",");
      if (cells[0].matches("\\d{4}-\\d{2}-\\d{2}")) {
        days.put(LocalDate.parse(cells[0]), cells[2].equals("1"));
      }
    }
    return days;
  }

  private static Path reference() {
    var found =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(folder -> folder != null)
            .map(folder -> Path.of(folder, "reference", "holiday-cn"))
            .filter(Files::isDirectory)
            .findFirst();
    var why = "no reference/holiday-cn in ../shared/data or WENLAN_SHARED";
    if (found.isEmpty()) {
      System.out.println("Skipped: " + why);
    }
    assumeTrue(found.isPresent(), why);
    return found.get();
  }
}
