/**
 * Composite indices as data: a tree of indicators, a method that names each step, and what comes of
 * them: scores, ranks, what drives them and how far they can be trusted.
 *
 * <p><b>Owns</b> the models under {@code composite/models} among the resources and the schema
 * {@code composite} with published results. <b>Door:</b> {@link org.wenlan.composite.Models} reads
 * a model, {@link org.wenlan.composite.Computing} computes it, {@link
 * org.wenlan.composite.Robustness} and {@link org.wenlan.composite.Sensitivity} say how sure it is,
 * {@link org.wenlan.composite.Publications} keeps what is published. <b>Publishes</b> nothing.
 * <b>Never</b> clamps, drops or fills a value without saying so, and never changes a published
 * result.
 */
@ApplicationModule(allowedDependencies = {"declared", "kernel", "platform", "site", "tables"})
@NullMarked
package org.wenlan.composite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
