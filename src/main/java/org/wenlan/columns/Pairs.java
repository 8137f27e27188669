package org.wenlan.columns;

import java.util.List;

/**
 * Values of a field that stand together in documents, or of which one cites the other.
 *
 * @param different how many pairs there are
 * @param most the most frequent, at most as many as were asked for
 */
public record Pairs(long different, List<Pair> most) {
  public Pairs {
    most = List.copyOf(most);
  }

  /** Two values, in the order of their texts or of the citation, and how many documents. */
  public record Pair(String one, String other, long documents) {}
}
