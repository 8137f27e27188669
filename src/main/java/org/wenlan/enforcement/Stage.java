package org.wenlan.enforcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.law.Mark;

/** Where a penalty case stands. What does not lead on from a stage cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
public sealed interface Stage {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether somebody has something to do. */
  default boolean open() {
    return !(this instanceof Closed);
  }

  /** The confirmed decision; null while there is none. */
  default @Nullable Decided decided() {
    return switch (this) {
      case Decided it -> it;
      case Performing(var it, var _, var _) -> it;
      case Closed(var _, var _, var _, var it) -> it;
      case Proposed(var _, var _, var back) -> back.decided();
      case Suspended(var _, var _, var back) -> back.decided();
      case Reported _, Investigating _, Told _ -> null;
    };
  }

  /** Who did something, and on which day of the platform's zone. */
  record By(UUID id, String name, LocalDate day) {}

  /** What one person proposes and another decides. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "resolution")
  sealed interface Resolution {

    /** The name by which pages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** The reason. */
    String text();

    /** A case is filed. */
    record Open(String text) implements Resolution {}

    /** None is; whoever reported is told the reason. */
    record NotFile(String text) implements Resolution {}

    /** The penalty that was told. */
    record Penalise(Penalty penalty, String text) implements Resolution {}

    /** No penalty. */
    record Dismiss(String text) implements Resolution {}

    /** The case goes to the police for good. */
    record HandOver(String transfer, String text) implements Resolution {}
  }

  /**
   * A penalty, and by which rule.
   *
   * @param turnover illegal turnover that was found, in yuan
   * @param gains illegal gains that were found, in yuan
   * @param serious whether the case is a serious one
   * @param fine in yuan
   * @param forfeited gains and goods that are confiscated, in yuan
   * @param recovered direct losses that were recovered for the right holder, in yuan
   * @param stop whether the act is to be stopped
   * @param pin the rule of the fine, as it was found
   */
  record Penalty(
      long turnover,
      long gains,
      boolean serious,
      long fine,
      long forfeited,
      long recovered,
      boolean stop,
      String pin) {}

  /**
   * Between which ends a fine lies.
   *
   * @param least in yuan
   * @param most in yuan
   * @param rule key of its subject
   * @param cited instrument and article in the two languages of the platform, Chinese first
   */
  record Bounds(long least, long most, String rule, String pin, String zh, String en, Mark mark) {}

  /**
   * A hearing that the party asked for.
   *
   * @param on its day; null while none is set
   * @param chair who presides
   * @param minutes empty while it was not held
   */
  record Hearing(
      LocalDate asked, @Nullable LocalDate on, String place, String chair, String minutes) {

    /** Whether it was held. */
    public boolean held() {
      return !minutes.isEmpty();
    }
  }

  /** Taken in; it is being verified. */
  record Reported() implements Stage {}

  /** A case was filed; it is being investigated. */
  record Investigating() implements Stage {}

  /**
   * The party was told which penalty is intended.
   *
   * @param received the day on which it was told
   * @param hearing null when the party did not ask for one
   * @param waived whether the party said that it asks for none
   */
  record Told(
      Penalty penalty, String facts, LocalDate received, @Nullable Hearing hearing, boolean waived)
      implements Stage {}

  /**
   * The case rests, because of a transfer to the police or for another reason.
   *
   * @param transfer number of the transfer; empty when there is none
   */
  record Suspended(String why, String transfer, Stage back) implements Stage {}

  /**
   * A decision waits for a second person.
   *
   * @param back where it stands again when that person says no
   */
  record Proposed(Resolution resolution, By by, Stage back) implements Stage {}

  /** The penalty was decided by two persons; it is to be served. */
  record Decided(Penalty penalty, String text, By proposed, By confirmed) implements Stage {}

  /** The decision was served; it is being performed. */
  record Performing(Decided decision, LocalDate served, String how) implements Stage {}

  /** How a case ends. */
  enum Ending {
    NOT_FILED,
    DISMISSED,
    PERFORMED,
    /** A court enforced it. */
    ENFORCED,
    TRANSFERRED
  }

  /** It is over. */
  record Closed(Ending ending, String text, LocalDate on, @Nullable Decided decision)
      implements Stage {}
}
