package org.wenlan.appraisal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where an appraisal stands. What is not a method of a stage cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
public sealed interface Stage {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether anything can still happen. */
  default boolean open() {
    return !(this instanceof Closed || this instanceof Withdrawn);
  }

  /** How much the activity is at risk. */
  enum Risk {
    LOW,
    MEDIUM,
    HIGH
  }

  /** What the commissioning body does with its activity. */
  enum Course {
    PROCEED,
    ADJUST,
    STOP
  }

  /** How far it follows the report. */
  enum Adoption {
    FOLLOWED,
    PARTLY,
    NOT
  }

  /** Who did something, and when: the day of the platform's zone. */
  record By(UUID id, String name, String day) {}

  /** The analysis that experts read. */
  record Analysis(String text, By by) {}

  /** What one expert says; each for themselves. */
  record Opinion(Risk risk, String text, By by) {}

  /** What the commissioning body is told. */
  record Report(Risk risk, String text, String measures, By by) {}

  /** What the commissioning body decided. */
  record Decision(Course course, Adoption adoption, String text, By by) {}

  /** All that a report rests on. */
  record Ground(Analysis analysis, List<Opinion> opinions) {
    public Ground {
      opinions = List.copyOf(opinions);
    }

    Ground and(Opinion one) {
      var more = new ArrayList<>(opinions);
      more.add(one);
      return new Ground(analysis, more);
    }
  }

  /** A report that a second person approved. */
  record Approved(Ground ground, Report report, By approver) {}

  /** It was commissioned. */
  record Commissioned() implements Stage {
    Analysed analyse(Analysis analysis) {
      return new Analysed(new Ground(analysis, List.of()), "");
    }
  }

  /**
   * There is an analysis; experts give their opinions, then a report is drafted.
   *
   * @param returned why a draft came back; empty when none did
   */
  record Analysed(Ground ground, String returned) implements Stage {
    Analysed opine(Opinion one) {
      return new Analysed(ground.and(one), returned);
    }

    Drafted draft(Report report) {
      return new Drafted(ground, report);
    }
  }

  /** A report waits for somebody else to approve it. */
  record Drafted(Ground ground, Report report) implements Stage {
    Reported approve(By approver) {
      return new Reported(new Approved(ground, report, approver));
    }

    Analysed giveBack(String why) {
      return new Analysed(ground, why);
    }
  }

  /** The report is with the commissioning body. */
  record Reported(Approved approved) implements Stage {
    Decided decide(Decision decision) {
      return new Decided(approved, decision);
    }
  }

  /** A decision was recorded and waits for somebody else to confirm it. */
  record Decided(Approved approved, Decision decision) implements Stage {
    Confirmed confirm(By by) {
      return new Confirmed(approved, decision, by);
    }

    Reported contest() {
      return new Reported(approved);
    }
  }

  /** The decision stands; what came of it is still to be told. */
  record Confirmed(Approved approved, Decision decision, By confirmed) implements Stage {
    Closed close(String feedback, By by) {
      return new Closed(approved, decision, confirmed, feedback, by);
    }
  }

  /** What came of the decision is known. */
  record Closed(Approved approved, Decision decision, By confirmed, String feedback, By by)
      implements Stage {}

  /** The commissioning body took it back. */
  record Withdrawn(String why) implements Stage {}
}
