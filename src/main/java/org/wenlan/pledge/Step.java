package org.wenlan.pledge;

import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/** Something that the office does with a pledge. */
public sealed interface Step {

  /** What the register does not know of a right was looked up. */
  record LookUp(String right, String text) implements Step {}

  /** The parties are asked to correct something; the clock stands still. */
  record Correct(String what) implements Step {}

  /** One person proposes. */
  record Propose(Stage.Decision decision) implements Step {}

  /** Another decides as proposed. */
  record Decide() implements Step {}

  /** Another says no; it stands as before. */
  record Contest(String why) implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /** Done. */
    record Done(Pledge pledge) implements Outcome {}

    /** The register does not take it; nothing happened, for none of its rights. */
    record Hindered(Grounds.Checked checked) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, Pledge now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such pledge for whoever asks. */
    record Absent() implements Outcome {}
  }
}
