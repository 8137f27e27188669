/**
 * Transfers to the police and cooperation with other places: what passes the threshold that held on
 * the day of the act is transferred, with a sealed parcel and a second person's approval; requests
 * go out and come in.
 *
 * <p><b>Owns</b> the schema {@code transfer}; a transfer and a request are each a file in the
 * docket, its body ours. <b>Door:</b> {@link org.wenlan.transfer.Transfers} and {@link
 * org.wenlan.transfer.Thresholds}; a box whose cases can be transferred has a bean {@link
 * org.wenlan.transfer.TransferSource}. <b>Publishes</b> nothing; what it does stands in the
 * chronicle, where statistics count it. <b>Never</b> says that somebody is guilty, and never sends
 * what no second person approved.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "docket",
      "documents",
      "kernel",
      "law",
      "parcel",
      "platform",
      "site",
      "territory",
      "writs"
    })
@NullMarked
package org.wenlan.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
