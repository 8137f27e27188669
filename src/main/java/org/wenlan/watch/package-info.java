/**
 * Watch: standing queries over the register, and warnings of what changed.
 *
 * <p><b>Owns</b> the schema {@code watch}: watches, what was last seen of each record, warnings,
 * e-mails. <b>Door:</b> {@link org.wenlan.watch.Watches} and {@link org.wenlan.watch.Warnings}.
 * <b>Publishes</b> webhooks to programs that have watches. <b>Never</b> tells a change twice or
 * loses one: what was compared and what came of it are committed together.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "kernel",
      "mail",
      "naming",
      "platform",
      "query",
      "retrieval",
      "rights",
      "site",
      "webhooks",
      "wording"
    })
@NullMarked
package org.wenlan.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
