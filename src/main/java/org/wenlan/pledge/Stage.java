package org.wenlan.pledge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a pledge stands. What is not a method of a stage cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
public sealed interface Stage {

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether somebody has something to do. */
  default boolean open() {
    return switch (this) {
      case Unconfirmed _, Received _, Correcting _, Proposed _ -> true;
      case Registered(var _, var asks, var reminded) -> asks != null || reminded;
      case Refused _, Withdrawn _, Discharged _ -> false;
    };
  }

  /** What stands in the register; null before and when nothing does any more. */
  default @Nullable Registered registered() {
    return switch (this) {
      case Registered it -> it;
      case Proposed(var _, var _, var back) -> back.registered();
      case Unconfirmed _, Received _, Correcting _, Refused _, Withdrawn _, Discharged _ -> null;
    };
  }

  /** Who did something, and on which day of the platform's zone. */
  record By(UUID id, String name, LocalDate day) {}

  /** What one person proposes and another decides. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "decision")
  sealed interface Decision {

    /** The name by which pages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** What is said with it. */
    String text();

    /** The pledge arises. */
    record Register(String text) implements Decision {}

    /**
     * It is not registered.
     *
     * @param ground a {@link Grounds} code
     */
    record Refuse(String ground, String text) implements Decision {}

    /**
     * The debt, its creditor or the owner of the rights is another from then on.
     *
     * @param pledgor null in what was proposed before owners could change: the same as before
     */
    record Change(Asked.Debt debt, Asked.@Nullable Party pledgor, Asked.Party pledgee, String text)
        implements Decision {

      /** What is registered once it is decided. */
      Asked of(Asked before) {
        return before.with(debt, pledgor == null ? before.pledgor() : pledgor, pledgee);
      }
    }

    /** Some rights are free again. */
    record Release(List<String> rights, String text) implements Decision {
      public Release {
        rights = List.copyOf(rights);
      }
    }

    /** All rights are free again. */
    record Discharge(String text) implements Decision {}
  }

  /** One party has filed it; the other has not confirmed. */
  record Unconfirmed() implements Stage {}

  /** Both have signed; it is examined. */
  record Received() implements Stage {}

  /** The parties were asked, once, to correct something. */
  record Correcting(String what, By by) implements Stage {}

  /**
   * A decision waits for a second person.
   *
   * @param back where it stands again when that person says no
   */
  record Proposed(Decision decision, By by, Stage back) implements Stage {}

  /**
   * It stands in the register.
   *
   * @param asks what a party asks to have changed; null when nothing
   * @param reminded whether the debt is about to end, or has
   */
  record Registered(Entry entry, @Nullable String asks, boolean reminded) implements Stage {}

  /** Who registered it, and when. */
  record Entry(LocalDate day, By proposed, By decided) {}

  /** It was not registered. */
  record Refused(String ground, String text, By proposed, By decided) implements Stage {}

  /** A party took it back. */
  record Withdrawn(String why) implements Stage {}

  /** It is lifted from all its rights. */
  record Discharged(Entry entry, String text, By proposed, By decided) implements Stage {}
}
