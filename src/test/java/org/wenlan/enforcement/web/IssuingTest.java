package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.penalty;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.enforcement.EnforcementCase.Cause;

/** Documents say what was decided and confirmed, and no person else. All invented. */
class IssuingTest {
  private static final InventedCases CASES = new InventedCases();
  private static final InventedDisputes DISPUTES = new InventedDisputes(CASES);

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private static String served(String right) {
    var number = DISPUTES.requested(right).number();
    DISPUTES.accepted(number, CASES.officer, CASES.head);
    var _ = DISPUTES.served(number, CASES.officer);
    return number;
  }

  @Test
  void anAnswerThatCameEarlyEndsTheWaiting() {
    var number = served("CN201510000001");
    var today = CASES.today().toString();
    done(
        DISPUTES.act(
            CASES.officer, number, "answer", "day", today, "text", "We deny it (invented)."));
    done(DISPUTES.act(CASES.officer, number, "not-infringes", "text", "Feature 3 is missing."));
    done(DISPUTES.act(CASES.head, number, "confirm"));
    var writ = "/writs/of/" + number + "/new/enforcement.adjudication-decision";
    done(
        CASES.officer.post(
            CASES.site,
            writ,
            "b-petitioner",
            "Somebody else",
            "b-ruling",
            "It infringes.",
            "b-facts",
            "Facts.",
            "b-reasons",
            "Reasons."));
    assertThat(CASES.officer.get(CASES.site, "/writs/of/" + number).body())
        .contains("does not infringe the patent; the request is refused", "Invented Patentee Ltd")
        .doesNotContain("Somebody else", "It infringes.");
  }

  private static HttpResponse<String> decision(String number) {
    return CASES.officer.post(
        CASES.site,
        "/writs/of/" + number + "/new/enforcement.penalty-decision",
        "b-party",
        "Somebody else",
        "b-fine",
        "1",
        "b-forfeited",
        "999999",
        "b-facts",
        "Facts.",
        "b-article",
        "Article 60",
        "b-remedies",
        "Sue.");
  }

  @Test
  void noDocumentIsIssuedOfWhatWasNotDecidedNorWithAnotherPartyOrSum() {
    var number = CASES.atDoor(CASES.form(Cause.TRADEMARK));
    var early = decision(number);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains("Nothing was decided and confirmed", "let another head confirm it")
        .contains("None was issued yet")
        .doesNotContain("href=\"/writs/of/" + number + "/new/enforcement.filing");
    assertThat(
            CASES
                .officer
                .get(CASES.site, "/writs/of/" + number + "/new/enforcement.penalty-notice")
                .body())
        .contains("does not stand at a notice");
    var _ = CASES.filed(number, CASES.officer, CASES.head);
    var _ = CASES.told(CASES.officer, number, 60_000, 90_000);
    done(CASES.step(CASES.officer, number, "waive"));
    done(CASES.step(CASES.officer, number, "penalise", penalty(60_000, 80_000)));
    assertThat(decision(number).statusCode()).as("proposed is not decided").isEqualTo(422);
    done(CASES.step(CASES.head, number, "confirm"));
    var form =
        CASES
            .officer
            .get(CASES.site, "/writs/of/" + number + "/new/enforcement.penalty-decision")
            .body();
    assertThat(form).contains("80000", InventedCases.LAMPS).doesNotContain("name=\"b-fine\"");
    done(decision(number));
    assertThat(CASES.officer.get(CASES.site, "/writs/of/" + number).body())
        .contains(
            "Fine: 80,000 yuan.",
            "Confiscation: 1,000 yuan.",
            "to be stopped at once",
            "Party: " + InventedCases.LAMPS)
        .doesNotContain("Somebody else", "999,999");
  }
}
