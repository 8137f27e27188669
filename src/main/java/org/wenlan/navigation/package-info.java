/**
 * Patent navigation reports: a declared outline, filled from saved searches, with the analyst's
 * answers beside the tables.
 *
 * <p><b>Owns</b> the schema {@code navigation} and the outlines, data in {@code
 * navigation/outlines} and in a region's own {@code WENLAN_HOME/navigation}. <b>Door:</b> {@link
 * org.wenlan.navigation.Outlines} for what may be written, {@link org.wenlan.navigation.Reports} to
 * write, fill, review, publish and check one. <b>Publishes</b> nothing. <b>Never</b> shows a figure
 * that nobody can count again: searches, state of the data and day are kept with every table; and
 * never changes what was published.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "analysis",
      "declared",
      "kernel",
      "law",
      "platform",
      "printing",
      "query",
      "retrieval",
      "rights",
      "site",
      "territory"
    })
@NullMarked
package org.wenlan.navigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
