package org.wenlan.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.Reading;

/**
 * Numbers of Japan's office. Since 2000 a year and six digits (2005-123456); before, the year of an
 * era: S for Showa, H for Heisei (H05-12345), which publications keep, as DOCDB does, and
 * applications turn into the common year, as EPODOC does. Patents have seven digits.
 */
final class JapaneseNumbers implements OfficeNumbers {
  static final JapaneseNumbers RULES = new JapaneseNumbers();

  private static final Pattern ERA = Pattern.compile("([SHRTM])(\\d{1,2})[ .-]0*(\\d{1,6})");
  private static final Pattern ERA_PLAIN = Pattern.compile("([SHRTM])(\\d\\d)0*(\\d{1,6})");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)[ .-](\\d{1,6})");
  private static final Pattern EPODOC = Pattern.compile("((?:19|20)\\d\\d)0(\\d{6})");

  /** As other offices print it: 53/84696 is of Showa 53, 8-12345 of Heisei 8. */
  private static final Pattern WITHOUT_ERA = Pattern.compile("(\\d{1,2})[ ./-]0*(\\d{1,6})");

  private static final int HEISEI_NUMBERED = 12;
  private static final int SHOWA_PRINTED = 23;

  private JapaneseNumbers() {}

  @Override
  public String publication(String written, String kind) {
    var era = ERA.matcher(written);
    if (era.matches()) {
      return era.group(1) + OfficeNumbers.padded(era.group(2), 2) + era.group(3);
    }
    var year = YEAR.matcher(written);
    if (year.matches()) {
      return year.group(1) + OfficeNumbers.padded(year.group(2), 6);
    }
    var plain = NumberText.plain(written);
    var whole = ERA_PLAIN.matcher(plain);
    return whole.matches()
        ? whole.group(1) + whole.group(2) + whole.group(3)
        : OfficeNumbers.unpadded(plain);
  }

  @Override
  public String application(String written, String kind) {
    return application(written) + (kind.equals("U") ? "U" : "");
  }

  private static String application(String written) {
    var text = written.replaceFirst("^[特実]?[願愿]|^P(?=\\d)", "");
    var year = YEAR.matcher(text);
    if (year.matches()) {
      return year.group(1) + OfficeNumbers.padded(year.group(2), 6);
    }
    var plain = NumberText.plain(text);
    var era = ERA.matcher(text);
    var whole = ERA_PLAIN.matcher(plain);
    if (era.matches() || whole.matches()) {
      var match = era.matches() ? era : whole;
      return common(match.group(1), match.group(2)) + OfficeNumbers.padded(match.group(3), 6);
    }
    var without = WITHOUT_ERA.matcher(text);
    if (without.matches()) {
      int number = Integer.parseInt(without.group(1));
      if (number <= HEISEI_NUMBERED || number >= SHOWA_PRINTED) {
        return common(number <= HEISEI_NUMBERED ? "H" : "S", without.group(1))
            + OfficeNumbers.padded(without.group(2), 6);
      }
    }
    var epodoc = EPODOC.matcher(plain);
    if (epodoc.matches()) {
      return epodoc.group(1) + epodoc.group(2);
    }
    // DOCDB until 1999: serial and two digits of the year
    if (plain.matches("\\d{3,8}")) {
      int at = plain.length() - 2;
      return "19" + plain.substring(at) + OfficeNumbers.padded(plain.substring(0, at), 6);
    }
    return plain;
  }

  private static int common(String era, String year) {
    int before =
        switch (era) {
          case "M" -> 1867;
          case "T" -> 1911;
          case "S" -> 1925;
          case "H" -> 1988;
          default -> 2018;
        };
    return before + Integer.parseInt(year);
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    var body = text.body();
    if (!plain.matches("[SHRTMP]?\\d{1,11}")) {
      return List.of();
    }
    if (EPODOC.matcher(plain).matches()) {
      return text.kind().isEmpty()
          ? List.of(application(text, Map.of(Form.EPODOC, "JP" + plain)))
          : List.of();
    }
    boolean yearly = plain.matches("(?:19|20)\\d{8}|[SHRTM].*") || YEAR.matcher(body).matches();
    if (!text.kind().isEmpty() || !yearly) {
      return plain.length() > 10 ? List.of() : List.of(publication(text));
    }
    return List.of(publication(text), application(text, Map.of()));
  }

  private Reading publication(NumberText text) {
    return new Reading.Publication(
        new PublicationNumber("JP", publication(text.body(), text.kind()), text.kind()),
        Nature.UNKNOWN);
  }

  private static Reading application(NumberText text, Map<Form, String> given) {
    var number = new ApplicationNumber("JP", application(text.body()));
    return new Reading.Application(number, Nature.UNKNOWN, null, given, false);
  }

  @Override
  public String original(PublicationNumber number) {
    return number
        .serial()
        .replaceFirst("^((?:19|20)\\d\\d)(\\d{6})$", "$1-$2")
        .replaceFirst("^([SHRTM]\\d\\d)(\\d{1,6})$", "$1-$2");
  }

  @Override
  public String original(ApplicationNumber number) {
    return "JP " + number.serial().replaceFirst("^(\\d{4})(\\d{6})(U?)$", "$1-$2$3");
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    var serial = number.serial();
    if (!serial.matches("(?:19|20)\\d{8}U?")) {
      return Optional.empty();
    }
    var kind = serial.endsWith("U") ? ".U" : ".A";
    var digits = serial.substring(0, 10);
    return Optional.of(
        "JP."
            + (digits.startsWith("19")
                ? OfficeNumbers.unpadded(digits.substring(4)) + digits.substring(2, 4)
                : digits)
            + kind);
  }
}
