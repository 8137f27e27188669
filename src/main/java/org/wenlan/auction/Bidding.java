package org.wenlan.auction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.auction.Auction.Sale;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Postings;

/**
 * The door to bids. They ascend; whoever bids holds the auction's row, so that of two equal ones at
 * once exactly one counts. What it says was taken is committed when the call returns. Thread-safe.
 */
@Component
public class Bidding {
  private final Postings postings;
  private final AuctionLaw law;
  private final AuctionStore store;
  private final BidStore bids;
  private final AuctionFiles files;
  private final TransactionOperations transactions;

  Bidding(
      Postings postings,
      AuctionLaw law,
      AuctionStore store,
      BidStore bids,
      AuctionFiles files,
      TransactionOperations transactions) {
    this.postings = postings;
    this.law = law;
    this.store = store;
    this.bids = bids;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * A bid that counts.
   *
   * @param serial 1 for the first of its auction
   * @param bidder by number
   * @param amount whole yuan
   */
  public record Bid(String auction, int serial, int bidder, long amount, Instant at) {}

  /**
   * Bids.
   *
   * @param bidder as {@link Bidders#byCode} gave him
   * @param key of the sender for this bid; the same one again is the same bid and counts once
   */
  public Answer place(Actor who, Bidder bidder, long amount, String key, Instant at) {
    if (!AuctionRules.keyed(key)) {
      return no("key", "", AuctionRules.KEY);
    }
    return transactions.execute(_ -> {
      var sale = store.lock(bidder.asked().auction()).orElseThrow();
      return bids.sent(bidder.number(), key)
          .<Answer>map(before ->
              before.amount() == amount
                  ? new Answer.Taken(before, true)
                  : no("key-reused", "", before.amount()))
          .orElseGet(() -> taken(who, sale, bidder.number(), amount, key, at));
    });
  }

  private Answer taken(Actor who, Sale sale, String number, long amount, String key, Instant at) {
    int place = Bidder.of(files.file(number)).place();
    var wrong = AuctionRules.bid(sale, place, amount, at);
    if (wrong != null) {
      return new Answer.Refused(wrong);
    }
    var listed =
        postings
            .shown(sale.listing())
            .filter(one -> one.stage() instanceof Posting.Stage.Published);
    if (listed.isEmpty()) {
      return no("not-on-offer", "");
    }
    var auction = Auction.of(files.file(sale.number()), sale);
    var bid = new Bid(sale.number(), sale.bids() + 1, place, amount, at);
    var least = at.plus(law.extension(auction.file().region(), law.day(at)));
    boolean late = least.isAfter(sale.terms().closes());
    bids.add(bid, number, key);
    store.bid(sale.number(), place, amount, late ? least : sale.terms().closes());
    files.turn(
        who, auction, auction.stage(), "bid", "", late ? Map.of("late", "yes") : Map.of(), at);
    return new Answer.Taken(bid, false);
  }

  /** All bids of an auction, the highest first. */
  public List<Bid> bids(String auction) {
    return bids.bids(auction);
  }

  private static Answer no(String rule, String source, Object... arguments) {
    return new Answer.Refused(AuctionRules.no(rule, source, arguments));
  }
}
