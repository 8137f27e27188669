/**
 * Administrative cases: a report becomes a case, the case a decision, the decision is served,
 * performed and published; and the adjudication of patent disputes.
 *
 * <p><b>Owns</b> the schema {@code enforcement}: lines to list by, evidence and its hands, acts of
 * law, powers and delegations, officers, special actions, published decisions, and who may know of
 * a restricted case; a case is a file in the docket, its body ours. <b>Door:</b> {@link
 * org.wenlan.enforcement.CaseReports} for everyone who reports, {@link
 * org.wenlan.enforcement.EnforcementCases} and {@link org.wenlan.enforcement.Adjudications} for
 * those who handle a case, {@link org.wenlan.enforcement.CaseParties} for the party and for the two
 * sides of an adjudication, {@link org.wenlan.enforcement.Powers} for who may act where, {@link
 * org.wenlan.enforcement.PublishedDecisions} for everyone. <b>Publishes</b> nothing; what it does
 * stands in the chronicle, where statistics count it. <b>Never</b> decides a penalty outside the
 * range of the law that held on the day of the act, never lets one person decide alone, and never
 * tells of a restricted case to somebody who is neither on its list nor its party.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "dispute",
      "docket",
      "documents",
      "documents::web",
      "kernel",
      "law",
      "platform",
      "register",
      "site",
      "territory",
      "transfer",
      "writs"
    })
@NullMarked
package org.wenlan.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
