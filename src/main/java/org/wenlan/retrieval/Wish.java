package org.wenlan.retrieval;

import java.util.EnumSet;
import java.util.Set;

/**
 * How the hits of a search are to be given.
 *
 * @param sort their order
 * @param fold whether a simple family is one hit, shown by its best document
 * @param facets what to count; counts are of documents, folded or not
 * @param limit how many hits, 0 to 1,000
 * @param cursor where to go on: {@link Answer.Found#next} of the same search; empty for the start
 */
public record Wish(Sort sort, boolean fold, Set<Facet> facets, int limit, String cursor) {
  public static final int MOST = 1_000;

  public Wish {
    facets = facets.isEmpty() ? Set.of() : EnumSet.copyOf(facets);
    limit = Math.clamp(limit, 0, MOST);
  }

  /** The first hits by relevance, not folded, nothing counted. */
  public static Wish first(int limit) {
    return new Wish(Sort.RELEVANCE, false, Set.of(), limit, "");
  }

  /** The order of hits; ties are broken by the register's id. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    FILED_NEWEST,
    FILED_OLDEST,
    NUMBER
  }
}
