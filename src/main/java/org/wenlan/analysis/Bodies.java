package org.wenlan.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.columns.Hits;
import org.wenlan.columns.Merging;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/**
 * Which names of applicants count as one.
 *
 * @param merging null where each name counts for itself
 * @param byValue by what stands for it in tables
 */
record Bodies(@Nullable Merging merging, Map<String, Body> byValue) {
  /** Each name counts for itself. */
  static final Bodies AS_WRITTEN = new Bodies(null, Map.of());

  Hits of(Hits hits) {
    return merging == null ? hits : hits.merged(Facet.APPLICANT.field(), merging);
  }

  /** Those that stand in these tables. */
  Map<String, Body> among(List<Table> tables) {
    var there = new HashMap<String, Body>();
    for (var table : byValue.isEmpty() ? List.<Table>of() : tables) {
      for (var line : table.lines()) {
        put(table.rows(), line.value(), there);
        put(table.across(), line.second(), there);
      }
    }
    return there;
  }

  private void put(@Nullable Facet facet, String value, Map<String, Body> to) {
    var body = facet == Facet.APPLICANT ? byValue.get(value) : null;
    if (body != null) {
      to.put(value, body);
    }
  }

  /** The search for a value of a facet. */
  Wanted only(Facet facet, String value) {
    var body = facet == Facet.APPLICANT ? byValue.get(value) : null;
    return body == null ? facet.only(value) : body.only();
  }
}
