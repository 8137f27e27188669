package org.wenlan.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.Reading;

/**
 * Numbers of the German office: one number for application, publication and patent. Since 2004 two
 * digits of the kind, four of the year, six of the serial (10 2004 012 345.6); from 1995 one, two
 * and five (198 12 345); until 1967 a letter and a serial. EPODOC puts the year first.
 */
final class GermanNumbers implements OfficeNumbers {
  static final GermanNumbers RULES = new GermanNumbers();

  private static final Pattern YEAR_FIRST = Pattern.compile("(20\\d\\d)([1-6]\\d)(\\d{6})");
  private static final Pattern KIND_FIRST = Pattern.compile("[1-6]\\d20\\d{8}");
  private static final Pattern EPODOC_OF_1995 = Pattern.compile("19(\\d\\d)(\\d)0(\\d{5})");
  private static final Pattern EPODOC_LETTER = Pattern.compile("19\\d\\d([A-Z])0*(\\d+)");
  private static final Pattern LETTER = Pattern.compile("([A-Z])0*(\\d+)");

  private GermanNumbers() {}

  @Override
  public String publication(String written, String kind) {
    return OfficeNumbers.unpadded(NumberText.plain(written));
  }

  @Override
  public String application(String written, String kind) {
    var plain = NumberText.plain(written.replaceFirst("\\.\\d$", ""));
    if (plain.matches("[1-6]\\d20\\d{9}")) {
      return plain.substring(0, 12);
    }
    var yearFirst = YEAR_FIRST.matcher(plain);
    if (yearFirst.matches() && !KIND_FIRST.matcher(plain).matches()) {
      return yearFirst.group(2) + yearFirst.group(1) + yearFirst.group(3);
    }
    var of1995 = EPODOC_OF_1995.matcher(plain);
    if (of1995.matches()) {
      return of1995.group(2) + of1995.group(1) + of1995.group(3);
    }
    var epodoc = EPODOC_LETTER.matcher(plain);
    if (epodoc.matches()) {
      return epodoc.group(1) + epodoc.group(2);
    }
    var letter = LETTER.matcher(plain);
    return letter.matches() ? letter.group(1) + letter.group(2) : plain;
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    if (!plain.matches("(?:19\\d\\d)?[A-Z]?\\d{1,13}")) {
      return List.of();
    }
    var serial = application(text.body(), text.kind());
    boolean epodoc =
        plain.matches("(?:19|20)\\d{2}[A-Z]\\d{6}|(?:19)\\d{2}\\d0\\d{5}")
            || plain.length() == 12 && !plain.equals(serial);
    if (epodoc || plain.matches("[A-Z].*") || text.afterPoint().isPresent()) {
      return List.of(application(serial, epodoc ? Map.of(Form.EPODOC, "DE" + plain) : Map.of()));
    }
    var readings = new ArrayList<Reading>();
    var number = new PublicationNumber("DE", publication(plain, text.kind()), text.kind());
    readings.add(new Reading.Publication(number, Nature.UNKNOWN));
    if (text.kind().isEmpty() && plain.length() > 6) {
      readings.add(application(serial, Map.of()));
    }
    return readings;
  }

  private static Reading application(String serial, Map<Form, String> given) {
    var nature = serial.matches("2[01]20\\d{8}|2\\d{7}") ? Nature.UTILITY_MODEL : Nature.UNKNOWN;
    return new Reading.Application(new ApplicationNumber("DE", serial), nature, null, given, false);
  }

  @Override
  public String original(PublicationNumber number) {
    return grouped(number.serial());
  }

  @Override
  public String original(ApplicationNumber number) {
    return "DE " + grouped(number.serial());
  }

  private static String grouped(String serial) {
    if (KIND_FIRST.matcher(serial).matches()) {
      return serial.replaceFirst("(..)(....)(...)(...)", "$1 $2 $3 $4");
    }
    return serial.matches("\\d{8}") ? serial.replaceFirst("(...)(..)(...)", "$1 $2 $3") : serial;
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    var letter = LETTER.matcher(number.serial());
    return Optional.of(
        "DE."
            + (letter.matches()
                ? letter.group(1) + OfficeNumbers.padded(letter.group(2), 7)
                : number.serial()));
  }
}
