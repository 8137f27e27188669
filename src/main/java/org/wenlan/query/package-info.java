/**
 * The query language: three dialects, one tree, hard limits.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.query.Queries}. <b>Publishes</b> nothing.
 * <b>Never</b> knows an engine, and has no regular expressions for the searcher.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
