package org.wenlan.appraisal;

/**
 * What a body asks to have appraised.
 *
 * @param activity the project or deal, such as a take-over or a research programme
 * @param kind of activity
 * @param body who commissions it
 * @param question what they want to know
 * @param query a search that the analysis is to rest on, in the query language; may be empty
 * @param until the day agreed with the body, {@code 2026-12-24}; may be empty
 * @param region where the activity belongs, GB/T 2260; may be empty
 */
public record Commission(
    String activity,
    Kind kind,
    String body,
    String question,
    String query,
    String until,
    String region) {

  /** What kind of activity is appraised. */
  public enum Kind {
    INVESTMENT,
    RESEARCH,
    MERGER,
    TALENT,
    TRADE,
    STANDARD,
    OTHER
  }

  Commission stripped() {
    return new Commission(
        activity.strip(),
        kind,
        body.strip(),
        question.strip(),
        query.strip(),
        until.strip(),
        region.strip());
  }
}
