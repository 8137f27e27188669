package org.wenlan.enforcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import org.wenlan.law.Mark;
import tools.jackson.databind.json.JsonMapper;

/** A penalty case: the file, what was reported, what was found, where it stands. */
public record EnforcementCase(CaseFile file, Report report, Inquiry inquiry, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "penalty";

  static final String PREFIX = "CF";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a case is about. */
  public enum Cause {
    PATENT_PASSING_OFF,
    TRADEMARK,
    TRADE_SECRET,
    COPYRIGHT;

    /** Whether such a case is restricted from its first moment. */
    public boolean secret() {
      return this == TRADE_SECRET;
    }
  }

  /** How it came in. */
  public enum Source {
    /** Anyone, on a page or by a program. */
    PUBLIC,
    /** Another unit. */
    UNIT,
    /** Found by the body itself. */
    INSPECTION,
    /** Another case of the platform. */
    CASE
  }

  /**
   * What was reported; it never changes.
   *
   * @param origin number of the case that it came from; may be empty
   * @param subject who is said to have done it
   * @param region where it was done, GB/T 2260, six digits
   * @param committed the last day on which it was done, as far as is known: the law of that day
   *     sets the penalty
   * @param reporter who reported it; may be empty
   * @param contact how to reach them; may be empty
   */
  public record Report(
      Source source,
      String origin,
      Cause cause,
      String subject,
      String region,
      LocalDate committed,
      String text,
      String reporter,
      String contact,
      boolean restricted) {}

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

    /** The notice, also while something is proposed or the case rests; null when none stands. */
    default @Nullable Told told() {
      return switch (this) {
        case Told it -> it;
        case Proposed(var _, var _, var back) -> back.told();
        case Suspended(var _, var _, var back) -> back.told();
        case Reported _, Investigating _, Decided _, Performing _, Closed _ -> null;
      };
    }

    /** The same with another notice in its place. */
    default Stage telling(Told other) {
      return switch (this) {
        case Proposed(var resolution, var by, var back) ->
            new Proposed(resolution, by, back.telling(other));
        case Suspended(var why, var transfer, var back) ->
            new Suspended(why, transfer, back.telling(other));
        case Told _ -> other;
        case Reported _, Investigating _, Decided _, Performing _, Closed _ -> this;
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
    record Bounds(
        long least, long most, String rule, String pin, String zh, String en, Mark mark) {}

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
        Penalty penalty,
        String facts,
        LocalDate received,
        @Nullable Hearing hearing,
        boolean waived)
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

  record Body(Report report, Inquiry inquiry, Stage stage) {}

  static EnforcementCase of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new EnforcementCase(file, body.report(), body.inquiry(), body.stage());
  }

  static String body(Report report, Inquiry inquiry, Stage stage) {
    return JSON.writeValueAsString(new Body(report, inquiry, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }

  /** The decision that was confirmed; null while there is none. */
  public Stage.@Nullable Decided decided() {
    return stage.decided();
  }
}
