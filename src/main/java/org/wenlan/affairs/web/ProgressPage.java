package org.wenlan.affairs.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Application;
import org.wenlan.affairs.Filled;
import org.wenlan.affairs.Standing;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.law.Bilingual;

/**
 * What an applicant sees of an application.
 *
 * @param faults of a correction, by question
 * @param fault what else could not be done; empty otherwise
 * @param rating what the applicant said of how content they are; null while nothing
 * @param told address to which decisions go; empty when none is given or no mail is set up
 */
record ProgressPage(
    Application application,
    Affair affair,
    String code,
    List<Event> events,
    List<Filed> filed,
    Map<String, String> faults,
    List<Bilingual> ineligible,
    String fault,
    @Nullable Integer rating,
    String told) {

  Filled filled() {
    return new Filled(affair, application.said().answers());
  }

  /** What is to be corrected; null when nothing is. */
  Standing.@Nullable Correcting correcting() {
    return application.standing() instanceof Standing.Correcting one ? one : null;
  }

  /** What was given; null while nothing. */
  Standing.@Nullable Given given() {
    return application.standing() instanceof Standing.Granted one ? one.given() : null;
  }

  /** How far it has come: a stage that was passed, or the one that it is in. */
  boolean reached(int stage) {
    return application.standing() instanceof Standing.Granted
        || stage <= application.standing().stage();
  }
}
