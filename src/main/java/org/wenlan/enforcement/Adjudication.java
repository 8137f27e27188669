package org.wenlan.enforcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import org.wenlan.enforcement.EnforcementCase.Stage.By;
import org.wenlan.enforcement.Inquiry.Appraisal;
import org.wenlan.enforcement.Inquiry.Publication;
import tools.jackson.databind.json.JsonMapper;

/** The adjudication of a patent dispute: the file, what is asked, its course, where it stands. */
public record Adjudication(CaseFile file, Request request, Course course, At stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "adjudication";

  static final String PREFIX = "CJ";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** By which right somebody may ask. */
  public enum Standing {
    OWNER,
    EXCLUSIVE_LICENSEE,
    SOLE_LICENSEE,
    HEIR
  }

  /** What must hold for a request to be accepted. */
  public enum Condition {
    STANDING,
    DEFINITE_RESPONDENT,
    NO_ARBITRATION,
    NO_SUIT,
    JURISDICTION
  }

  /**
   * What is asked; it never changes.
   *
   * @param right number of the patent
   * @param region where it was done or where the respondent is, GB/T 2260, six digits
   * @param committed day of the act
   * @param origin consultation that it came from; may be empty
   */
  public record Request(
      String petitioner,
      Standing standing,
      String contact,
      String right,
      List<String> respondents,
      String region,
      LocalDate committed,
      String text,
      String origin) {

    public Request {
      respondents = List.copyOf(respondents);
    }
  }

  /** An oral hearing; minutes are empty while it was not held. */
  public record Oral(LocalDate on, String place, String minutes) {}

  /**
   * What happened on the way.
   *
   * @param accepted day of acceptance; null before
   * @param power of the body on that day
   * @param dispute number under which the routes of this dispute are kept
   * @param announced since when something is served by public notice; null while nothing is
   * @param remarks of those who said no to what was proposed
   */
  public record Course(
      @Nullable LocalDate accepted,
      String power,
      String dispute,
      @Nullable LocalDate answered,
      String answer,
      @Nullable Oral oral,
      List<Appraisal> appraisals,
      @Nullable LocalDate announced,
      List<String> remarks,
      @Nullable Publication publication) {

    public Course {
      appraisals = List.copyOf(appraisals);
      remarks = List.copyOf(remarks);
    }

    static Course begun() {
      return new Course(null, "", "", null, "", null, List.of(), null, List.of(), null);
    }

    Course accepted(LocalDate day, String by, String number) {
      return new Course(
          day, by, number, answered, answer, oral, appraisals, announced, remarks, publication);
    }

    Course answered(LocalDate day, String text) {
      return new Course(
          accepted, power, dispute, day, text, oral, appraisals, announced, remarks, publication);
    }

    Course heard(Oral other) {
      return new Course(
          accepted,
          power,
          dispute,
          answered,
          answer,
          other,
          appraisals,
          announced,
          remarks,
          publication);
    }

    Course appraised(List<Appraisal> others) {
      return new Course(
          accepted,
          power,
          dispute,
          answered,
          answer,
          oral,
          others,
          announced,
          remarks,
          publication);
    }

    Course announced(@Nullable LocalDate since) {
      return new Course(
          accepted,
          power,
          dispute,
          answered,
          answer,
          oral,
          appraisals,
          since,
          remarks,
          publication);
    }

    Course remarked(List<String> others) {
      return new Course(
          accepted,
          power,
          dispute,
          answered,
          answer,
          oral,
          appraisals,
          announced,
          others,
          publication);
    }

    Course published(Publication by) {
      return new Course(
          accepted, power, dispute, answered, answer, oral, appraisals, announced, remarks, by);
    }

    /** Whether an appraisal runs. */
    public boolean appraising() {
      return appraisals.stream().anyMatch(Appraisal::open);
    }
  }

  /** What one person proposes and another decides. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "ruling")
  public sealed interface Ruling {

    /** The name by which pages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** The reason. */
    String text();

    /** All conditions hold. */
    record Accept(String text) implements Ruling {}

    /** One does not. */
    record Reject(Condition condition, String text) implements Ruling {}

    /** It infringes: the act is to be stopped. Damages are never decided here, only mediated. */
    record Infringes(String text) implements Ruling {}

    /** It does not. */
    record NotInfringes(String text) implements Ruling {}

    /** The parties agreed, with the body's help. */
    record Settled(String text) implements Ruling {}
  }

  /** How it ends. */
  public enum Ending {
    NOT_ACCEPTED,
    WITHDRAWN,
    SETTLED,
    /** A suit was filed, or arbitration agreed. */
    EXCLUDED,
    PERFORMED,
    /** A party sued against the decision. */
    SUED,
    ENFORCED
  }

  /** Where it stands. What does not lead on from there cannot happen to it. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface At {

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
        case Delivered(var it, var _, var _) -> it;
        case Closed(var _, var _, var _, var it) -> it;
        case Requested _, Accepted _, Served _, Suspended _, Proposed _ -> null;
      };
    }

    /** How the request was served, also while it rests; null before and after a decision. */
    default @Nullable Served served() {
      return switch (this) {
        case Served it -> it;
        case Proposed(var _, var _, var back) -> back.served();
        case Suspended(var _, var _, var back) -> back.served();
        case Requested _, Accepted _, Decided _, Delivered _, Closed _ -> null;
      };
    }

    /** Conditions are being looked at. */
    record Requested() implements At {}

    /** Accepted; the request is to be served. */
    record Accepted() implements At {}

    /** The respondent has the request. */
    record Served(LocalDate on, String how) implements At {}

    /**
     * It rests.
     *
     * @param invalidation whether because of a request to invalidate the patent
     */
    record Suspended(boolean invalidation, String why, At back) implements At {}

    /** A ruling waits for a second person. */
    record Proposed(Ruling ruling, By by, At back) implements At {}

    /** Decided by two persons; to be delivered. */
    record Decided(Ruling ruling, By proposed, By confirmed) implements At {}

    /** The parties have it; they may sue within the time of the law. */
    record Delivered(Decided decision, LocalDate on, String how) implements At {}

    /** It is over. */
    record Closed(Ending ending, String text, LocalDate on, @Nullable Decided decision)
        implements At {}
  }

  record Body(Request request, Course course, At stage) {}

  static Adjudication of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Adjudication(file, body.request(), body.course(), body.stage());
  }

  static String body(Request request, Course course, At stage) {
    return JSON.writeValueAsString(new Body(request, course, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}
