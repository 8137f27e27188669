package org.wenlan.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;

/** Which clocks run when: the rule that held where and when the event was, pinned with the case. */
@Component
class Clocks {
  private final LegalTime time;

  Clocks(LegalTime time) {
    this.time = time;
  }

  /** What a consultation waits for. */
  enum Name {
    FORMALITY,
    OFFER,
    JUDGE_SIMPLE,
    JUDGE,
    JUDGE_COMPLEX;

    /** The subject of the law that sets its time. */
    String rule() {
      return Consultation.KIND + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Name of(State.Difficulty difficulty) {
      return switch (difficulty) {
        case SIMPLE -> JUDGE_SIMPLE;
        case ORDINARY -> JUDGE;
        case COMPLEX -> JUDGE_COMPLEX;
      };
    }
  }

  LocalDate day(Instant at) {
    return time.day(at);
  }

  /**
   * A clock that begins to run.
   *
   * @throws IllegalStateException when the shipped law lacks the rule: a test finds that first
   */
  Clocking.Start start(Name name, String region, Instant event) {
    return time.start(name.name(), name.rule(), region, day(event))
        .orElseThrow(() -> new IllegalStateException("No time for " + name.rule()));
  }
}
