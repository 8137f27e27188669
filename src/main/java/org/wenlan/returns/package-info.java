/**
 * Returns: statistical forms as data, and their life from being issued to being locked.
 *
 * <p><b>Owns</b> the schema {@code returns} and the forms, data in {@code returns/forms} and in a
 * region's own {@code WENLAN_HOME/returns}. <b>Door:</b> {@link org.wenlan.returns.Returns} to read
 * returns, what was published and what changed since; {@link org.wenlan.returns.Steps} to fill,
 * audit and lock them; {@link org.wenlan.returns.Issues} to issue; {@link org.wenlan.returns.Forms}
 * for what is asked. <b>Publishes</b> nothing; a locked return becomes facts of {@code statistics}.
 * <b>Never</b> changes what was published without a vintage, a reason and an erratum, and never
 * lets who submits a return approve it.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "declared",
      "kernel",
      "platform",
      "site",
      "statistics",
      "tables",
      "territory"
    })
@NullMarked
package org.wenlan.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
