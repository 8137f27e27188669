package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.done;
import static org.wenlan.exchange.web.InventedExchange.number;
import static org.wenlan.exchange.web.InventedExchange.refused;
import static org.wenlan.exchange.web.InventedExchange.well;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;

/** What somebody tries who means no good. Everything is invented. */
class ExchangeAttackTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  private static HttpResponse<String> list(int serial, String owner, String... more) {
    var fields =
        new java.util.ArrayList<>(
            List.of(
                "right",
                number(serial).key(),
                "owners",
                owner,
                "name",
                "Bao",
                "contact",
                "b@x.example"));
    fields.addAll(List.of(more));
    return EXCHANGE.anyone("/exchange/list", fields.toArray(String[]::new));
  }

  private static HttpResponse<String> open(int serial, String fee, String others) {
    return list(
        serial,
        "Tea Works",
        "mode",
        "OPEN_LICENCE",
        "fee",
        fee,
        "payment",
        "yearly",
        "until",
        EXCHANGE.today.plusYears(1).toString(),
        "others",
        others);
  }

  @Test
  void whoDoesNotOwnARightDoesNotListIt_norWhoHasNoConsent() {
    EXCHANGE.enter(EXCHANGE.right(300, "Kettle", "A47J27/21", "Tea Works"));
    refused(list(300, "A Thief", "mode", "AGREEMENT", "ways", "TRANSFER"), 422, "A Thief");
    refused(
        list(999, "Tea Works", "mode", "AGREEMENT", "ways", "TRANSFER"),
        422,
        "Neither the register nor any published document");
    EXCHANGE.burden(
        number(300),
        new Intent.Pledge(
            List.of("Tea Works"), "Invented Bank", "ZY9", EXCHANGE.today.plusYears(1), Set.of()));
    var sent = EXCHANGE.listed(number(300), "Tea Works");
    refused(EXCHANGE.desk(EXCHANGE.clerk, sent.number(), "publish"), 409, "The register says no");
    assertThat(EXCHANGE.lies(number(300), Burden.Kind.LISTING)).isFalse();
    done(EXCHANGE.desk(EXCHANGE.clerk, sent.number(), "publish", "consent", "PLEDGEE"));
    assertThat(EXCHANGE.lies(number(300), Burden.Kind.LISTING)).isTrue();
  }

  @Test
  void anOpenLicenceHasFiveFieldsAndDoesNotAdvertise() {
    EXCHANGE.enter(EXCHANGE.right(301, "Infuser", "A47J31/06", "Tea Works"));
    refused(open(301, "", "none"), 422, "five fields");
    refused(open(301, "The best infuser, 1 yuan", "none"), 422, "cn.patent-rules-2023 85");
    refused(open(301, "全 国 第 一，一件一元", "none"), 422, "advertises");
    refused(open(301, "1 yuan", "A WORLD-CLASS offer"), 422, "world-class");
    assertThat(open(301, "1 yuan, the bestow clause apart", "none").statusCode()).isEqualTo(200);
    refused(
        list(301, "Tea Works", "mode", "AUCTION", "ways", "TRANSFER", "ways", "LICENCE"),
        422,
        "An auction is of one thing");
    refused(
        list(301, "Tea Works", "mode", "AUCTION", "ways", "TRANSFER", "price", "9"),
        422,
        "names no price");
  }

  @Test
  void aPledgedPatentIsNotLicensedToAllWithoutThePledgee() {
    EXCHANGE.enter(EXCHANGE.right(302, "Strainer", "A47J31/06", "Tea Works"));
    EXCHANGE.burden(
        number(302),
        new Intent.Pledge(
            List.of("Tea Works"), "Invented Bank", "ZY8", EXCHANGE.today.plusYears(1), Set.of()));
    var sent = EXCHANGE.receipt(open(302, "1 yuan", "none"));
    refused(
        EXCHANGE.desk(EXCHANGE.clerk, sent.number(), "publish"), 409, "cn.patent-rules-2023 86");
  }

  @Test
  void nobodyActsByAnothersCode_orForAnotherUnit_orOnWhatHasChanged() {
    EXCHANGE.enter(
        EXCHANGE.right(303, "Cup", "A47G19/22", "Tea Works"),
        EXCHANGE.right(304, "Saucer", "A47G19/22", "Tea Works"));
    var cup = EXCHANGE.published(number(303), "Tea Works");
    var saucer = EXCHANGE.published(number(304), "Tea Works");
    var talk = EXCHANGE.contacted(cup.number(), "");
    var other = EXCHANGE.contacted(cup.number(), "");
    assertThat(EXCHANGE.mine(saucer, talk.number(), "agree").statusCode()).isEqualTo(404);
    assertThat(
            EXCHANGE
                .mine(
                    new InventedExchange.Receipt(cup.number(), saucer.code()),
                    talk.number(),
                    "agree")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            EXCHANGE
                .anyone("/exchange/mine", "number", cup.number(), "code", talk.code())
                .statusCode())
        .isEqualTo(404);
    refused(EXCHANGE.mine(talk, talk.number(), "agree"), 409, "this cannot be done");
    // Whoever asks acts for his own talk, whatever number he writes beside it.
    well(EXCHANGE.mine(other, talk.number(), "say", "text", "Mine alone (invented)."));
    assertThat(EXCHANGE.clerk.get(EXCHANGE.site, "/exchange/desk/" + talk.number()).body())
        .doesNotContain("Mine alone");
    var old = EXCHANGE.version(talk.number());
    well(EXCHANGE.mine(cup, talk.number(), "agree"));
    var stale =
        EXCHANGE.anyone(
            "/exchange/mine/put",
            "number",
            talk.number(),
            "code",
            talk.code(),
            "version",
            old,
            "price",
            "1");
    assertThat(stale.statusCode()).isEqualTo(412);
    for (var path : List.of("/exchange/desk/" + cup.number(), "/exchange/desk/" + talk.number())) {
      assertThat(EXCHANGE.stranger.get(EXCHANGE.site, path).statusCode()).isEqualTo(404);
      assertThat(
              EXCHANGE
                  .stranger
                  .post(EXCHANGE.site, path + "/withdraw", "version", "2")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(
            EXCHANGE
                .expert
                .post(EXCHANGE.site, "/exchange/desk/" + cup.number() + "/withdraw", "version", "2")
                .statusCode())
        .isEqualTo(403);
    assertThat(EXCHANGE.site.get("/exchange/desk").statusCode()).isEqualTo(303);
    assertThat(EXCHANGE.site.get("/exchange/" + talk.number()).statusCode()).isEqualTo(404);
  }

  @Test
  void markupIsText_andTooMuchOrGarbageIsRefusedInWords() {
    EXCHANGE.enter(EXCHANGE.right(305, "<b>Pot</b>", "A47J27/00", "Tea Works"));
    var bad = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    var listing = EXCHANGE.published(number(305), "Tea Works", "title", bad);
    var want = EXCHANGE.wanted(bad, bad, "");
    for (var path :
        List.of(
            "/exchange",
            "/exchange?q=alert",
            "/exchange/wants",
            "/exchange/" + listing.number(),
            "/exchange/" + want.number())) {
      assertThat(EXCHANGE.site.get(path).body())
          .as(path)
          .contains("&lt;script")
          .doesNotContain("<script>alert", "<img src=x");
    }
    EXCHANGE.enter(EXCHANGE.right(306, "Lid", "A47J36/06", "Tea Works"));
    refused(
        list(306, "Tea Works", "mode", "AGREEMENT", "ways", "LICENCE", "text", "y".repeat(5_001)),
        422,
        "5001");
    refused(
        list(306, "Tea Works", "mode", "FIXED", "ways", "LICENCE", "price", "9".repeat(15)),
        422,
        "no sum");
    refused(
        list(306, "Tea Works", "mode", "AGREEMENT", "ways", "LICENCE", "region", "999999"),
        422,
        "no region");
    refused(list(306, "Tea Works", "mode", "AGREEMENT"), 422, "Tick at least one way");
    assertThat(EXCHANGE.anyone("/exchange/contact", "listing", "GP1").statusCode()).isEqualTo(404);
    for (var query :
        List.of(
            "q=%25%27%22", "branch=x", "region=..", "page=-1", "page=999", "mode=%F0%9F%92%A9")) {
      assertThat(EXCHANGE.site.get("/exchange?" + query).statusCode()).as(query).isEqualTo(200);
    }
    assertThat(EXCHANGE.site.get("/exchange/%27%20or%201").statusCode()).isEqualTo(404);
    assertThat(api("/wants", "{\"title\":\"x\",\"status\":\"done\"}").statusCode()).isEqualTo(422);
    assertThat(api("/wants", "{").statusCode()).isEqualTo(400);
    assertThat(
            api(
                    "/wants",
                    """
                    {"title": "A quiet fan", "text": "It blows (invented).", "classes": ["F04D"],
                     "ways": ["LICENCE"], "budget": 5000, "name": "Li", "contact": "li@x.example"}\
                    """)
                .statusCode())
        .isEqualTo(201);
    assertThat(EXCHANGE.site.get("/api/v1/exchange?q=alert").body())
        .contains(listing.number(), "\"facets\"")
        .doesNotContain("owner@", "Owner Bao");
    assertThat(EXCHANGE.site.get("/api/v1/exchange/" + want.number() + "/matches").body())
        .contains("because")
        .doesNotContain("seeker@");
  }

  private static HttpResponse<String> api(String path, String body) {
    return EXCHANGE.site.json("POST", "/api/v1/exchange" + path, body, "Accept-Language", "en");
  }

  @Test
  void theHealthBranchIsAFilterOverTheSameListings() {
    EXCHANGE.enter(
        EXCHANGE.right(307, "Cuff for blood pressure", "A61B5/022", "Health Works"),
        EXCHANGE.right(308, "Yeast that ferments cold", "C12N1/16", "Health Works"),
        EXCHANGE.right(309, "Bridge bearing", "E01D19/04", "Bridge Works"));
    var _ = EXCHANGE.published(number(307), "Health Works");
    var _ = EXCHANGE.published(number(308), "Health Works");
    var _ = EXCHANGE.published(number(309), "Bridge Works");
    assertThat(EXCHANGE.site.get("/exchange?branch=health&lang=en").body())
        .contains("Cuff for blood pressure", "Yeast that ferments cold")
        .doesNotContain("Bridge bearing");
  }

  @Test
  void whoFloodsTheExchangeIsToldToWaitAndOthersAreNot() {
    var pace = new ExchangePace();
    var now = Instant.parse("2026-11-29T08:00:00Z");
    for (int i = 0; i < ExchangePace.MOST; i++) {
      assertThat(pace.lets("192.0.2.1", now)).isTrue();
    }
    assertThat(pace.lets("192.0.2.1", now)).isFalse();
    assertThat(pace.lets("192.0.2.2", now)).isTrue();
    assertThat(pace.lets("192.0.2.1", now.plus(Duration.ofMinutes(11)))).isTrue();
  }

  @Test
  void onlyThoseWhoMayBringATable() {
    var rows = "reference,right,owners\n".getBytes(StandardCharsets.UTF_8);
    for (var cookie : List.of("", EXCHANGE.clerk.cookie())) {
      var answer =
          EXCHANGE.site.send(
              "POST",
              "/api/v1/exchange/rows",
              rows,
              "Cookie",
              cookie.isEmpty() ? "none=1" : cookie,
              "X-Forwarded-For",
              "192.0.2.1");
      assertThat(answer.statusCode()).isIn(401, 403);
    }
  }
}
