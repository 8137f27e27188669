/**
 * Writs: the documents by which an office acts in law. A template says in both languages what a
 * notice, an order or a letter says and which blanks it has; a writ is one filled in, numbered and
 * kept as it was issued.
 *
 * <p><b>Owns</b> the schema {@code writs} and the templates, data in {@code writs/} and in a
 * region's own {@code WENLAN_HOME/writs}. <b>Door:</b> {@link org.wenlan.writs.Writs} and {@link
 * org.wenlan.writs.WritTemplates}; a box lets its cases have writs by a bean {@link
 * org.wenlan.writs.WritDesk}, which alone decides who sees them. <b>Publishes</b> nothing.
 * <b>Never</b> changes what was issued, never gives a number twice, and never decides a case: a
 * writ says what its box has done.
 */
@ApplicationModule(
    allowedDependencies = {"account", "declared", "kernel", "law", "platform", "printing", "site"})
@NullMarked
package org.wenlan.writs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
