package org.wenlan.returns;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** Where a return stands. What is not a method of a state cannot happen to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
public sealed interface State {

  /** The name by which lists, texts and programs know it. */
  default String code() {
    return getClass().getSimpleName();
  }

  /** Whether it waits for its respondent. */
  default boolean owed() {
    return this instanceof Owed;
  }

  /**
   * Why a locked return was opened again; {@link #FIRST} until it was locked once.
   *
   * @param reason that will stand in the errata
   */
  record Revision(String reason, String by) {
    /** No revision: it was never locked. */
    public static final Revision FIRST = new Revision("", "");

    /** Whether something that was published is to change. */
    public boolean revises() {
      return !reason.isEmpty();
    }
  }

  /** Who submitted it; whoever that was does not approve it. */
  record Hand(UUID id, String name) {}

  /** What its respondent can fill in and send. */
  sealed interface Owed extends State {

    Revision revision();

    /** A draft is saved; what an auditor said stays in sight until it is sent again. */
    Owed fill();

    /** Sent to the nearest unit above. */
    default Submitted submit(Hand by, List<String> chain) {
      return new Submitted(revision(), by, chain.getFirst());
    }
  }

  /** Asked of its respondent, who has not begun. */
  record Issued() implements Owed {

    @Override
    public Revision revision() {
      return Revision.FIRST;
    }

    @Override
    public Filling fill() {
      return new Filling(Revision.FIRST);
    }
  }

  /** Begun; the draft is saved. */
  record Filling(Revision revision) implements Owed {

    @Override
    public Filling fill() {
      return this;
    }

    /** A revision is given up; what was published stays. */
    Locked abandon() {
      return new Locked();
    }
  }

  /** Back with its respondent, with what the auditor said. */
  record SentBack(Revision revision, String remark, String by) implements Owed {

    @Override
    public SentBack fill() {
      return this;
    }
  }

  /** What an auditor can send back. */
  sealed interface Audited extends State {

    Revision revision();

    Hand submitted();

    default SentBack sendBack(String remark, String by) {
      return new SentBack(revision(), remark, by);
    }
  }

  /**
   * Sent.
   *
   * @param auditor unit whose turn it is
   */
  record Submitted(Revision revision, Hand submitted, String auditor) implements Audited {

    /** A unit agrees; the next one above is asked, or all have agreed. */
    Audited approve(String unit, List<String> chain) {
      int next = chain.indexOf(unit) + 1;
      return next < chain.size()
          ? new Submitted(revision, submitted, chain.get(next))
          : new Approved(revision, submitted);
    }
  }

  /** All who audit it agree. */
  record Approved(Revision revision, Hand submitted) implements Audited {

    Locked lock() {
      return new Locked();
    }
  }

  /** Published: its cells are facts. */
  record Locked() implements State {

    Filling reopen(String reason, String by) {
      return new Filling(new Revision(reason, by));
    }
  }
}
