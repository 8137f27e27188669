package org.wenlan.notices;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Where a notice stands. What is not a method of a stage cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
public sealed interface Stage {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether anything can still happen. */
  default boolean open() {
    return this instanceof Open;
  }

  /** A stage that something can follow. */
  sealed interface Open extends Stage {

    /** The complainant takes it back; measures end. */
    default Withdrawn withdraw(String said) {
      return new Withdrawn(said);
    }
  }

  /** What a complainant has gone on to. */
  enum Recourse {
    COMPLAINT,
    SUIT
  }

  /** It came in with evidence (art. 42(1)). */
  record Received() implements Open {

    Measured measure(LocalDate on, String measure) {
      return new Measured(on, measure);
    }

    NotTaken refuse(String said) {
      return new NotTaken(said);
    }
  }

  /** The platform took measures and forwarded it to the seller (art. 42(2)). */
  record Measured(LocalDate on, String measure) implements Open {

    Stated state(LocalDate received, String evidence) {
      return new Stated(received, evidence);
    }

    /** The seller did not answer; the measures stay. */
    Standing close() {
      return new Standing();
    }
  }

  /** The seller answered that there is no infringement (art. 43(1)); it is forwarded. */
  record Stated(LocalDate received, String evidence) implements Open {

    Waiting arrive(LocalDate on, LocalDate until) {
      return new Waiting(on, until, "");
    }

    Kept keep(Recourse recourse, LocalDate on, String reference) {
      return new Kept(recourse, on, reference);
    }
  }

  /**
   * The statement reached the complainant, who has until a day to complain or sue (art. 43(2)).
   *
   * @param delay why it lasts longer; empty for the usual time
   */
  record Waiting(LocalDate arrived, LocalDate until, String delay) implements Open {

    Waiting delayed(LocalDate longer, String why) {
      return new Waiting(arrived, longer, why);
    }

    Kept keep(Recourse recourse, LocalDate on, String reference) {
      return new Kept(recourse, on, reference);
    }

    Lifted lift(LocalDate on) {
      return new Lifted(on);
    }
  }

  /** The time passed and nobody complained or sued: the measures end. */
  record Lifted(LocalDate on) implements Stage {}

  /** The complainant complained or sued; the measures stay until that is decided. */
  record Kept(Recourse recourse, LocalDate on, String reference) implements Stage {}

  /** Nobody answered; the measures stay. */
  record Standing() implements Stage {}

  /** The platform did not act on it, for a reason. */
  record NotTaken(String said) implements Stage {}

  /** The complainant took it back. */
  record Withdrawn(String said) implements Stage {}
}
