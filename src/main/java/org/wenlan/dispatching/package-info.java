/**
 * Dispatching: which unit should have a case, and why.
 *
 * <p><b>Owns</b> the weights of the recommendation, data in {@code dispatching/weights.tsv}.
 * <b>Door:</b> {@link org.wenlan.dispatching.Recommending} for one case, {@link
 * org.wenlan.dispatching.Assigning} for a whole batch. <b>Publishes</b> nothing. <b>Never</b>
 * offers a case to a unit that a hard rule excludes, and never ranks without saying why.
 */
@ApplicationModule(allowedDependencies = {"kernel", "territory"})
@NullMarked
package org.wenlan.dispatching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
