/**
 * Rows and records of files that anyone may have written: CSV, HTML tables, workbooks, JSON and
 * lines, one at a time, whatever the size and the characters.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.tables.TableRows}, {@link
 * org.wenlan.tables.Workbook}, {@link org.wenlan.tables.JsonRecords} and {@link
 * org.wenlan.tables.Lines} and, to write one, {@link org.wenlan.tables.TableFiles}.
 * <b>Publishes</b> nothing. <b>Never</b> holds a file in memory where its kind lets it be read in
 * pieces, and knows nothing of patents.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
