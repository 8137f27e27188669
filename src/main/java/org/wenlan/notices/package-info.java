/**
 * Notices of infringement between a right holder, a platform and a seller, by the E-Commerce Law,
 * articles 42 to 45: notice, measures, statement of no infringement, the wait for a complaint or a
 * suit, and how it ended.
 *
 * <p><b>Owns</b> the schema {@code notices}: how each notice was sent and what came of it; the case
 * lies in the docket, its body ours. <b>Door:</b> {@link org.wenlan.notices.Notices}, and {@link
 * org.wenlan.notices.Tiers} for what a complainant's notices have come to. <b>Publishes</b>
 * webhooks to the platform that sent a notice. <b>Never</b> takes or lifts a measure itself: it
 * says when the law has it end, once.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "consultation",
      "docket",
      "kernel",
      "law",
      "platform",
      "site",
      "territory",
      "webhooks"
    })
@NullMarked
package org.wenlan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
