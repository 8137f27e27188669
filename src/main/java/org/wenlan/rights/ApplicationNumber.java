package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An application's number, WIPO ST.13 in spirit: the office and its serial in one canonical form.
 * The number of a priority is the number of the earlier application.
 *
 * @param office two letters, WIPO ST.3; WO for an international application
 * @param serial without blanks and punctuation and without the check digit; of an international
 *     application the receiving office, four digits of the year and six of the serial
 */
public record ApplicationNumber(String office, String serial) {
  private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}");
  private static final Pattern SERIAL = Pattern.compile("(?=.*[0-9])[0-9A-Z]{1,24}");
  private static final Pattern WITH_KIND = Pattern.compile("(.*[0-9])[ .]([A-WYZ][0-9]?)");
  private static final Pattern WITH_LETTER = Pattern.compile("(.*[0-9])([FPSUW])");

  public ApplicationNumber {
    if (!OFFICE.matcher(office).matches() || !SERIAL.matcher(serial).matches()) {
      throw new IllegalArgumentException("Not an application number: " + office + " " + serial);
    }
  }

  /**
   * Makes the number out of an office and what a file holds, in the office's own form with or
   * without its check digit, or in EPODOC; empty when it is none. A check digit is dropped, right
   * or wrong: {@link Numbers#read} tells which. Where a file is known to hold DOCDB's form use
   * {@link #ofDocdb}.
   */
  public static Optional<ApplicationNumber> of(String office, String written) {
    var text = NumberText.clean(written);
    var kind = "";
    var apart = WITH_KIND.matcher(text);
    var joined = WITH_LETTER.matcher(text);
    if (apart.matches()) {
      text = apart.group(1);
      kind = apart.group(2);
    } else if (joined.matches() && (text.endsWith("W") || hasLetters(office))) {
      text = joined.group(1);
      kind = joined.group(2);
    }
    return make(office, text, kind);
  }

  /**
   * Makes the number out of what DOCDB holds.
   *
   * @param number as in {@code doc-number}: for the United States 92132197, serial and year
   * @param kind DOCDB's kind of application: W international, P provisional, F design, U utility
   *     model; may be empty
   */
  public static Optional<ApplicationNumber> ofDocdb(String office, String number, String kind) {
    var level = kind.strip().toUpperCase(ROOT);
    return make(office, NumberText.clean(number), level.isEmpty() ? "A" : level);
  }

  private static Optional<ApplicationNumber> make(String office, String text, String kind) {
    var code = office.strip().toUpperCase(ROOT);
    if (!OFFICE.matcher(code).matches()) {
      return Optional.empty();
    }
    var own = text.replaceFirst("^" + code + "[ ./_-]*(?=[0-9A-Z])", "");
    boolean treaty = code.equals("WO") || InternationalNumbers.isApplication(text);
    if (kind.equals("W") && !treaty) {
      return made("WO", InternationalNumbers.RULES.application(code + own, ""));
    }
    return treaty
        ? made("WO", InternationalNumbers.RULES.application(text, ""))
        : made(code, OfficeNumbers.of(code).application(own, kind));
  }

  private static Optional<ApplicationNumber> made(String office, String serial) {
    return SERIAL.matcher(serial).matches()
        ? Optional.of(new ApplicationNumber(office, serial))
        : Optional.empty();
  }

  /** Offices whose numbers end in a letter for what they are about. */
  private static boolean hasLetters(String office) {
    return switch (office) {
      case "US", "JP", "KR" -> true;
      default -> false;
    };
  }

  /** As one piece, such as {@code CN201410400822}: the key everywhere in the platform. */
  public String key() {
    return office + serial;
  }

  /** As the office writes it: 201410400822.9, US 10/716,854 as 10/716,854, PCT/CN2024/126038. */
  public String original() {
    return OfficeNumbers.of(office).original(this);
  }

  /**
   * In DOCDB, with points between the parts: CN.201410400822.A; empty where it holds more than the
   * number says, such as the year of a United States application.
   */
  public Optional<String> docdb() {
    return OfficeNumbers.of(office).docdb(this);
  }

  @Override
  public String toString() {
    return key();
  }
}
