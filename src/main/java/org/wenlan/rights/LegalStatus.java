package org.wenlan.rights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a right's legal events say of it. Each state tells from which event and when; it is a
 * reading of the sources in hand, not legal advice.
 */
public sealed interface LegalStatus {

  /**
   * Reads the status of a document's application out of its kind and events and those of the other
   * publications of the same application.
   *
   * <p>The newest event that settles something decides; without one the kind does (published or
   * granted), and what is certainly past its term is expired. A prolongation of the term counts
   * only when an event tells of it. A European patent is over when it has lapsed in all designated
   * states; an international application is unknown once its international phase is over.
   *
   * @param sameApplication the other publications of the application; others' are passed over by
   *     their office only, so give no family members
   * @param today later events are not read
   */
  static LegalStatus of(Patent patent, List<Patent> sameApplication, LocalDate today) {
    return new LegalReading(patent, sameApplication, today).status();
  }

  /** The key of the state's name in {@code messages/rights_*.properties}. */
  default String messageKey() {
    return switch (this) {
      case Pending _ -> "rights.status.pending";
      case InForce _ -> "rights.status.inForce";
      case Lapsed _ -> "rights.status.lapsed";
      case Expired _ -> "rights.status.expired";
      case Revoked _ -> "rights.status.revoked";
      case Refused _ -> "rights.status.refused";
      case Withdrawn _ -> "rights.status.withdrawn";
      case Unknown _ -> "rights.status.unknown";
    };
  }

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
