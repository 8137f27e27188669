/**
 * How a text is cut into words, and how words, phrases, patterns and proximities are asked of an
 * index of them: one analysis for documents and queries, of any writing.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.wording.Words} and {@link
 * org.wenlan.wording.TextQueries}. <b>Publishes</b> nothing. <b>Never</b> knows which fields there
 * are or what stands in them.
 */
@ApplicationModule(allowedDependencies = {"query"})
@NullMarked
package org.wenlan.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
