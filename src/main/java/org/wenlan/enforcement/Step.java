package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.wenlan.docket.Turn;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.Adjudication.Ending;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.enforcement.EnforcementCase.Stage.Resolution;
import org.wenlan.enforcement.Inquiry.Goods;
import org.wenlan.enforcement.Inquiry.Kind;
import org.wenlan.enforcement.Inquiry.Payment;
import org.wenlan.kernel.Refusal;

/** Something that the body does with a penalty case. */
public sealed interface Step {

  /** Those who investigate, by their certificates. */
  record Assign(List<String> certificates) implements Step {}

  /** It belongs to a special action, or with an empty code to none. */
  record Label(String campaign) implements Step {}

  /** Goods are added. */
  record AddGoods(Goods goods) implements Step {}

  /** An inspection, a sampling, a questioning, a measure. */
  record Note(Kind kind, LocalDate day, String place, String text) implements Step {}

  /** Evidence is registered for keeping. */
  record Register(String what) implements Step {}

  /** What becomes of registered evidence, counted from 1. */
  record Settle(int registration, String outcome) implements Step {}

  /** An appraisal begins. */
  record Appraise(String body, String what) implements Step {}

  /** Its result came, counted from 1. */
  record Appraised(int appraisal, String result) implements Step {}

  /** The case rests. */
  record Suspend(String why, String transfer) implements Step {}

  /** It goes on. */
  record Resume() implements Step {}

  /** Somebody asks for more time to verify or to decide. */
  record MoreTime(String reason) implements Step {}

  /** Somebody else gives it, or with a reason does not. */
  record Answer(boolean given) implements Step {}

  /** The party was told the intended penalty. */
  record Tell(Penalty penalty, String facts, LocalDate received) implements Step {}

  /** The party asked for a hearing on a day. */
  record AskHearing(LocalDate asked) implements Step {}

  /** The party gets a new code for its page; the one before is void. */
  record GiveCode() implements Step {}

  /** The party said that it asks for none. */
  record Waive() implements Step {}

  /** The hearing gets a day, and is told. */
  record SetHearing(LocalDate on, String place, String chair) implements Step {}

  /** It was held. */
  record HoldHearing(String minutes) implements Step {}

  /** One person proposes. */
  record Propose(Resolution resolution) implements Step {}

  /** Another decides as proposed. */
  record Confirm() implements Step {}

  /** Another says no; it stands as before. */
  record Contest(String why) implements Step {}

  /** The decision was served. */
  record Serve(LocalDate on, String how) implements Step {}

  /** A payment came. */
  record Pay(LocalDate on, long yuan) implements Step {}

  /** Payment is put off or made in parts. */
  record Plan(List<Payment> dates) implements Step {

    public Plan {
      dates = List.copyOf(dates);
    }
  }

  /** All is done; or a court enforced it. */
  record Close(boolean enforced, String text) implements Step {}

  /** One person proposes to publish; another confirms. */
  record Publish() implements Step {}

  /** Something that the body does with an adjudication. */
  sealed interface Act {

    /** One person proposes; to accept, with the conditions that were found to hold. */
    record Propose(Ruling ruling, List<Condition> found) implements Act {

      public Propose {
        found = List.copyOf(found);
      }
    }

    /** Another decides as proposed. */
    record Confirm() implements Act {}

    /** Another says no. */
    record Contest(String why) implements Act {}

    /** The request was served on the respondent. */
    record Serve(LocalDate on, String how) implements Act {}

    /** The respondent gets a new code for its page; the one before is void. */
    record GiveCode() implements Act {}

    /** The answer came. */
    record Answer(LocalDate on, String text) implements Act {}

    /** The oral hearing gets a day, and is told. */
    record SetHearing(LocalDate on, String place) implements Act {}

    /** It was held. */
    record HoldHearing(String minutes) implements Act {}

    /** An appraisal begins. */
    record Appraise(String body, String what) implements Act {}

    /** Its result came. */
    record Appraised(String result) implements Act {}

    /** Something is served by public notice, or that is over. */
    record Announce(boolean begins) implements Act {}

    /** It rests. */
    record Suspend(boolean invalidation, String why) implements Act {}

    /** It goes on. */
    record Resume() implements Act {}

    /** Somebody asks for more time. */
    record MoreTime(String reason) implements Act {}

    /** Somebody else gives it or not. */
    record GiveTime(boolean given) implements Act {}

    /** The petitioner takes it back. */
    record Withdraw(String why) implements Act {}

    /** The decision was delivered. */
    record Deliver(LocalDate on, String how) implements Act {}

    /** How it ended after the decision. */
    record Close(Ending ending, String text) implements Act {}

    /** One person proposes to publish; another confirms. */
    record Publish() implements Act {}
  }

  /** What came of a step. */
  sealed interface Outcome {

    /**
     * Done.
     *
     * @param code of the party, shown this once; empty unless it was made just now
     */
    record Done(EnforcementCase now, String code) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, EnforcementCase now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such case for whoever asks. */
    record Absent() implements Outcome {}
  }
}
