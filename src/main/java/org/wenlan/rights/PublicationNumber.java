package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A published patent document's number, such as CN 115000000 A.
 *
 * @param office two letters, WIPO ST.3
 * @param serial digits, for some offices with a leading series letter (US D 435854), no leading
 *     zeros, WIPO ST.6
 * @param kind letter and optional digit, WIPO ST.16; empty when a source does not give it
 */
public record PublicationNumber(String office, String serial, String kind)
    implements Comparable<PublicationNumber> {

  private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}");
  private static final Pattern SERIAL = Pattern.compile("[A-Z]{0,3}[0-9][0-9A-Z]{0,15}");
  private static final Pattern KIND = Pattern.compile("([A-Z][0-9]?)?");

  /** DOCDB writes US applications without the zero that the printed number has behind its year. */
  private static final Pattern US_SHORT = Pattern.compile("^(20[0-9]{2})([0-9]{6})$");

  private static final Pattern TYPED =
      Pattern.compile("([A-Z]{2})[ ._-]?([A-Z]{0,3}[0-9]{1,15})[ ._-]?([A-Z][0-9]?)?");

  public PublicationNumber {
    if (!OFFICE.matcher(office).matches()
        || !SERIAL.matcher(serial).matches()
        || !KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException(
          "Not a publication number: " + office + " " + serial + " " + kind);
    }
  }

  /**
   * Reads a number written as one piece in files or by people, such as {@code CN107526784A}, {@code
   * EP_0227762_B1} or {@code US 7,654,321 B2}; empty when it is none.
   */
  public static Optional<PublicationNumber> parse(String typed) {
    var matcher = TYPED.matcher(typed.strip().replace(",", "").toUpperCase(ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var kind = matcher.group(3);
    return of(matcher.group(1), matcher.group(2), kind == null ? "" : kind);
  }

  /**
   * Makes the number out of the three parts of a file, whatever zeros, blanks or slashes the serial
   * has; US 2015/0112182 and DOCDB's US 2015112182 are the same one. Empty when they are none.
   */
  public static Optional<PublicationNumber> of(String office, String serial, String kind) {
    var digits =
        serial.replaceAll("[\\s,/.\\-]", "").toUpperCase(ROOT).replaceFirst("^0+(?=.)", "");
    if (office.equals("US")) {
      digits = US_SHORT.matcher(digits).replaceFirst("$1" + "0$2");
    }
    if (!OFFICE.matcher(office).matches()
        || !SERIAL.matcher(digits).matches()
        || !KIND.matcher(kind).matches()) {
      return Optional.empty();
    }
    return Optional.of(new PublicationNumber(office, digits, kind));
  }

  /** Without the kind: the same for all publication levels that share a number. */
  public String withoutKind() {
    return office + serial;
  }

  /** As one piece, such as {@code CN107526784A}: the key everywhere in the platform. */
  @Override
  public String toString() {
    return office + serial + kind;
  }

  @Override
  public int compareTo(PublicationNumber other) {
    return toString().compareTo(other.toString());
  }
}
