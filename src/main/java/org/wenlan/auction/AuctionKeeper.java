package org.wenlan.auction;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Postings;
import org.wenlan.kernel.Refusal;

/** A listing that is being auctioned is not taken off: the office calls the auction off first. */
@Component
class AuctionKeeper implements Postings.Keeper {
  private final AuctionStore store;

  AuctionKeeper(AuctionStore store) {
    this.store = store;
  }

  @Override
  public Optional<Refusal> keeps(String listing) {
    return store
        .lockOf(listing)
        .map(sale -> AuctionRules.no("listing-held", "cn.auction-law-2015 29", sale.number()));
  }
}
