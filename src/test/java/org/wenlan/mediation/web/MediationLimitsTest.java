package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.mediation.web.InventedMediations.seen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Sweeper;

/** Which rule sets which time, what stops and lengthens it, what its end does. All invented. */
class MediationLimitsTest {
  private static final InventedMediations ALL = new InventedMediations();

  @AfterAll
  static void stop() {
    ALL.site.close();
  }

  private static Running clock(String number, String name) {
    return ALL.site.bean(Docket.class).clocks(number).stream()
        .filter(one -> one.name().equals(name))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static void sweepAfter(Running clock) {
    var after = clock.due().plusDays(1).atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    assertThat(ALL.site.bean(Sweeper.class).sweep(after)).isPositive();
  }

  private static String desk(String number) {
    return seen(200, ALL.officer.get(ALL.site, "/mediations/desk/" + number)).body();
  }

  @Test
  void howFarTheCourtHasComeSetsTheTimeAndABodyOfTheAuthorityHasItsOwn() {
    var times = new LinkedHashMap<String, String>();
    var right = 201610000100L;
    for (var when : List.of("BEFORE_FILING", "ORDINARY", "SUMMARY")) {
      var form = ALL.referral(String.valueOf(right++), "(2026) " + when);
      form.put("when", when);
      var receipt = ALL.filed(form);
      ALL.done(ALL.step(ALL.officer, receipt.number(), "accept"));
      times.put(when, clock(receipt.number(), "TERM").key());
    }
    assertThat(times)
        .isEqualTo(
            Map.of(
                "BEFORE_FILING", "mediation.online-before-filing",
                "ORDINARY", "mediation.online-after-filing",
                "SUMMARY", "mediation.online-after-filing-summary"));
    var _ =
        seen(
            303,
            ALL.officer.post(
                ALL.site,
                "/mediations/register/organisation",
                "code",
                "invented-office",
                "name",
                "虚构知识产权局",
                "kind",
                "ADMINISTRATIVE",
                "unit",
                ALL.officer.person().unit(),
                "region",
                "330100"));
    var form = ALL.form("201610000109");
    form.put("organisation", "invented-office");
    var receipt = ALL.filed(form);
    ALL.done(ALL.step(ALL.officer, receipt.number(), "accept", "complex", "yes"));
    assertThat(clock(receipt.number(), "TERM").key()).isEqualTo("mediation.patent-complex");
    assertThat(desk(receipt.number())).contains("S: from a secondary source");
  }

  @Test
  void theRuleOfTheDayOfAcceptanceCountsBeforeAndAfterEachChangeOfLaw() {
    var time = ALL.site.bean(LegalTime.class);
    var golden =
        List.of(
            "mediation.before-filing 2021-12-31 2022-01-30",
            "mediation.online-before-filing 2021-12-31 –",
            "mediation.online-before-filing 2022-01-04 2022-02-07",
            "mediation.after-filing 2021-06-01 2021-06-16",
            "mediation.online-after-filing 2022-06-01 2022-06-16",
            "mediation.online-after-filing-summary 2022-06-01 2022-06-08",
            "mediation.accept 2026-03-02 2026-03-05",
            "mediation.ask-other 2026-03-06 2026-03-11",
            "mediation.patent 2026-03-02 2026-05-06",
            "mediation.patent-complex 2026-03-02 2026-06-02",
            "mediation.confirm-apply 2026-03-02 2026-04-01",
            "mediation.confirm-accept 2026-03-02 2026-03-05",
            "mediation.confirm-decide 2026-03-02 2026-03-17");
    assertThat(golden)
        .allSatisfy(row -> {
          var parts = row.split(" ", -1);
          var found = time.start("X", parts[0], "330106", LocalDate.parse(parts[1]));
          assertThat(found.map(one -> one.due().toString()).orElse("–"))
              .as(row)
              .isEqualTo(parts[2]);
        });
  }

  @Test
  void anAppraisalStopsTheTimeAndBothSidesLengthenIt() {
    var receipt = ALL.filed(ALL.form("201610000120"));
    var number = receipt.number();
    var other = ALL.inTheRoom(receipt);
    var due = clock(number, "TERM").due();
    ALL.done(ALL.step(ALL.mediator, number, "pause"));
    assertThat(clock(number, "TERM").state()).isEqualTo(Running.State.PAUSED);
    ALL.done(ALL.step(ALL.mediator, number, "resume"));
    assertThat(clock(number, "TERM").state()).isEqualTo(Running.State.RUNNING);
    ALL.done(ALL.step(ALL.mediator, number, "extend", "days", "20"));
    ALL.agreed(ALL.party(number, receipt.code(), "agree-extension"));
    assertThat(clock(number, "TERM").due()).isEqualTo(due);
    var _ = seen(409, ALL.party(number, receipt.code(), "agree-extension"));
    ALL.agreed(ALL.party(number, other, "agree-extension"));
    assertThat(clock(number, "TERM").due()).isAfter(due);
    sweepAfter(clock(number, "TERM"));
    assertThat(desk(number)).contains("ended without agreement", "the time has ended");
  }

  @Test
  void whoeverDoesNotAnswerEndsItAndABodyThatDoesNotAcceptIsNoted() {
    var receipt = ALL.filed(ALL.form("201610000121"));
    sweepAfter(clock(receipt.number(), "ACCEPT"));
    assertThat(desk(receipt.number())).contains("time passed");
    ALL.done(ALL.step(ALL.officer, receipt.number(), "accept"));
    var _ = seen(200, ALL.step(ALL.officer, receipt.number(), "ask", "text", "By letter"));
    assertThat(clock(receipt.number(), "ANSWER").key()).isEqualTo("mediation.answer");
    sweepAfter(clock(receipt.number(), "ANSWER"));
    assertThat(desk(receipt.number())).contains("a party could not be reached");
  }

  @Test
  void whatIsWrittenWhenTheTimeEndsIsSignedOrEndedButNotTalkedAboutAnyMore() {
    var receipt = ALL.filed(ALL.form("201610000124"));
    var number = receipt.number();
    var other = ALL.inTheRoom(receipt);
    ALL.done(ALL.step(ALL.mediator, number, "extend", "days", "5"));
    ALL.agreed(ALL.party(number, other, "agree-extension"));
    ALL.done(ALL.step(ALL.mediator, number, "write", "text-1", "The lamp is not sold."));
    ALL.done(ALL.step(ALL.mediator, number, "reopen"));
    ALL.done(ALL.step(ALL.mediator, number, "write", "text-1", "The lamp is not sold."));
    sweepAfter(clock(number, "TERM"));
    var page = ALL.mediator.get(ALL.site, "/mediations/desk/" + number).body();
    assertThat(page).contains("/" + number + "/sign").doesNotContain("/" + number + "/reopen");
    assertThat(seen(409, ALL.step(ALL.mediator, number, "reopen")).body())
        .contains("The time of the mediation ended", "Sign the agreement as it is written");
    var _ = seen(409, ALL.party(number, receipt.code(), "agree-extension"));
    ALL.agreed(ALL.party(number, receipt.code(), "sign", "text", "Signer Bo (invented)"));
    ALL.agreed(ALL.party(number, other, "sign", "text", "Signer Hu (invented)"));
    ALL.done(ALL.step(ALL.mediator, number, "sign", "text", "Mediator Lin"));
    assertThat(desk(number)).contains("In effect since");
  }

  @Test
  void afterThirtyDaysNobodyAppliesForConfirmationAnyMore() {
    var receipt = ALL.filed(ALL.form("201610000122"));
    var other = ALL.settled(receipt);
    var clock = clock(receipt.number(), "CONFIRM");
    assertThat(clock.due()).isAfterOrEqualTo(ALL.today.plusDays(30));
    ALL.agreed(ALL.party(receipt.number(), receipt.code(), "join"));
    sweepAfter(clock);
    assertThat(ALL.site.bean(Docket.class).find(new Actor.Platform(), receipt.number()))
        .as("nobody owes the application, so nothing is late")
        .hasValueSatisfying(file -> assertThat(file.due()).isNull());
    ALL.agreed(ALL.party(receipt.number(), other, "join"));
    var late = clock.due().plusDays(1).toString();
    var _ = seen(409, ALL.step(ALL.mediator, receipt.number(), "submit", "court", "", "day", late));
    var refiled = ALL.referral("201610000123", "(2026) 123");
    refiled.put("when", "ORDINARY");
    var after = ALL.filed(refiled);
    var _ = ALL.settled(after);
    assertThat(seen(409, ALL.party(after.number(), after.code(), "join")).body())
        .contains("the court makes a mediation document");
  }
}
