package org.wenlan.columns;

import java.util.List;

/**
 * How hits are cited by the documents of an index.
 *
 * @param cited how many hits are cited at least once
 * @param citations how many documents cite them, each counted once for each hit
 * @param most the most cited, at most as many as were asked for
 */
public record Cited(long cited, long citations, List<Hit> most) {
  public Cited {
    most = List.copyOf(most);
  }

  /** A hit by its number and how many documents cite it. */
  public record Hit(String number, long citing) {}
}
