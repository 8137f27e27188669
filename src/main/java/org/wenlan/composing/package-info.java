/**
 * Composing: a query as rows under each other, which a search builder shows and a clerk fills in.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.composing.Outline}. <b>Publishes</b>
 * nothing. <b>Never</b> knows a page, an index or a language of readers.
 */
@ApplicationModule(allowedDependencies = {"query"})
@NullMarked
package org.wenlan.composing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
