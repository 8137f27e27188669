/**
 * Printing: our own pages as PDF, with their fonts inside.
 *
 * <p><b>Owns</b> the style sheet {@code printing/print.css}. <b>Door:</b> {@link
 * org.wenlan.printing.Printing}, {@link org.wenlan.printing.Drawing} for pictures of tables, and
 * {@link org.wenlan.printing.WordDocument} for documents that are edited further. <b>Publishes</b>
 * nothing. <b>Never</b> fetches anything that a document names: no picture, style or font from
 * anywhere but this program and the machine's fonts.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.wenlan.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
