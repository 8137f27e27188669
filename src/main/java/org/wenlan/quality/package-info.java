/**
 * Quality: how well opinions are. Second judgements that are blind, later results, calibration
 * cases for new experts, and the figures that follow, by unit and by field.
 *
 * <p><b>Owns</b> the schema {@code quality}: judgements and calibration cases. <b>Door:</b> {@link
 * org.wenlan.quality.Judgements} for those who judge, {@link org.wenlan.quality.Measures} for the
 * figures. <b>Publishes</b> nothing. <b>Never</b> shows who judges a second time what the first one
 * found, before they have finished.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "consultation",
      "docket",
      "judging",
      "judging::web",
      "kernel",
      "law",
      "platform",
      "site",
      "territory"
    })
@NullMarked
package org.wenlan.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
