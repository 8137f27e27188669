package org.wenlan.appraisal.web;

import java.util.List;
import org.wenlan.appraisal.Appraisal;
import org.wenlan.docket.CaseFile.Event;

/**
 * An appraisal as the unit sees it.
 *
 * @param steps that can follow now and that the reader's roles allow; the door decides again
 * @param search address of the search that the analysis is to rest on; empty when there is none
 * @param fault what could not be done; empty otherwise
 */
record AppraisalPage(
    Appraisal appraisal, List<Event> events, List<String> steps, String search, String fault) {

  /** Whether a step asks for a level of risk. */
  boolean risky(String step) {
    return step.equals("opine") || step.equals("draft");
  }

  /** Whether a step asks for words. */
  boolean spoken(String step) {
    return !step.equals("approve") && !step.equals("confirm");
  }
}
