/**
 * The docket: what all cases share, whatever they are about.
 *
 * <p><b>Owns</b> the schema {@code docket}: numbers, versions, chronology, clocks, messages, filed
 * documents, which unit may see which case, and the codes by which those without an account find
 * one. <b>Door:</b> {@link org.wenlan.docket.Docket}; a box takes its deadlines by a bean {@link
 * org.wenlan.docket.DeadlineTaker}. <b>Publishes</b> the chronology of all cases as a stream,
 * {@link org.wenlan.docket.Chronicle}, for boxes that count. <b>Never</b> knows what a state means,
 * and never shows a case to a unit that neither owns it nor was let in.
 */
@ApplicationModule(
    allowedDependencies = {"account", "calendar", "documents", "kernel", "law", "platform"})
@NullMarked
package org.wenlan.docket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
