package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.coded;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.penalty;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.enforcement.CaseParties;
import org.wenlan.enforcement.CaseParties.Outcome;
import org.wenlan.enforcement.CaseParties.Paper;
import org.wenlan.enforcement.CaseParties.Saying;
import org.wenlan.enforcement.CaseParties.Seen;
import org.wenlan.enforcement.CaseParties.Time;
import org.wenlan.enforcement.EnforcementCase.Cause;

/** What the party of a penalty case sees and may say, and when. Everything is invented. */
class CasePartiesTest {
  private static final InventedCases CASES = new InventedCases();
  private static final CaseParties DOOR = CASES.site.bean(CaseParties.class);

  // A session ends when the clock is moved by days.
  private final Someone officer = CASES.officerLater();
  private final Someone head = CASES.headLater();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private String filed() {
    return CASES.filed(CASES.atDoor(CASES.form(Cause.TRADEMARK)), officer, head);
  }

  private String told(String number) {
    return CASES.told(officer, number, 60_000, 90_000);
  }

  private static Seen seen(String number, String code) {
    return DOOR.byCode(number, code, CASES.clock.instant()).orElseThrow();
  }

  private static Outcome say(String number, String code, Saying what, String text) {
    return DOOR.say(number, code, what, text, CASES.clock.instant());
  }

  private static void refusedFor(Outcome outcome, String reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            it -> assertThat(it.why().rule()).isEqualTo("enforcement.refusal." + reason));
  }

  private static Time time(Seen seen, String clock) {
    return seen.times().stream().filter(one -> one.clock().equals(clock)).findFirst().orElseThrow();
  }

  @Test
  void aPartySeesTheStageTheDaysOfWhatWasServedAndItsOwnTimes() {
    var number = filed();
    var today = CASES.today();
    var code = told(number);
    var told = seen(number, code);
    assertThat(told.stage()).isEqualTo("Told");
    assertThat(told.papers()).containsExactly(new Paper("NOTICE", today));
    assertThat(told.times()).extracting(Time::clock).containsExactly("HEARING");
    assertThat(time(told, "HEARING").due()).isAfter(today);
    assertThat(told.sums()).isEqualTo(new CaseParties.Sums(false, 90_000, 1_000, true));
    done(CASES.step(officer, number, "waive"));
    done(CASES.step(officer, number, "penalise", penalty(60_000, 80_000)));
    assertThat(seen(number, code).stage()).as("what is proposed stays inside").isEqualTo("Told");
    done(CASES.step(head, number, "confirm"));
    assertThat(seen(number, code).sums()).as("not served yet").isNull();
    done(CASES.step(officer, number, "serve", "day", today.toString(), "text", "By hand."));
    var served = seen(number, code);
    assertThat(served.papers())
        .containsExactly(new Paper("NOTICE", today), new Paper("DECISION", today));
    assertThat(served.times()).extracting(Time::clock).containsExactly("HEARING", "PAY", "SUIT");
    assertThat(served.sums()).isEqualTo(new CaseParties.Sums(true, 80_000, 1_000, true));
    done(CASES.step(officer, number, "pay", "day", today.toString(), "yuan", "80000"));
    done(CASES.step(officer, number, "close", "text", "Paid."));
    var over = seen(number, code);
    assertThat(over.papers()).contains(new Paper("DECISION", today));
    assertThat(time(over, "PAY").state()).isEqualTo("ENDED");
    assertThat(time(over, "SUIT").state()).as("it goes on").isEqualTo("RUNNING");
  }

  @Test
  void itAsksForAHearingItselfAndTheFileSaysThatThePartyDid() {
    var number = filed();
    var code = told(number);
    assertThat(say(number, code, Saying.HEARING, ""))
        .isInstanceOfSatisfying(
            Outcome.Done.class, it -> assertThat(it.now().asked()).isEqualTo(CASES.today()));
    assertThat(CASES.file(officer, number))
        .contains("hearing asked for on the page of the party · party", "A hearing was asked for");
    refusedFor(say(number, code, Saying.HEARING, ""), "hearing-asked");
    refused(
        CASES.step(officer, number, "penalise", penalty(60_000, 90_000)), "asked for and not held");
    assertThat(time(seen(number, code), "HEARING").state()).isEqualTo("ENDED");
  }

  @Test
  void anOfficerStillEntersThatItAsksAndItSeesDayAndPlaceAndNobodysName() {
    var number = filed();
    var code = told(number);
    done(CASES.step(officer, number, "ask-hearing", "day", CASES.today().toString()));
    var on = CASES.today().plusDays(20);
    done(
        CASES.step(
            officer,
            number,
            "set-hearing",
            "day",
            on.toString(),
            "place",
            "Room 3",
            "chair",
            "Chair He"));
    var seen = seen(number, code);
    assertThat(seen.hearing()).isEqualTo(new CaseParties.Place(on, "Room 3"));
    assertThat(seen.papers()).contains(new Paper("HEARING_NOTICE", CASES.today()));
    assertThat(seen.toString()).doesNotContain("Chair He", "Zhao", "Qian", "Wu");
  }

  @Test
  void afterItsTimeAHearingIsRefusedAndAStatementIsStillTaken() {
    var number = filed();
    var code = told(number);
    var due = time(seen(number, code), "HEARING").due();
    CASES.clock.to(due);
    assertThat(seen(number, code).sayings().get(Saying.HEARING)).as("the last day").isEmpty();
    CASES.clock.to(due.plusDays(1));
    refusedFor(say(number, code, Saying.HEARING, ""), "hearing-over");
    assertThat(time(seen(number, code), "HEARING").state()).isEqualTo("FIRED");
    assertThat(say(number, code, Saying.STATEMENT, "The lamps came with papers (invented)."))
        .isInstanceOf(Outcome.Done.class);
    assertThat(CASES.file(CASES.officerLater(), number))
        .contains("The lamps came with papers (invented).", "Statement and defence");
  }

  @Test
  void whatIsProposedInsideAndThatTheCaseRestsTakesNothingFromIt() {
    var number = filed();
    var code = told(number);
    done(CASES.step(officer, number, "suspend", "text", "Osprey", "transfer", "YS1"));
    assertThat(seen(number, code).stage()).isEqualTo("Told");
    done(CASES.step(officer, number, "resume"));
    done(CASES.step(officer, number, "dismiss", "text", "Too little."));
    var before = CASES.version(number);
    assertThat(say(number, code, Saying.HEARING, "")).isInstanceOf(Outcome.Done.class);
    var stale =
        head.post(CASES.site, "/enforcement/cases/" + number + "/confirm", "version", before);
    assertThat(stale.statusCode()).as("the head looks again").isEqualTo(412);
    done(CASES.step(head, number, "contest", "text", "It is to be heard."));
    assertThat(CASES.file(officer, number)).contains("notice given", "A hearing was asked for");
  }

  @Test
  void aStatementIsTakenOnceUpToTheDecisionAndNotAfterIt() {
    var number = filed();
    var code = told(number);
    refusedFor(say(number, code, Saying.STATEMENT, " "), "nothing-said");
    refusedFor(say(number, code, Saying.STATEMENT, "x".repeat(4_001)), "too-long");
    refusedFor(say(number, code, Saying.ANSWER, "We deny it."), "not-yours");
    assertThat(say(number, code, Saying.STATEMENT, "We deny it.")).isInstanceOf(Outcome.Done.class);
    refusedFor(say(number, code, Saying.STATEMENT, "We deny it. "), "said-already");
    assertThat(DOOR.words(number)).hasSize(1);
    done(CASES.step(officer, number, "waive"));
    refusedFor(say(number, code, Saying.HEARING, ""), "hearing-waived");
    done(CASES.step(officer, number, "penalise", penalty(60_000, 90_000)));
    done(CASES.step(head, number, "confirm"));
    refusedFor(say(number, code, Saying.STATEMENT, "Late."), "said-late");
    refusedFor(say(number, code, Saying.HEARING, ""), "said-late");
  }

  @Test
  void aWrongCodeTheReportersAndOneThatWasReplacedOpenNothing() {
    var receipt = CASES.reported(CASES.form(Cause.TRADEMARK));
    var number = receipt.number();
    var now = CASES.clock.instant();
    assertThat(CASES.step(officer, number, "code").statusCode())
        .as("nothing was served")
        .isEqualTo(409);
    var _ = CASES.filed(number, officer, head);
    var first = told(number);
    assertThat(DOOR.byCode(number, receipt.code(), now)).isEmpty();
    assertThat(DOOR.byCode(number, "", now)).isEmpty();
    assertThat(DOOR.byCode("CF20260099999", first, now)).isEmpty();
    assertThat(say(number, "2222-2222-2222-2222", Saying.HEARING, ""))
        .isInstanceOf(Outcome.Absent.class);
    assertThat(DOOR.byCode(number, first.toLowerCase(Locale.ROOT), now)).isPresent();
    var second = coded(CASES.step(officer, number, "code"));
    assertThat(DOOR.byCode(number, first, now)).as("void").isEmpty();
    assertThat(say(number, first, Saying.HEARING, "")).isInstanceOf(Outcome.Absent.class);
    assertThat(DOOR.byCode(number, second, now)).isPresent();
    assertThat(CASES.file(officer, number)).doesNotContain(first, second);
    assertThat(
            CASES
                .post("/enforcement/progress", Map.of("number", number, "code", second))
                .statusCode())
        .as("it opens no report")
        .isEqualTo(404);
  }
}
