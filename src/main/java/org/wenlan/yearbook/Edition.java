package org.wenlan.yearbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A yearbook of a region and year.
 *
 * @param template code and version that it was built with
 * @param remark of whoever gave it back; empty otherwise
 * @param built when its numbers were frozen
 * @param published null until it is
 */
public record Edition(
    long id,
    String region,
    int year,
    String template,
    long version,
    State state,
    String drafter,
    String remark,
    Instant built,
    @Nullable Instant published,
    Content content) {

  /** Where it stands. What is not a method of a state cannot happen to it. */
  public sealed interface State {

    /** By which the database and texts know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Its texts may be edited; its numbers may be frozen anew. */
    record Draft() implements State {

      InReview handIn() {
        return new InReview();
      }
    }

    /** A second person reads it. */
    record InReview() implements State {

      Draft giveBack() {
        return new Draft();
      }

      Approved approve(String reviewer) {
        return new Approved(reviewer);
      }
    }

    /** It may be published. */
    record Approved(String reviewer) implements State {

      Published publish() {
        return new Published(reviewer);
      }
    }

    /** Everyone reads it; it is never changed. */
    record Published(String reviewer) implements State {}
  }
}
