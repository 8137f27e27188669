package org.wenlan.notices.web;

import java.util.List;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket.Running;
import org.wenlan.notices.Notice;
import org.wenlan.notices.Tiers;

/**
 * A notice as an officer sees it.
 *
 * @param steps that can follow now, by their names in the API
 * @param fault what could not be done; empty otherwise
 * @param today the day that forms propose
 */
record NoticePage(
    Notice notice,
    Tiers.Standing standing,
    List<Event> events,
    List<Running> clocks,
    List<String> steps,
    String fault,
    String today) {

  /** Whether a step asks for a day. */
  boolean dated(String step) {
    return List.of("measure", "state", "arrive", "recourse").contains(step);
  }

  /** Whether a step asks for words. */
  boolean spoken(String step) {
    return !List.of("arrive", "close").contains(step);
  }
}
