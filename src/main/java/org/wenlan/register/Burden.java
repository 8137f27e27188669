package org.wenlan.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a right.
 *
 * @param id its place in the register, never used again
 * @param holder in whose favour: a pledgee, a licensee, a court
 * @param reference number of the case or decision that it rests on
 * @param since the day on which it began
 * @param until the last day; null when it has none
 * @param ended the day on which it was lifted; null while it lies there
 * @param consents what was on file when it was laid
 */
public record Burden(
    long id,
    RightNumber number,
    Kind kind,
    String holder,
    String reference,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate ended,
    Set<Consent> consents) {

  public Burden {
    consents = Set.copyOf(consents);
  }

  /** What lies on a right. */
  public enum Kind {
    PLEDGE,
    /** Declared to the office for everyone, Patent Law (2020) art. 50. */
    OPEN_LICENCE,
    /** A licence that shuts out everyone but the licensee. */
    EXCLUSIVE_LICENCE,
    /** A licence that shuts out everyone but the licensee and the owner. */
    SOLE_LICENCE,
    LICENCE,
    /** Offered for sale or licence on the exchange. */
    LISTING,
    /** Preserved by a court. */
    PRESERVATION,
    /** Its ownership is disputed and its procedures stand still. */
    DISPUTE,
    /** Somebody asked for it to be declared invalid. */
    INVALIDATION;

    /** Whether a clerk enters it from an outer decision, and not a box from its own case. */
    public boolean outer() {
      return this == PRESERVATION || this == DISPUTE || this == INVALIDATION;
    }
  }

  /** Somebody's word that is on file. */
  public enum Consent {
    PLEDGEE,
    CO_OWNERS,
    /** A clerk looked up at the office what the register does not know. */
    LOOKED_UP,
    /** The parties were told of what may take the right away, and insist. */
    INSISTED
  }

  /** Whether it lies on the right on a day. */
  public boolean lies(LocalDate day) {
    return !day.isBefore(since)
        && (ended == null || day.isBefore(ended))
        && (until == null || kind == Kind.PLEDGE || !day.isAfter(until));
  }
}
