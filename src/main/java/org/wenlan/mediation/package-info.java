/**
 * Mediation of disputes over intellectual property: organisations and mediators, referral and
 * acceptance, consent of the other side, disclosure, a room for proposals, an agreement with
 * clauses, its performance and judicial confirmation, the way to arbitration.
 *
 * <p><b>Owns</b> the schema {@code mediation}; a mediation is a file in the docket, its body ours,
 * and a route of a dispute. <b>Door:</b> {@link org.wenlan.mediation.MediationIntake} for what
 * comes in, {@link org.wenlan.mediation.Mediations} for what is done, {@link
 * org.wenlan.mediation.Room} for what is said, {@link org.wenlan.mediation.Organisations} for who
 * mediates. <b>Publishes</b> nothing; what it does stands in the chronicle, where statistics count
 * it. <b>Never</b> shows what was said in a room to anyone but the two sides and the mediator of
 * that case: it lies in a table that no other door reads, and in no body, chronology, message or
 * log.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "dispute",
      "docket",
      "kernel",
      "law",
      "platform",
      "rights",
      "site",
      "territory",
      "writs"
    })
@NullMarked
package org.wenlan.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
