/**
 * Regions by GB/T 2260, and which one an address is in.
 *
 * <p><b>Owns</b> the shipped region table. <b>Door:</b> {@link org.wenlan.territory.Regions}.
 * <b>Publishes</b> nothing. <b>Never</b> guesses below the level that an address names.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.wenlan.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
