/**
 * Accounts: who someone is, what they may do, and what they did.
 *
 * <p><b>Owns</b> the schema {@code account} and the table of endpoints {@code access.tsv}.
 * <b>Door:</b> {@link org.wenlan.account.Accounts} for people, {@link org.wenlan.account.Clients}
 * for programs, {@link org.wenlan.account.Deeds} for what was done; controllers take an {@link
 * org.wenlan.account.Actor} as an argument. <b>Publishes</b> nothing. <b>Never</b> knows a default
 * password, and never decides whose case is whose: each service's door does.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "site", "territory"})
@NullMarked
package org.wenlan.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
