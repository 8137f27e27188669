package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.auction.web.InventedAuctions.well;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.auction.Auction.Stage;
import org.wenlan.auction.Bidding;
import org.wenlan.auction.Hammer;

/** Several at once. Everything is invented. */
class AuctionRaceTest {
  private static final InventedAuctions AUCTIONS = new InventedAuctions();
  private static final int BIDDERS = 8;

  @AfterAll
  static void stop() {
    AUCTIONS.close();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws Exception {
    var answers = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(tasks.size())) {
      for (var result : pool.invokeAll(tasks)) {
        answers.add(result.get());
      }
    }
    return answers;
  }

  private static List<InventedAuctions.Receipt> bidders(String auction) {
    var all = new ArrayList<InventedAuctions.Receipt>();
    for (int i = 1; i <= BIDDERS; i++) {
      all.add(AUCTIONS.admitted(auction, "Bidding House " + i));
    }
    AUCTIONS.open(auction, Duration.ofHours(1));
    return all;
  }

  private static List<Bidding.Bid> bids(String auction) {
    return AUCTIONS.site.bean(Bidding.class).bids(auction);
  }

  @Test
  void ofEightEqualBidsAtOnceExactlyOneCounts_inEachRound() throws Exception {
    var auction = AUCTIONS.announced(AUCTIONS.listed(200, "Lamp for eight", "TRANSFER"));
    var bidders = bidders(auction);
    for (int round = 0; round < 6; round++) {
      long amount = 1_000 + 100L * round;
      var tasks = new ArrayList<Callable<Integer>>();
      for (var bidder : bidders) {
        var key = "r" + round;
        tasks.add(() -> AUCTIONS.api(auction, bidder, amount, key).statusCode());
      }
      var statuses = atOnce(tasks);
      assertThat(statuses).as("round " + round).containsOnlyOnce(201);
      assertThat(statuses).filteredOn(one -> one == 422).hasSize(BIDDERS - 1);
    }
    var bids = bids(auction);
    assertThat(bids).extracting(Bidding.Bid::serial).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(bids)
        .extracting(Bidding.Bid::amount)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    var sale = AUCTIONS.find(auction).sale();
    assertThat(sale.highest()).isEqualTo(1_500);
    assertThat(sale.leader()).isEqualTo(bids.getFirst().bidder());
  }

  @Test
  void whatIsAcknowledgedStands_andNeverLessThanAStepAboveTheOneBefore() throws Exception {
    var auction = AUCTIONS.announced(AUCTIONS.listed(201, "Lamp for a crowd", "TRANSFER"));
    var bidders = bidders(auction);
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < BIDDERS; i++) {
      int nth = i;
      tasks.add(() -> {
        int taken = 0;
        for (int j = 0; j < 5; j++) {
          long amount = 1_000 + 70L * nth + 400L * j;
          taken +=
              AUCTIONS.api(auction, bidders.get(nth), amount, "k" + j).statusCode() == 201 ? 1 : 0;
        }
        return taken;
      });
    }
    int taken = atOnce(tasks).stream().mapToInt(one -> one).sum();
    var bids = bids(auction);
    assertThat(bids).hasSize(taken);
    for (int i = 0; i + 1 < bids.size(); i++) {
      assertThat(bids.get(i).amount()).isGreaterThanOrEqualTo(bids.get(i + 1).amount() + 100);
      assertThat(bids.get(i).bidder()).isNotEqualTo(bids.get(i + 1).bidder());
    }
    assertThat(AUCTIONS.find(auction).sale().bids()).isEqualTo(taken);
  }

  @Test
  void theSameBidSentEightTimesAtOnceCountsOnce() throws Exception {
    var auction = AUCTIONS.announced(AUCTIONS.listed(202, "Lamp sent again", "TRANSFER"));
    var bidder = bidders(auction).getFirst();
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> AUCTIONS.api(auction, bidder, 1_000, "same").statusCode());
    }
    var statuses = atOnce(tasks);
    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).filteredOn(one -> one == 200).hasSize(7);
    assertThat(bids(auction)).hasSize(1);
  }

  @Test
  void anAuctionEndsOnceHoweverManyEndIt_andALastBidCountsOrIsRefused() throws Exception {
    var auction = AUCTIONS.announced(AUCTIONS.listed(203, "Lamp at the end", "TRANSFER"));
    var bidders = bidders(auction);
    well(AUCTIONS.bid(bidders.get(0), "1000"));
    AUCTIONS.open(auction, Duration.ofMillis(-1));
    var now = AUCTIONS.clock.instant();
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 4; i++) {
      tasks.add(() -> AUCTIONS.site.bean(Hammer.class).strike(now));
    }
    for (int i = 1; i < 4; i++) {
      var bidder = bidders.get(i);
      tasks.add(() -> AUCTIONS.api(auction, bidder, 2_000, "late").statusCode() == 422 ? 0 : 1_000);
    }
    // The server's own round may have been first.
    assertThat(atOnce(tasks).stream().mapToInt(one -> one).sum()).isLessThanOrEqualTo(1);
    var done = (Stage.Concluded) AUCTIONS.find(auction).stage();
    assertThat(done.price()).isEqualTo(1_000);
    var talks =
        AUCTIONS.clerk.get(
            AUCTIONS.site, "/exchange/desk/" + AUCTIONS.find(auction).sale().listing());
    assertThat(talks.body().split("data-item")).hasSize(2);
  }

  @Test
  void aListingIsAnnouncedOnceHoweverManyDoSoAtOnce() throws Exception {
    var listing = AUCTIONS.listed(204, "Lamp announced", "TRANSFER");
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 4; i++) {
      tasks.add(() -> AUCTIONS.announce(AUCTIONS.clerk, listing).statusCode());
    }
    assertThat(atOnce(tasks)).containsOnlyOnce(303);
  }
}
