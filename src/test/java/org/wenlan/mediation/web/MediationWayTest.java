package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.mediation.web.InventedMediations.seen;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Clients;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Route;
import org.wenlan.dispute.Route.Ending;

/** What may follow what, and who may do it. Everything is invented. */
class MediationWayTest {
  private static final InventedMediations ALL = new InventedMediations();

  @AfterAll
  static void stop() {
    ALL.site.close();
  }

  private static String desk(String number) {
    return seen(200, ALL.officer.get(ALL.site, "/mediations/desk/" + number)).body();
  }

  @Test
  void aCourtsReferralIsMediatedPerformedAndConfirmedAtTheIntermediateCourt() {
    var receipt = ALL.filed(ALL.referral("201510123410", "（2026）虚构诉前调1号"));
    var number = receipt.number();
    var other = ALL.settled(receipt);
    assertThat(desk(number))
        .contains("In effect since", "Result returned to the court", "（2026）虚构诉前调1号");
    var _ = seen(409, ALL.party(number, other, "perform", "clause", "1"));
    ALL.agreed(ALL.party(number, receipt.code(), "perform", "clause", "1"));
    var day = ALL.today.toString();
    var _ = seen(409, ALL.step(ALL.mediator, number, "submit", "court", "", "day", day));
    ALL.agreed(ALL.party(number, receipt.code(), "join"));
    ALL.agreed(ALL.party(number, other, "join"));
    assertThat(desk(number)).contains("杭州市中级人民法院");
    var wrong = seen(409, ALL.step(ALL.mediator, number, "submit", "court", "西湖区人民法院", "day", day));
    assertThat(wrong.body()).contains("belongs before an intermediate court");
    var _ =
        seen(
            409,
            ALL.step(
                ALL.mediator,
                number,
                "submit",
                "court",
                "",
                "day",
                ALL.today.plusDays(1).toString()));
    ALL.done(ALL.step(ALL.mediator, number, "submit", "court", "", "day", day));
    ALL.done(ALL.step(ALL.mediator, number, "court-accept", "day", day));
    ALL.done(ALL.step(ALL.mediator, number, "court-decide", "day", day, "answer", "confirm"));
    ALL.done(ALL.step(ALL.officer, number, "perform", "clause", "2"));
    assertThat(desk(number)).contains("court confirmed", "all clauses performed");
    var dispute = ALL.site.bean(Disputes.class).of(number).orElseThrow();
    assertThat(dispute.routes().getFirst().outcome()).isEqualTo(Ending.SETTLED);
  }

  @Test
  void whatFailsGoesToArbitrationOnAnAgreementAndExcludesAnAdjudication() {
    var receipt = ALL.filed(ALL.form("201510123411"));
    var number = receipt.number();
    var other = ALL.inTheRoom(receipt);
    ALL.agreed(ALL.party(number, other, "close", "ground", "4"));
    var _ = seen(409, ALL.party(number, other, "close", "ground", "4"));
    ALL.done(
        ALL.step(
            ALL.officer,
            number,
            "hand-over",
            "body",
            "虚构仲裁委员会",
            "text",
            "Arbitration agreement of today"));
    var disputes = ALL.site.bean(Disputes.class);
    var dispute = disputes.of(number).orElseThrow();
    assertThat(dispute.open(Route.ARBITRATE)).isNotNull();
    assertThat(dispute.agreed()).contains("of today");
    ALL.done(
        ALL.step(ALL.officer, number, "award", "text", "Award 1", "day", ALL.today.toString()));
    assertThat(disputes.of(number).orElseThrow().open(Route.ARBITRATE)).isNull();
    assertThat(desk(number)).contains("Award Award 1");
  }

  @Test
  void aConflictMustBeDisclosedAndASideMayAskForAnotherMediatorOnce() {
    var receipt = ALL.filed(ALL.form("201510123412"));
    var number = receipt.number();
    ALL.done(ALL.step(ALL.officer, number, "accept"));
    var other =
        InventedMediations.shown(
            seen(200, ALL.step(ALL.officer, number, "ask", "text", "By phone")).body(), "other");
    var _ = seen(409, ALL.party(number, receipt.code(), "consent"));
    ALL.agreed(ALL.party(number, other, "consent"));
    var second = String.valueOf(ALL.id(ALL.second));
    var hidden = seen(409, ALL.step(ALL.officer, number, "propose", "mediator", second));
    assertThat(hidden.body()).contains("declared a conflict");
    ALL.done(
        ALL.step(
            ALL.officer, number, "propose", "mediator", second, "text", "Once advised one side."));
    assertThat(ALL.room(number, other).body()).contains("Once advised one side.");
    ALL.agreed(ALL.party(number, other, "replace", "mediator", "0"));
    ALL.done(
        ALL.step(ALL.officer, number, "propose", "mediator", String.valueOf(ALL.id(ALL.mediator))));
    ALL.agreed(ALL.party(number, other, "replace", "mediator", "0"));
    assertThat(desk(number)).contains("ended without agreement", "does not want to go on");
  }

  @Test
  void whatNobodyAcceptsIsAssignedAnewAndTheSameDisputeIsMediatedOnce() {
    var form = ALL.form("201510123413");
    form.put("organisation", "");
    var receipt = ALL.filed(form);
    ALL.done(ALL.step(ALL.officer, receipt.number(), "assign", "organisation", ALL.body));
    ALL.done(ALL.step(ALL.officer, receipt.number(), "decline", "text", "Not our field"));
    ALL.done(ALL.step(ALL.officer, receipt.number(), "assign", "organisation", ALL.body));
    ALL.done(ALL.step(ALL.officer, receipt.number(), "accept"));
    var again = ALL.filed(ALL.form("ZL 2015 1 0123413"));
    var refused = seen(409, ALL.step(ALL.officer, again.number(), "accept"));
    assertThat(refused.body()).contains("already takes this route", receipt.number());
    var _ =
        seen(404, ALL.step(ALL.stranger, receipt.number(), "close", "ground", "8", "text", "No"));
  }

  @Test
  void aCourtsProgramRefersOnceAndReadsWhatCameOfIt() {
    var key =
        ALL.site
            .bean(Clients.class)
            .register(new org.wenlan.account.Actor.Platform(), "Invented court", "court", "")
            .key();
    var body = new StringBuilder("{");
    ALL.referral("201510123414", "(2026) 14")
        .forEach((name, value) ->
            body.append(body.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
    body.append('}');
    var headers = new String[] {"Authorization", "Bearer " + key, "Accept-Language", "en"};
    var first = seen(201, ALL.site.json("POST", "/api/v1/mediations", body.toString(), headers));
    assertThat(first.body()).contains("\"code\"");
    var again = seen(200, ALL.site.json("POST", "/api/v1/mediations", body.toString(), headers));
    assertThat(again.body()).doesNotContain("\"code\"");
    var where = first.headers().firstValue("Location").orElseThrow();
    assertThat(seen(200, ALL.site.get(where, headers)).body())
        .contains("\"stage\":\"Applied\"", "(2026) 14");
    assertThat(seen(200, ALL.site.get("/api/v1/mediations", headers)).body()).contains("Applied");
    var _ = seen(422, ALL.site.json("POST", "/api/v1/mediations", "{\"kind\":\"X\"}", headers));
    assertThat(seen(200, ALL.site.get("/api/v1/mediations/organisations")).body())
        .contains(ALL.body);
  }

  @Test
  void aFormThatLacksSomethingSaysWhatAndKeepsTheRest() {
    var form = ALL.form("201510123415");
    form.put("region", "999999");
    form.put("claim", "");
    var answer = seen(422, ALL.post("/mediations/apply", form));
    assertThat(answer.body()).contains("There is no region 999999", "201510123415");
  }
}
