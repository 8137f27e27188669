package org.wenlan.consultation;

/** Something that someone does to a consultation. */
public sealed interface Act {

  /** Its papers are complete: it is dealt with. */
  record Accept(State.Difficulty difficulty) implements Act {}

  /** It is not dealt with. */
  record Refuse(State.Reason reason, String said) implements Act {}

  /** Its requester takes it back. */
  record Withdraw(String said) implements Act {}

  /** The centre judges it itself. */
  record Keep() implements Act {}

  /** A unit is asked to judge it. */
  record Offer(String unit) implements Act {}

  /** The unit agrees. */
  record Take() implements Act {}

  /** The unit does not. */
  record Decline(String said) implements Act {}

  /**
   * An expert takes it, and declares that no interest of theirs is touched.
   *
   * @param free whether they declared so
   */
  record Claim(boolean free) implements Act {}

  /** Somebody of the unit hands it to a colleague, or back to all. */
  record Release() implements Act {}

  /** The expert fills in what there is so far. */
  record Fill(Work.Filling filling) implements Act {}

  /** The expert signs and hands it in. */
  record HandIn() implements Act {}

  /** The second person gives it back. */
  record GiveBack(String remark) implements Act {}

  /**
   * The second person signs.
   *
   * @param free whether they declared that no interest of theirs is touched
   */
  record Sign(boolean free) implements Act {}

  /** Something that is done to a clock, which its name says; the case stays where it is. */
  sealed interface OnClock extends Act {

    /** By which the case knows the clock. */
    String clock();

    /** It stands still for a reason that its rule names, such as waiting for evidence. */
    record Pause(String clock, String reason) implements OnClock {}

    /** It runs again. */
    record Resume(String clock) implements OnClock {}

    /** Somebody asks for more time, in the unit of the rule. */
    record AskTime(String clock, int more, String reason) implements OnClock {}

    /** Somebody else decides about what was asked. */
    record Decide(String clock, boolean granted, String said) implements OnClock {}
  }

  /** What came of an act. */
  sealed interface Outcome {

    /** Done. */
    record Done(Consultation consultation) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(org.wenlan.docket.Turn.Outcome.Stale since, Consultation now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(org.wenlan.kernel.Refusal why) implements Outcome {}

    /** There is no such case for whoever asks. */
    record Absent() implements Outcome {}
  }
}
