package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;

/** What strangers may try at the public form, the public register and the desk. All invented. */
class ComplaintAttackTest {
  private static final InventedAgencies AGENCIES = new InventedAgencies();

  @AfterAll
  static void stop() {
    AGENCIES.site.close();
  }

  private static HttpResponse<String> complain(String subject, String facts, String more) {
    return AGENCIES.site.post(
        "/agencies/complain",
        "kind=UNLICENSED&subject=%s&facts=%s%s".formatted(coded(subject), coded(facts), more),
        "Accept-Language",
        "en");
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aComplaintKeepsWhoComplainedFromEveryoneOutsideAndMarkupIsText() {
    var taken =
        complain(
            "<script>alert(1)</script>",
            "' or 1=1; drop table agency.clue; -- <img src=x onerror=alert(2)>",
            "&licence=90001&contact=witness%40invented.example");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    var number = between(taken.body(), "DX", 13);
    var code = taken.body().replaceAll("(?s).*id=\"code\">([^<]*)<.*", "$1");
    var inside = AGENCIES.officer.get(AGENCIES.site, "/agencies/clues/" + number).body();
    assertThat(inside)
        .contains("witness@invented.example", "&lt;img src=x")
        .doesNotContain("<img src=x", "<script>alert");
    var followed = "number=%s&code=%s".formatted(number, coded(code.toLowerCase()));
    var progress = AGENCIES.site.post("/agencies/progress", followed, "Accept-Language", "en");
    assertThat(progress.statusCode()).isEqualTo(200);
    assertThat(progress.body())
        .contains("is being checked")
        .doesNotContain("witness@", "onerror", "Officer");
    for (var path :
        List.of("/agencies/90001", "/api/v1/agencies/90001", "/agencies", "/agencies/abnormal")) {
      assertThat(AGENCIES.site.get(path).body())
          .as(path)
          .doesNotContain(number, "witness@", "drop table");
    }
    var json = "{\"number\":\"%s\",\"code\":\"%s\"}";
    assertThat(api("/complaints/progress", json.formatted(number, code)).body())
        .contains("\"stage\":\"Received\"");
    assertThat(api("/complaints/progress", json.formatted(number, "AAAA-BBBB")).statusCode())
        .isEqualTo(404);
    assertThat(AGENCIES.site.post("/agencies/progress", "number=%s&code=".formatted(number)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
    // A consultation's page does not open it: the number is of another kind.
    assertThat(AGENCIES.site.post("/track", followed).statusCode()).isEqualTo(404);
  }

  private static String between(String body, String prefix, int length) {
    int at = body.indexOf(prefix + "20");
    assertThat(at).as(body).isPositive();
    return body.substring(at, at + length);
  }

  private static HttpResponse<String> api(String path, String body) {
    return AGENCIES.site.json("POST", "/api/v1/agencies" + path, body, "Accept-Language", "en");
  }

  @Test
  void garbageAndTooMuchAreRefusedInWordsAndTypedTextIsKept() {
    var empty = complain("Somebody (invented)", "", "");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Somebody (invented)", "that is needed is missing");
    assertThat(complain("x", "y".repeat(5_001), "").body()).contains("too long: 5001");
    assertThat(complain("x", "y", "&licence=nowhere").statusCode()).isEqualTo(422);
    assertThat(complain("x", "y", "&region=999999").statusCode()).isEqualTo(422);
    assertThat(complain("x", "y%00", "&region=%00").statusCode()).isEqualTo(400);
    assertThat(AGENCIES.site.post("/agencies/complain", "kind=NONSENSE").statusCode())
        .isEqualTo(400);
    assertThat(api("/complaints", "{\"subject\":\"x\",\"status\":\"closed\"}").statusCode())
        .isEqualTo(422);
    assertThat(api("/complaints", "{").statusCode()).isEqualTo(400);
    for (var query :
        List.of(
            "name=%25%27%22",
            "region=..%2f", "kind=x", "after=%F0%9F%92%A9", "name=" + "长".repeat(500))) {
      assertThat(AGENCIES.site.get("/agencies?" + query.replace("长", "%E9%95%BF")).statusCode())
          .as(query)
          .isEqualTo(200);
    }
    assertThat(AGENCIES.site.get("/agencies/%27%20or%201").statusCode()).isEqualTo(404);
    assertThat(AGENCIES.site.get("/agencies/inspections/999999999999999999").statusCode())
        .isEqualTo(404);
  }

  /** As if it came through a proxy: the machine's own people may bring data in. */
  private static HttpResponse<String> outside(byte[] rows, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("X-Forwarded-For", "192.0.2.1"));
    return AGENCIES.site.send("POST", "/api/v1/agencies/rows", rows, all.toArray(String[]::new));
  }

  @Test
  void nobodyElseLoadsDrawsOrEntersAnything() {
    var key =
        AGENCIES
            .site
            .bean(Clients.class)
            .register(new Actor.Platform(), "A program (invented)", "p-1", "")
            .key();
    var rows = InventedAgencies.ROWS.getBytes(StandardCharsets.UTF_8);
    var path = "/api/v1/agencies/rows";
    assertThat(outside(rows).statusCode()).isEqualTo(401);
    assertThat(outside(rows, "Authorization", "Bearer " + key).statusCode()).isEqualTo(403);
    assertThat(outside(rows, "Cookie", AGENCIES.officer.cookie()).statusCode()).isEqualTo(403);
    var taken = AGENCIES.site.send("POST", path, rows, "Cookie", AGENCIES.records.cookie());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).contains("\"same\":7");
    var garbage = new byte[4_000];
    new java.util.Random(7).nextBytes(garbage);
    assertThat(
            AGENCIES
                .site
                .send("POST", path, garbage, "Cookie", AGENCIES.records.cookie())
                .statusCode())
        .isEqualTo(422);
    assertThat(AGENCIES.site.get("/agencies/desk").statusCode()).isEqualTo(303);
    assertThat(AGENCIES.records.get(AGENCIES.site, "/agencies/desk").statusCode()).isEqualTo(403);
  }

  @Test
  void whoFloodsTheOfficeIsToldToWaitAndOthersAreNot() {
    var pace = new ComplaintPace();
    var now = Instant.parse("2026-11-29T08:00:00Z");
    for (int i = 0; i < ComplaintPace.MOST; i++) {
      assertThat(pace.lets("192.0.2.1", now.plusSeconds(i))).isTrue();
    }
    assertThat(pace.lets("192.0.2.1", now.plusSeconds(60))).isFalse();
    assertThat(pace.lets("192.0.2.2", now.plusSeconds(60))).isTrue();
    assertThat(pace.lets("192.0.2.1", now.plus(ComplaintPace.WINDOW).plusSeconds(1))).isTrue();
  }
}
