/**
 * Analysis: the landscape of any search result, whatever its size.
 *
 * <p><b>Owns</b> no data but the tables of industries that a user puts into {@code
 * WENLAN_HOME/analysis}. <b>Door:</b> {@link org.wenlan.analysis.Landscapes}. <b>Publishes</b>
 * nothing. <b>Never</b> shows a figure that was sampled or cut off: each is of all hits, or the
 * landscape is refused.
 */
@ApplicationModule(
    allowedDependencies = {
      "columns",
      "kernel",
      "naming",
      "platform",
      "query",
      "retrieval",
      "rights",
      "site",
      "tables",
      "territory"
    })
@NullMarked
package org.wenlan.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
