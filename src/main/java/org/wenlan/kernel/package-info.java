/**
 * The few values that two boxes need. No Spring, no SQL, no HTML.
 *
 * <p><b>Owns</b> nothing. <b>Door:</b> {@link org.wenlan.kernel.Pace}, {@link
 * org.wenlan.kernel.Period}, {@link org.wenlan.kernel.Progress}, {@link org.wenlan.kernel.Refusal},
 * {@link org.wenlan.kernel.Sha256}. <b>Publishes</b> nothing. <b>Never</b> grows by what only one
 * box uses.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
