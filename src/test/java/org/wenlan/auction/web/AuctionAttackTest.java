package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.auction.web.InventedAuctions.done;
import static org.wenlan.auction.web.InventedAuctions.refused;
import static org.wenlan.auction.web.InventedAuctions.well;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What somebody with bad intent tries. Everything is invented. */
class AuctionAttackTest {
  private static final String BAD = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final InventedAuctions AUCTIONS = new InventedAuctions();

  @AfterAll
  static void stop() {
    AUCTIONS.close();
  }

  @Test
  void markupIsTextEverywhere() {
    var listing = AUCTIONS.listed(300, BAD, "TRANSFER");
    var auction = AUCTIONS.announced(listing, "text", BAD);
    var bidder = AUCTIONS.applied(auction, BAD);
    var clerk = AUCTIONS.clerk;
    for (var page :
        List.of(
            AUCTIONS.site.get("/auctions"),
            AUCTIONS.site.get("/auctions/" + auction),
            AUCTIONS.site.get("/auctions/" + auction + "/apply"),
            AUCTIONS.anyone("/auctions/" + auction + "/apply", "name", BAD, "contact", ""),
            AUCTIONS.anyone("/auctions/mine", "number", bidder.number(), "code", bidder.code()),
            clerk.get(AUCTIONS.site, "/auctions/desk"),
            clerk.get(AUCTIONS.site, "/auctions/desk/" + auction),
            clerk.get(AUCTIONS.site, "/auctions/announce?listing=" + listing.number()))) {
      assertThat(page.body()).contains("&lt;script").doesNotContain("<script>alert", "<img src=x");
    }
    done(AUCTIONS.desk(clerk, auction, "refuse", "bidder", bidder.number(), "why", BAD));
    done(AUCTIONS.desk(clerk, auction, "cancel", "why", BAD));
    for (var page :
        List.of(
            AUCTIONS.site.get("/auctions/" + auction),
            AUCTIONS.anyone("/auctions/mine", "number", bidder.number(), "code", bidder.code()))) {
      assertThat(page.body()).contains("&lt;script").doesNotContain("<script>alert", "<img src=x");
    }
  }

  @Test
  void nobodyBidsByAnothersCode_norInAnotherAuction_andNobodyReadsTheReserveOrAName() {
    var auction =
        AUCTIONS.announced(AUCTIONS.listed(301, "Lamp A", "TRANSFER"), "reserve", "8765432");
    var other = AUCTIONS.announced(AUCTIONS.listed(302, "Lamp B", "TRANSFER"));
    var one = AUCTIONS.admitted(auction, "Secret Buyer");
    var two = AUCTIONS.admitted(other, "Other Buyer");
    AUCTIONS.open(auction, Duration.ofHours(1));
    AUCTIONS.open(other, Duration.ofHours(1));
    var mixed = new InventedAuctions.Receipt(one.number(), two.code());
    assertThat(AUCTIONS.bid(mixed, "1000").statusCode()).isEqualTo(404);
    assertThat(AUCTIONS.api(auction, mixed, 1000, "k").statusCode()).isEqualTo(404);
    assertThat(AUCTIONS.api(auction, two, 1000, "k").statusCode()).isEqualTo(404);
    assertThat(
            AUCTIONS
                .anyone("/auctions/mine", "number", one.number(), "code", two.code())
                .statusCode())
        .isEqualTo(404);
    // A listing's code, or an auction's number, opens no bidder.
    assertThat(AUCTIONS.bid(new InventedAuctions.Receipt(auction, one.code()), "1000").statusCode())
        .isEqualTo(404);
    well(AUCTIONS.bid(one, "1000"));
    // The same key of another bidder is another bid.
    well(AUCTIONS.bid(two, "1000", "k"));
    for (var path :
        List.of(
            "/auctions",
            "/auctions/" + auction,
            "/api/v1/auctions",
            "/api/v1/auctions/" + auction,
            "/api/v1/auctions/" + auction + "/bids",
            "/exchange/" + AUCTIONS.find(auction).sale().listing())) {
      assertThat(AUCTIONS.site.get(path).body())
          .as(path)
          .doesNotContain("Secret", "8765432", "8,765,432", one.number());
    }
    assertThat(AUCTIONS.anyone("/auctions/mine", "number", one.number(), "code", one.code()).body())
        .doesNotContain("8765432", "8,765,432", "owner@invented.example");
    // A clerk admits by the auction's own desk and unit alone.
    var third = AUCTIONS.applied(auction, "Third Buyer");
    assertThat(
            AUCTIONS.desk(AUCTIONS.stranger, other, "admit", "bidder", third.number()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void garbageIsRefusedInWords() {
    var auction = AUCTIONS.announced(AUCTIONS.listed(303, "Lamp C", "TRANSFER"));
    var one = AUCTIONS.admitted(auction, "One Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    for (var amount :
        List.of("\"1000\"", "1000.5", "1e99", "null", "true", "99999999999999999999")) {
      refused(AUCTIONS.api(auction, one, amount, "g" + amount), 422, "auction.not-taken");
    }
    var path = "/api/v1/auctions/" + auction + "/bids";
    refused(AUCTIONS.site.json("POST", path, "{}", "Accept-Language", "en"), 400, "auction.no-key");
    var keyed = new String[] {"Accept-Language", "en", "Idempotency-Key", "x"};
    assertThat(AUCTIONS.site.json("POST", path, "{", keyed).statusCode()).isEqualTo(400);
    assertThat(AUCTIONS.site.json("POST", path, "[]", keyed).statusCode()).isEqualTo(422);
    assertThat(AUCTIONS.site.json("POST", path, "{\"price\":1}", keyed).statusCode())
        .isEqualTo(422);
    assertThat(AUCTIONS.site.json("POST", path, "{\"code\":7}", keyed).statusCode()).isEqualTo(422);
    assertThat(AUCTIONS.find(auction).sale().bids()).isZero();
    for (var number : List.of("%27%20or%201", "PM", one.number(), "desk%2F..")) {
      assertThat(AUCTIONS.site.get("/auctions/" + number).statusCode()).as(number).isIn(400, 404);
    }
    assertThat(AUCTIONS.anyone("/auctions/PM1/apply", "name", "x", "contact", "y").statusCode())
        .isEqualTo(404);
    assertThat(
            AUCTIONS
                .anyone("/auctions/" + auction + "/apply", "name", "a\0b", "contact", "y")
                .statusCode())
        .isEqualTo(400);
    assertThat(AUCTIONS.site.get("/auctions?listing=%00&before=%F0%9F%92%A9").statusCode())
        .isIn(200, 400);
  }

  @Test
  void whoFloodsIsToldToWaitAndOthersAreNot() {
    var pace = new AuctionPace();
    var now = Instant.parse("2026-11-29T08:00:00Z");
    for (int i = 0; i < AuctionPace.MOST; i++) {
      assertThat(pace.lets("192.0.2.1", now)).isTrue();
    }
    assertThat(pace.lets("192.0.2.1", now)).isFalse();
    assertThat(pace.lets("192.0.2.2", now)).isTrue();
    assertThat(pace.lets("192.0.2.1", now.plus(Duration.ofMinutes(11)))).isTrue();
  }
}
