/**
 * Consultation: does this product infringe that right? Intake, dispatch to units, claim chart,
 * review, reasoned opinion.
 *
 * <p><b>Owns</b> the schema {@code consultation}: listings, opinions, drafts of the public form;
 * the case itself lies in the docket, its body ours. <b>Door:</b> {@link
 * org.wenlan.consultation.Intake} for what comes in, {@link org.wenlan.consultation.Proceedings}
 * for what is done to a case, {@link org.wenlan.consultation.Opinions} for what comes out.
 * <b>Publishes</b> webhooks to the program that sent a case. <b>Never</b> decides anything that
 * binds: an opinion is advice, and says so.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "dispatching",
      "docket",
      "documents",
      "documents::web",
      "judging",
      "judging::web",
      "kernel",
      "law",
      "platform",
      "printing",
      "register",
      "rights",
      "site",
      "tables",
      "territory",
      "webhooks"
    })
@NullMarked
package org.wenlan.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
