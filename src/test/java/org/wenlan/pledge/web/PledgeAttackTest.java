package org.wenlan.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.pledge.web.InventedPledges.LAMPS;
import static org.wenlan.pledge.web.InventedPledges.done;
import static org.wenlan.pledge.web.InventedPledges.refused;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.register.Right.Matter;
import org.wenlan.register.Right.Standing;

/** What is not allowed is refused in words, and nothing of it is done. Everything is invented. */
class PledgeAttackTest {
  private static final InventedPledges PLEDGES = new InventedPledges();

  @AfterAll
  static void stop() {
    PLEDGES.site.close();
  }

  @Test
  void anotherUnitAnotherCodeAndAnotherRoleGetNowhere() {
    PLEDGES.enter(PLEDGES.patent("201610000001", LAMPS));
    var receipt = PLEDGES.signed(PLEDGES.form("201610000001"));
    var number = receipt.number();
    var page = "/pledges/desk/" + number;
    assertThat(PLEDGES.stranger.get(PLEDGES.site, page).statusCode()).isEqualTo(404);
    assertThat(PLEDGES.step(PLEDGES.stranger, number, "register").statusCode()).isEqualTo(404);
    assertThat(PLEDGES.stranger.get(PLEDGES.site, "/pledges/desk").body()).doesNotContain(number);
    refused(PLEDGES.step(PLEDGES.expert, number, "register"), "Your roles do not let you");
    assertThat(PLEDGES.site.get(page).statusCode()).isEqualTo(303);
    for (var code : new String[] {"", "AAAA-BBBB-CCCC-DDDD", receipt.code() + "X"}) {
      assertThat(PLEDGES.party(number, code, "withdraw", "").statusCode()).isEqualTo(404);
    }
    assertThat(PLEDGES.post("/track", Map.of("number", number, "code", receipt.code())))
        .returns(404, HttpResponse::statusCode);
    assertThat(PLEDGES.attach(number, "AAAA-BBBB", "CONTRACT", "x").statusCode()).isEqualTo(404);
    var seen = PLEDGES.post("/pledges/progress", Map.of("number", number, "code", receipt.other()));
    assertThat(seen.body()).doesNotContain("invented.example", "Signer Bo", receipt.code());
  }

  @Test
  void whatIsTooLongMarkedUpOrSentTwiceIsRefusedInWords() {
    PLEDGES.enter(PLEDGES.patent("201610000002", "<b>Lamp</b> & Sons (invented)"));
    var form = PLEDGES.form("201610000002");
    form.put("pledgor", "<b>Lamp</b> & Sons (invented)");
    form.put("pledgee", "x".repeat(301));
    var tooLong = PLEDGES.post("/pledges/apply", form);
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("too long: 301", "&lt;b>Lamp").doesNotContain("<b>Lamp");
    form.put("pledgee", "<script>alert(1)</script>");
    form.put(
        "rights",
        IntStream.range(0, 101)
            .mapToObj("2016200%05d"::formatted)
            .collect(Collectors.joining("\n")));
    assertThat(PLEDGES.post("/pledges/apply", form).body()).contains("These are 101 rights");
    form.put("rights", "2016100000021");
    assertThat(PLEDGES.post("/pledges/apply", form).body()).contains("no number of a right");
    form.put("rights", "201610000002");
    form.put("amount", "9".repeat(40));
    form.put("until", "never");
    form.put("valuation", "-1");
    form.put("region", "999999");
    form.put("pledgor-code", "91330100MA27000000");
    form.remove("truthful");
    assertThat(PLEDGES.post("/pledges/apply", form).body())
        .contains(
            "is no amount",
            "never is no day",
            "-1 is no amount",
            "no region 999999",
            "91330100MA27000000 is no social credit code",
            "Without this statement");
    var receipt = PLEDGES.signed(fine(form));
    var number = receipt.number();
    refused(
        PLEDGES.step(PLEDGES.officer, number, "correct", "text", "y".repeat(2_001)),
        "too long: 2001");
    refused(PLEDGES.step(PLEDGES.officer, number, "correct", "text", " "), "Nothing is written");
    done(PLEDGES.step(PLEDGES.officer, number, "register"));
    refused(PLEDGES.step(PLEDGES.officer, number, "register"), "not possible");
    var stale =
        PLEDGES.head.post(PLEDGES.site, "/pledges/desk/" + number + "/decide", "version", "1");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Officer Zhao changed this pledge a moment ago");
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
    refused(PLEDGES.step(PLEDGES.head, number, "decide"), "not possible");
    refused(PLEDGES.party(number, receipt.code(), "withdraw", ""), "not possible");
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + number).body())
        .contains("&lt;script&gt;alert")
        .doesNotContain("<script>alert");
    var file = PLEDGES.attach(number, receipt.code(), "CONTRACT", "x".repeat(3 << 20));
    assertThat(file.statusCode()).isEqualTo(422);
    assertThat(file.body()).contains("2 MiB");
  }

  private static Map<String, String> fine(Map<String, String> form) {
    var whole = PLEDGES.form("201610000002");
    whole.put("pledgor", form.getOrDefault("pledgor", ""));
    whole.put("pledgee", form.getOrDefault("pledgee", ""));
    return whole;
  }

  @Test
  void aGroundKeepsItFromBeingSentAndTheCounterRefusesItByTwoPersons() {
    PLEDGES.enter(
        PLEDGES.right(
            "201610000003",
            Matter.INVENTION,
            Standing.IN_FORCE,
            PLEDGES.today.minusDays(1),
            "Somebody Else (invented)"));
    var form = PLEDGES.form("201610000003");
    form.put("until", PLEDGES.today.plusYears(13).toString());
    var answer = PLEDGES.post("/pledges/apply", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "cannot be sent like this",
            "The register names Somebody Else (invented)",
            "Fees are paid up to",
            "The debt ends on")
        .contains("/law/pledge.patent-refusal", "S: from a secondary source");
    form.put("rights", "TM99999999");
    form.put("type", "TRADEMARK");
    assertThat(PLEDGES.post("/pledges/apply", form).body())
        .contains("Neither the register nor a published document knows TM99999999");
    form.put("rights", "201610000003");
    form.put("type", "PATENT");
    var counter = PLEDGES.post("/pledges/apply", form, "Cookie", PLEDGES.officer.cookie());
    assertThat(counter.statusCode()).as(counter.body()).isEqualTo(200);
    var receipt = InventedPledges.receipt(counter);
    assertThat(PLEDGES.party(receipt.number(), receipt.other(), "confirm", "Bo").statusCode())
        .isEqualTo(200);
    var number = receipt.number();
    refused(PLEDGES.step(PLEDGES.officer, number, "register"), "Grounds that stand in the way: 4");
    refused(
        PLEDGES.step(PLEDGES.officer, number, "refuse", "ground", "PLEDGED", "text", "x"),
        "The register rules this ground out");
    done(
        PLEDGES.step(
            PLEDGES.head, number, "refuse", "ground", "OWNER", "text", "Not yours (invented)."));
    refused(PLEDGES.step(PLEDGES.head, number, "decide"), "whoever proposes does not decide");
    done(PLEDGES.step(PLEDGES.as("Head Zheng", org.wenlan.account.Role.HEAD), number, "decide"));
    assertThat(
            PLEDGES
                .post("/pledges/progress", Map.of("number", number, "code", receipt.code()))
                .body())
        .contains("the pledgor is not the registered owner", "Not yours (invented).")
        .doesNotContain("Head Wu");
  }

  @Test
  void whatNoRegisterKnowsIsLookedUpAndConsentIsAWordOnFile() {
    PLEDGES.enter(
        PLEDGES.right(
            "201620000004", Matter.UTILITY_MODEL, Standing.IN_FORCE, null, LAMPS, "虚构合伙人"));
    var form = PLEDGES.form("201620000004");
    assertThat(PLEDGES.post("/pledges/apply", form).body())
        .contains("These have not consented yet: 虚构合伙人");
    form.put("co-owners", "yes");
    var receipt = PLEDGES.signed(form);
    var number = receipt.number();
    refused(PLEDGES.step(PLEDGES.officer, number, "register"), "Grounds that stand in the way: 1");
    refused(
        PLEDGES.step(
            PLEDGES.officer, number, "look-up", "right", "CN201699999999", "text", "Paid."),
        "Nothing is unknown of CN201699999999");
    done(
        PLEDGES.step(
            PLEDGES.officer, number, "look-up", "right", "CN201620000004", "text", "Fees paid."));
    refused(PLEDGES.step(PLEDGES.officer, number, "register"), "Papers that are missing: 1");
    assertThat(PLEDGES.attach(number, receipt.other(), "CO_OWNERS", "They agree").statusCode())
        .isEqualTo(200);
    done(PLEDGES.step(PLEDGES.officer, number, "register"));
    done(PLEDGES.step(PLEDGES.head, number, "decide"));
  }

  @Test
  void aProgramSeesWhatItFiledOrConfirmedAndNothingElse() {
    PLEDGES.enter(PLEDGES.patent("201610000005", LAMPS));
    var lamps = key("Lamps (invented)");
    var bank = key("Bank (invented)");
    var other = key("Nobody (invented)");
    var body =
        """
        {"type":"PATENT","rights":["201610000005"],"filer":"PLEDGOR","pledgor":"%s",
        "pledgee":"Invented Bank","region":"330106","amount":"5000000","from":"%s","until":"%s",
        "contract":"INVENTED-2","signed":"%s"}\
        """
            .formatted(LAMPS, PLEDGES.today, PLEDGES.today.plusYears(1), PLEDGES.today);
    assertThat(api("POST", "/check", body, "").body())
        .contains("\"passes\":true", "\"mark\":\"S\"", "\"ground\":\"PLEDGED\"");
    assertThat(api("POST", "", body, "").statusCode()).isEqualTo(401);
    var filed = api("POST", "", body, lamps);
    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    var number = member(filed.body(), "number");
    var code = member(filed.body(), "otherCode");
    assertThat(api("GET", "/" + number, "", bank).statusCode()).isEqualTo(404);
    var sign = "{\"code\":\"%s\",\"name\":\"Bo\",\"version\":%d}";
    assertThat(api("POST", "/" + number + "/confirm", sign.formatted("AAAA", 1), bank))
        .returns(404, HttpResponse::statusCode);
    var own = sign.formatted(member(filed.body(), "code"), 1);
    assertThat(api("POST", "/" + number + "/confirm", own, lamps).body())
        .contains("the other party confirms");
    assertThat(api("POST", "/" + number + "/confirm", sign.formatted(code, 9), bank))
        .returns(412, HttpResponse::statusCode);
    assertThat(api("POST", "/" + number + "/confirm", sign.formatted(code, 1), bank).body())
        .contains("\"stage\":\"Received\"");
    for (var key : new String[] {lamps, bank}) {
      assertThat(api("GET", "", "", key).body()).contains(number);
      assertThat(api("GET", "/" + number, "", key).body()).contains("\"stage\":\"Received\"");
    }
    assertThat(api("GET", "", "", other).body()).doesNotContain(number);
    assertThat(api("GET", "/" + number, "", other).statusCode()).isEqualTo(404);
    assertThat(api("POST", "/check", "{\"state\":\"registered\"}", "").statusCode()).isEqualTo(422);
    assertThat(api("POST", "/check", "{", "").statusCode()).isEqualTo(400);
    var desk = "/api/v1/pledges/desk";
    assertThat(PLEDGES.officer.get(PLEDGES.site, desk).body()).contains(number);
    assertThat(PLEDGES.stranger.get(PLEDGES.site, desk).body()).doesNotContain(number);
  }

  private static String key(String name) {
    return PLEDGES.site.bean(Clients.class).register(new Actor.Platform(), name, "p-1", "").key();
  }

  private static HttpResponse<String> api(String method, String path, String body, String key) {
    var who = key.isEmpty() ? "X-Forwarded-For" : "Authorization";
    var value = key.isEmpty() ? "192.0.2.1" : "Bearer " + key;
    return PLEDGES.site.json(
        method, "/api/v1/pledges" + path, body, "Accept-Language", "en", who, value);
  }

  private static String member(String json, String name) {
    return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void whoFloodsTheOfficeIsToldToWait() {
    var pace = new FilingPace();
    var now = java.time.Instant.parse("2026-11-29T08:00:00Z");
    for (int i = 0; i < FilingPace.MOST; i++) {
      assertThat(pace.lets("192.0.2.1", now.plusSeconds(i))).isTrue();
    }
    assertThat(pace.lets("192.0.2.1", now.plusSeconds(60))).isFalse();
    assertThat(pace.lets("192.0.2.2", now.plusSeconds(60))).isTrue();
    assertThat(pace.lets("192.0.2.1", now.plus(FilingPace.WINDOW).plusSeconds(1))).isTrue();
  }
}
