package org.wenlan.wording;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Parts near each other in any order. */
final class Nearness {
  /** Of more parts there are too many orders to try each. */
  private static final int MOST_ORDERS_OF = 4;

  private Nearness() {}

  /**
   * All parts in any order. Two parts of one proximity are two places in the text: "a near a" needs
   * a twice.
   */
  static IntervalsSource unordered(List<IntervalsSource> parts) {
    if (parts.size() == 2) {
      return Intervals.unorderedNoOverlaps(parts.get(0), parts.get(1));
    }
    if (parts.size() > MOST_ORDERS_OF) {
      return Intervals.unordered(parts.toArray(IntervalsSource[]::new));
    }
    var orders = new ArrayList<IntervalsSource>();
    orders(List.of(), parts, orders);
    return Intervals.or(orders);
  }

  private static void orders(
      List<IntervalsSource> taken, List<IntervalsSource> left, List<IntervalsSource> orders) {
    if (left.isEmpty()) {
      orders.add(Intervals.ordered(taken.toArray(IntervalsSource[]::new)));
    }
    for (int i = 0; i < left.size(); i++) {
      var more = new ArrayList<>(taken);
      more.add(left.get(i));
      var rest = new ArrayList<>(left);
      rest.remove(i);
      orders(more, rest, orders);
    }
  }
}
