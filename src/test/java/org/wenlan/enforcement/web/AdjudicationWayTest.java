package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.dispute.Disputes;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.web.InventedCases.Receipt;

/** Adjudications of patent disputes, and the suit that excludes them. Everything is invented. */
class AdjudicationWayTest {
  private static final InventedCases CASES = new InventedCases();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private static Receipt requested(String right) {
    var form = new LinkedHashMap<String, String>();
    form.put("petitioner", "Invented Patentee Ltd");
    form.put("standing", "OWNER");
    form.put("contact", "patentee@invented.example");
    form.put("right", right);
    form.put("respondents", "Invented Copyist Ltd\nInvented Shop");
    form.put("region", "330106");
    form.put("committed", CASES.today().minusDays(9).toString());
    form.put("text", "Claim 1 is used by the lamp (invented).");
    assertThat(CASES.post("/enforcement/adjudications/request", form).body())
        .contains("Without this statement");
    form.put("declared", "yes");
    var answer = CASES.post("/enforcement/adjudications/request", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Receipt(
        InventedCases.shown(answer.body(), "number"), InventedCases.shown(answer.body(), "code"));
  }

  private static HttpResponse<String> act(
      Someone who, String number, String act, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("version", CASES.version(number)));
    return who.post(
        CASES.site, "/enforcement/adjudications/" + number + "/" + act, all.toArray(String[]::new));
  }

  private static void accepted(String number) {
    done(accept(number));
    done(act(CASES.head, number, "confirm"));
  }

  private static HttpResponse<String> accept(String number) {
    var all = new ArrayList<String>();
    for (var condition : Condition.values()) {
      all.addAll(List.of("condition", condition.name()));
    }
    all.addAll(List.of("text", "All hold (invented)."));
    return act(CASES.officer, number, "accept", all.toArray(String[]::new));
  }

  private static String page(String number) {
    return CASES.officer.get(CASES.site, "/enforcement/adjudications/" + number).body();
  }

  @Test
  void aRequestIsAcceptedServedDecidedDeliveredAndPublishedWithoutAName() {
    var receipt = requested("201510123456");
    var number = receipt.number();
    refused(
        act(CASES.officer, number, "accept", "condition", "STANDING", "text", "x"),
        "Not all conditions");
    accepted(number);
    var today = CASES.today().toString();
    done(act(CASES.officer, number, "serve", "day", today, "text", "By hand (invented)"));
    done(
        act(
            CASES.officer,
            number,
            "appraise",
            "body",
            "Invented Institute",
            "text",
            "Is it used?"));
    assertThat(page(number)).contains("stands still", "an appraisal");
    refused(act(CASES.officer, number, "infringes", "text", "x"), "An appraisal still runs");
    done(act(CASES.officer, number, "appraised", "text", "It is used."));
    done(act(CASES.officer, number, "answer", "day", today, "text", "We deny it (invented)."));
    refused(
        act(CASES.officer, number, "set-hearing", "day", today, "place", "Room 1"),
        "had to be told by");
    done(act(CASES.officer, number, "infringes", "text", "Every feature is there (invented)."));
    refused(act(CASES.officer, number, "confirm"), "not yours");
    done(act(CASES.head, number, "confirm"));
    assertThat(page(number)).contains("to stop at once", "Damages are not decided here");
    done(act(CASES.officer, number, "deliver", "day", today, "text", "By hand (invented)"));
    assertThat(page(number)).contains("adjudication.suit");
    done(act(CASES.officer, number, "close", "ending", "PERFORMED", "text", "Stopped."));
    done(act(CASES.officer, number, "publish"));
    done(act(CASES.head, number, "publish"));
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
    var first = requested("201510765432").number();
    accepted(first);
    var disputes = CASES.site.bean(Disputes.class);
    var dispute = disputes.of(first).orElseThrow().number();
    var sued =
        disputes.sue(
            CASES.head.person(), dispute, "Invented Court", "(2026) 1", CASES.clock.instant());
    assertThat(sued).isInstanceOf(Disputes.Outcome.Entered.class);
    assertThat(page(first)).contains("Excluded by a suit", "Invented Court");
    var second = requested("CN201510765432").number();
    done(accept(second));
    refused(act(CASES.head, second, "confirm"), "Invented Court");
    assertThat(page(second)).contains("waits for a second person");
    done(act(CASES.head, second, "contest", "text", "A suit is open."));
    done(act(CASES.officer, second, "reject", "condition", "NO_SUIT", "text", "A suit is open."));
    done(act(CASES.head, second, "confirm"));
    assertThat(page(second)).contains("Not accepted");
  }

  @Test
  void whatNobodyMayAdjudicateIsRefusedAndStrangersSeeNothing() {
    var number = requested("201510000001").number();
    assertThat(CASES.stranger.get(CASES.site, "/enforcement/adjudications/" + number).statusCode())
        .isEqualTo(404);
    assertThat(CASES.site.get("/enforcement/adjudications/" + number).statusCode())
        .isNotEqualTo(200);
    done(act(CASES.officer, number, "withdraw", "text", "Taken back (invented)."));
    assertThat(page(number)).contains("Taken back");
  }
}
