package org.wenlan.retrieval;

import java.util.List;
import java.util.Map;

/** What came of a search. */
public sealed interface Answer {

  /**
   * Hits.
   *
   * @param documents how many documents match, exactly
   * @param families how many simple families they are; -1 when it was not asked for folding
   * @param facets for each facet asked for, its values by falling count, at most 1,000
   * @param next cursor of the next hits; empty when there are none
   * @param position the register's version that the index had heard
   */
  record Found(
      long documents,
      long families,
      List<Hit> hits,
      Map<Facet, List<Count>> facets,
      String next,
      long position)
      implements Answer {
    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * One hit.
   *
   * @param score relevance to this query alone; 0 when sorted otherwise
   */
  record Hit(Card card, float score) {}

  /** A facet's value and how many documents have it. */
  record Count(String value, long documents) {}

  /**
   * The search was not done.
   *
   * @param code stable: {@code too-broad}, {@code timed-out}, {@code cursor-invalid} or {@code
   *     busy}
   * @param arguments for the message {@code retrieval.refused.CODE}
   */
  record Refused(String code, List<Object> arguments) implements Answer {
    public Refused {
      arguments = List.copyOf(arguments);
    }
  }
}
