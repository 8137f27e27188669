package org.wenlan.agency;

import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/** Something that is done to a clue. */
public sealed interface Step {

  /** It is not taken up; who complained reads why. */
  record Refuse(String why) implements Step {}

  /** It was checked. */
  record Check(boolean substantiated, String text) implements Step {}

  /** The agency was called in for a talk. */
  record Talk(String text) implements Step {}

  /** It is ordered to rectify; the limit is the law's. */
  record Order(String text) implements Step {}

  /** It reports, and somebody has looked, that it mended its ways. */
  record Rectify(String text) implements Step {}

  /** Somebody says what came of it. */
  record Conclude(Stage.Outcome outcome, String text, String reference) implements Step {}

  /** A second person confirms the result. */
  record Confirm() implements Step {}

  /** A second person says that the result is wrong. */
  record Contest(String why) implements Step {}

  /** The file is closed. */
  record Close(String text) implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /** Done. */
    record Done(Clue clue) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, Clue now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such clue for whoever asks. */
    record Absent() implements Outcome {}
  }
}
