package org.wenlan.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
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
