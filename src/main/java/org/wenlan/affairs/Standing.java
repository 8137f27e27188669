package org.wenlan.affairs;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where an application stands. What is not a method of a standing cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "standing")
public sealed interface Standing {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether anything can still happen. */
  default boolean open() {
    return this instanceof InStage || this instanceof Correcting || this instanceof Announced;
  }

  /** The stage that it is in; -1 when it is in none any more. */
  default int stage() {
    return switch (this) {
      case InStage in -> in.at();
      case Correcting correcting -> correcting.at();
      case Announced announced -> announced.at();
      case Granted _, Refused _, Withdrawn _, Lapsed _ -> -1;
    };
  }

  /** Who did something, and when: the day of the platform's zone. */
  record By(UUID id, String name, String unit, String day) {}

  /** A stage that was passed. */
  record Passed(String stage, By by, String text) {}

  /**
   * What lies behind it.
   *
   * @param corrected whether the applicant was asked to correct; that happens once
   */
  record Way(List<Passed> passed, boolean corrected) {
    public Way {
      passed = List.copyOf(passed);
    }

    Way and(Passed one) {
      var more = new ArrayList<>(passed);
      more.add(one);
      return new Way(more, corrected);
    }

    Way asked() {
      return new Way(passed, true);
    }

    boolean walkedBy(UUID id) {
      return passed.stream().anyMatch(one -> one.by().id().equals(id));
    }
  }

  /**
   * What an asked unit or an expert says.
   *
   * @param agrees of a unit; of an expert always true
   * @param points 0 to 100 of an expert; 0 of a unit
   */
  record Voice(boolean agrees, int points, String text, By by) {}

  /**
   * A stage is being worked on.
   *
   * @param asked codes of the units that were asked
   */
  record InStage(int at, Way way, List<String> asked, List<Voice> voices) implements Standing {
    public InStage {
      asked = List.copyOf(asked);
      voices = List.copyOf(voices);
    }

    static InStage begun(int at, Way way) {
      return new InStage(at, way, List.of(), List.of());
    }

    InStage ask(String unit) {
      var more = new ArrayList<>(asked);
      more.add(unit);
      return new InStage(at, way, more, voices);
    }

    InStage hear(Voice voice) {
      var more = new ArrayList<>(voices);
      more.add(voice);
      return new InStage(at, way, asked, more);
    }

    Correcting correct(String what, By by) {
      return new Correcting(at, way.asked(), asked, voices, what, by);
    }

    InStage pass(int next, Passed passed) {
      return begun(next, way.and(passed));
    }

    Announced announce(int next, Passed passed) {
      return new Announced(next, way.and(passed));
    }

    Granted grant(Passed passed, Given given) {
      return new Granted(way.and(passed), given, passed.by());
    }

    Refused refuse(String ground, By by) {
      return new Refused(way, ground, by);
    }

    /** The mean of the points; 0 without any. */
    double mean() {
      return voices.stream().mapToInt(Voice::points).average().orElse(0);
    }
  }

  /** The applicant was asked to correct. */
  record Correcting(int at, Way way, List<String> asked, List<Voice> voices, String what, By by)
      implements Standing {
    public Correcting {
      asked = List.copyOf(asked);
      voices = List.copyOf(voices);
    }

    InStage resubmit() {
      return new InStage(at, way, asked, voices);
    }

    Lapsed lapse() {
      return new Lapsed(what);
    }
  }

  /** The public is told; unless somebody stops it, it goes on when the time is over. */
  record Announced(int at, Way way) implements Standing {
    InStage over(int next, Passed passed) {
      return InStage.begun(next, way.and(passed));
    }

    Granted grant(Passed passed, Given given) {
      return new Granted(way.and(passed), given, passed.by());
    }

    Refused refuse(String ground, By by) {
      return new Refused(way, ground, by);
    }
  }

  /**
   * What was given.
   *
   * @param number of the result
   * @param check by which anyone verifies it
   * @param until its last day; empty without end
   */
  record Given(String number, String check, String until) {}

  /** It was granted. */
  record Granted(Way way, Given given, By by) implements Standing {}

  /** It was refused. */
  record Refused(Way way, String ground, By by) implements Standing {}

  /** The applicant took it back. */
  record Withdrawn(String why) implements Standing {}

  /** No correction came in time. */
  record Lapsed(String what) implements Standing {}
}
