package org.wenlan.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;

/**
 * The door to what was said in a room, the only one: for a side that showed its code, and for the
 * mediator of that case. Everybody else, the mediator's own unit too, gets nothing. Thread-safe.
 */
@Component
public class Room {
  private final RoomStore store;

  Room(RoomStore store) {
    this.store = store;
  }

  /** What a word is. */
  public enum Kind {
    /** A way to settle, in versions that each side accepts or declines. */
    PROPOSAL,
    /** What was said in a session. */
    MINUTES,
    /** Facts that nobody disputes; they may be used in court. */
    FACTS,
    /** A clause of what was agreed. */
    CLAUSE
  }

  /**
   * A word.
   *
   * @param author a name of {@link Mediation.Side}, or {@code MEDIATOR}
   * @param petitioner how this side answered; null when it has not
   * @param respondent the same
   */
  public record Word(
      long id,
      Kind kind,
      int version,
      String author,
      String text,
      Instant at,
      @Nullable String petitioner,
      @Nullable String respondent) {}

  /** What was said, if this person mediates the case. */
  public Optional<List<Word>> of(Actor.Person who, Mediation mediation) {
    return mediation.mediatedBy(who.id())
        ? Optional.of(store.words(mediation.number()))
        : Optional.empty();
  }

  /** What was said, for a side that showed its code. */
  public List<Word> of(MediationIntake.Known known) {
    return store.words(known.mediation().number());
  }
}
