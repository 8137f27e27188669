/**
 * The one-stop window: any affair, programme or register declared as data, applied for on pages,
 * handled at desks, ended by a result.
 *
 * <p><b>Owns</b> the schema {@code affairs}: published definitions in all their versions, drafts of
 * applicants, a line an application to list by, and the registers that results enter; the case lies
 * in the docket, its body ours. <b>Door:</b> {@link org.wenlan.affairs.Definitions} for what can be
 * applied for, {@link org.wenlan.affairs.Applying} for whoever applies, {@link
 * org.wenlan.affairs.Handling} for whoever decides, {@link org.wenlan.affairs.Registers} for what
 * was given. <b>Publishes</b> decisions and requests for correction to whoever applied, by e-mail
 * and webhook; what it does stands in the chronicle, where statistics count it. <b>Never</b> asks
 * for what a connected register knows, and never moves a case to another version of its definition.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "declared",
      "docket",
      "documents",
      "documents::web",
      "kernel",
      "law",
      "mail",
      "platform",
      "printing",
      "rights",
      "site",
      "territory",
      "webhooks"
    })
@NullMarked
package org.wenlan.affairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
