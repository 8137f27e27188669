/**
 * A made-up region to look at: invented patents, plainly marked as such.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.demo.DemoRegion}. <b>Publishes</b>
 * nothing. <b>Never</b> uses a number that an office has given, nor a real name.
 */
@ApplicationModule(allowedDependencies = {"platform", "site", "rights", "loading", "retrieval"})
@NullMarked
package org.wenlan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
