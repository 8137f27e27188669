package org.wenlan.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.NumberText.Says;
import org.wenlan.rights.Numbers.CheckDigit;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.NotRead;
import org.wenlan.rights.Numbers.Reading;

/**
 * Numbers of China's office. Applications by ZC 0006-2003: until September 2003 two digits of the
 * year, kind digit, five digits; since then four digits of the year, kind digit, seven digits; a
 * check digit behind a point. Publications: kind digit and six digits, since August 2007 kind digit
 * and eight; from 1985 to 1988 the application's number with a kind letter.
 *
 * <p>The forms do not overlap, but for those first years: seven or nine digits from 1 to 3 are a
 * publication, eight from 8, 9 or 0 an old application, twelve from 19 or 20 a new one.
 */
final class ChineseNumbers implements OfficeNumbers {
  static final ChineseNumbers RULES = new ChineseNumbers();

  private static final Pattern NEW = Pattern.compile("((?:19|20)\\d\\d)(\\d)(\\d{7})([\\dX]?)");
  private static final Pattern OLD = Pattern.compile("([089]\\d)(\\d)(\\d{5})([\\dX]?)");
  private static final Pattern PUBLICATION = Pattern.compile("[1-3](?:\\d{6}|\\d{8})");
  private static final Pattern FIRST_YEARS = Pattern.compile("8[5-8][1-389]\\d{5}");

  /** EPODOC: year, kind digit, six digits. */
  private static final Pattern EPODOC = Pattern.compile("((?:19|20)\\d\\d)(\\d)0?(\\d{6})");

  private static final int FIRST_YEAR_OF_TWELVE_DIGITS = 2004;

  private ChineseNumbers() {}

  /**
   * The check digit of an application's 8 or 12 digits: the digits by the weights 2 to 9 and again
   * 2 to 5, summed, modulo 11; 10 is X.
   */
  static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (2 + i % 8);
    }
    int rest = sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }

  @Override
  public String publication(String written, String kind) {
    return OfficeNumbers.unpadded(NumberText.plain(written));
  }

  @Override
  public String application(String written, String kind) {
    var plain = NumberText.plain(written).replaceFirst("^(?:CN)?(?:ZL)?", "");
    var now = NEW.matcher(plain);
    if (now.matches()) {
      return plain.substring(0, 12);
    }
    var old = OLD.matcher(plain);
    if (old.matches()) {
      return plain.substring(0, 8);
    }
    var epodoc = EPODOC.matcher(plain);
    return epodoc.matches() && plain.length() == 11 ? ofEpodoc(epodoc, plain) : plain;
  }

  private static String ofEpodoc(java.util.regex.Matcher epodoc, String plain) {
    int year = Integer.parseInt(epodoc.group(1));
    var serial = plain.substring(5);
    if (year >= FIRST_YEAR_OF_TWELVE_DIGITS) {
      return epodoc.group(1) + epodoc.group(2) + "0" + serial;
    }
    // 2003 had both lengths, and EPODOC's does not tell which
    return year < FIRST_YEAR_OF_TWELVE_DIGITS - 1 && serial.startsWith("0")
        ? epodoc.group(1).substring(2) + epodoc.group(2) + serial.substring(1)
        : plain;
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    if (!text.kind().isEmpty() && FIRST_YEARS.matcher(plain).matches()) {
      return publication(plain, text);
    }
    if (PUBLICATION.matcher(plain).matches() && text.afterPoint().isEmpty()) {
      return publication(plain, text);
    }
    if (NEW.matcher(plain).matches() || OLD.matcher(plain).matches()) {
      var application = application(plain, text);
      return FIRST_YEARS.matcher(plain).matches() && text.says() != Says.RIGHT
          ? List.of(application, publication(plain, text).getFirst())
          : List.of(application);
    }
    if (EPODOC.matcher(plain).matches() && plain.length() == 11) {
      var serial = application(plain, "");
      var number = new ApplicationNumber("CN", serial);
      return List.of(
          new Reading.Application(
              number, nature(serial), null, Map.of(Form.EPODOC, "CN" + plain), false));
    }
    return List.of();
  }

  private static List<Reading> publication(String plain, NumberText text) {
    var number = new PublicationNumber("CN", plain, text.kind());
    int at = plain.length() == 8 ? 2 : 0;
    return List.of(new Reading.Publication(number, nature(plain.charAt(at))));
  }

  private static Reading application(String plain, NumberText text) {
    int digits = plain.matches("(?:19|20)\\d{10}.*") ? 12 : 8;
    var number = new ApplicationNumber("CN", plain.substring(0, digits));
    char right = checkDigit(number.serial());
    var nature = nature(number.serial());
    if (nature == Nature.UNKNOWN) {
      return new Reading.NotANumber(NotRead.KIND_DIGIT);
    }
    if (plain.length() == digits) {
      return new Reading.Application(
          number, nature, new CheckDigit(null, right), Map.of(), text.says() == Says.RIGHT);
    }
    char given = plain.charAt(digits);
    return given == right
        ? new Reading.Application(
            number, nature, new CheckDigit(given, right), Map.of(), text.says() == Says.RIGHT)
        : new Reading.WrongCheckDigit(given, right, number);
  }

  private static Nature nature(String serial) {
    return serial.length() == 12 || serial.length() == 8
        ? nature(serial.charAt(serial.length() == 12 ? 4 : 2))
        : Nature.UNKNOWN;
  }

  private static Nature nature(char kind) {
    return switch (kind) {
      case '1' -> Nature.INVENTION;
      case '2' -> Nature.UTILITY_MODEL;
      case '3' -> Nature.DESIGN;
      case '8' -> Nature.PCT_INVENTION;
      case '9' -> Nature.PCT_UTILITY_MODEL;
      default -> Nature.UNKNOWN;
    };
  }

  @Override
  public String original(PublicationNumber number) {
    return number.serial();
  }

  @Override
  public String original(ApplicationNumber number) {
    var serial = number.serial();
    return serial.matches("\\d{8}|\\d{12}")
        ? serial + "." + checkDigit(serial)
        : number.office() + " " + serial;
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    var kind =
        switch (nature(number.serial())) {
          case INVENTION, PCT_INVENTION -> ".A";
          case UTILITY_MODEL, PCT_UTILITY_MODEL -> ".U";
          case DESIGN -> ".F";
          case PROVISIONAL, REEXAMINATION, UNKNOWN -> "";
        };
    return Optional.of("CN." + number.serial() + kind);
  }
}
