package org.wenlan.affairs.web;

import java.util.List;
import java.util.Map;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Definitions.Published;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Mark;

/**
 * What is said before anything is asked.
 *
 * @param questions on which it depends who may apply
 * @param answers to them
 * @param ineligible what stands in the way; null before anything was answered
 * @param doubts how unsure we are of the rules that set its times today, by their keys
 */
record GuidePage(
    Published published,
    List<Affair.Question> questions,
    Map<String, String> answers,
    @org.jspecify.annotations.Nullable List<Bilingual> ineligible,
    boolean counter,
    Map<String, Mark> doubts) {

  /** The definition. */
  Affair affair() {
    return published.affair();
  }
}
