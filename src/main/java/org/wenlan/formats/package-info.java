/**
 * Official file formats: what a file is, told by its content, and the records in it.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.formats.Formats}. <b>Publishes</b>
 * nothing. <b>Never</b> writes to the database and never follows an entity or an address out of a
 * file.
 */
@ApplicationModule(allowedDependencies = {"markup", "rights", "tables"})
@NullMarked
package org.wenlan.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
