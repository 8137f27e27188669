package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.auction.web.InventedAuctions.done;
import static org.wenlan.auction.web.InventedAuctions.number;
import static org.wenlan.auction.web.InventedAuctions.refused;
import static org.wenlan.auction.web.InventedAuctions.well;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.auction.Auction.Stage;
import org.wenlan.auction.Hammer;
import org.wenlan.register.Burden;
import org.wenlan.register.Register;
import org.wenlan.register.Right;

/** From an announcement to the register, and the ways in which nothing is sold. All invented. */
class AuctionTest {
  private static final InventedAuctions AUCTIONS = new InventedAuctions();

  @AfterAll
  static void stop() {
    AUCTIONS.close();
  }

  @Test
  void theHighestBidBecomesADeal_whichTwoPersonsRecord_andTheRegisterPassesTheRightOn() {
    var listing = AUCTIONS.listed(1, "Lamp that folds", "TRANSFER");
    var auction = AUCTIONS.announced(listing, "reserve", "1500");
    assertThat(AUCTIONS.site.get("/auctions/" + auction + "?lang=en").body())
        .contains("Lamp that folds", "1,000 yuan", "there is one, not yet reached", "announced")
        .doesNotContain("1,500");
    var one = AUCTIONS.admitted(auction, "One Ltd");
    var two = AUCTIONS.admitted(auction, "Two Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    well(AUCTIONS.bid(one, "1000"));
    well(AUCTIONS.bid(two, "1,600"));
    assertThat(AUCTIONS.site.get("/auctions/" + auction + "?lang=en").body())
        .contains("1,600 yuan, bidder 2", "it was reached", "Bidder 1", "Bidder 2")
        .doesNotContain("One Ltd", "Two Ltd", "@invented.example");
    assertThat(AUCTIONS.site.bean(Hammer.class).strike(AUCTIONS.clock.instant())).isZero();
    var ended = AUCTIONS.ended(auction);
    var done = (Stage.Concluded) ended.stage();
    assertThat(done.price()).isEqualTo(1_600);
    assertThat(done.bidder()).isEqualTo(2);
    assertThat(AUCTIONS.site.get("/auctions/" + auction + "?lang=en").body())
        .contains("Sold for 1,600 yuan to bidder 2");
    assertThat(mine(two)).contains("You won", "owner@invented.example", done.talk());
    assertThat(mine(one)).doesNotContain("You won", "owner@invented.example");
    assertThat(
            AUCTIONS
                .anyone("/exchange/mine", "number", listing.number(), "code", listing.code())
                .body())
        .contains("Two Ltd", "Two.Ltd@invented.example")
        .doesNotContain("One Ltd");
    var talk = AUCTIONS.clerk.get(AUCTIONS.site, "/exchange/desk/" + done.talk()).body();
    assertThat(talk).contains("won by auction", auction).doesNotContain("On public notice");
    refused(record(done.talk(), "1500"), 409, "Both agreed on 1600 yuan");
    done(record(done.talk(), "1600"));
    done(AUCTIONS.exchange(AUCTIONS.head, done.talk(), "confirm"));
    var right = AUCTIONS.site.bean(Register.class).find(number(1)).orElseThrow();
    assertThat(right.right().owners()).containsExactly("Two Ltd");
    assertThat(mine(two)).contains(done.talk());
  }

  private static java.net.http.HttpResponse<String> record(String talk, String amount) {
    return AUCTIONS.exchange(
        AUCTIONS.clerk,
        talk,
        "record",
        "party",
        "Two Ltd",
        "contract",
        "HT-1 (invented)",
        "signed",
        AUCTIONS.today.toString(),
        "amount",
        amount);
  }

  private static String mine(InventedAuctions.Receipt bidder) {
    var page = AUCTIONS.anyone("/auctions/mine", "number", bidder.number(), "code", bidder.code());
    well(page);
    return page.body();
  }

  @Test
  void aPublicBodysPriceByAuctionGoesOnNoNotice() {
    AUCTIONS.enter(2, "Lamp of an institute", Right.Standing.IN_FORCE);
    var listing =
        InventedAuctions.receipt(
            AUCTIONS.sent(2, "mode", "AUCTION", "ways", "LICENCE", "publicBody", "true"));
    done(AUCTIONS.exchange(AUCTIONS.clerk, listing.number(), "publish"));
    var last = AUCTIONS.today.plusYears(2).toString();
    var auction = AUCTIONS.announced(listing, "until", last);
    var bidder = AUCTIONS.admitted(auction, "One Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    well(AUCTIONS.bid(bidder, "1000"));
    var talk = ((Stage.Concluded) AUCTIONS.ended(auction).stage()).talk();
    done(
        AUCTIONS.exchange(
            AUCTIONS.clerk,
            talk,
            "record",
            "party",
            "One Ltd",
            "contract",
            "HT-2 (invented)",
            "signed",
            AUCTIONS.today.toString(),
            "amount",
            "1000"));
    done(AUCTIONS.exchange(AUCTIONS.head, talk, "confirm"));
    var right = AUCTIONS.site.bean(Register.class).find(number(2)).orElseThrow();
    assertThat(right.on(AUCTIONS.today))
        .filteredOn(one -> one.kind() == Burden.Kind.LICENCE)
        .singleElement()
        .satisfies(one -> assertThat(String.valueOf(one.until())).isEqualTo(last));
    assertThat(AUCTIONS.site.get("/exchange/notices?lang=en").body())
        .doesNotContain("Lamp of an institute");
  }

  @Test
  void whatDoesNotReachTheReserveIsNotSold_andTheListingStays() {
    var listing = AUCTIONS.listed(3, "Lamp with a price", "TRANSFER");
    var auction = AUCTIONS.announced(listing, "reserve", "5000");
    var bidder = AUCTIONS.admitted(auction, "One Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    well(AUCTIONS.bid(bidder, "4999"));
    assertThat(AUCTIONS.ended(auction).stage()).isEqualTo(new Stage.Unsold(true));
    assertThat(AUCTIONS.site.get("/auctions/" + auction + "?lang=en").body())
        .contains("did not reach the reserve", "4,999")
        .doesNotContain("5,000");
    assertThat(AUCTIONS.site.get("/exchange/" + listing.number()).statusCode()).isEqualTo(200);
    var again = AUCTIONS.announced(listing);
    assertThat(AUCTIONS.ended(again).stage()).isEqualTo(new Stage.Unsold(false));
    assertThat(AUCTIONS.site.get("/auctions/" + again + "?lang=en").body()).contains("Nobody bid");
    assertThat(AUCTIONS.site.get("/auctions?lang=en&listing=" + listing.number()).body())
        .contains(auction, again);
  }

  @Test
  void whereTheRegisterHindersTheAuctionEndsHinderedAndSaysSo() {
    var listing = AUCTIONS.listed(4, "Lamp that goes out", "TRANSFER");
    var auction = AUCTIONS.announced(listing);
    var bidder = AUCTIONS.admitted(auction, "One Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    well(AUCTIONS.bid(bidder, "1000"));
    AUCTIONS.enter(4, "Lamp that goes out", Right.Standing.ENDED);
    assertThat(AUCTIONS.ended(auction).stage())
        .isEqualTo(new Stage.Hindered(List.of("register.ground.IN_FORCE")));
    assertThat(AUCTIONS.site.get("/auctions/" + auction + "?lang=en").body())
        .contains("cannot be passed on now");
    assertThat(mine(bidder)).contains("cannot be passed on now").doesNotContain("You won");
  }

  @Test
  void aLateBidMovesTheEnd_andAnEarlyOneDoesNot() {
    var listing = AUCTIONS.listed(5, "Lamp at midnight", "TRANSFER");
    var auction = AUCTIONS.announced(listing);
    var one = AUCTIONS.admitted(auction, "One Ltd");
    var two = AUCTIONS.admitted(auction, "Two Ltd");
    AUCTIONS.open(auction, Duration.ofMinutes(30));
    var before = AUCTIONS.find(auction).sale().terms().closes();
    well(AUCTIONS.bid(one, "1000"));
    assertThat(AUCTIONS.find(auction).sale().terms().closes()).isEqualTo(before);
    AUCTIONS.open(auction, Duration.ofMinutes(2));
    var bid = AUCTIONS.clock.instant();
    well(AUCTIONS.bid(two, "1100"));
    var after = AUCTIONS.find(auction).sale().terms().closes();
    assertThat(after).isBetween(bid.plusSeconds(299), bid.plusSeconds(330));
    AUCTIONS.open(auction, Duration.ofMinutes(2));
    refused(AUCTIONS.bid(one, "1199"), 409, "at least 1,200 yuan".replace(",", ""));
    assertThat(AUCTIONS.find(auction).sale().terms().closes())
        .isBefore(AUCTIONS.clock.instant().plusSeconds(121));
  }

  @Test
  void aBidThatIsSentTwiceCountsOnce() {
    var listing = AUCTIONS.listed(6, "Lamp twice", "TRANSFER");
    var auction = AUCTIONS.announced(listing);
    var one = AUCTIONS.admitted(auction, "One Ltd");
    var two = AUCTIONS.admitted(auction, "Two Ltd");
    AUCTIONS.open(auction, Duration.ofHours(1));
    assertThat(AUCTIONS.bid(one, "1000", "k1").body()).contains("Your bid of 1,000 yuan counts");
    assertThat(AUCTIONS.bid(one, "1000", "k1").body()).contains("counts once");
    refused(AUCTIONS.bid(one, "1100", "k1"), 409, "This form bid 1000 yuan before");
    assertThat(AUCTIONS.api(auction, two, 1100, "k1").statusCode()).isEqualTo(201);
    assertThat(AUCTIONS.api(auction, two, 1100, "k1").statusCode()).isEqualTo(200);
    // Told again after somebody else has bid more, and after the end.
    well(AUCTIONS.bid(one, "1200", "k2"));
    assertThat(AUCTIONS.api(auction, two, 1100, "k1").body()).contains("\"serial\":2");
    assertThat(AUCTIONS.ended(auction).sale().bids()).isEqualTo(3);
    assertThat(AUCTIONS.bid(one, "1200", "k2").body()).contains("counts once");
  }

  @Test
  void programsReadAnAuctionAndItsBids_andNotItsReserve() {
    var listing = AUCTIONS.listed(7, "Lamp for programs", "TRANSFER");
    var auction = AUCTIONS.announced(listing, "reserve", "7654321");
    var one = AUCTIONS.admitted(auction, "One Ltd");
    var path = "/api/v1/auctions/" + auction;
    var read = AUCTIONS.site.get(path);
    assertThat(read.body())
        .contains("\"state\":\"Soon\"", "\"reserve\":true", "\"reached\":false", "\"next\":1000")
        .doesNotContain("7654321");
    var etag = read.headers().firstValue("ETag").orElseThrow();
    refused(AUCTIONS.api(auction, one, 1000, "a"), 422, "auction.refusal.not-yet");
    AUCTIONS.open(auction, Duration.ofHours(1));
    assertThat(AUCTIONS.api(auction, one, 1000, "a").statusCode()).isEqualTo(201);
    assertThat(AUCTIONS.site.get(path).headers().firstValue("ETag")).isNotEqualTo(etag);
    assertThat(AUCTIONS.site.get(path + "/bids").body())
        .contains("\"amount\":1000", "\"bidder\":1")
        .doesNotContain("One Ltd");
    assertThat(AUCTIONS.site.get("/api/v1/auctions?listing=" + listing.number()).body())
        .contains(auction)
        .doesNotContain("7654321");
    assertThat(AUCTIONS.site.get("/api/v1/auctions/PM20260000000").statusCode()).isEqualTo(404);
  }
}
