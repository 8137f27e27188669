package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.util.Optional;

/**
 * An application's number, WIPO ST.13 in spirit: the office and its serial in one canonical form.
 *
 * @param office two letters, WIPO ST.3; WO for an international application
 * @param serial without blanks and punctuation and without the check digit
 */
public record ApplicationNumber(String office, String serial) {

  public ApplicationNumber {
    if (!office.matches("[A-Z]{2}") || !serial.matches("[0-9A-Z]{1,24}")) {
      throw new IllegalArgumentException("Not an application number: " + office + " " + serial);
    }
  }

  /** Makes the number out of an office and what a file holds; empty when it is none. */
  public static Optional<ApplicationNumber> of(String office, String written) {
    var serial = written.replaceAll("[^0-9A-Za-z]", "").toUpperCase(ROOT);
    if (serial.startsWith(office)) {
      serial = serial.substring(office.length());
    }
    if (!office.matches("[A-Z]{2}") || !serial.matches("[0-9A-Z]{1,24}")) {
      return Optional.empty();
    }
    return Optional.of(new ApplicationNumber(office, serial));
  }

  /** As one piece, such as {@code CN201410400822}: the key everywhere in the platform. */
  public String key() {
    return office + serial;
  }

  @Override
  public String toString() {
    return key();
  }
}
