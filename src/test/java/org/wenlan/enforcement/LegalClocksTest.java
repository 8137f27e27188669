package org.wenlan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule.Value;
import org.wenlan.law.Rules;
import org.wenlan.testing.Golden;

/**
 * Every clock and every range of enforcement on the last day before and the first day after each
 * change of law: the golden file is read by people, a few rows are counted by hand.
 */
class LegalClocksTest {
  private static final Path GOLDEN = Path.of("src/test/resources/enforcement/clocks.tsv");
  private static final Rules RULES = Rules.shipped();
  private static final WorkingCalendar CHINA = WorkingCalendar.china();
  private static final List<String> REGIONS = List.of("CN", "330106");
  private static final List<String> GROUPS =
      List.of("adjudication.", "adjudication-major.", "penalty.", "complaint.", "ecommerce.fine");

  /** Rows of the table that were counted on a calendar, by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Zhejiang 2016 to 2022: two months; the nation three; 2025 three again, five at most
        "adjudication.conclude | 330106 | 2022-12-30 | zj.patent-regulations-2015 | 2023-02-28",
        "adjudication.conclude | 330106 | 2023-01-03 | cn.patent-enforcement-measures-2015 | 2023-04-03",
        "adjudication.conclude | 330106 | 2025-01-26 | cn.patent-enforcement-measures-2015 | 2025-04-27",
        "adjudication.conclude | 330106 | 2025-02-05 | cn.patent-dispute-measures-2025 | 2025-05-06",
        "adjudication.accept   | 330106 | 2022-12-26 | zj.patent-regulations-2015 | 2022-12-29",
        "adjudication.accept   | 330106 | 2023-01-03 | cn.patent-enforcement-measures-2015 | 2023-01-10",
        "adjudication.accept   | 330106 | 2025-02-05 | platform.enforcement | 2025-02-11",
        // the old Penalty Law counts calendar days, the new one working days
        "penalty.hearing-request | CN | 2021-07-09 | cn.penalty-law-2017 | 2021-07-12",
        "penalty.hearing-request | CN | 2021-07-16 | cn.penalty-law-2021 | 2021-07-23",
        "penalty.deliver         | CN | 2021-07-16 | cn.penalty-law-2021 | 2021-07-27",
        "penalty.conclude        | CN | 2021-07-14 | cn.samr-procedure-2018 | 2021-10-12",
        "penalty.conclude        | CN | 2021-07-15 | cn.samr-procedure-2021 | 2021-10-13",
        "adjudication.passing-off | CN | 2024-12-31 | cn.patent-enforcement-measures-2015 | 2025-02-05",
        "complaint.check-clue    | CN | 2026-11-23 | cn.samr-complaints-2019 | 2026-12-14",
      })
  void countedByHand(
      String key, String region, LocalDate trigger, String instrument, LocalDate due) {
    assertThat(RULES.find(key, region, trigger))
        .isInstanceOfSatisfying(
            Finding.Found.class,
            found -> {
              assertThat(found.rule().instrument()).isEqualTo(instrument);
              var time = (Value.Time) found.rule().value();
              assertThat(Countdown.from(trigger, time.terms()).due(CHINA))
                  .isInstanceOfSatisfying(
                      DueDate.Due.class, found2 -> assertThat(found2.day()).isEqualTo(due));
            });
  }

  @Test
  void everyClockAndRangeBeforeAndAfterEachChangeOfLaw() throws IOException {
    var table = new StringBuilder("rule\tregion\ttrigger\tinstrument\tarticle\tmark\tfound\n");
    for (var subject : RULES.subjects()) {
      if (GROUPS.stream().noneMatch(subject.key()::startsWith)
          || subject.kind().equals("duty")
          || subject.kind().equals("catalogue")) {
        continue;
      }
      for (var region : REGIONS) {
        for (var day : days(subject.key())) {
          table.append(row(subject.key(), region, day)).append('\n');
        }
      }
    }
    Golden.check(GOLDEN, table.toString());
  }

  private static Iterable<LocalDate> days(String key) {
    var days = new TreeSet<LocalDate>();
    for (var rule : RULES.history(key)) {
      var instrument = RULES.instrument(rule.instrument()).orElseThrow();
      days.add(instrument.from().minusDays(1));
      days.add(instrument.from());
      var until = instrument.until();
      if (until != null) {
        days.add(until);
        days.add(until.plusDays(1));
      }
    }
    return days;
  }

  private static String row(String key, String region, LocalDate day) {
    var start = key + "\t" + region + "\t" + day + "\t";
    return switch (RULES.find(key, region, day)) {
      case Finding.Refused _ -> start + "-\t-\t-\tnone in force";
      case Finding.Found(var rule, var instrument, var _) ->
          start
              + instrument.code()
              + "\t"
              + rule.cited(Locale.ENGLISH)
              + "\t"
              + rule.mark()
              + "\t"
              + found(rule.value(), day);
    };
  }

  private static String found(Value value, LocalDate day) {
    return switch (value) {
      case Value.Time(var terms, var _) -> {
        var plain = Countdown.from(day, terms);
        var said = terms.limit().text() + ": " + due(plain);
        var allowance = terms.allowance();
        var most = allowance == null ? null : allowance.most();
        if (most != null
            && plain.extended(new Countdown.Extension(most, day, "head", "because"), CHINA)
                instanceof Countdown.Change.Done(var more)) {
          said += "; with " + most.text() + ": " + due(more);
        }
        for (var reason : new TreeSet<>(terms.pauses())) {
          if (plain.paused(day.plusDays(5), reason, CHINA)
                  instanceof Countdown.Change.Done(var stopped)
              && stopped.resumed(day.plusDays(15)) instanceof Countdown.Change.Done(var on)) {
            said += "; ten days of " + reason + ": " + due(on);
          }
        }
        yield said;
      }
      case Value.Range(var least, var most, var unit) ->
          (least == null ? "0" : least.toPlainString())
              + " to "
              + (most == null ? "any" : most.toPlainString())
              + " "
              + unit;
      case Value.Catalogue _, Value.Duty _ -> "";
    };
  }

  private static String due(Countdown countdown) {
    return switch (countdown.due(CHINA)) {
      case DueDate.Due(var day, var _, var provisional) ->
          day + (provisional ? " (provisional)" : "");
      case DueDate.Unpublished(var _, var notBefore) -> "not before " + notBefore;
      case DueDate.Stopped _ -> "stopped";
    };
  }
}
