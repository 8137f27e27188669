package org.wenlan.mediation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Actor;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.Mediation.ClauseKind;
import org.wenlan.mediation.Mediation.Side;

/** Something that is done with a mediation. */
public sealed interface Step {

  /** Who does it. */
  sealed interface Who {

    /** For chronologies. */
    Actor actor();

    /** Somebody who signed in: of the organisation, of the centre, or the mediator. */
    record Staff(Actor.Person actor) implements Who {}

    /** A side, by its code. */
    record Party(Side side) implements Who {
      @Override
      public Actor actor() {
        return new Actor.Anyone();
      }
    }
  }

  /** The organisation takes it. */
  record Accept(boolean complex) implements Step {}

  /** The organisation does not. */
  record Decline(String why) implements Step {}

  /** The centre gives it to an organisation. */
  record Assign(String organisation) implements Step {}

  /** The other side was asked; a code for it is made. */
  record Ask(String how) implements Step {}

  /** A side gets another code for the room, and the one that it had opens nothing any more. */
  record GiveCode(Side side) implements Step {}

  /** The other side wants it. */
  record Consent() implements Step {}

  /** A mediator is proposed, with what they disclose. */
  record Propose(long mediator, String disclosure) implements Step {}

  /** A side wants this mediator. */
  record Want() implements Step {}

  /** A side wants another one; 0 when it chooses none. */
  record Replace(long choice) implements Step {}

  /** The organisation takes a mediator back, whoever has accepted them. */
  record Withdraw(String why) implements Step {}

  /** A meeting is arranged. */
  record Meet(String when, String place, String agenda) implements Step {}

  /** Something is said in the room. */
  record Speak(Room.Kind kind, String text) implements Step {}

  /** A side answers a proposal. */
  record Answer(long word, boolean accepts) implements Step {}

  /** The clock stands still while something is appraised. */
  record Pause() implements Step {}

  /** It runs again. */
  record Resume() implements Step {}

  /** More time is suggested. */
  record Extend(int days) implements Step {}

  /** A side wants that. */
  record AgreeExtension() implements Step {}

  /** What was agreed is written down. */
  record Write(List<Line> clauses) implements Step {
    public Write {
      clauses = List.copyOf(clauses);
    }
  }

  /** A clause with its words. */
  record Line(ClauseKind kind, Side by, String text, @Nullable LocalDate due) {}

  /** What was written is taken back, to be talked about again. */
  record Reopen() implements Step {}

  /** Somebody signs; the name as they write it. */
  record Sign(String name) implements Step {}

  /** A clause was performed. */
  record Perform(int nth) implements Step {}

  /** A side applies for judicial confirmation. */
  record Join() implements Step {}

  /** The joint application went to the court. */
  record Submit(String court, LocalDate day) implements Step {}

  /** The court accepted it. */
  record CourtAccepts(LocalDate day) implements Step {}

  /** The court decided. */
  record CourtDecides(boolean confirmed, LocalDate day) implements Step {}

  /** To arbitration, on an agreement of the sides. */
  record HandOver(String body, String agreement) implements Step {}

  /** There is an award, or the arbitration ended otherwise. */
  record Award(String number, LocalDate day) implements Step {}

  /** It ends without an agreement. */
  record Close(int ground, String text) implements Step {}

  /** What came of a step. */
  sealed interface Outcome {

    /**
     * Done.
     *
     * @param code that was made for a side; empty for other steps
     */
    record Done(Mediation mediation, String code) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since, Mediation now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such mediation for whoever asks. */
    record Absent() implements Outcome {}
  }
}
