package org.wenlan.watch;

/**
 * What is new about a record.
 *
 * @param before how it was; empty where there was nothing
 * @param after how it is: a number, a status word, names, an event's words
 */
public record Change(Kind kind, String before, String after) {

  /** Kinds of change. */
  public enum Kind {
    /** The record was published, or came in for the first time. */
    PUBLICATION,
    /** Its simple family has a new member. */
    FAMILY,
    /** Its legal status is another one. */
    STATUS,
    /** It is cited by a new document, or cites one more. */
    CITATION,
    /** Its applicants or owners are others. */
    OWNER,
    /** Pledged, preserved, licensed, or no longer. */
    BURDEN,
    /** Its texts or classes are others, such as claims that came in later. */
    CONTENTS
  }
}
