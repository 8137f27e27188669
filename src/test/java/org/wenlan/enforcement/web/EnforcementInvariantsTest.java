package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.Limit;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Route;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.Adjudications;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.EnforcementCases;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.enforcement.Stage;
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

  /** Invariant 2: an instrument that is added changes nothing that was found before its first day. */
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
      var cause = List.of(Cause.PATENT_PASSING_OFF, Cause.TRADEMARK, Cause.COPYRIGHT)
          .get(random.nextInt(3));
      var number = CASES.atDoor(CASES.form(cause));
      for (int i = 0; i < 60; i++) {
        var who = people.get(random.nextInt(people.size()));
        var version = Long.parseLong(CASES.version(number));
        var outcome = DOOR.step(who, number, version, step(random), CASES.clock.instant());
        if (who.unit().equals("elsewhere")) {
          assertThat(outcome).isInstanceOf(Step.Outcome.Absent.class);
        }
        if (outcome instanceof Step.Outcome.Done(var now) && now.decided() != null) {
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
        DOOR.bounds(
                now, one.penalty().turnover(), one.penalty().gains(), one.penalty().serious())
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

  /** Invariant 7: no adjudication is open beside a suit on the same right, parties and act. */
  @Test
  void noAdjudicationIsOpenBesideASuit() {
    var adjudications = CASES.site.bean(Adjudications.class);
    var disputes = CASES.site.bean(Disputes.class);
    int suits = 0;
    for (int seed = 0; seed < WALKS / 2; seed++) {
      var random = new Random(seed);
      var right = "2015%08d".formatted(10_000_000 + seed);
      var numbers = new ArrayList<String>();
      for (int i = 0; i < 14; i++) {
        switch (random.nextInt(5)) {
          case 0 -> numbers.add(requested(adjudications, right));
          case 1, 2 -> accept(adjudications, numbers, random);
          case 3 -> {
            if (!numbers.isEmpty()) {
              var dispute = disputes.of(numbers.getFirst());
              if (dispute.isPresent()
                  && disputes.sue(
                          CASES.head.person(),
                          dispute.get().number(),
                          "Court",
                          seed + "-" + i,
                          CASES.clock.instant())
                      instanceof Disputes.Outcome.Entered) {
                suits++;
              }
            }
          }
          default -> {
            var _ =
                disputes.ended(
                    numbers.isEmpty()
                        ? ""
                        : disputes.of(numbers.getFirst()).map(one -> one.number()).orElse(""),
                    "Court",
                    seed + "-" + random.nextInt(14),
                    Route.Ending.DECIDED,
                    CASES.clock.instant());
          }
        }
        for (var number : numbers) {
          var one = adjudications.find(CASES.head.person(), number).orElseThrow();
          if (one.stage() instanceof At.Accepted) {
            assertThat(disputes.openSuit(number)).as(number).isEmpty();
          }
        }
      }
    }
    assertThat(suits).isPositive();
  }

  private static String requested(Adjudications door, String right) {
    var asked =
        door.ask(
            new Actor.Anyone(),
            java.util.Map.of(
                "petitioner", "Patentee", "standing", "OWNER", "contact", "c", "right", right,
                "respondents", "Copyist", "region", "330106", "committed",
                CASES.today().toString(), "text", "Claim 1."),
            CASES.clock.instant());
    assertThat(asked).isInstanceOf(Adjudications.Asked.Open.class);
    return ((Adjudications.Asked.Open) asked).number();
  }

  private static void accept(Adjudications door, List<String> numbers, Random random) {
    if (numbers.isEmpty()) {
      return;
    }
    var number = numbers.get(random.nextInt(numbers.size()));
    var propose = new Step.Act.Propose(new Ruling.Accept("All."), List.of(Condition.values()));
    var _ = act(door, CASES.officer.person(), number, propose);
    var _ = act(door, CASES.head.person(), number, new Step.Act.Confirm());
  }

  private static Adjudications.Outcome act(
      Adjudications door, Actor.Person who, String number, Step.Act act) {
    return door.act(
        who, number, Long.parseLong(CASES.version(number)), act, CASES.clock.instant());
  }

  /** Invariant 9: no token of the parties or of the file enters what is published. */
  @Test
  void noTokenOfThePartyEntersAPublishedDecision() {
    for (int seed = 0; seed < WALKS / 6; seed++) {
      var random = new Random(seed);
      var tokens = IntStream.range(0, 6).mapToObj(_ -> token(random)).toList();
      var form = CASES.form(Cause.TRADEMARK);
      form.put("subject", tokens.get(0));
      form.put("text", "Seen: " + tokens.get(1));
      form.put("reporter", tokens.get(2));
      form.put("contact", tokens.get(3));
      var number = CASES.filed(form);
      InventedCases.done(
          CASES.step(
              CASES.officer, number, "goods", "what", tokens.get(4), "mark", tokens.get(5),
              "quantity", "1", "value", "70000"));
      CASES.decided(number, 70_000, 10_000 + random.nextInt(100_000));
      InventedCases.done(
          CASES.step(
              CASES.officer,
              number,
              "serve",
              "day",
              CASES.today().toString(),
              "text",
              tokens.get(0)));
      InventedCases.done(CASES.step(CASES.officer, number, "publish"));
      InventedCases.done(CASES.step(CASES.head, number, "publish"));
      for (var address :
          List.of(
              "/enforcement/decisions",
              "/enforcement/decisions/" + number,
              "/api/v1/enforcement/decisions",
              "/api/v1/enforcement/decisions/" + number)) {
        assertThat(CASES.site.get(address).body()).contains(number).doesNotContain(tokens);
      }
    }
  }

  private static String token(Random random) {
    var token = new StringBuilder("Q");
    for (int i = 0; i < 9; i++) {
      token.append((char) ('a' + random.nextInt(26)));
    }
    return token.toString();
  }
}
