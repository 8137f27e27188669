package org.wenlan.law.web;

import java.util.List;
import java.util.Map;
import org.wenlan.law.Instrument;
import org.wenlan.law.Rule;

/**
 * The law of a region on a day: each subject with the rule that applies.
 *
 * @param groups subjects by the first word of their key, in the order of the shipped list
 * @param fault what is wrong with region or day; empty otherwise
 */
record LawPage(
    String region,
    String on,
    String fault,
    Map<String, List<Line>> groups,
    List<Instrument> instruments) {

  /**
   * A subject.
   *
   * @param says what applies, in one sentence; empty where nothing does
   * @param doubt how sure we are; empty for what was read in the law itself
   */
  record Line(Rule.Subject subject, String says, String cited, String doubt) {}
}
