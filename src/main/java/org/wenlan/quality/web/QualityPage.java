package org.wenlan.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.wenlan.consultation.Opinions.Result;
import org.wenlan.quality.Judgements.Known;
import org.wenlan.quality.Measures.Report;

/**
 * The dashboard.
 *
 * @param names of units by code, in the reader's language
 * @param fault what could not be kept; empty otherwise
 */
record QualityPage(
    String from,
    String until,
    Report report,
    List<Result> results,
    List<Known> known,
    Map<String, String> names,
    String fault) {
  static final List<String> CONCLUSIONS =
      List.of(
          "LIKELY_INFRINGES_LITERAL", "LIKELY_INFRINGES_EQUIVALENT", "LIKELY_NOT", "CANNOT_JUDGE");

  String name(String code) {
    return names.getOrDefault(code, code);
  }

  static String percent(OptionalDouble share) {
    return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
  }

  static String kappa(OptionalDouble kappa) {
    return kappa.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", kappa.getAsDouble());
  }
}
