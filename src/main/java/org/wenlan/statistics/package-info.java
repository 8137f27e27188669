/**
 * Statistics: what is counted, the facts behind every number, and the figures that follow.
 *
 * <p><b>Owns</b> the schema {@code statistics} and the dictionary of indicators, data in {@code
 * statistics/indicators.tsv} and in a region's own {@code WENLAN_HOME/statistics}. <b>Door:</b>
 * {@link org.wenlan.statistics.Indicators} for what a number means, {@link
 * org.wenlan.statistics.Facts} to add what was counted, {@link org.wenlan.statistics.Figures} for
 * the numbers. <b>Publishes</b> nothing. <b>Never</b> changes a fact: a correction is another one;
 * and never shows a stranger a number that stands for fewer than five cases.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "docket",
      "kernel",
      "platform",
      "site",
      "tables",
      "territory"
    })
@NullMarked
package org.wenlan.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
