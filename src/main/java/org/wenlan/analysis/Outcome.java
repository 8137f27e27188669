package org.wenlan.analysis;

import org.wenlan.retrieval.Answer;

/** What came of asking for a landscape. */
public sealed interface Outcome {

  /** It was made. */
  record Made(Landscape landscape) implements Outcome {}

  /** A search behind it was not done. */
  record Refused(Answer.Refused why) implements Outcome {}
}
