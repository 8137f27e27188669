package org.wenlan.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.register.Burden.Consent;

/**
 * A right that is offered.
 *
 * @param right its number in the register
 * @param owners who act, as they call themselves
 * @param publicBody whether an owner is a body of the public, which publishes a price that it
 *     agrees
 * @param title empty for the right's own
 * @param maturity how far the technology has come
 * @param price whole yuan; 0 where it is to be agreed
 * @param open the terms of an open licence; null for any other listing
 * @param consents what is on file for the register
 * @param name of whoever is to be reached; only those who handle the file read it before a talk
 * @param contact an address or number of theirs, as hidden
 */
public record Listing(
    String right,
    List<String> owners,
    boolean publicBody,
    String title,
    String text,
    String region,
    Maturity maturity,
    Set<Way> ways,
    Mode mode,
    long price,
    @Nullable Open open,
    Set<Consent> consents,
    String name,
    String contact)
    implements Posting.Said {

  public Listing {
    owners = owners.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    ways = Set.copyOf(ways);
    consents = Set.copyOf(consents);
    right = right.strip();
    title = title.strip();
    text = text.strip();
    region = region.strip();
    name = name.strip();
    contact = contact.strip();
  }

  /** How far a technology has come, the earliest first. */
  public enum Maturity {
    CONCEPT,
    LABORATORY,
    PILOT,
    PRODUCTION
  }

  /** What somebody may get. */
  public enum Way {
    TRANSFER,
    EXCLUSIVE_LICENCE,
    SOLE_LICENCE,
    LICENCE,
    OPEN_LICENCE
  }

  /** How the price comes about. */
  public enum Mode {
    /** Both sides agree on it. */
    AGREEMENT,
    /** The owner names it when listing. */
    FIXED,
    /** Declared for everyone. */
    OPEN_LICENCE,
    /** The highest bid in an auction, which another box holds. */
    AUCTION
  }

  /**
   * What an open licence says beside the right and its owner.
   *
   * @param fee what is to be paid
   * @param payment how and by when
   * @param until its last day, ISO 8601
   * @param others whatever else is to be clear; "none" is an answer
   */
  public record Open(String fee, String payment, String until, String others) {}

  /** Whether it is an open licence. */
  public boolean forAll() {
    return mode == Mode.OPEN_LICENCE;
  }

  /** The same for the register's number, title and consents. */
  Listing known(String number, String named, String where, Set<Consent> onFile) {
    return new Listing(
        number,
        owners,
        publicBody,
        title.isEmpty() ? named : title,
        text,
        region.isEmpty() ? where : region,
        maturity,
        ways,
        mode,
        price,
        open,
        onFile,
        name,
        contact);
  }
}
