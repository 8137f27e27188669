package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.auction.web.InventedAuctions.done;
import static org.wenlan.auction.web.InventedAuctions.refused;
import static org.wenlan.auction.web.InventedAuctions.well;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;

/** Each no is seen in words. Everything is invented. */
class AuctionRefusalTest {
  private static final InventedAuctions AUCTIONS = new InventedAuctions();

  @AfterAll
  static void stop() {
    AUCTIONS.close();
  }

  @Test
  void anAnnouncementStandsSevenDays_andItsTermsMakeSense() {
    var listing = AUCTIONS.listed(100, "Lamp to announce", "TRANSFER");
    var clerk = AUCTIONS.clerk;
    var first = AUCTIONS.first(listing);
    assertThat(first).isAfter(AUCTIONS.today.plusDays(7));
    refused(
        AUCTIONS.announce(clerk, listing, "opens", first.minusDays(1) + "T23:59"),
        422,
        "cn.auction-law-2015 45");
    refused(AUCTIONS.announce(clerk, listing, "floor", "0"), 422, "at least one yuan");
    refused(AUCTIONS.announce(clerk, listing, "step", "1.5"), 422, "at least one yuan");
    refused(AUCTIONS.announce(clerk, listing, "reserve", "999"), 422, "at least the floor price");
    refused(
        AUCTIONS.announce(clerk, listing, "closes", first + "T09:00"),
        422,
        "closes after it opens");
    refused(
        AUCTIONS.announce(clerk, listing, "closes", first.plusDays(61) + "T09:00"),
        422,
        "within 60 days");
    refused(
        AUCTIONS.announce(
            clerk,
            listing,
            "opens",
            first.plusDays(400) + "T09:00",
            "closes",
            first.plusDays(400) + "T10:00"),
        422,
        "The listing is shown until");
    refused(AUCTIONS.announce(clerk, listing, "opens", "soon"), 422, "each a day and a time");
    refused(
        AUCTIONS.announce(clerk, listing, "until", first.plusYears(1).toString()),
        422,
        "A transfer has no last day");
    refused(AUCTIONS.announce(clerk, listing, "text", "x".repeat(5_001)), 422, "5001");
    var licence = AUCTIONS.listed(101, "Lamp to license", "LICENCE");
    refused(
        AUCTIONS.announce(clerk, licence, "until", first.toString()),
        422,
        "no last day of a licence");
    assertThat(AUCTIONS.site.get("/auctions?lang=en&listing=" + listing.number()).body())
        .contains("No auction of this listing");
  }

  @Test
  void onlyAListingForAuctionIsAuctioned_once_byAnOfficerOfItsUnit() {
    var listing = AUCTIONS.listed(102, "Lamp once", "TRANSFER");
    assertThat(AUCTIONS.announce(AUCTIONS.stranger, listing).statusCode()).isEqualTo(404);
    var expert = AUCTIONS.as("Expert Sun", Role.EXPERT);
    assertThat(AUCTIONS.announce(expert, listing).statusCode()).isEqualTo(403);
    var auction = AUCTIONS.announced(listing);
    refused(AUCTIONS.announce(AUCTIONS.clerk, listing), 422, "being auctioned already");
    assertThat(AUCTIONS.stranger.get(AUCTIONS.site, "/auctions/desk/" + auction).statusCode())
        .isEqualTo(404);
    AUCTIONS.enter(103, "Lamp by agreement", org.wenlan.register.Right.Standing.IN_FORCE);
    var other =
        InventedAuctions.receipt(AUCTIONS.sent(103, "mode", "AGREEMENT", "ways", "TRANSFER"));
    done(AUCTIONS.exchange(AUCTIONS.clerk, other.number(), "publish"));
    refused(AUCTIONS.announce(AUCTIONS.clerk, other), 422, "comes about by auction");
    AUCTIONS.enter(104, "Lamp not yet", org.wenlan.register.Right.Standing.IN_FORCE);
    var waits = InventedAuctions.receipt(AUCTIONS.sent(104, "mode", "AUCTION", "ways", "TRANSFER"));
    refused(AUCTIONS.announce(AUCTIONS.clerk, waits), 422, "Only a published listing");
  }

  @Test
  void aListingStaysWhileItIsAuctioned_andBeforeTheFirstBidTheAuctionIsCalledOff() {
    var listing = AUCTIONS.listed(105, "Lamp called off", "TRANSFER");
    var auction = AUCTIONS.announced(listing);
    refused(
        AUCTIONS.exchange(AUCTIONS.clerk, listing.number(), "withdraw"),
        409,
        "being auctioned as " + auction);
    refused(
        AUCTIONS.anyone(
            "/exchange/mine/withdraw",
            "number",
            listing.number(),
            "code",
            listing.code(),
            "version",
            "2"),
        409,
        "being auctioned as " + auction);
    refused(AUCTIONS.desk(AUCTIONS.clerk, auction, "cancel", "why", " "), 409, "reason is missing");
    assertThat(AUCTIONS.desk(AUCTIONS.stranger, auction, "cancel", "why", "No.").statusCode())
        .isEqualTo(404);
    done(AUCTIONS.desk(AUCTIONS.clerk, auction, "cancel", "why", "The owner asks (invented)."));
    refused(AUCTIONS.desk(AUCTIONS.clerk, auction, "cancel", "why", "Again."), 409, "is over");
    assertThat(AUCTIONS.site.get("/auctions/" + auction + "?lang=en").body())
        .contains("Called off", "The owner asks (invented).");
    refused(
        AUCTIONS.anyone(
            "/auctions/" + auction + "/apply", "name", "Late Ltd", "contact", "l@x.example"),
        422,
        "is over");
    done(AUCTIONS.exchange(AUCTIONS.clerk, listing.number(), "withdraw"));
  }

  @Test
  void onceSomebodyHasBidNobodyCallsItOff() {
    var auction = AUCTIONS.announced(AUCTIONS.listed(106, "Lamp that binds", "TRANSFER"));
    var bidder = AUCTIONS.admitted(auction, "One Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    well(AUCTIONS.bid(bidder, "1000"));
    refused(
        AUCTIONS.desk(AUCTIONS.clerk, auction, "cancel", "why", "Too cheap."),
        409,
        "There are 1 bids");
  }

  @Test
  void theOwnerDoesNotBid_norDoesAnybodyTwice_andWhoIsRefusedReadsWhy() {
    var auction = AUCTIONS.announced(AUCTIONS.listed(107, "Lamp of its owner", "TRANSFER"));
    var path = "/auctions/" + auction + "/apply";
    refused(
        AUCTIONS.anyone(path, "name", "lamp  works", "contact", "x@x.example"),
        422,
        "cn.auction-law-2015 22, 30");
    refused(
        AUCTIONS.anyone(path, "name", "Cousin", "contact", "OWNER@invented.example"),
        422,
        "The owner does not bid");
    refused(AUCTIONS.anyone(path, "name", "", "contact", "x"), 422, "both needed");
    refused(AUCTIONS.anyone(path, "name", "x".repeat(301), "contact", "x"), 422, "301");
    var one = AUCTIONS.applied(auction, "One Ltd");
    refused(
        AUCTIONS.anyone(path, "name", "ONE LTD", "contact", "one.ltd@invented.example"),
        422,
        "is a bidder of this auction already");
    AUCTIONS.open(auction, Duration.ofHours(1));
    refused(AUCTIONS.bid(one, "1000"), 409, "Only admitted bidders bid");
    assertThat(
            AUCTIONS.desk(AUCTIONS.stranger, auction, "admit", "bidder", one.number()).statusCode())
        .isEqualTo(404);
    refused(
        AUCTIONS.desk(AUCTIONS.clerk, auction, "refuse", "bidder", one.number()),
        409,
        "reason is missing");
    done(
        AUCTIONS.desk(
            AUCTIONS.clerk,
            auction,
            "refuse",
            "bidder",
            one.number(),
            "why",
            "No such company (invented)."));
    refused(
        AUCTIONS.desk(AUCTIONS.clerk, auction, "admit", "bidder", one.number()), 409, "is decided");
    assertThat(AUCTIONS.anyone("/auctions/mine", "number", one.number(), "code", one.code()).body())
        .contains("No such company (invented).");
    refused(AUCTIONS.bid(one, "1000"), 409, "Only admitted bidders bid");
    // Who was refused may come back with better papers.
    assertThat(AUCTIONS.admitted(auction, "One Ltd").number()).isNotEqualTo(one.number());
  }

  @Test
  void bidsAscend_betweenOpeningAndEnd_andNobodyBidsAgainstHimself() {
    var auction = AUCTIONS.announced(AUCTIONS.listed(108, "Lamp with steps", "TRANSFER"));
    var one = AUCTIONS.admitted(auction, "One Ltd");
    var two = AUCTIONS.admitted(auction, "Two Ltd");
    refused(AUCTIONS.bid(one, "1000"), 409, "not open yet");
    AUCTIONS.open(auction, Duration.ofHours(1));
    refused(AUCTIONS.bid(one, "999"), 409, "The next bid is at least 1000 yuan");
    refused(AUCTIONS.bid(one, ""), 409, "at least 1000");
    refused(AUCTIONS.bid(one, "-5000"), 409, "at least 1000");
    refused(AUCTIONS.bid(one, "1e9"), 409, "at least 1000");
    refused(AUCTIONS.bid(one, "9".repeat(15)), 409, "No bid is above");
    refused(AUCTIONS.bid(one, "9".repeat(40)), 409, "at least 1000");
    refused(AUCTIONS.bid(one, "1000", ""), 409, "comes with a key");
    refused(AUCTIONS.bid(one, "1000", "k".repeat(201)), 409, "comes with a key");
    well(AUCTIONS.bid(one, "1000"));
    refused(AUCTIONS.bid(one, "2000"), 409, "The highest bid is yours already");
    refused(AUCTIONS.bid(two, "1099"), 409, "at least 1100");
    // What was typed is not lost.
    assertThat(AUCTIONS.bid(two, "1098").body()).contains("value=\"1098\"");
    well(AUCTIONS.bid(two, "1100"));
    well(AUCTIONS.bid(one, "5000"));
    var ended = AUCTIONS.ended(auction);
    assertThat(ended.sale().highest()).isEqualTo(5_000);
    refused(AUCTIONS.bid(two, "9000"), 409, "is over");
    refused(
        AUCTIONS.announce(AUCTIONS.clerk, new InventedAuctions.Receipt(ended.sale().listing(), "")),
        422,
        "agreed and not yet recorded");
  }

  @Test
  void nobodyGoesRoundAnAuctionByAnOffer() {
    var listing = AUCTIONS.listed(109, "Lamp without offers", "TRANSFER");
    var talk =
        InventedAuctions.receipt(
            AUCTIONS.anyone(
                "/exchange/contact",
                "listing",
                listing.number(),
                "name",
                "Asker",
                "contact",
                "asker@invented.example",
                "message",
                "Does it shine? (invented)"));
    assertThat(AUCTIONS.site.get("/exchange/" + listing.number() + "?lang=en").body())
        .contains("The price comes about by auction", "/auctions?listing=" + listing.number());
    var mine = new String[] {"number", listing.number(), "code", listing.code()};
    well(step("agree", "1", talk, mine));
    refused(
        step("put", "2", talk, "number", talk.number(), "code", talk.code(), "price", "9"),
        409,
        "by auction, not by an offer");
  }

  private static java.net.http.HttpResponse<String> step(
      String act, String version, InventedAuctions.Receipt talk, String... own) {
    var fields = new java.util.ArrayList<>(java.util.List.of(own));
    fields.addAll(java.util.List.of("version", version, "talk", talk.number(), "way", "TRANSFER"));
    return AUCTIONS.anyone("/exchange/mine/" + act, fields.toArray(String[]::new));
  }
}
