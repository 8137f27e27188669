package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.penalty;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.enforcement.EnforcementCase.Cause;

/** Penalty cases from the report to the published decision. Everything is invented. */
class EnforcementWayTest {
  private static final InventedCases CASES = new InventedCases();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  @Test
  void aReportBecomesADecisionThatIsServedPaidAndPublishedWithoutAName() {
    var receipt = CASES.reported(CASES.form(Cause.TRADEMARK));
    var number = receipt.number();
    assertThat(progress(receipt)).contains("It is being verified.");
    done(CASES.step(CASES.officer, number, "open-case", "text", "Seen (invented)."));
    refused(CASES.step(CASES.officer, number, "confirm"), "not yours");
    done(CASES.step(CASES.head, number, "confirm"));
    assertThat(progress(receipt)).contains("A case was filed");
    CASES.assigned(number);
    done(
        CASES.step(
            CASES.officer,
            number,
            "goods",
            "what",
            "Lamps",
            "mark",
            "INVENTED",
            "quantity",
            "300",
            "value",
            "60000"));
    refused(
        CASES.step(
            CASES.officer,
            number,
            "tell",
            penalty(60_000, 300_001, "day", CASES.today().toString())),
        "outside the range of 0 to 300000",
        "商标法",
        "60");
    var _ = CASES.told(number, 60_000, 90_000);
    refused(
        CASES.step(CASES.officer, number, "penalise", penalty(60_000, 90_000)),
        "may ask for a hearing until");
    done(CASES.step(CASES.officer, number, "waive"));
    refused(
        CASES.step(CASES.officer, number, "penalise", penalty(60_000, 90_001)),
        "heavier is not possible");
    done(CASES.step(CASES.head, number, "penalise", penalty(60_000, 80_000)));
    refused(CASES.step(CASES.head, number, "confirm"), "whoever proposes does not decide");
    done(CASES.step(CASES.as("Head Zheng", org.wenlan.account.Role.HEAD), number, "confirm"));
    refused(CASES.step(CASES.officer, number, "publish"), "not possible");
    done(
        CASES.step(
            CASES.officer, number, "serve", "day", CASES.today().toString(), "text", "By hand"));
    done(
        CASES.step(
            CASES.officer, number, "pay", "day", CASES.today().toString(), "yuan", "30,000"));
    refused(CASES.step(CASES.officer, number, "close", "text", "Paid"), "50000 yuan are not paid");
    done(
        CASES.step(
            CASES.head,
            number,
            "plan",
            "plan",
            CASES.today().plusDays(20) + " 20000\n" + CASES.today().plusDays(40) + " 30000"));
    CASES.clock.to(CASES.today().plusDays(1));
    var officer = CASES.as("Officer Zhao", org.wenlan.account.Role.OFFICER);
    var head = CASES.as("Head Wu", org.wenlan.account.Role.HEAD, org.wenlan.account.Role.OFFICER);
    done(CASES.step(officer, number, "pay", "day", CASES.today().toString(), "yuan", "50000"));
    done(CASES.step(officer, number, "close", "text", "Paid"));
    done(CASES.step(officer, number, "publish"));
    assertThat(CASES.site.get("/enforcement/decisions/" + number).statusCode()).isEqualTo(404);
    done(CASES.step(head, number, "publish"));
    var page = CASES.site.get("/enforcement/decisions/" + number, "Accept-Language", "en").body();
    assertThat(page)
        .contains("CNY 80,000", "Trademark Law", "to stop at once", "penalty")
        .doesNotContain(InventedCases.LAMPS, "Feng", "Zhao", "Wu", "invented.example");
    assertThat(CASES.site.get("/api/v1/enforcement/decisions?cause=TRADEMARK").body())
        .contains("\"number\":\"" + number + "\"", "\"fine\":80000", "\"region\":\"330100\"")
        .doesNotContain(InventedCases.LAMPS);
    assertThat(progress(receipt)).contains("the decision was performed");
  }

  private static String progress(InventedCases.Receipt receipt) {
    return CASES
        .post("/enforcement/progress", Map.of("number", receipt.number(), "code", receipt.code()))
        .body();
  }
}
