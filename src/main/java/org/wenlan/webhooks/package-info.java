/**
 * Webhooks: news to programs, signed, in order, at least once.
 *
 * <p><b>Owns</b> the schema {@code webhooks}, an outbox. <b>Door:</b> {@link
 * org.wenlan.webhooks.Webhooks}. <b>Publishes</b> to the addresses that programs registered.
 * <b>Never</b> sends what was not committed, never follows a redirect, and never calls an address
 * of the machine's own network unless the settings say so.
 */
@ApplicationModule(allowedDependencies = {"account", "kernel", "platform", "site"})
@NullMarked
package org.wenlan.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
