package org.wenlan.auction;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.auction.Auction.Stage;
import org.wenlan.exchange.Outcome;
import org.wenlan.exchange.Talks;
import org.wenlan.platform.Round;

/**
 * Ends auctions whose time is over, each in a transaction of its own: the highest bid that reaches
 * the reserve becomes an agreed talk, or nothing was sold. Any number of servers may do so at once.
 */
@Component
public class Hammer {
  private static final Logger LOG = LoggerFactory.getLogger(Hammer.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Talks talks;
  private final AuctionStore store;
  private final BidStore bids;
  private final AuctionFiles files;
  private final TransactionOperations transactions;
  private final Clock clock;

  Hammer(
      Talks talks,
      AuctionStore store,
      BidStore bids,
      AuctionFiles files,
      TransactionOperations transactions,
      Clock clock) {
    this.talks = talks;
    this.store = store;
    this.bids = bids;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Bean
  static Round auctionRound(Hammer hammer) {
    return new Round("auctions", EVERY, () -> hammer.strike(hammer.clock.instant()));
  }

  /** Ends what is over at a moment; says how many that were. */
  public int strike(Instant now) {
    int ended = 0;
    for (var number : store.due(now)) {
      try {
        if (Boolean.TRUE.equals(
            transactions.execute(status -> ended(status::setRollbackOnly, number, now)))) {
          ended++;
        }
      } catch (RuntimeException broken) {
        // One that cannot be ended must not hold up the others; the next round tries it again.
        LOG.warn("Could not end {}", number, broken);
      }
    }
    return ended;
  }

  private boolean ended(Runnable undo, String number, Instant now) {
    var sale = store.lock(number).orElseThrow();
    if (!sale.open() || now.isBefore(sale.terms().closes())) {
      return false;
    }
    var auction = Auction.of(files.file(number), sale);
    if (!(auction.stage() instanceof Stage.Announced announced)) {
      throw new IllegalStateException("Open, but " + auction.stage());
    }
    if (!sale.reached()) {
      return end(auction, announced.unsold(sale.bids() > 0), "unsold", Map.of(), now);
    }
    var leader = Bidder.of(files.file(bids.bidder(number, sale.leader()).orElseThrow())).asked();
    var winner =
        new Talks.Winner(
            leader.name(), leader.contact(), sale.highest(), sale.terms().until(), number);
    return switch (talks.won(sale.listing(), winner, now)) {
      case Outcome.Done(var talk, var _) ->
          end(
              auction,
              announced.conclude(talk, sale.leader(), sale.highest()),
              "conclude",
              Map.of("way", sale.way(), "amount", amount(sale.highest())),
              now);
      case Outcome.Refused(var why) ->
          end(auction, announced.hinder(List.of(why.rule())), "hinder", Map.of(), now);
      case Outcome.Hindered hindered -> {
        var grounds =
            hindered.failed().stream()
                .map(one -> "register.ground." + one.ground())
                .distinct()
                .toList();
        yield end(auction, announced.hinder(grounds), "hinder", Map.of(), now);
      }
      // Somebody changes the listing at this moment: the next round tries it again.
      case Outcome.Stale _, Outcome.Absent _ -> {
        undo.run();
        yield false;
      }
    };
  }

  private boolean end(
      Auction auction, Stage stage, String act, Map<String, String> marks, Instant now) {
    store.end(auction.number(), stage.code());
    files.turn(new Actor.Platform(), auction, stage, act, "", marks, now);
    return true;
  }

  /** Statistics keep money in units of 10,000 yuan. */
  private static String amount(long yuan) {
    return BigDecimal.valueOf(yuan, 4).stripTrailingZeros().toPlainString();
  }
}
