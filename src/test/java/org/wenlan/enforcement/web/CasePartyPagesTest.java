package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.enforcement.EnforcementCase.Cause;

/** The page of a party by plain forms, as without a script. Everything is invented. */
class CasePartyPagesTest {
  private static final InventedCases CASES = new InventedCases();
  private static final InventedDisputes DISPUTES = new InventedDisputes(CASES);

  // A session ends when the clock is moved by days.
  private final Someone officer = CASES.officerLater();
  private final Someone head = CASES.headLater();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private static HttpResponse<String> page(String number, String code) {
    return CASES.post("/enforcement/party", Map.of("number", number, "code", code));
  }

  private static HttpResponse<String> say(String number, String code, String act, String text) {
    return CASES.post(
        "/enforcement/party/" + act, Map.of("number", number, "code", code, "text", text));
  }

  @Test
  void aPartyAsksForAHearingAndDefendsItselfByNumberAndCode() {
    var number = CASES.filed(CASES.atDoor(CASES.form(Cause.TRADEMARK)), officer, head);
    var code = CASES.told(officer, number, 60_000, 90_000);
    assertThat(CASES.site.get("/enforcement/party", "Accept-Language", "en").body())
        .contains("You are a party to a case", "action=\"/enforcement/party\"");
    var open = page(" " + number.toLowerCase(java.util.Locale.ROOT), code);
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(open.body())
        .contains(
            "You were told the intended penalty",
            "CNY 90,000",
            "Asking for a hearing",
            "/law/penalty.hearing-request",
            "/enforcement/party/hearing",
            "/enforcement/party/statement")
        .doesNotContain(
            InventedCases.LAMPS, "Feng", "invented.example", "Zhao", "Facts and reasons");
    var wrong = page(number, "AAAA-BBBB-CCCC-DDDD");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("No case has this number and code").doesNotContain("90,000");
    assertThat(say(number, "AAAA", "hearing", "").statusCode()).isEqualTo(404);
    assertThat(say(number, code, "hearing", "").body()).contains("You asked for a hearing.");
    var again = say(number, code, "hearing", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("asked for already", "nothing is to be done");
    assertThat(say(number, code, "statement", "The lamps <b>are</b> ours (invented).").body())
        .contains("Your statement stands in the file", "The lamps &lt;b&gt;are&lt;/b&gt; ours");
    assertThat(CASES.file(officer, number))
        .contains(
            "What the parties wrote",
            "The lamps &lt;b&gt;are&lt;/b&gt; ours",
            "statement on the page of the party · party");
    CASES.clock.to(CASES.today().plusDays(30));
    done(
        CASES.step(
            CASES.officerLater(),
            number,
            "set-hearing",
            "day",
            CASES.today().plusDays(20).toString(),
            "place",
            "Room 3",
            "chair",
            "Chair He"));
    assertThat(page(number, code).body())
        .contains("at Room 3", "Notice of the hearing")
        .doesNotContain("Chair He");
  }

  @Test
  void theTwoSidesOfAnAdjudicationHaveAPageEachAndTheRespondentReplies() {
    var receipt = DISPUTES.requested("201510123456");
    var number = receipt.number();
    assertThat(say(number, receipt.code(), "statement", "Early.").body())
        .contains("not accepted yet");
    DISPUTES.accepted(number, officer, head);
    var code = DISPUTES.served(number, officer);
    var respondent = page(number, code).body();
    assertThat(respondent)
        .contains("respondent", "Copy of the request", "/law/adjudication.answer", "Your reply")
        .doesNotContain("patentee@invented.example", "Claim 1 is used", "By hand", "Zhao", "Wu");
    var petitioner = page(number, receipt.code()).body();
    assertThat(petitioner)
        .contains("petitioner", "Acceptance of the request", "Your statement")
        .doesNotContain("Your reply", "By hand", "Zhao");
    assertThat(say(number, receipt.code(), "answer", "Not mine.").statusCode()).isEqualTo(409);
    assertThat(say(number, code, "answer", "Feature 3 is missing (invented).").body())
        .contains("Your reply stands in the file");
    assertThat(say(number, code, "answer", "More.").body())
        .contains("in the file already", "so that you can copy it", "More.");
    assertThat(say(number, receipt.code(), "statement", "It is not (invented).").body())
        .contains("Your statement stands in the file")
        .doesNotContain("Feature 3");
    assertThat(officer.get(CASES.site, "/enforcement/adjudications/" + number).body())
        .contains(
            "reply on the page of the respondent · respondent",
            "Feature 3 is missing (invented).",
            "statement on the page of the petitioner · petitioner",
            "It is not (invented).");
    done(DISPUTES.act(officer, number, "infringes", "text", "Every feature (invented)."));
    assertThat(page(number, code).body()).doesNotContain("It infringes");
    done(DISPUTES.act(head, number, "confirm"));
    done(
        DISPUTES.act(
            officer,
            number,
            "deliver",
            "day",
            CASES.today().toString(),
            "text",
            "By hand (invented)"));
    assertThat(page(number, code).body())
        .contains("It infringes", "/law/adjudication.suit", "decided or over")
        .doesNotContain("Every feature");
  }

  @Test
  void aReplyAfterItsTimeIsRefusedWithTheWayThatIsLeft() {
    var number = DISPUTES.requested("201510765432").number();
    DISPUTES.accepted(number, officer, head);
    var code = DISPUTES.served(number, officer);
    CASES.clock.to(CASES.today().plusDays(40));
    var late = say(number, code, "answer", "Too late (invented).");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("The time to reply ended on", "You can make a statement here", "Too late");
    assertThat(say(number, code, "statement", "We deny it (invented).").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoFloodsThePageIsAskedToWait() {
    int status = 0;
    for (int i = 0; i <= CasePartyPace.MOST && status != 429; i++) {
      status = page("CF20260000001", "x" + i).statusCode();
    }
    assertThat(status).isEqualTo(429);
    CASES.clock.on(CasePartyPace.WINDOW.plusSeconds(1));
    assertThat(page("CF20260000001", "x").statusCode()).isEqualTo(404);
  }
}
