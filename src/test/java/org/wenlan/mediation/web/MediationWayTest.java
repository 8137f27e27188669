package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.mediation.web.InventedMediations.seen;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Route;
import org.wenlan.dispute.Route.Ending;
import org.wenlan.mediation.Organisations;

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
  void eitherSideGetsAnotherCodeInEveryOpenStageAndTheOldOneOpensNothing() {
    var receipt = ALL.filed(ALL.form("201510123419"));
    var number = receipt.number();
    var own = ALL.given(number, "PETITIONER");
    var _ = seen(404, ALL.room(number, receipt.code()));
    var early = seen(409, ALL.step(ALL.officer, number, "give-code", "side", "RESPONDENT"));
    assertThat(early.body()).contains("no code before it is asked");
    var _ = seen(409, ALL.step(ALL.second, number, "give-code", "side", "PETITIONER"));
    var other = ALL.inTheRoom(new InventedMediations.Receipt(number, own));
    var again = ALL.given(number, "RESPONDENT");
    var _ = seen(404, ALL.room(number, other));
    ALL.agreed(ALL.party(number, again, "speak", "text", "Still here."));
    assertThat(seen(200, ALL.room(number, own)).body()).contains("a side was given a new code");
    ALL.done(ALL.step(ALL.mediator, number, "write", "text-1", "The lamp is not sold."));
    own = ALL.given(number, "PETITIONER");
    ALL.agreed(ALL.party(number, own, "sign", "text", "Signer Bo (invented)"));
    ALL.agreed(ALL.party(number, again, "sign", "text", "Signer Hu (invented)"));
    ALL.done(ALL.step(ALL.mediator, number, "sign", "text", "Mediator Lin"));
    again = ALL.given(number, "RESPONDENT");
    ALL.agreed(ALL.party(number, again, "join"));
  }

  @Test
  void aMediatorWhoCannotGoOnIsTakenBackAndAnotherOneSignsWhatTheSidesSigned() {
    var receipt = ALL.filed(ALL.form("201510123420"));
    var number = receipt.number();
    var other = ALL.inTheRoom(receipt);
    var first = String.valueOf(ALL.id(ALL.mediator));
    var _ = seen(409, ALL.step(ALL.officer, number, "withdraw", "text", ""));
    var _ = seen(409, ALL.step(ALL.mediator, number, "withdraw", "text", "I would rather not."));
    ALL.done(ALL.step(ALL.officer, number, "withdraw", "text", "Fell ill (invented)"));
    assertThat(desk(number)).contains("mediator was taken back", "Fell ill (invented)");
    var _ = seen(409, ALL.step(ALL.mediator, number, "speak", "text", "x"));
    ALL.done(ALL.step(ALL.officer, number, "propose", "mediator", first));
    ALL.agreed(ALL.party(number, receipt.code(), "want"));
    ALL.agreed(ALL.party(number, other, "want"));
    ALL.done(ALL.step(ALL.mediator, number, "write", "text-1", "The lamp is not sold."));
    ALL.done(ALL.step(ALL.mediator, number, "sign", "text", "Mediator Lin"));
    ALL.agreed(ALL.party(number, receipt.code(), "sign", "text", "Signer Bo (invented)"));
    ALL.done(ALL.step(ALL.officer, number, "withdraw", "text", "Left the body (invented)"));
    ALL.agreed(ALL.party(number, other, "sign", "text", "Signer Hu (invented)"));
    assertThat(desk(number)).doesNotContain("In effect since").contains("Propose a mediator");
    var second = String.valueOf(ALL.id(ALL.second));
    ALL.done(
        ALL.step(ALL.officer, number, "propose", "mediator", second, "text", "Once advised one."));
    var _ = seen(409, ALL.step(ALL.second, number, "sign", "text", "Mediator Qi"));
    ALL.agreed(ALL.party(number, receipt.code(), "want"));
    ALL.agreed(ALL.party(number, other, "want"));
    var _ = seen(409, ALL.party(number, other, "replace", "mediator", "0"));
    ALL.done(ALL.step(ALL.second, number, "sign", "text", "Mediator Qi"));
    assertThat(desk(number)).contains("In effect since");
  }

  @Test
  void whereTheRequestsToABodyGoIsNotForAnotherUnitToSay() {
    var taken =
        seen(
            422,
            ALL.stranger.post(
                ALL.site,
                "/mediations/register/organisation",
                "code",
                ALL.body,
                "name",
                "虚构诉调对接中心",
                "unit",
                "elsewhere",
                "region",
                "330100"));
    assertThat(taken.body()).contains("come to another unit", "Ask the centre");
    var one = ALL.site.bean(Organisations.class).find(ALL.body).orElseThrow();
    assertThat(one.unit()).isEqualTo(ALL.officer.person().unit());
    var listed = ALL.site.bean(Organisations.class).mediators(ALL.body).getFirst();
    assertThat(ALL.site.bean(Organisations.class).put(ALL.stranger.person(), listed, Instant.now()))
        .isInstanceOf(Organisations.Entered.Refused.class);
  }

  @Test
  void aDeskCountsNoFurtherThanAnybodyWorks() {
    var sql = ALL.site.bean(JdbcClient.class);
    int rows =
        sql.sql(
                """
                insert into mediation.line (number, reference, owner, desk, organisation, kind,
                  source, petitioner, respondent, stage, open, opened)
                select 'TJ-INVENTED-' || n, '', 'elsewhere', 'elsewhere', '', 'PATENT', 'PARTY',
                  'x', 'x', 'Applied', true, date '2026-01-01' from generate_series(1, 1100) n\
                """)
            .update();
    assertThat(rows).isEqualTo(1_100);
    assertThat(seen(200, ALL.stranger.get(ALL.site, "/mediations/desk")).body()).contains("1,000+");
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
