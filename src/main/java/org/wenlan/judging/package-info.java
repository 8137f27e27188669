/**
 * Judging: claim features, charts, and the conclusion that follows from them.
 *
 * <p><b>Owns</b> no data: everything here is a value. <b>Door:</b> {@link
 * org.wenlan.judging.ClaimFeatures} splits a claim, a {@link org.wenlan.judging.Chart} holds the
 * comparison, {@link org.wenlan.judging.Conclusion#of} draws the conclusion, {@link
 * org.wenlan.judging.Agreement} compares two who judged. <b>Publishes</b> nothing. <b>Never</b>
 * lets a conclusion be written that the chart does not give.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site"})
@NullMarked
package org.wenlan.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
