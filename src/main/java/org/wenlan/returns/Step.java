package org.wenlan.returns;

import java.util.List;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Return.Event;

/** Something that is done to a return. */
public sealed interface Step {

  /** Its respondent fills cells in; the grid replaces the draft. */
  record Save(Grid grid) implements Step {}

  /** Its respondent sends it to those who audit it. */
  record Submit() implements Step {}

  /** An auditor wants it looked at again. */
  record SendBack(String remark) implements Step {}

  /** An auditor agrees. */
  record Approve() implements Step {}

  /** Whoever issued it publishes it. */
  record Lock() implements Step {}

  /** A locked one is to be revised. */
  record Reopen(String reason) implements Step {}

  /** A revision is given up. */
  record Abandon() implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /** Done. */
    record Done(Return now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** It was not sent: something in it is wrong or unexplained. */
    record Stopped(List<Finding> findings) implements Outcome {

      public Stopped {
        findings = List.copyOf(findings);
      }
    }

    /** Somebody else changed it since; nothing happened. */
    record Stale(Return now, List<Event> since) implements Outcome {

      public Stale {
        since = List.copyOf(since);
      }
    }

    /** There is no such return for whoever asks. */
    record Absent() implements Outcome {}
  }
}
