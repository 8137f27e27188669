package org.wenlan.priorart.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.priorart.Candidate;
import org.wenlan.priorart.KeptSearch;
import org.wenlan.priorart.Part;
import org.wenlan.priorart.PriorArt.Outcome.Found;
import org.wenlan.priorart.web.PriorArtAsking.Typed;

/**
 * What {@code priorart/web/priorArt.jte} shows.
 *
 * @param fault a sentence; empty when nothing is wrong
 * @param found null before anything was asked
 * @param signedIn whether whoever reads can keep it
 * @param kept the kept search that this is; null for one that is not kept
 */
record PriorArtPage(
    Typed typed, String fault, @Nullable Found found, boolean signedIn, @Nullable KeptSearch kept) {

  /** Documents in the matrix: more columns nobody reads. */
  private static final int COLUMNS = 8;

  List<Candidate> columns() {
    var there = found;
    return there == null
        ? List.of()
        : there.candidates().subList(0, Math.min(COLUMNS, there.candidates().size()));
  }

  /** What a searcher said of a document. */
  KeptSearch.@Nullable Remark remark(Candidate candidate) {
    var search = kept;
    return search == null ? null : search.remark(candidate.card().number()).orElse(null);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String score(double part) {
    return String.format(Locale.ROOT, "%.2f", part);
  }

  static String word(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
