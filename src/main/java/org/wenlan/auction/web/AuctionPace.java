package org.wenlan.auction.web;

import org.springframework.stereotype.Component;
import org.wenlan.kernel.Pace;

/** What bidders send from one address. */
@Component
class AuctionPace extends Pace {
  static final int MOST = 300;

  AuctionPace() {
    super(MOST);
  }
}
