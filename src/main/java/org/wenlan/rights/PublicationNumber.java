package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.Numbers.Reading;

/**
 * A published patent document's number, such as CN 115000000 A.
 *
 * @param office two letters, WIPO ST.3
 * @param serial digits in the one form that this office's numbers have here, for some offices with
 *     letters before them (US D 435854), without leading zeros, WIPO ST.6
 * @param kind letter and optional digit, WIPO ST.16; empty when a source does not give it
 */
public record PublicationNumber(String office, String serial, String kind)
    implements Comparable<PublicationNumber> {

  private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}");
  private static final Pattern SERIAL = Pattern.compile("[A-Z]{0,3}[0-9][0-9A-Z]{0,15}");
  private static final Pattern KIND = Pattern.compile("([A-Z][0-9]?)?");

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
   * EP_0227762_B1_19900411} or {@code US 7,654,321 B2}, as a publication's wherever it can be one;
   * empty when it is none, or one of several offices. {@link Numbers#read} also says what else it
   * can be.
   */
  public static Optional<PublicationNumber> parse(String typed) {
    return switch (Numbers.read(typed)) {
      case Reading.Publication it -> Optional.of(it.number());
      case Reading.Ambiguous it -> {
        var published =
            it.candidates().stream()
                .filter(Reading.Publication.class::isInstance)
                .map(each -> ((Reading.Publication) each).number())
                .toList();
        yield published.size() == 1 ? Optional.of(published.getFirst()) : Optional.empty();
      }
      case Reading.Application it -> byKind(typed);
      case Reading.International it -> Optional.empty();
      case Reading.WrongCheckDigit it -> Optional.empty();
      case Reading.NotANumber it -> byKind(typed);
    };
  }

  /** A kind letter says that something is published, whatever its digits look like. */
  private static Optional<PublicationNumber> byKind(String typed) {
    var text = NumberText.of(typed);
    return text.kind().isEmpty() || text.office().isEmpty()
        ? Optional.empty()
        : of(text.office(), text.body(), text.kind());
  }

  /**
   * Makes the number out of the three parts of a file, whatever zeros, blanks, slashes or short
   * forms the serial has (US 2021/0191781 and DOCDB's 2021191781, WO 02/12345 and 2002012345);
   * empty when they are none.
   */
  public static Optional<PublicationNumber> of(String office, String serial, String kind) {
    var code = office.strip().toUpperCase(ROOT);
    var level = kind.strip().toUpperCase(ROOT);
    var written = NumberText.clean(serial);
    if (!OFFICE.matcher(code).matches() || !KIND.matcher(level).matches()) {
      return Optional.empty();
    }
    if (written.matches(code + "[ ._-]*[0-9].*")) {
      written = written.substring(2).replaceFirst("^[ ._-]+", "");
    }
    var canonical = OfficeNumbers.of(code).publication(written, level);
    return SERIAL.matcher(canonical).matches()
        ? Optional.of(new PublicationNumber(code, canonical, level))
        : Optional.empty();
  }

  /** Without the kind: the same for all publication levels that share a number. */
  public String withoutKind() {
    return office + serial;
  }

  /** As its office prints it: CN 107526784 A, US 7,654,321 B2, WO 2004/008531 A1. */
  public String original() {
    return (office + " " + OfficeNumbers.of(office).original(this) + " " + kind).strip();
  }

  /** In DOCDB, with points between the parts: US.2021191781.A1. */
  public String docdb() {
    var serialThere = OfficeNumbers.of(office).docdb(this);
    return office + "." + serialThere + (kind.isEmpty() ? "" : "." + kind);
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
