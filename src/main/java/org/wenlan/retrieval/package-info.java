/**
 * Retrieval: the index and every way to search it.
 *
 * <p><b>Owns</b> the index folder, which can be rebuilt from rights at any time. <b>Door:</b>
 * {@link org.wenlan.retrieval.Searches}. <b>Publishes</b> nothing. <b>Never</b> holds anything that
 * is not in PostgreSQL.
 */
@ApplicationModule(
    allowedDependencies = {
      "columns",
      "kernel",
      "platform",
      "site",
      "query",
      "composing",
      "rights",
      "territory",
      "wording"
    })
@NullMarked
package org.wenlan.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
