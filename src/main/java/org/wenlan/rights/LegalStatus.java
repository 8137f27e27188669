package org.wenlan.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a right's legal events say of it. Each state tells from which event and when; it is a
 * reading of the sources in hand, not legal advice.
 */
public sealed interface LegalStatus {

  /** The event that it follows from, in the source's words; empty when it follows from the kind. */
  String because();

  /** The day of that event; null when no source gives it. */
  @Nullable LocalDate since();

  /** Published, not decided. */
  record Pending(String because, @Nullable LocalDate since) implements LegalStatus {}

  /**
   * Granted and not ended.
   *
   * @param until the last day of the term when the filing day is known: an upper bound
   */
  record InForce(String because, @Nullable LocalDate since, @Nullable LocalDate until)
      implements LegalStatus {}

  /** Ended before its term: fee not paid, or given up. */
  record Lapsed(String because, @Nullable LocalDate since) implements LegalStatus {}

  /** Ended with its term. */
  record Expired(String because, @Nullable LocalDate since) implements LegalStatus {}

  /** Revoked or declared invalid. */
  record Revoked(String because, @Nullable LocalDate since) implements LegalStatus {}

  /** Refused by the office. */
  record Refused(String because, @Nullable LocalDate since) implements LegalStatus {}

  /** Withdrawn, or deemed to be. */
  record Withdrawn(String because, @Nullable LocalDate since) implements LegalStatus {}

  /** The sources in hand do not say. */
  record Unknown() implements LegalStatus {
    @Override
    public String because() {
      return "";
    }

    @Override
    public @Nullable LocalDate since() {
      return null;
    }
  }
}
