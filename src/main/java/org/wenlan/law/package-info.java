/**
 * Law as data: which rule applied where and when, with its article and how sure we are of it.
 *
 * <p><b>Owns</b> the instruments under {@code law/} among the resources: limits, thresholds,
 * catalogues and duties by a key, dated and layered (local over provincial over national over the
 * platform's own defaults). <b>Door:</b> {@link org.wenlan.law.Rules}. <b>Publishes</b> nothing.
 * <b>Never</b> applies a rule of today to a case of yesterday: a rule is found by the day that sets
 * its clock running, and a case keeps the {@link org.wenlan.law.Pinned} one.
 */
@ApplicationModule(
    allowedDependencies = {"calendar", "declared", "kernel", "platform", "site", "territory"})
@NullMarked
package org.wenlan.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
