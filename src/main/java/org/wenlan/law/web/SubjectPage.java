package org.wenlan.law.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.law.Instrument;
import org.wenlan.law.Rule;

/**
 * One subject of the law: what applies, and what applied and applies elsewhere.
 *
 * @param now null where nothing applies
 * @param none why nothing applies; empty otherwise
 * @param from the day of the event as typed; empty for none
 * @param due the last day; empty where there is none
 * @param steps how it was found
 */
record SubjectPage(
    Rule.Subject subject,
    String region,
    String on,
    @Nullable Said now,
    String none,
    String from,
    String due,
    List<String> steps,
    List<Said> history) {

  /** A rule in words. */
  record Said(
      Rule rule, Instrument instrument, String says, String cited, String doubt, String pin) {

    boolean time() {
      return rule.value() instanceof Rule.Value.Time;
    }

    List<org.wenlan.law.Bilingual> items() {
      return rule.value() instanceof Rule.Value.Catalogue(var items) ? items : List.of();
    }
  }
}
