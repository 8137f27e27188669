package org.wenlan.agency;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a clue stands. What is not a method of a stage cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
public sealed interface Stage {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether anything can still happen. */
  default boolean open() {
    return !(this instanceof Closed || this instanceof NotTaken);
  }

  /** What was done so far; null before it was checked. */
  default @Nullable Work done() {
    return switch (this) {
      case Received _, NotTaken _ -> null;
      case Working(var work) -> work;
      case Concluded(var work, var _) -> work;
      case Confirmed(var work, var _, var _) -> work;
      case Closed(var work, var _, var _, var _, var _) -> work;
    };
  }

  /** What came of it; null before somebody has concluded. */
  default @Nullable Result result() {
    return switch (this) {
      case Received _, NotTaken _, Working _ -> null;
      case Concluded(var _, var result) -> result;
      case Confirmed(var _, var result, var _) -> result;
      case Closed(var _, var result, var _, var _, var _) -> result;
    };
  }

  /** What came of a clue. */
  enum Outcome {
    /** Nothing in it. */
    UNFOUNDED,
    /** The agency was called in and heard; that was enough. */
    TALKED,
    /** It mended its ways within or after the limit. */
    RECTIFIED,
    /** A case was filed with those who may punish. */
    FILED
  }

  /** Who did something, and when: the day of the platform's zone. */
  record By(UUID id, String name, String day) {}

  /** Something that was written. */
  record Note(String text, By by) {}

  /** What checking found. */
  record Check(boolean substantiated, String text, By by) {}

  /**
   * An order to rectify.
   *
   * @param due last day of its limit
   * @param overdue whether that day passed without a report that it was mended
   */
  record Order(String text, String due, boolean overdue, By by) {}

  /** All that was done about a clue. */
  record Work(Check check, @Nullable Note talk, @Nullable Order order, @Nullable Note rectified) {}

  /**
   * What somebody concludes.
   *
   * @param reference number of the case that was filed; else empty
   */
  record Result(Outcome outcome, String text, String reference, By by) {}

  /** It came in. */
  record Received() implements Stage {
    Working check(Check check) {
      return new Working(new Work(check, null, null, null));
    }

    NotTaken refuse(String why) {
      return new NotTaken(why);
    }
  }

  /** It was checked; talks are held, orders given and answered. */
  record Working(Work work) implements Stage {

    @Override
    public String code() {
      return work.rectified() != null
          ? "Rectified"
          : work.order() != null ? "Ordered" : work.talk() != null ? "Talked" : "Checked";
    }

    Working talk(Note talk) {
      return new Working(new Work(work.check(), talk, work.order(), work.rectified()));
    }

    Working order(Order order) {
      return new Working(new Work(work.check(), work.talk(), order, null));
    }

    Working rectify(Note rectified) {
      return new Working(new Work(work.check(), work.talk(), work.order(), rectified));
    }

    Concluded conclude(Result result) {
      return new Concluded(work, result);
    }
  }

  /** A result waits for somebody else to confirm it. */
  record Concluded(Work work, Result result) implements Stage {
    Confirmed confirm(By by) {
      return new Confirmed(work, result, by);
    }

    Working contest() {
      return new Working(work);
    }
  }

  /** The result stands and is in the credit record; the file is still to be closed. */
  record Confirmed(Work work, Result result, By confirmed) implements Stage {
    Closed close(String text, By by) {
      return new Closed(work, result, confirmed, text, by);
    }
  }

  /** The file is closed. */
  record Closed(Work work, Result result, By confirmed, String text, By by) implements Stage {}

  /** It was not taken up. */
  record NotTaken(String why) implements Stage {}
}
