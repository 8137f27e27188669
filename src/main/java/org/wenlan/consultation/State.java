package org.wenlan.consultation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Where a consultation stands. What is not a method of a state cannot happen to it; whether someone
 * may do it is {@link Proceedings}' concern.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
public sealed interface State {

  /** Whether anything is still to be done. */
  default boolean open() {
    return this instanceof Open;
  }

  /** The name by which lists, statistics and messages know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** A state in which it can still be withdrawn. */
  sealed interface Open extends State {

    /** The requester wants no answer any more. */
    default Withdrawn withdraw(String said) {
      return new Withdrawn(said);
    }
  }

  /** How much there is to it, by which the time runs. */
  enum Difficulty {
    SIMPLE,
    ORDINARY,
    COMPLEX
  }

  /** Why something is not accepted. */
  enum Reason {
    RIGHT_NOT_IN_FORCE,
    RIGHT_UNKNOWN,
    PAPERS_MISSING,
    NOT_COMPETENT,
    IN_COURT,
    SPAM
  }

  /** It came in. */
  record Received() implements Open {

    Accepted accept(Difficulty difficulty) {
      return new Accepted(difficulty, Set.of());
    }

    NotAccepted refuse(Reason reason, String said) {
      return new NotAccepted(reason, said);
    }
  }

  /**
   * Somebody is to judge it; nobody has been found yet.
   *
   * @param declined units that did not want it, or were silent
   */
  record Accepted(Difficulty difficulty, Set<String> declined) implements Open {

    public Accepted {
      declined = Set.copyOf(declined);
    }

    Offered offer(String unit, LocalDate until) {
      return new Offered(unit, until, difficulty, declined);
    }

    InWork keep(Work work) {
      return new InWork(work);
    }
  }

  /**
   * A unit is asked to judge it.
   *
   * @param until the last day for its answer
   */
  record Offered(String unit, LocalDate until, Difficulty difficulty, Set<String> declined)
      implements Open {

    public Offered {
      declined = Set.copyOf(declined);
    }

    InWork take(Work work) {
      return new InWork(work);
    }

    /** Declined, or silent until the end. */
    Accepted decline() {
      var all = new TreeSet<>(declined);
      all.add(unit);
      return new Accepted(difficulty, all);
    }
  }

  /** A unit works on it. */
  record InWork(Work work) implements Open {

    InWork claim(UUID who, String name) {
      return new InWork(work.takenBy(who, name));
    }

    InWork fill(Work.Filling filling) {
      return new InWork(work.filled(filling));
    }

    UnderReview handIn(UUID drafter, String name) {
      return new UnderReview(work, drafter, name);
    }
  }

  /** The expert has signed; a second person reads it. */
  record UnderReview(Work work, UUID drafter, String drafterName) implements Open {

    InWork giveBack(String remark) {
      return new InWork(work.returned(remark));
    }

    Answered sign(Opinion opinion) {
      return new Answered(opinion.number(), opinion.code(), opinion.conclusion().code().name());
    }
  }

  /**
   * Both have signed.
   *
   * @param opinion its number
   * @param check the code by which anyone verifies it
   */
  record Answered(String opinion, String check, String conclusion) implements State {}

  /** It is not dealt with, for a reason. */
  record NotAccepted(Reason reason, String said) implements State {}

  /** The requester took it back. */
  record Withdrawn(String said) implements State {}
}
