/**
 * Rights: numbers, published patent documents, their legal status.
 *
 * <p><b>Owns</b> the schema {@code rights}: one row a published document, merged from every source
 * that described it. <b>Door:</b> {@link org.wenlan.rights.Patents}. <b>Publishes</b> nothing yet;
 * readers follow {@link org.wenlan.rights.Patents#changedSince}. <b>Never</b> reads a file format
 * and never searches: that is loading and retrieval.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "site", "territory"})
@NullMarked
package org.wenlan.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
