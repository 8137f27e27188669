package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.Limit;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCases;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.enforcement.Step;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule.Value;
import org.wenlan.law.Rules;

/**
 * What holds whatever people do in whatever order, by seeds; {@code -Dwalks=N} walks more of them.
 * Everything is invented.
 */
class EnforcementInvariantsTest {
  private static final int WALKS = Integer.getInteger("walks", 36);
  private static final InventedCases CASES = new InventedCases();
  private static final WorkingCalendar CHINA = WorkingCalendar.china();
  private static final EnforcementCases DOOR = CASES.site.bean(EnforcementCases.class);

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  /** Invariant 1: no clock ends on a day that is not worked, and a later event ends no earlier. */
  @Test
  void noClockEndsOnADayThatIsNotWorkedAndALaterEventEndsNoEarlier() {
    var random = new Random(1);
    int seen = 0;
    for (var subject : Rules.shipped().subjects()) {
      if (!subject.kind().equals("time")
          || !subject.key().matches("(penalty|adjudication|complaint)[.].*")) {
        continue;
      }
      for (int i = 0; i < 300; i++) {
        var day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_900));
        if (due(subject.key(), day) instanceof LocalDate due) {
          assertThat(CHINA.day(due).orElseThrow().nature().worked())
              .as("%s %s", subject.key(), day)
              .isTrue();
          seen++;
          var next = due(subject.key(), day.plusDays(1));
          if (next != null
              && sameRule(subject.key(), day)
              && !subject.key().endsWith("hearing-notice")) {
            assertThat(next).as("%s %s", subject.key(), day).isAfterOrEqualTo(due);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(1_000);
  }

  private static boolean sameRule(String key, LocalDate day) {
    return Rules.shipped().find(key, "330106", day) instanceof Finding.Found(var one, var _, var _)
        && Rules.shipped().find(key, "330106", day.plusDays(1))
            instanceof Finding.Found(var other, var _, var _)
        && one.equals(other);
  }

  private static @org.jspecify.annotations.Nullable LocalDate due(String key, LocalDate day) {
    return Rules.shipped().find(key, "330106", day) instanceof Finding.Found(var rule, var _, var _)
            && rule.value() instanceof Value.Time(var terms, var _)
            && terms.limit().roll() == Limit.Roll.TO_WORKING_DAY
            && Countdown.from(day, terms).due(CHINA) instanceof DueDate.Due(var due, var _, var _)
        ? due
        : null;
  }

  /**
   * Invariant 2: an instrument that is added changes nothing that was found before its first day.
   */
  @Test
  void anAddedInstrumentChangesNoAnswerOfThePast() {
    var more =
        Rules.with(
            List.of(
                new Rules.File(
                    "invented.yaml",
                    """
                    instrument: zj.invented-2027
                    kind: local-regulation
                    name: {zh: "虚构条例", en: "Invented regulations"}
                    issuer: {zh: "虚构", en: "Invented"}
                    layer: provincial
                    region: "330000"
                    from: 2027-03-01
                    dates: I
                    days: calendar
                    source: "invented"
                    rules:
                      - key: penalty.conclude
                        article: "1"
                        limit: 30 days
                        start: case-filed
                        mark: I
                        note: {zh: "虚构", en: "invented"}
                      - key: penalty.trademark-small
                        article: "2"
                        most: 1
                        unit: CNY
                        mark: I
                        note: {zh: "虚构", en: "invented"}
                    """)));
    assertThat(more).isInstanceOf(Rules.Loading.Loaded.class);
    var with = ((Rules.Loading.Loaded) more).rules();
    var random = new Random(2);
    for (var subject : Rules.shipped().subjects()) {
      for (int i = 0; i < 20; i++) {
        var day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_200));
        if (day.isBefore(LocalDate.of(2027, 3, 1))) {
          assertThat(with.find(subject.key(), "330106", day))
              .isEqualTo(Rules.shipped().find(subject.key(), "330106", day));
        }
      }
    }
  }

  /**
   * Random steps by random people: who confirms is never who proposed, a fine lies in its range and
   * is never heavier than what was told, nothing is decided without the hearing that was asked for.
   */
  @Test
  void nobodyDecidesAloneAndNoFineLiesOutsideItsRange() {
    var people =
        List.of(
            CASES.officer.person(),
            CASES.head.person(),
            CASES.as("Head Zheng", Role.HEAD, Role.OFFICER).person(),
            CASES.stranger.person());
    int decided = 0;
    for (int seed = 0; seed < WALKS; seed++) {
      var random = new Random(seed);
      var cause =
          List.of(Cause.PATENT_PASSING_OFF, Cause.TRADEMARK, Cause.COPYRIGHT)
              .get(random.nextInt(3));
      var number = CASES.atDoor(CASES.form(cause));
      for (int i = 0; i < 60; i++) {
        var who = people.get(random.nextInt(people.size()));
        var version = Long.parseLong(CASES.version(number));
        var outcome = DOOR.step(who, number, version, step(random), CASES.clock.instant());
        if (who.unit().equals("elsewhere")) {
          assertThat(outcome).isInstanceOf(Step.Outcome.Absent.class);
        }
        if (outcome instanceof Step.Outcome.Done(var now, var _) && now.decided() != null) {
          holds(now.decided(), now);
        }
      }
      if (DOOR.look(CASES.head.person(), number, CASES.clock.instant())
              instanceof Sight.Open(var found)
          && found.decided() != null) {
        decided++;
      }
    }
    assertThat(decided).isPositive();
  }

  private static void holds(Stage.Decided one, org.wenlan.enforcement.EnforcementCase now) {
    assertThat(one.proposed().id()).isNotEqualTo(one.confirmed().id());
    var bounds =
        DOOR.bounds(now, one.penalty().turnover(), one.penalty().gains(), one.penalty().serious())
            .orElseThrow();
    assertThat(one.penalty().fine()).isLessThanOrEqualTo(bounds.most());
    assertThat(one.penalty().fine() == 0 || one.penalty().fine() >= bounds.least()).isTrue();
    var publication = now.inquiry().publication();
    if (publication != null && publication.confirmed() != null) {
      assertThat(publication.proposed().id()).isNotEqualTo(publication.confirmed().id());
    }
  }

  private static Step step(Random random) {
    var today = CASES.today();
    var penalty =
        new Stage.Penalty(
            random.nextInt(200_000),
            random.nextInt(100_000),
            false,
            random.nextInt(4) == 0 ? random.nextInt(600_000) : random.nextInt(20_000),
            random.nextInt(1_000),
            0,
            true,
            "");
    var lighter =
        new Stage.Penalty(
            penalty.turnover(), penalty.gains(), false, random.nextInt(5_000), 0, 0, true, "");
    return switch (random.nextInt(16)) {
      case 0, 1 -> new Step.Propose(new Stage.Resolution.Open("Seen."));
      case 2, 3, 4 -> new Step.Confirm();
      case 5 -> new Step.Contest("No.");
      case 6 -> new Step.Assign(List.of("INVENTED-01", "INVENTED-02"));
      case 7, 8 -> new Step.Tell(penalty, "Facts.", today);
      case 9 -> random.nextBoolean() ? new Step.AskHearing(today) : new Step.Waive();
      case 10, 11 -> new Step.Propose(new Stage.Resolution.Penalise(lighter, "Reasons."));
      case 12 -> new Step.Serve(today, "By hand");
      case 13 -> new Step.Publish();
      case 14 -> random.nextBoolean() ? new Step.Appraise("Institute", "?") : new Step.Waive();
      default -> new Step.Appraised(1, "Yes.");
    };
  }
}
