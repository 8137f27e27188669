package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.statistics.Indicator.Wording;

/**
 * A numeral as a report printed it.
 *
 * @param line of the text, from 1
 * @param at its place among the numerals of the line, from 1
 * @param read as the scan prints it
 * @param column what it is: value, growth, points, share, rank; or year, name, heading … for what
 *     is no statistic
 * @param indicator and body, empty for what is no statistic
 * @param taken the number that counts, in the indicator's unit; null when there is none
 * @param repair why taken is not read, a short code; empty when it is
 */
record Numeral(
    int line,
    int at,
    String read,
    String column,
    String indicator,
    String body,
    String period,
    String region,
    @Nullable BigDecimal taken,
    String bound,
    String repair,
    Wording note) {
  private static final Set<String> STATISTICS =
      Set.of("value", "growth", "points", "share", "rank");

  boolean statistic() {
    return STATISTICS.contains(column);
  }

  String place() {
    return line + ":" + at;
  }
}
