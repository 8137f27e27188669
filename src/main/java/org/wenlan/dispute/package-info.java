/**
 * Disputes: one dispute, several routes. Whoever consults on, mediates, adjudicates or arbitrates a
 * dispute enters its case here, and hears when another route excludes it.
 *
 * <p><b>Owns</b> the schema {@code dispute}: what the dispute is about, which routes it took, which
 * suits are open. <b>Door:</b> {@link org.wenlan.dispute.Disputes}; a box that must hear of a suit
 * takes it by a bean {@link org.wenlan.dispute.SuitTaker}. <b>Publishes</b> nothing. <b>Never</b>
 * holds an adjudication open beside a suit or an arbitration agreement on the same right, parties
 * and act, and never knows what is said in a case.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "docket",
      "kernel",
      "law",
      "platform",
      "register",
      "rights",
      "site"
    })
@NullMarked
package org.wenlan.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
