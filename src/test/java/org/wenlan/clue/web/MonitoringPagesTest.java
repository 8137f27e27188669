package org.wenlan.clue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.clue.web.InventedListings.done;
import static org.wenlan.clue.web.InventedListings.refused;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.clue.BrandWatch;
import org.wenlan.clue.Findings;
import org.wenlan.clue.OfferImport;
import org.wenlan.clue.ScoringModels;
import org.wenlan.parcel.Parcel;

/** Brands, imports, scores, clues and batches at their pages and doors. Everything is invented. */
class MonitoringPagesTest {
  private static final InventedListings MARKET = new InventedListings();

  @BeforeAll
  static void watch() {
    var table = MARKET.brands(InventedListings.BRANDS);
    assertThat(table.kept()).isEqualTo(2);
    assertThat(table.refused())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.line()).isEqualTo(4);
          assertThat(row.why().rule()).isEqualTo("clue.refusal.name-too-short");
        });
    var read =
        ((OfferImport.Taken.Read) MARKET.take("november.csv", InventedListings.LISTINGS)).done();
    assertThat(read.rows()).isEqualTo(7);
    assertThat(read.kept()).isEqualTo(4);
    assertThat(read.plain()).isEqualTo(1);
    assertThat(read.rejected()).isEqualTo(2);
    assertThat(read.above()).isEqualTo(3);
  }

  @AfterAll
  static void stop() {
    MARKET.site.close();
  }

  private static long brand(String name) {
    return MARKET.site.bean(BrandWatch.class).list(MARKET.officer.person(), name, "", 9).stream()
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void everyScoreIsExplainedFeatureByFeature() {
    var body =
        MARKET
            .officer
            .get(
                MARKET.site,
                "/monitoring/clusters/" + brand("Orvalis") + "?seller=shoecorner(invented)")
            .body();
    assertThat(body)
        .contains(
            "signs that look alike",
            "15 % of the brand&#39;s own 800 CNY".replace("&#39;", "'"),
            "the field of the brand has the name",
            "replica",
            "0 earlier clues confirmed");
    var found =
        MARKET
            .site
            .bean(Findings.class)
            .cluster(
                MARKET.officer.person(),
                brand("Orvalis"),
                "shoecorner(invented)",
                MARKET.clock.instant());
    assertThat(found)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.scored().parts().stream().mapToInt(part -> part.points()).sum())
              .isEqualTo(one.scored().points());
          assertThat(one.hash()).isEqualTo(one.offer().hash());
        });
    assertThat(MARKET.officer.get(MARKET.site, "/monitoring?brand=Wenlan").body())
        .contains("便宜灯铺")
        .doesNotContain("文澜灯具旗舰店");
  }

  @Test
  void aBatchIsSentByAnotherPersonVerifiedOfflineAndAnswered() {
    var clue = MARKET.take(brand("Wenlan"), "便宜灯铺(虚构)");
    assertThat(
            MARKET
                .officer
                .post(
                    MARKET.site,
                    "/monitoring/clusters/" + brand("Wenlan") + "/take",
                    "seller",
                    "便宜灯铺(虚构)")
                .statusCode())
        .isEqualTo(404);
    assertThat(MARKET.stranger.get(MARKET.site, clue).statusCode()).isEqualTo(404);
    refused(MARKET.step(MARKET.second, clue, "judge", "verdict", "VERIFIED", "why", " "), "reason");
    done(
        MARKET.step(
            MARKET.second,
            clue,
            "judge",
            "verdict",
            "UNCLEAR",
            "why",
            "No picture yet (invented)."));
    done(
        MARKET.step(
            MARKET.second,
            clue,
            "judge",
            "verdict",
            "VERIFIED",
            "why",
            "Bought one; a copy (invented)."));
    var opened =
        MARKET.officer.post(
            MARKET.site,
            "/monitoring/batches",
            "title",
            "Lamps (invented)",
            "receiver",
            "Police of an invented city",
            "region",
            "310000");
    done(opened);
    var batch = opened.headers().firstValue("Location").orElseThrow();
    var number = clue.replaceAll(".*/", "");
    refused(MARKET.step(MARKET.head, batch, "send"), "No clue is in the batch");
    done(MARKET.step(MARKET.officer, batch, "add", "clue", number));
    refused(MARKET.step(MARKET.second, batch, "send"), "does not send it");
    var sent = MARKET.step(MARKET.head, batch, "send");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    var code = find(sent.body(), "id=\"code\">([^<]+)<");
    var named = batch.replaceAll(".*/", "");
    assertThat(MARKET.officer.get(MARKET.site, batch).body()).doesNotContain(code);
    var shown =
        MARKET.site.json(
            "POST",
            "/api/v1/monitoring/batches/show",
            "{\"number\":\"%s\",\"code\":\"%s\"}".formatted(named, code));
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    assertThat(shown.body()).contains("便宜灯铺", "\"stage\":\"Delivered\"").doesNotContain("Zhao");
    var wrong =
        MARKET.site.json(
            "POST",
            "/api/v1/monitoring/batches/show",
            "{\"number\":\"%s\",\"code\":\"AAAA-AAAA-AAAA-AAAA\"}".formatted(named));
    assertThat(wrong.statusCode()).isEqualTo(404);
    var seal = find(shown.body(), "\"seal\":\"([0-9a-f]{64})\"");
    var parcel = MARKET.officer.get(MARKET.site, batch);
    assertThat(parcel.body()).contains(seal);
    verified(named, seal, number);
    answered(named, code, number);
  }

  private static void verified(String batch, String seal, String clue) {
    var found =
        MARKET
            .site
            .bean(org.wenlan.clue.ClueBatches.class)
            .find(MARKET.officer.person(), batch)
            .flatMap(one -> MARKET.site.bean(org.wenlan.clue.ClueBatches.class).parcel(one))
            .orElseThrow();
    assertThat(Parcel.verify(found.bytes()))
        .isInstanceOfSatisfying(
            Parcel.Verified.Sound.class,
            sound -> {
              assertThat(sound.seal()).isEqualTo(seal);
              assertThat(sound.parts())
                  .containsKeys(
                      "clues.csv",
                      "clues/" + clue + "/offers.jsonl",
                      "clues/" + clue + "/scores.json");
              assertThat(
                      sound.parts().values().stream()
                          .map(part -> new String(part, java.nio.charset.StandardCharsets.UTF_8)))
                  .noneMatch(text -> text.contains("Officer"));
            });
  }

  private static void answered(String batch, String code, String clue) {
    var given =
        MARKET.site.post(
            "/monitoring/receive/receipt?lang=en",
            "number=%s&code=%s&version=3&name=Desk+7".formatted(batch, code),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    assertThat(given.body()).contains("received, answers awaited");
    var bare =
        MARKET.site.json(
            "POST",
            "/api/v1/monitoring/batches/answers",
            "{\"number\":\"%s\",\"code\":\"%s\",\"version\":4,\"answers\":[{\"clue\":\"%s\",\"answer\":\"not_confirmed\"}]}"
                .formatted(batch, code, clue));
    assertThat(bare.statusCode()).as(bare.body()).isEqualTo(409);
    var answer =
        MARKET.site.json(
            "POST",
            "/api/v1/monitoring/batches/answers",
            "{\"number\":\"%s\",\"code\":\"%s\",\"version\":4,\"answers\":[{\"clue\":\"%s\",\"answer\":\"confirmed\"}]}"
                .formatted(batch, code, clue));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"stage\":\"Closed\"", "\"answer\":\"confirmed\"");
    var precision = MARKET.site.bean(Findings.class).precision(MARKET.officer.person()).getFirst();
    assertThat(precision.confirmed()).isEqualTo(1);
    assertThat(precision.share()).isEqualTo(1);
    assertThat(precision.interval()[0]).isBetween(0.2, 0.21);
  }

  @Test
  void anOlderVersionIsRunAgainOverTheSameListings() {
    var models = MARKET.site.bean(ScoringModels.class);
    assertThat(models.inUse(LocalDate.of(2026, 10, 31)).version()).isEqualTo("1");
    assertThat(models.inUse(LocalDate.of(2026, 11, 1)).version()).isEqualTo("2");
    var body =
        MARKET
            .officer
            .post(MARKET.site, "/monitoring/models/replay", "one", "2", "other", "1")
            .body();
    assertThat(body).contains("by 2 and by 1", "by 2 alone", "by neither");
    var comparison =
        MARKET
            .site
            .bean(Findings.class)
            .replay(
                MARKET.officer.person(),
                models.find("2").orElseThrow(),
                models.find("1").orElseThrow(),
                MARKET.clock.instant());
    assertThat(comparison.both().offers()).isPositive();
    assertThat(MARKET.officer.get(MARKET.site, "/monitoring/models/1").body())
        .contains("First: name and price");
  }

  private static String find(String body, String pattern) {
    var found = Pattern.compile(pattern).matcher(body);
    assertThat(found.find()).as(pattern + " in " + body).isTrue();
    return found.group(1);
  }
}
