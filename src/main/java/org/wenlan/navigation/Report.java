package org.wenlan.navigation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Actor;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.query.Dialect;

/**
 * A patent navigation report.
 *
 * @param series the id of its first edition
 * @param edition 1 for the first
 * @param outline as it was when the report was begun
 * @param texts the analyst's answers by section
 * @param filled its tables; null until it is filled, and again after its searches were changed
 * @param hands who wrote anything of it, the drafter first
 */
public record Report(
    long id,
    long series,
    int edition,
    long version,
    State state,
    Head head,
    Outline outline,
    Asked asked,
    Map<String, Words> texts,
    @Nullable Filled filled,
    List<Hand> hands,
    Instant begun) {

  public Report {
    texts = Map.copyOf(texts);
    hands = List.copyOf(hands);
  }

  /**
   * What stands on its cover.
   *
   * @param commissioner for whom it is made; may be empty
   * @param region code of GB/T 2260; may be empty
   */
  public record Head(Words title, String commissioner, String region) {}

  /**
   * Its saved searches.
   *
   * @param queries as they were typed, by the code of the outline's search
   */
  public record Asked(Dialect dialect, Map<String, String> queries) {
    public Asked {
      queries = Map.copyOf(queries);
    }

    /** What was typed for a search; empty when nothing was. */
    public String query(String search) {
      return queries.getOrDefault(search, "").strip();
    }
  }

  /** Somebody who wrote. */
  public record Hand(UUID id, String name) {}

  /** Where it stands. What is not a method of a state cannot happen to it. */
  public sealed interface State {

    /** By which the database and texts know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** It is being written. */
    sealed interface Open extends State {

      /** To a second person. */
      default InReview handIn() {
        return new InReview();
      }
    }

    /** Never handed in. */
    record Draft() implements Open {}

    /**
     * Handed in and not good enough.
     *
     * @param remark what is to be changed
     */
    record SentBack(String remark) implements Open {}

    /** A second person reads it. */
    record InReview() implements State {

      SentBack sendBack(String remark) {
        return new SentBack(remark);
      }

      Reviewed approve(String reviewer) {
        return new Reviewed(reviewer);
      }
    }

    /** It may be published. */
    record Reviewed(String reviewer) implements State {

      SentBack sendBack(String remark) {
        return new SentBack(remark);
      }

      Published publish(Instant at) {
        return new Published(reviewer, at);
      }
    }

    /** Everyone reads it; it is never changed. */
    record Published(String reviewer, Instant at) implements State {}
  }

  /** Whether it may still be written. */
  public boolean open() {
    return state instanceof State.Open;
  }

  /** Whether everyone reads it. */
  public boolean published() {
    return state instanceof State.Published;
  }

  /** Whether somebody wrote anything of it. */
  public boolean by(Actor who) {
    return who instanceof Actor.Person person
        && hands.stream().anyMatch(hand -> hand.id().equals(person.id()));
  }

  /** The answer of a section; blank when there is none. */
  public Words text(String section) {
    return texts.getOrDefault(section, new Words("", ""));
  }

  /** Sections without an answer. */
  public List<Outline.Section> unanswered() {
    return outline.sections().stream().filter(one -> text(one.code()).blank()).toList();
  }
}
