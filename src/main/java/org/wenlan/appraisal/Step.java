package org.wenlan.appraisal;

import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/** Something that is done to an appraisal. */
public sealed interface Step {

  /** The analysis is handed in. */
  record Analyse(String text) implements Step {}

  /** An expert gives an opinion. */
  record Opine(Stage.Risk risk, String text) implements Step {}

  /** A report is drafted. */
  record Draft(Stage.Risk risk, String text, String measures) implements Step {}

  /** A second person approves the report, and it goes out. */
  record Approve() implements Step {}

  /** A second person gives the draft back. */
  record GiveBack(String why) implements Step {}

  /** What the commissioning body decided is recorded. */
  record Decide(Stage.Course course, Stage.Adoption adoption, String text) implements Step {}

  /** A second person confirms the record. */
  record Confirm() implements Step {}

  /** A second person says that the record is wrong. */
  record Contest(String why) implements Step {}

  /** What came of the decision. */
  record Close(String feedback) implements Step {}

  /** The commissioning body takes it back. */
  record Withdraw(String why) implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /** Done. */
    record Done(Appraisal appraisal) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, Appraisal now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such appraisal for whoever asks. */
    record Absent() implements Outcome {}
  }
}
