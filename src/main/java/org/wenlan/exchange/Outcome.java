package org.wenlan.exchange;

import java.util.List;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Check;

/** What came of a step on the exchange. */
public sealed interface Outcome {

  /**
   * Done and committed.
   *
   * @param code of a new file, by which whoever opened it finds it again; empty otherwise
   */
  record Done(String number, String code) implements Outcome {}

  /** A rule says no; nothing happened. */
  record Refused(Refusal why) implements Outcome {}

  /**
   * The register says no; nothing happened.
   *
   * @param checks all grounds that were looked at
   */
  record Hindered(List<Check> checks) implements Outcome {

    public Hindered {
      checks = List.copyOf(checks);
    }

    /** Those that stand in the way. */
    public List<Check> failed() {
      return checks.stream().filter(one -> !one.passes()).toList();
    }
  }

  /** Somebody else changed the file since; nothing happened. */
  record Stale(Turn.Outcome.Stale since) implements Outcome {}

  /** There is no such file for whoever asks. */
  record Absent() implements Outcome {}

  /** A rule's no, by its name. */
  static Outcome no(String rule, String source, Object... arguments) {
    return new Refused(Refusal.of("exchange.refusal." + rule, source, arguments));
  }
}
