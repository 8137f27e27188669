package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;

/** The writs of a mediation: what says something of the room stays with its mediator. */
class MediationWritsTest {
  private static final InventedMediations ROOM = new InventedMediations();
  private static final String CANARY = "Canary of the agreement, two million (invented)";

  @AfterAll
  static void stop() {
    ROOM.site.close();
  }

  private static int issued(Someone who, String number, String template, String... blanks) {
    return who.post(ROOM.site, "/writs/of/" + number + "/new/mediation." + template, blanks)
        .statusCode();
  }

  @Test
  void anAgreementIsIssuedByTheMediatorAndReadByNobodyElseOfTheUnit() {
    var receipt = ROOM.filed(ROOM.referral("201510123456", "(2026) 1"));
    var _ = ROOM.inTheRoom(receipt);
    var number = receipt.number();
    assertThat(
            issued(
                ROOM.mediator,
                number,
                "agreement",
                "b-petitioner",
                InventedMediations.LAMPS,
                "b-respondent",
                InventedMediations.RIVER,
                "b-matter",
                "Sale of lamps (invented)",
                "b-clauses",
                CANARY,
                "b-effective",
                "2026-11-30"))
        .isEqualTo(303);
    assertThat(
            issued(
                ROOM.officer,
                number,
                "return-to-court",
                "b-court",
                "Invented Court",
                "b-reference",
                "(2026) 1",
                "b-result",
                "agreement"))
        .isEqualTo(303);
    var mine = ROOM.mediator.get(ROOM.site, "/writs/of/" + number).body();
    assertThat(mine).contains(CANARY, "Return to the referring court", "new/mediation.session");
    var theirs = ROOM.officer.get(ROOM.site, "/writs/of/" + number).body();
    assertThat(theirs)
        .contains("Return to the referring court")
        .doesNotContain(CANARY, "Mediation agreement", "new/mediation.session");
    var id = mine.replaceAll("(?s).*?/writs/of/" + number + "/([0-9]+)\\.pdf.*", "$1");
    assertThat(ROOM.mediator.get(ROOM.site, "/writs/of/" + number + "/" + id + ".pdf").statusCode())
        .isEqualTo(200);
    for (var who : new Someone[] {ROOM.officer, ROOM.head, ROOM.second, ROOM.stranger}) {
      var at = "/writs/of/" + number + "/" + id + ".pdf";
      assertThat(who.get(ROOM.site, at).statusCode()).isEqualTo(404);
      assertThat(issued(who, number, "agreement", "b-clauses", "x")).isEqualTo(404);
    }
  }
}
