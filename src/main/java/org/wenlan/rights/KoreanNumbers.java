package org.wenlan.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.Reading;

/**
 * Numbers of Korea's office: 10 for inventions, 20 for utility models, 30 for designs, then year
 * and seven digits, or seven digits alone for a registration (10-0484299). DOCDB leaves the first
 * two out where a year follows; so do the keys here, and a letter keeps the three apart.
 */
final class KoreanNumbers implements OfficeNumbers {
  static final KoreanNumbers RULES = new KoreanNumbers();

  private static final Pattern WHOLE = Pattern.compile("([1-3]0)((?:19[4-9]|20\\d)\\d{8})");

  /** A registration with the part and its amendment behind: 10-1551430-0000. */
  private static final Pattern REGISTERED = Pattern.compile("([1-3]0\\d{7})0000");

  private static final Pattern YEARLY = Pattern.compile("(19[4-9]\\d|20\\d\\d)(\\d{7})([US]?)");

  private KoreanNumbers() {}

  @Override
  public String publication(String written, String kind) {
    var plain = OfficeNumbers.unpadded(NumberText.plain(written));
    var whole = WHOLE.matcher(plain);
    var registered = REGISTERED.matcher(plain);
    if (registered.matches()) {
      return registered.group(1);
    }
    return whole.matches() ? whole.group(2) : plain;
  }

  @Override
  public String application(String written, String kind) {
    var plain = NumberText.plain(written);
    var whole = WHOLE.matcher(plain);
    if (whole.matches()) {
      return whole.group(2) + letter(whole.group(1));
    }
    return plain + (kind.equals("U") ? "U" : kind.matches("[SF]") ? "S" : "");
  }

  private static String letter(String kind) {
    return switch (kind) {
      case "20" -> "U";
      case "30" -> "S";
      default -> "";
    };
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    if (!plain.matches("\\d{5,9}|\\d{11}|[1-3]0\\d{7}0000|[1-3]0(?:19[4-9]|20\\d)\\d{8}")) {
      return List.of();
    }
    var publication =
        new Reading.Publication(
            new PublicationNumber("KR", publication(plain, text.kind()), text.kind()),
            Nature.UNKNOWN);
    var serial = application(plain, "");
    if (!text.kind().isEmpty() || !YEARLY.matcher(serial).matches()) {
      return List.of(publication);
    }
    var nature =
        switch (serial.charAt(serial.length() - 1)) {
          case 'U' -> Nature.UTILITY_MODEL;
          case 'S' -> Nature.DESIGN;
          default -> Nature.UNKNOWN;
        };
    var application =
        new Reading.Application(new ApplicationNumber("KR", serial), nature, null, Map.of(), false);
    return List.of(publication, application);
  }

  @Override
  public String original(PublicationNumber number) {
    var serial = number.serial();
    var head =
        switch (number.kind().isEmpty() ? ' ' : number.kind().charAt(0)) {
          case 'A', 'B' -> "10-";
          case 'U', 'Y' -> "20-";
          case 'S' -> "30-";
          default -> "";
        };
    return serial.matches("(?:19|20)\\d{9}")
        ? head + serial.substring(0, 4) + "-" + serial.substring(4)
        : serial.replaceFirst("^([1-3]0)(\\d{7})$", "$1-$2");
  }

  @Override
  public String original(ApplicationNumber number) {
    var yearly = YEARLY.matcher(number.serial());
    if (!yearly.matches()) {
      return "KR " + number.serial();
    }
    var head =
        switch (yearly.group(3)) {
          case "U" -> "20-";
          case "S" -> "30-";
          default -> "10-";
        };
    return "KR " + head + yearly.group(1) + "-" + yearly.group(2);
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    var yearly = YEARLY.matcher(number.serial());
    if (!yearly.matches()) {
      return Optional.empty();
    }
    var kind = yearly.group(3).isEmpty() ? "A" : yearly.group(3).equals("U") ? "U" : "F";
    return Optional.of("KR." + yearly.group(1) + yearly.group(2) + "." + kind);
  }
}
