/**
 * Supervision of patent and trade mark agencies: the register of agencies, their agents and
 * branches, yearly reports, random inspection, clues of unlawful acts, the list of abnormal
 * operation and the credit record that comes of all of them.
 *
 * <p><b>Owns</b> the schema {@code agency}; an agency and a clue are each a file in the docket, its
 * body ours. <b>Door:</b> {@link org.wenlan.agency.AgencyRegister}, {@link
 * org.wenlan.agency.Clues}, {@link org.wenlan.agency.Inspections}, {@link
 * org.wenlan.agency.AbnormalList} and {@link org.wenlan.agency.AnnualReports}. <b>Publishes</b>
 * nothing; what it does stands in the chronicle, where statistics count it. <b>Never</b> shows who
 * complained to anyone but those who handle the clue, and never punishes: what needs a penalty is
 * filed as a case elsewhere.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "docket",
      "kernel",
      "law",
      "platform",
      "site",
      "tables",
      "territory",
      "writs"
    })
@NullMarked
package org.wenlan.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
