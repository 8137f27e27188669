/**
 * Appraisal (知识产权评议): whether intellectual property puts a major economic or technical activity at
 * risk: the commission, the analysis, experts' opinions, the report with its level of risk, what
 * the commissioning body decided, and what came of it.
 *
 * <p><b>Owns</b> the schema {@code appraisal}: one line an appraisal to list by; the case lies in
 * the docket, its body ours. <b>Door:</b> {@link org.wenlan.appraisal.Appraisals}. <b>Publishes</b>
 * nothing; what it does stands in the chronicle, where statistics count it. <b>Never</b> decides
 * for the commissioning body: it records what that body decided and who confirmed the record.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "docket",
      "kernel",
      "platform",
      "printing",
      "site",
      "territory"
    })
@NullMarked
package org.wenlan.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
