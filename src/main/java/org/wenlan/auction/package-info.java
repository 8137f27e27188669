/**
 * Auctions of listings whose price comes about by bids: announced by a clerk, bid for by those whom
 * a clerk admitted, ended by the clock.
 *
 * <p><b>Owns</b> the schema {@code auction}; an auction and a bidder are each a file in the docket.
 * <b>Door:</b> {@link org.wenlan.auction.Auctions}, {@link org.wenlan.auction.Bidders} and {@link
 * org.wenlan.auction.Bidding}. <b>Publishes</b> nothing; what it does stands in the chronicle,
 * where statistics count it. <b>Never</b> tells a reserve, never shows who a bidder is, and never
 * passes a right on: the highest bid becomes an agreed talk of the exchange, recorded and confirmed
 * as any.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "docket",
      "exchange",
      "kernel",
      "law",
      "platform",
      "register",
      "site"
    })
@NullMarked
package org.wenlan.auction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
