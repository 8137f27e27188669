package org.wenlan.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers of a table are kept back so that nobody can tell who stands behind a small one.
 * Whoever knows the sum of the table could subtract what is shown: so a second number is kept back
 * with the first, and what is kept back together is never small itself.
 */
final class SmallCells {
  /** From here on a number is of so many that it tells of nobody. */
  static final BigDecimal ENOUGH = BigDecimal.valueOf(5);

  private SmallCells() {}

  /** The keys that are kept back, of a table whose sum is known; nothing is no secret. */
  static <K> Set<K> hidden(Map<K, BigDecimal> cells) {
    var hidden = new HashSet<K>();
    var sum = BigDecimal.ZERO;
    for (var cell : cells.entrySet()) {
      if (small(cell.getValue())) {
        hidden.add(cell.getKey());
        sum = sum.add(cell.getValue());
      }
    }
    var rest =
        cells.entrySet().stream()
            .filter(cell -> cell.getValue().signum() > 0 && !hidden.contains(cell.getKey()))
            .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .iterator();
    while (!hidden.isEmpty()
        && (hidden.size() < 2 || sum.compareTo(ENOUGH) < 0)
        && rest.hasNext()) {
      var next = rest.next();
      hidden.add(next.getKey());
      sum = sum.add(next.getValue());
    }
    return hidden;
  }

  /** Whether a number alone is too small to show. */
  static boolean small(BigDecimal value) {
    return value.signum() > 0 && value.compareTo(ENOUGH) < 0;
  }
}
