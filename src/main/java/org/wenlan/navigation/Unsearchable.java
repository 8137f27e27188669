package org.wenlan.navigation;

import org.wenlan.query.Interpretation.Misread;
import org.wenlan.retrieval.Answer;

/** Why a search of a report cannot be done. */
public sealed interface Unsearchable {

  /** The code of the outline's search. */
  String search();

  /** Nothing is typed, and the outline needs it. */
  record Missing(String search) implements Unsearchable {}

  /** What is typed is no query. */
  record NotUnderstood(String search, Misread why) implements Unsearchable {}

  /** The search was refused. */
  record NotDone(String search, Answer.Refused why) implements Unsearchable {}
}
