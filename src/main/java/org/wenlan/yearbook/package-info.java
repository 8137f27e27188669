/**
 * The yearbook: chapters and figures in which every number is a reference to a fact.
 *
 * <p><b>Owns</b> the schema {@code yearbook}, the templates, data in {@code yearbook/templates} and
 * in a region's own {@code WENLAN_HOME/yearbook}, and the shipped report of 2019 as data.
 * <b>Door:</b> {@link org.wenlan.yearbook.Editions} to build, review and publish, {@link
 * org.wenlan.yearbook.Errata} for what is otherwise by now, {@link org.wenlan.yearbook.Tracing} to
 * follow every numeral of a shipped report to the fact behind it. <b>Publishes</b> nothing.
 * <b>Never</b> prints a number that somebody typed into a text, and never changes what was
 * published: what is corrected later is an erratum.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "kernel",
      "platform",
      "printing",
      "returns",
      "site",
      "statistics",
      "tables",
      "territory"
    })
@NullMarked
package org.wenlan.yearbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
