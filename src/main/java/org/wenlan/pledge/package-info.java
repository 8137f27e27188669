/**
 * Pledges of patents and registered trade marks: a joint application of pledgor and pledgee, every
 * ground of refusal looked at, registration, change, partial and whole discharge each by two
 * persons, certificates that anyone verifies, a reminder before the debt ends.
 *
 * <p><b>Owns</b> the schema {@code pledge}; a pledge is a file in the docket, its body ours.
 * <b>Door:</b> {@link org.wenlan.pledge.PledgeFiling} for the parties, {@link
 * org.wenlan.pledge.Pledges} for those who decide, {@link org.wenlan.pledge.Grounds} for what
 * stands in the way, {@link org.wenlan.pledge.Certificates} for everyone. <b>Publishes</b> nothing;
 * what it does stands in the chronicle, where statistics count it. <b>Never</b> registers a pledge
 * that the register of rights does not take at that instant, and never for some of its rights only.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "docket",
      "documents",
      "documents::web",
      "kernel",
      "law",
      "platform",
      "printing",
      "register",
      "rights",
      "site",
      "territory"
    })
@NullMarked
package org.wenlan.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
