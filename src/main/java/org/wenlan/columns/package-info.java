/**
 * Columns: the values of every document that matches a search, by their numbers in the index.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.columns.Hits}. <b>Publishes</b> nothing.
 * <b>Never</b> samples and never cuts off: a figure is of all documents or is refused.
 */
@ApplicationModule(allowedDependencies = {"wording"})
@NullMarked
package org.wenlan.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
