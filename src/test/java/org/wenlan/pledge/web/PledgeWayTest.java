package org.wenlan.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.pledge.web.InventedPledges.done;
import static org.wenlan.pledge.web.InventedPledges.refused;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Sweeper;
import org.wenlan.register.Burden;
import org.wenlan.register.Register;
import org.wenlan.register.RightNumber;

/** The whole way of a pledge through its pages. Everything is invented. */
class PledgeWayTest {
  private static final InventedPledges PLEDGES = new InventedPledges();

  @AfterAll
  static void stop() {
    PLEDGES.site.close();
  }

  private static String burden(String key) {
    return PLEDGES
        .site
        .bean(Register.class)
        .find(new RightNumber(key))
        .orElseThrow()
        .on(PLEDGES.today)
        .stream()
        .filter(one -> one.kind() == Burden.Kind.PLEDGE)
        .map(one -> one.holder() + " until " + one.until())
        .findFirst()
        .orElse("free");
  }

  @Test
  void aPledgeIsAppliedForCorrectedRegisteredByTwoVerifiedChangedAndDischarged() {
    PLEDGES.enter(
        PLEDGES.patent("201510000001", InventedPledges.LAMPS),
        PLEDGES.patent("201510000002", InventedPledges.LAMPS));
    var form = PLEDGES.form("201510000001\n201510000002");
    form.put("do", "check");
    var looked = PLEDGES.post("/pledges/apply", form);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body())
        .contains("No register knows anything", "already pledged", "S: from a secondary source");
    form.put("do", "send");
    var receipt = PLEDGES.filed(form);
    var number = receipt.number();
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk").body())
        .contains(number, "other party to confirm");

    refused(PLEDGES.party(number, receipt.code(), "confirm", "Me"), "the other party confirms");
    refused(PLEDGES.step(PLEDGES.officer, number, "register"), "not possible as the pledge stands");
    var confirmed = PLEDGES.party(number, receipt.other(), "confirm", "Signer Bo (invented)");
    assertThat(confirmed.body()).contains("Both parties have signed");
    refused(PLEDGES.step(PLEDGES.officer, number, "register"), "Papers that are missing: 3");

    done(PLEDGES.step(PLEDGES.officer, number, "correct", "text", "The amount differs."));
    assertThat(clock(number, "EXAMINE").state()).isEqualTo(Docket.Running.State.PAUSED);
    var corrected = PLEDGES.form("201510000001\n201510000002");
    corrected.put("amount", "3500000");
    corrected.put("number", number);
    corrected.put("code", receipt.code());
    var shown = PLEDGES.post("/pledges/progress", Map.of("number", number, "code", receipt.code()));
    assertThat(shown.body()).contains("The amount differs.");
    corrected.put("version", InventedPledges.version(shown.body()));
    var amended = PLEDGES.post("/pledges/progress/amend", corrected);
    assertThat(amended.body()).contains("waits for the other party");
    assertThat(PLEDGES.party(number, receipt.other(), "confirm", "Signer Bo").statusCode())
        .isEqualTo(200);
    assertThat(clock(number, "EXAMINE").state()).isEqualTo(Docket.Running.State.RUNNING);
    assertThat(clock(number, "EXAMINE").pin()).contains("pledge.patent-register-online@");
    refused(
        PLEDGES.step(PLEDGES.officer, number, "correct", "text", "Once more"),
        "corrected once already");

    PLEDGES.papers(receipt);
    done(PLEDGES.step(PLEDGES.head, number, "register"));
    assertThat(burden("CN201510000001")).isEqualTo("free");
    refused(PLEDGES.step(PLEDGES.head, number, "decide"), "whoever proposes does not decide");
    refused(PLEDGES.step(PLEDGES.officer, number, "decide"), "Your roles do not let you");
    var other = PLEDGES.as("Head Zheng", org.wenlan.account.Role.HEAD);
    done(PLEDGES.step(other, number, "decide"));
    assertThat(burden("CN201510000001")).startsWith(InventedPledges.BANK);
    assertThat(burden("CN201510000002")).startsWith(InventedPledges.BANK);

    var first = certificate(number, receipt.code());
    var verified = PLEDGES.site.get("/pledges/certificates/" + first + "?lang=en").body();
    assertThat(verified)
        .contains("This certificate holds", "3,500,000 yuan", "CN201510000002")
        .contains(InventedPledges.BANK)
        .doesNotContain("invented.example", "Signer Bo", "Head Wu", "Head Zheng");
    assertThat(PLEDGES.site.bytes("/pledges/certificates/" + first + ".pdf"))
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(PLEDGES.post("/pledges/certificates", Map.of("code", first.toLowerCase())))
        .returns(303, java.net.http.HttpResponse::statusCode);
    assertThat(PLEDGES.post("/pledges/certificates", Map.of("code", "AAAA-BBBB")))
        .returns(404, java.net.http.HttpResponse::statusCode);

    assertThat(PLEDGES.party(number, receipt.other(), "ask", "A year more, please.").statusCode())
        .isEqualTo(200);
    assertThat(PLEDGES.party(number, receipt.code(), "ask", "And half of it free.").statusCode())
        .isEqualTo(200);
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk").body()).contains(number);
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + number).body())
        .as("neither party's request takes the other's away")
        .contains("A year more, please.", "And half of it free.");
    var until = PLEDGES.today.plusYears(3);
    done(
        PLEDGES.step(
            PLEDGES.officer,
            number,
            "change",
            "until",
            until.toString(),
            "pledgee",
            "虚构资产管理公司",
            "text",
            "Agreed by both (invented)."));
    assertThat(burden("CN201510000001")).startsWith(InventedPledges.BANK);
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
    assertThat(burden("CN201510000001")).isEqualTo("虚构资产管理公司 until " + until);
    assertThat(PLEDGES.site.get("/pledges/certificates/" + first + "?lang=en").body())
        .contains("has replaced this one");

    refused(PLEDGES.step(PLEDGES.officer, number, "release", "text", "x"), "are to be chosen");
    done(
        PLEDGES.step(
            PLEDGES.officer, number, "release", "right", "CN201510000002", "text", "Paid half."));
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
    assertThat(burden("CN201510000002")).isEqualTo("free");
    assertThat(burden("CN201510000001")).startsWith("虚构资产管理公司");

    done(PLEDGES.step(PLEDGES.officer, number, "discharge", "text", "Paid (invented)."));
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
    assertThat(burden("CN201510000001")).isEqualTo("free");
    var last = certificate(number, receipt.other());
    assertThat(PLEDGES.site.get("/pledges/certificates/" + last + "?lang=en").body())
        .contains("The pledge was discharged");
    refused(PLEDGES.step(PLEDGES.officer, number, "discharge", "text", "x"), "not possible");
  }

  private static Docket.Running clock(String number, String name) {
    return PLEDGES.site.bean(Docket.class).clocks(number).stream()
        .filter(one -> one.name().equals(name))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static String certificate(String number, String code) {
    var body = PLEDGES.post("/pledges/progress", Map.of("number", number, "code", code)).body();
    var found = Pattern.compile("/pledges/certificates/([0-9A-Z-]+)\"").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  @Test
  void thirtyDaysBeforeTheDebtEndsTheFileAndTheDeskSaySo() {
    PLEDGES.enter(PLEDGES.patent("201510000003", InventedPledges.LAMPS));
    var form = PLEDGES.form("201510000003");
    var until = PLEDGES.today.plusDays(60);
    form.put("until", until.toString());
    var number = PLEDGES.registered(form).number();
    var clock = clock(number, "REMIND");
    assertThat(clock.pin()).startsWith("platform.pledge/pledge.expiry-reminder@");
    assertThat(clock.due()).isBeforeOrEqualTo(until.minusDays(30));
    int _ = PLEDGES.site.bean(Sweeper.class).sweep(after(until.minusDays(29)));
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + number).body())
        .contains("reminded: the debt ends soon", "The registration does not end by itself");
    done(
        PLEDGES.step(
            PLEDGES.officer,
            number,
            "change",
            "until",
            until.plusYears(1).toString(),
            "text",
            "Extended."));
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
    assertThat(clock(number, "REMIND").due()).isAfter(until);
    assertThat(burden("CN201510000003"))
        .isEqualTo(InventedPledges.BANK + " until " + until.plusYears(1));
  }

  @Test
  void aPledgeOfARightThatPassedToANewOwnerIsChangedInTheNewOwnersName() {
    PLEDGES.enter(PLEDGES.patent("201510000007", InventedPledges.LAMPS));
    var number = PLEDGES.registered(PLEDGES.form("201510000007")).number();
    PLEDGES.enter(PLEDGES.patent("201510000007", "虚构照明新公司"));
    var until = PLEDGES.today.plusYears(4);
    done(PLEDGES.step(PLEDGES.officer, number, "change", "until", until.toString(), "text", "x"));
    refused(PLEDGES.step(PLEDGES.head, number, "decide"), "The register does not take this pledge");
    done(PLEDGES.step(PLEDGES.head, number, "contest", "text", "The right has a new owner."));
    var same =
        PLEDGES.step(
            PLEDGES.officer, number, "change", "pledgor", InventedPledges.BANK, "text", "x");
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body()).contains("Pledgor and pledgee are the same");
    done(
        PLEDGES.step(
            PLEDGES.officer,
            number,
            "change",
            "pledgor",
            "虚构照明新公司",
            "until",
            until.toString(),
            "text",
            "The right was transferred with the bank's consent (invented)."));
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
    assertThat(burden("CN201510000007")).isEqualTo(InventedPledges.BANK + " until " + until);
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + number).body())
        .contains("虚构照明新公司");
  }

  private static java.time.Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().plusSeconds(1);
  }
}
