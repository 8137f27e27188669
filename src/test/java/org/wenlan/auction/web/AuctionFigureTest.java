package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.auction.web.InventedAuctions.done;
import static org.wenlan.auction.web.InventedAuctions.refused;
import static org.wenlan.auction.web.InventedAuctions.well;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.statistics.Counted;

/** Auctions are counted, from the chronicle to the figure. Everything is invented. */
class AuctionFigureTest {
  private static final InventedAuctions AUCTIONS = new InventedAuctions();

  @AfterAll
  static void stop() {
    AUCTIONS.close();
  }

  @Test
  void fourAuctionsOfWhichTwoSellAreCountedByHand() throws InterruptedException {
    var sold = AUCTIONS.announced(AUCTIONS.listed(400, "Lamp one", "TRANSFER"));
    var one = AUCTIONS.admitted(sold, "One Ltd");
    var two = AUCTIONS.admitted(sold, "Two Ltd");
    AUCTIONS.open(sold, Duration.ofHours(1));
    well(AUCTIONS.bid(one, "1000", "a"));
    well(AUCTIONS.bid(one, "1000", "a"));
    refused(AUCTIONS.bid(two, "1001"), 409, "at least");
    well(AUCTIONS.bid(two, "12345"));
    var _ = AUCTIONS.ended(sold);
    var second = AUCTIONS.announced(AUCTIONS.listed(401, "Lamp two", "LICENCE"));
    var third = AUCTIONS.admitted(second, "One Ltd");
    AUCTIONS.open(second, Duration.ofHours(1));
    well(AUCTIONS.bid(third, "20000"));
    var _ = AUCTIONS.ended(second);
    var reserved =
        AUCTIONS.announced(AUCTIONS.listed(402, "Lamp three", "TRANSFER"), "reserve", "9000");
    var fourth = AUCTIONS.admitted(reserved, "One Ltd");
    AUCTIONS.open(reserved, Duration.ofHours(1));
    well(AUCTIONS.bid(fourth, "8000"));
    var _ = AUCTIONS.ended(reserved);
    var off = AUCTIONS.announced(AUCTIONS.listed(403, "Lamp four", "TRANSFER"));
    done(AUCTIONS.desk(AUCTIONS.clerk, off, "cancel", "why", "The owner asks (invented)."));
    await("auctions.announced", "4");
    await("auctions.concluded", "2");
    // 12,345 and 20,000 yuan in units of 10,000.
    await("auctions.amount", "3.2345");
    await("auctions.bids", "4");
    var page = AUCTIONS.clerk.get(AUCTIONS.site, "/statistics/auctions.amount?region=330000");
    well(page);
    assertThat(page.body()).contains("Amount of auctions");
  }

  private static void await(String indicator, String value) throws InterruptedException {
    Counted.await(AUCTIONS.site, indicator, AUCTIONS.today.getYear(), "330100", value);
  }
}
