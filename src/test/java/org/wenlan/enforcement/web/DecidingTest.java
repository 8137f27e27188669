package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.penalty;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Sweeper;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.Adjudications;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Step.Act;

/** What must have happened before somebody decides, and whose time it is. All invented. */
class DecidingTest {
  private static final InventedCases CASES = new InventedCases();
  private static final InventedDisputes DISPUTES = new InventedDisputes(CASES);
  private static final Docket DOCKET = CASES.site.bean(Docket.class);

  // A session ends when the clock is moved by days.
  private final Someone officer = CASES.officerLater();
  private final Someone head = CASES.headLater();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private String filed() {
    var form = CASES.form(Cause.TRADEMARK);
    // The law of that day is known, however far the clock was moved.
    form.put("committed", "2026-11-02");
    return CASES.filed(CASES.atDoor(form), officer, head);
  }

  private static List<Running> clocks(String number, String name) {
    return DOCKET.clocks(number).stream().filter(one -> one.name().equals(name)).toList();
  }

  private static LocalDate due(String number, String name) {
    return clocks(number, name).getLast().due();
  }

  private static LocalDate due(String number) {
    return java.util.Objects.requireNonNull(
        DOCKET.find(new Actor.Platform(), number).orElseThrow().due());
  }

  private static void sweptOn(LocalDate day) {
    CASES.clock.to(day);
    int _ = CASES.site.bean(Sweeper.class).sweep(CASES.clock.instant());
  }

  private String served(String right) {
    var number = DISPUTES.requested(right).number();
    DISPUTES.accepted(number, officer, head);
    var _ = DISPUTES.served(number, officer);
    return number;
  }

  @Test
  void nobodyRulesBeforeTheAnswerOrTheEndOfItsTimeNorBeforeAHearingThatIsSet() {
    var number = served("201510123456");
    refused(DISPUTES.act(officer, number, "infringes", "text", "x"), "The respondent may answer");
    refused(DISPUTES.act(officer, number, "not-infringes", "text", "x"), "may answer until");
    var until = due(number, "ANSWER");
    CASES.clock.to(until);
    refused(
        DISPUTES.act(CASES.officerLater(), number, "infringes", "text", "x"), "may answer until");
    CASES.clock.to(until.plusDays(1));
    var later = CASES.officerLater();
    var hearing = CASES.today().plusDays(20);
    var day = hearing.toString();
    done(DISPUTES.act(later, number, "set-hearing", "day", day, "place", "Room 1"));
    refused(DISPUTES.act(later, number, "infringes", "text", "x"), "hearing is set for");
    CASES.clock.to(hearing);
    later = CASES.officerLater();
    done(DISPUTES.act(later, number, "hold-hearing", "text", "Both spoke (invented)."));
    done(DISPUTES.act(later, number, "infringes", "text", "Every feature (invented)."));
    done(DISPUTES.act(CASES.headLater(), number, "confirm"));
  }

  /** A file in which it was proposed too early by an older release. */
  @Test
  void aRulingThatWasProposedTooEarlyIsNotConfirmedBeforeTheTimeIsOver() {
    var number = served("201510765432");
    var door = CASES.site.bean(Adjudications.class);
    var after = CASES.clock.instant().plus(java.time.Duration.ofDays(60));
    var proposed =
        door.act(
            officer.person(),
            number,
            Long.parseLong(CASES.version(number)),
            new Act.Propose(new Ruling.Infringes("Early."), List.of()),
            after);
    assertThat(proposed).isInstanceOf(Adjudications.Outcome.Done.class);
    refused(DISPUTES.act(head, number, "confirm"), "may answer until");
    done(DISPUTES.act(head, number, "contest", "text", "It is too early."));
  }

  @Test
  void registeredEvidenceIsDecidedOnBeforeTheCaseIsAndAlsoWhileItRests() {
    var number = filed();
    done(CASES.step(officer, number, "register", "text", "Ten lamps"));
    refused(CASES.step(officer, number, "dismiss", "text", "x"), "on the registered evidence 1");
    refused(
        CASES.step(officer, number, "hand-over", "text", "x", "transfer", "YS1"),
        "on the registered evidence 1");
    var _ = CASES.told(officer, number, 60_000, 90_000);
    done(CASES.step(officer, number, "waive"));
    refused(
        CASES.step(officer, number, "penalise", penalty(60_000, 90_000)), "registered evidence 1");
    done(CASES.step(officer, number, "suspend", "text", "A test elsewhere", "transfer", ""));
    assertThat(CASES.file(officer, number)).contains("/" + number + "/settle");
    done(CASES.step(officer, number, "settle", "which", "1", "text", "Given back (invented)."));
    done(CASES.step(officer, number, "resume"));
    done(CASES.step(officer, number, "dismiss", "text", "Too little."));
    // As an older release could leave it: proposed, and nothing decided on what is registered.
    int rows =
        CASES
            .site
            .bean(JdbcClient.class)
            .sql(
                """
                update docket.case_file set body = jsonb_set(jsonb_set(body,
                    '{inquiry,registrations,0,decided}', 'null'),
                    '{inquiry,registrations,0,outcome}', '""')
                where number = ?\
                """)
            .param(number)
            .update();
    assertThat(rows).isEqualTo(1);
    refused(CASES.step(head, number, "confirm"), "on the registered evidence 1");
    done(CASES.step(officer, number, "settle", "which", "1", "text", "Given back (invented)."));
    done(CASES.step(head, number, "confirm"));
    assertThat(CASES.file(officer, number)).contains("Given back (invented).");
  }

  @Test
  void whatIsIntendedCanBeToldAnewWithANewTimeAndANewHearing() {
    var number = filed();
    var first = CASES.told(officer, number, 60_000, 90_000);
    done(CASES.step(officer, number, "ask-hearing", "day", CASES.today().toString()));
    var second = CASES.told(officer, number, 60_000, 120_000);
    assertThat(second).isNotEqualTo(first);
    assertThat(clocks(number, "HEARING"))
        .extracting(Running::state)
        .containsExactly(Running.State.ENDED, Running.State.RUNNING);
    assertThat(clocks(number, "DECIDE").getLast().state()).isEqualTo(Running.State.RUNNING);
    refused(
        CASES.step(officer, number, "penalise", penalty(60_000, 120_000)),
        "may ask for a hearing until");
    done(CASES.step(officer, number, "waive"));
    var _ = CASES.told(officer, number, 60_000, 110_000);
    assertThat(CASES.file(officer, number)).contains("110,000", "/" + number + "/waive");
    done(CASES.step(officer, number, "waive"));
    refused(CASES.step(officer, number, "penalise", penalty(60_000, 120_000)), "heavier");
    done(CASES.step(officer, number, "penalise", penalty(60_000, 110_000)));
    done(CASES.step(head, number, "confirm"));
  }

  @Test
  void aPartyThatLeavesItsTimeUnusedMakesNoFileLate() {
    var number = filed();
    var _ = CASES.told(officer, number, 60_000, 90_000);
    var dispute = served("201510444444");
    assertThat(due(number)).isEqualTo(due(number, "HEARING"));
    assertThat(due(dispute)).isEqualTo(due(dispute, "ANSWER"));
    sweptOn(due(dispute, "ANSWER").plusDays(1));
    assertThat(clocks(number, "HEARING").getLast().state()).isEqualTo(Running.State.FIRED);
    assertThat(due(number)).isEqualTo(due(number, "DECIDE")).isAfter(CASES.today());
    assertThat(due(dispute)).isEqualTo(due(dispute, "DECIDE")).isAfter(CASES.today());
    var later = CASES.officerLater();
    assertThat(DOCKET.events(number))
        .anySatisfy(event -> assertThat(event.act()).isEqualTo("hearing-over"));
    done(DISPUTES.act(later, dispute, "infringes", "text", "Every feature (invented)."));
    done(DISPUTES.act(CASES.headLater(), dispute, "confirm"));
    var today = CASES.today().toString();
    done(DISPUTES.act(later, dispute, "deliver", "day", today, "text", "By hand."));
    sweptOn(due(dispute, "SUIT").plusDays(1));
    assertThat(DOCKET.find(new Actor.Platform(), dispute).orElseThrow().due()).isNull();
  }
}
