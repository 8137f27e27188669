/**
 * The machine below: settings, the database and its migrations, health, the command line.
 *
 * <p><b>Owns</b> the folder {@code WENLAN_HOME} and the schemas as empty rooms; each box furnishes
 * its own. <b>Door:</b> {@link org.wenlan.platform.Settings}, {@link org.wenlan.platform.Database}.
 * <b>Publishes</b> nothing. <b>Never</b> knows what a patent is.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site"})
@NullMarked
package org.wenlan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
