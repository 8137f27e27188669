package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.dispute.Disputes;

/** Adjudications of patent disputes, and the suit that excludes them. Everything is invented. */
class AdjudicationWayTest {
  private static final InventedCases CASES = new InventedCases();
  private static final InventedDisputes DISPUTES = new InventedDisputes(CASES);

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private static String page(String number) {
    return CASES.officer.get(CASES.site, "/enforcement/adjudications/" + number).body();
  }

  @Test
  void aRequestIsAcceptedServedDecidedDeliveredAndPublishedWithoutAName() {
    var receipt = DISPUTES.requested("201510123456");
    var number = receipt.number();
    refused(
        DISPUTES.act(CASES.officer, number, "accept", "condition", "STANDING", "text", "x"),
        "Not all conditions");
    DISPUTES.accepted(number, CASES.officer, CASES.head);
    var today = CASES.today().toString();
    var _ = DISPUTES.served(number, CASES.officer);
    done(
        DISPUTES.act(
            CASES.officer,
            number,
            "appraise",
            "body",
            "Invented Institute",
            "text",
            "Is it used?"));
    assertThat(page(number)).contains("stands still", "an appraisal");
    refused(
        DISPUTES.act(CASES.officer, number, "infringes", "text", "x"), "An appraisal still runs");
    done(DISPUTES.act(CASES.officer, number, "appraised", "text", "It is used."));
    done(
        DISPUTES.act(
            CASES.officer, number, "answer", "day", today, "text", "We deny it (invented)."));
    refused(
        DISPUTES.act(CASES.officer, number, "set-hearing", "day", today, "place", "Room 1"),
        "had to be told by");
    done(
        DISPUTES.act(
            CASES.officer, number, "infringes", "text", "Every feature is there (invented)."));
    refused(DISPUTES.act(CASES.officer, number, "confirm"), "not yours");
    done(DISPUTES.act(CASES.head, number, "confirm"));
    assertThat(page(number)).contains("to stop at once", "Damages are not decided here");
    done(
        DISPUTES.act(CASES.officer, number, "deliver", "day", today, "text", "By hand (invented)"));
    assertThat(page(number)).contains("adjudication.suit");
    done(DISPUTES.act(CASES.officer, number, "close", "ending", "PERFORMED", "text", "Stopped."));
    done(DISPUTES.act(CASES.officer, number, "publish"));
    done(DISPUTES.act(CASES.head, number, "publish"));
    assertThat(CASES.site.get("/enforcement/decisions/" + number, "Accept-Language", "en").body())
        .contains("infringement found", "to stop at once")
        .doesNotContain("Patentee", "Copyist", "201510123456", "Zhao", "Wu");
    assertThat(
            CASES
                .post("/enforcement/progress", Map.of("number", number, "code", receipt.code()))
                .body())
        .contains("The decision was performed");
  }

  @Test
  void aSuitOnTheSameRightPartiesAndActEndsItAndKeepsANewOneFromBeingAccepted() {
    var first = DISPUTES.requested("201510765432").number();
    DISPUTES.accepted(first, CASES.officer, CASES.head);
    var disputes = CASES.site.bean(Disputes.class);
    var dispute = disputes.of(first).orElseThrow().number();
    var sued =
        disputes.sue(
            CASES.head.person(), dispute, "Invented Court", "(2026) 1", CASES.clock.instant());
    assertThat(sued).isInstanceOf(Disputes.Outcome.Entered.class);
    assertThat(page(first)).contains("Excluded by a suit", "Invented Court");
    var second = DISPUTES.requested("CN201510765432").number();
    done(DISPUTES.accept(second, CASES.officer));
    refused(DISPUTES.act(CASES.head, second, "confirm"), "Invented Court");
    assertThat(page(second)).contains("waits for a second person");
    done(DISPUTES.act(CASES.head, second, "contest", "text", "A suit is open."));
    done(
        DISPUTES.act(
            CASES.officer, second, "reject", "condition", "NO_SUIT", "text", "A suit is open."));
    done(DISPUTES.act(CASES.head, second, "confirm"));
    assertThat(page(second)).contains("Not accepted");
  }

  @Test
  void whatNobodyMayAdjudicateIsRefusedAndStrangersSeeNothing() {
    var number = DISPUTES.requested("201510000001").number();
    assertThat(CASES.stranger.get(CASES.site, "/enforcement/adjudications/" + number).statusCode())
        .isEqualTo(404);
    assertThat(CASES.site.get("/enforcement/adjudications/" + number).statusCode())
        .isNotEqualTo(200);
    done(DISPUTES.act(CASES.officer, number, "withdraw", "text", "Taken back (invented)."));
    assertThat(page(number)).contains("Taken back");
  }
}
