/**
 * The exchange: rights that are offered and technology that is wanted, as equals; what fits whom
 * and why; talks, offers and deals; open licences; meetings where both sides sit down.
 *
 * <p><b>Owns</b> the schema {@code exchange}; listings, wants and talks are each a file in the
 * docket, its body ours. <b>Door:</b> {@link org.wenlan.exchange.Postings}, {@link
 * org.wenlan.exchange.Market}, {@link org.wenlan.exchange.Talks}, {@link
 * org.wenlan.exchange.Deals}, {@link org.wenlan.exchange.Meetings}, {@link
 * org.wenlan.exchange.ListingImport} and {@link org.wenlan.exchange.Funnel}. <b>Publishes</b>
 * nothing; what it does stands in the chronicle, where statistics count it. <b>Never</b> shows a
 * side's address before both agreed to talk, never lists or passes on a right that the register
 * does not let go, and never holds anybody's money.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "docket",
      "kernel",
      "law",
      "platform",
      "register",
      "site",
      "tables",
      "territory",
      "wording"
    })
@NullMarked
package org.wenlan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
