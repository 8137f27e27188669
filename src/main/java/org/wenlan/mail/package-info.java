/**
 * E-mail to people who gave an address for it.
 *
 * <p><b>Owns</b> the schema {@code mail}, an outbox, and the one way to the mail server of the
 * settings. <b>Door:</b> {@link org.wenlan.mail.Mail} for letters of their own; {@link
 * org.wenlan.mail.Smtp} for boxes that keep an outbox themselves. <b>Publishes</b> nothing.
 * <b>Never</b> sends what was not committed, and takes nothing while no server is set up, so that
 * no page can promise a mail that is not sent.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.wenlan.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
