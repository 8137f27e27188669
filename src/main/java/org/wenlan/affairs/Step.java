package org.wenlan.affairs;

import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/** Something that an office does to an application. */
public sealed interface Step {

  /** Passes the stage on; after the last one the application is granted. */
  record Pass(String text) implements Step {}

  /** Asks another unit. */
  record Ask(String unit) implements Step {}

  /** What an asked unit, or an expert of a panel, says. */
  record Speak(boolean agrees, int points, String text) implements Step {}

  /** Asks the applicant to correct, once. */
  record Correct(String what) implements Step {}

  /** Refuses it, with the ground. */
  record Refuse(String ground) implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /** Done. */
    record Done(Application application) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, Application now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such application for whoever asks. */
    record Absent() implements Outcome {}
  }
}
