package org.wenlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.calendar.WorkingCalendar.Loading;
import org.wenlan.calendar.WorkingCalendar.Nature;
import org.wenlan.kernel.Refusal;

/** An office adds a year when its notice is out; every date here is invented. */
class OfficeYearsTest {
  @TempDir Path folder;

  private Loading read(String notices, String holidays) throws IOException {
    Files.writeString(folder.resolve("notices.tsv"), "year\tnotice\n" + notices);
    Files.writeString(folder.resolve("holidays.tsv"), "notice\tholiday\toff\tworked\n" + holidays);
    return WorkingCalendar.china(folder);
  }

  private List<String> faults(String notices, String holidays) throws IOException {
    return switch (read(notices, holidays)) {
      case Loading.Loaded _ -> List.of();
      case Loading.Faulty(var faults) -> {
        assertThat(faults)
            .allSatisfy(one -> assertThat(one.arguments().getFirst()).contains(".tsv:"));
        yield faults.stream().map(Refusal::rule).map(rule -> rule.substring(17)).toList();
      }
    };
  }

  @Test
  void aYearOfTheOfficeIsKnownLikeTheShippedOnes() throws IOException {
    var loading =
        read("2027\tinvented notice\n", "2027\tnew-year\t2027-01-01/2027-01-03\t2027-01-09\n");
    assertThat(loading).isInstanceOf(Loading.Loaded.class);
    var calendar = ((Loading.Loaded) loading).calendar();
    assertThat(calendar.through()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(calendar.day(LocalDate.of(2027, 1, 1)).orElseThrow().nature())
        .isEqualTo(Nature.HOLIDAY);
    assertThat(calendar.day(LocalDate.of(2027, 1, 9)).orElseThrow().nature())
        .isEqualTo(Nature.MADE_UP);
    assertThat(calendar.source(2027)).contains("invented notice");
    assertThat(calendar.day(LocalDate.of(2026, 10, 10)))
        .isEqualTo(WorkingCalendar.china().day(LocalDate.of(2026, 10, 10)));
  }

  @Test
  void withoutAFolderTheShippedYearsAreKnown() {
    assertThat(WorkingCalendar.china(folder.resolve("none")))
        .isEqualTo(new Loading.Loaded(WorkingCalendar.china()));
  }

  @Test
  void eachFaultIsToldWithItsLine() throws IOException {
    assertThat(faults("2026\tx\n", "")).containsExactly("shipped-year");
    assertThat(faults("2027 x\n", "")).containsExactly("broken-notice");
    assertThat(faults("2027\tx\n2027\ty\n", "")).containsExactly("year-twice");
    assertThat(faults("2027\tx\n", "2028\tnew-year\t\t\n")).containsExactly("no-notice");
    assertThat(faults("2027\tx\n", "2026\tnew-year\t2026-12-31\t\n")).containsExactly("no-notice");
    assertThat(faults("2027\tx\n", "2027\tnew-year\t1 January\t\n"))
        .containsExactly("broken-holiday");
    assertThat(faults("2027\tx\n", "2027\tnew-year\t\t2027-01-04\n")).containsExactly("no-weekend");
    assertThat(faults("2027\tx\n", "2027\tnew-year\n")).containsExactly("broken-holiday");
  }

  @Test
  void aYearLeftOutIsAFault() throws IOException {
    Files.writeString(folder.resolve("notices.tsv"), "year\tnotice\n2028\tx\n");
    assertThat(WorkingCalendar.china(folder))
        .isInstanceOfSatisfying(
            Loading.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Refusal::rule)
                    .containsExactly("calendar.refusal.missing-year"));
  }
}
