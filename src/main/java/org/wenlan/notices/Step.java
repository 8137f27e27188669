package org.wenlan.notices;

import java.time.LocalDate;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/** Something that is done to a notice, by its platform or by an officer of the centre. */
public sealed interface Step {

  /** Measures were taken and the notice was forwarded. */
  record Measure(LocalDate on, String measure) implements Step {}

  /** It is not acted on. */
  record Refuse(String said) implements Step {}

  /** The seller's statement of no infringement came in. */
  record State(LocalDate received, String evidence) implements Step {}

  /** The forwarded statement reached the complainant. */
  record Arrive(LocalDate on) implements Step {}

  /** The complainant is kept from complaining or suing by notarisation and the like. */
  record Delay(String why) implements Step {}

  /** The complainant complained or sued. */
  record Recourse(Stage.Recourse recourse, LocalDate on, String reference) implements Step {}

  /** The seller gave no answer and the matter is closed. */
  record Close() implements Step {}

  /** The complainant takes it back. */
  record Withdraw(String said) implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /** Done. */
    record Done(Notice notice) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, Notice now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such notice for whoever asks. */
    record Absent() implements Outcome {}
  }
}
