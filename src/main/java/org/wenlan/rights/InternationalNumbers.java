package org.wenlan.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.Reading;
import org.wenlan.territory.Countries;

/**
 * Numbers of the Patent Cooperation Treaty. A publication is a year and six digits; until June 2002
 * it was printed with two digits of the year and five of the serial, until 2003 with two and six.
 * An application (PCT/CN2024/126038) is kept under WO as receiving office, year and six digits;
 * DOCDB files it under the receiving office with the kind W.
 */
final class InternationalNumbers implements OfficeNumbers {
  static final InternationalNumbers RULES = new InternationalNumbers();

  private static final Pattern PUBLISHED = Pattern.compile("(\\d{4}|\\d\\d)[ ./-]+0*(\\d{1,6})");
  private static final Pattern APPLIED =
      Pattern.compile("([A-Z]{2})[ ./-]*(\\d{4}|\\d\\d)[ ./-]+0*(\\d{1,6})");
  private static final Pattern APPLIED_PLAIN = Pattern.compile("([A-Z]{2})(\\d{7,11})W?");
  private static final Pattern EPODOC = Pattern.compile("((?:19|20)\\d\\d)([A-Z]{2})(\\d{5,6})");

  /** The first publication of July 2002, from when the serial had six digits. */
  private static final int FIRST_OF_SIX_DIGITS = 51231;

  private InternationalNumbers() {}

  /** Whether a file's application number is an international one. */
  static boolean isApplication(String written) {
    return written.startsWith("PCT") || written.startsWith("WOPCT");
  }

  @Override
  public String publication(String written, String kind) {
    var parted = PUBLISHED.matcher(written);
    if (parted.matches()) {
      return year(parted.group(1)) + OfficeNumbers.padded(parted.group(2), 6);
    }
    var plain = NumberText.plain(written);
    if (!plain.matches("[0-9]+")) {
      return plain;
    }
    return switch (plain.length()) {
      case 9 -> plain.substring(0, 4) + "0" + plain.substring(4);
      case 8 -> year(plain.substring(0, 2)) + plain.substring(2);
      case 7 -> year(plain.substring(0, 2)) + "0" + plain.substring(2);
      // a zero before the year was lost: WO 0212345
      case 6 -> year("0" + plain.charAt(0)) + "0" + plain.substring(1);
      default -> plain;
    };
  }

  @Override
  public String application(String written, String kind) {
    var text = written.replaceFirst("^(?:WO[ /]?)?(?:PCT)?[ ./-]*(?:WO(?=\\d))?", "");
    var plain = NumberText.plain(text);
    var epodoc = EPODOC.matcher(plain);
    if (epodoc.matches()) {
      return epodoc.group(2) + epodoc.group(1) + OfficeNumbers.padded(epodoc.group(3), 6);
    }
    var parted = APPLIED.matcher(text);
    if (parted.matches()) {
      return parted.group(1) + year(parted.group(2)) + OfficeNumbers.padded(parted.group(3), 6);
    }
    var whole = APPLIED_PLAIN.matcher(plain);
    return whole.matches() ? unparted(whole) : plain;
  }

  private static String unparted(Matcher whole) {
    var digits = whole.group(2);
    boolean fourDigits = digits.length() > 8;
    var year = year(digits.substring(0, fourDigits ? 4 : 2));
    var serial = OfficeNumbers.unpadded(digits.substring(fourDigits ? 4 : 2));
    return whole.group(1) + year + OfficeNumbers.padded(serial, 6);
  }

  /** The treaty's first year was 1978. */
  private static String year(String written) {
    return written.length() == 4
        ? written
        : (Integer.parseInt(written) >= 78 ? "19" : "20") + written;
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    if (plain.matches("(?:\\d{4})?[A-Z]{2}\\d{5,11}")) {
      return application(text);
    }
    var serial = publication(text.body(), text.kind());
    if (!serial.matches("(?:19[789]|20\\d)\\d{7}")) {
      return List.of();
    }
    return List.of(
        new Reading.Publication(
            new PublicationNumber("WO", serial, text.kind()), Numbers.Nature.UNKNOWN));
  }

  private List<Reading> application(NumberText text) {
    var serial = application(text.body(), "");
    if (!serial.matches("[A-Z]{2}(?:19|20)\\d{8}")
        || Countries.find(serial.substring(0, 2)).isEmpty()) {
      return List.of();
    }
    var plain = text.plain();
    var given =
        EPODOC.matcher(plain).matches()
            ? Map.of(Form.EPODOC, "WO" + plain)
            : Map.<Form, String>of();
    return List.of(new Reading.International(new ApplicationNumber("WO", serial), given));
  }

  @Override
  public String original(PublicationNumber number) {
    var serial = number.serial();
    return serial.matches("[0-9]{10}") ? yearOf(serial) + "/" + serialOf(serial) : serial;
  }

  @Override
  public String docdb(PublicationNumber number) {
    var serial = number.serial();
    return serial.matches("[0-9]{10}") ? yearOf(serial) + serialOf(serial) : serial;
  }

  private static String yearOf(String serial) {
    return serial.substring(Integer.parseInt(serial.substring(0, 4)) < 2004 ? 2 : 0, 4);
  }

  private static String serialOf(String serial) {
    int year = Integer.parseInt(serial.substring(0, 4));
    int count = Integer.parseInt(serial.substring(4));
    boolean five = year < 2002 || year == 2002 && count < FIRST_OF_SIX_DIGITS;
    return OfficeNumbers.padded(Integer.toString(count), five ? 5 : 6);
  }

  @Override
  public String original(ApplicationNumber number) {
    var serial = number.serial();
    if (!serial.matches("[A-Z]{2}\\d{10}")) {
      return number.office() + " " + serial;
    }
    boolean old = isOld(serial);
    return "PCT/" + serial.substring(0, 2) + serial.substring(old ? 4 : 2, 6) + "/" + last(serial);
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    var serial = number.serial();
    if (!serial.matches("[A-Z]{2}\\d{10}")) {
      return Optional.empty();
    }
    var year = serial.substring(isOld(serial) ? 4 : 2, 6);
    return Optional.of(serial.substring(0, 2) + "." + year + last(serial) + ".W");
  }

  private static boolean isOld(String serial) {
    return Integer.parseInt(serial.substring(2, 6)) < 2004;
  }

  private static String last(String serial) {
    return isOld(serial) && serial.charAt(6) == '0' ? serial.substring(7) : serial.substring(6);
  }
}
