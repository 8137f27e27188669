/**
 * Declared: what an office declares in YAML files, read so that every fault is told with its line.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.declared.Fields} for the members of a
 * mapping, {@link org.wenlan.declared.Shelf} for the files that are shipped and those that a region
 * brings. <b>Publishes</b> nothing. <b>Never</b> stops at the first fault, and never knows what a
 * file is about.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.declared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
