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
 * Numbers of all other offices: publications without leading zeros and punctuation, with what
 * little is particular to one; applications as DOCDB has them where EPODOC's form can be turned
 * into it.
 *
 * @param office two letters, WIPO ST.3
 */
record OtherNumbers(String office) implements OfficeNumbers {
  private static final Pattern EPODOC = Pattern.compile("((?:19|20)\\d\\d)(\\d{7})");
  private static final Pattern EARLY_AUSTRALIAN = Pattern.compile("19(\\d\\d)0*(\\d{1,6})");

  @Override
  public String publication(String written, String kind) {
    var plain = NumberText.plain(withoutCheckDigit(written));
    return switch (office) {
      // an Austrian translation's E is not part of the number any more
      case "AT" -> OfficeNumbers.unpadded(plain.replaceFirst("^E(?=\\d)", ""));
      case "BR" -> OfficeNumbers.padded(plain.replaceFirst("^PI(?=\\d)", ""), 7);
      case "AU" -> australian(OfficeNumbers.unpadded(plain));
      default -> OfficeNumbers.unpadded(plain);
    };
  }

  @Override
  public String application(String written, String kind) {
    var plain = NumberText.plain(withoutCheckDigit(written));
    var epodoc = EPODOC.matcher(plain);
    boolean year = epodoc.matches();
    return switch (office) {
      case "GB", "FR" ->
          year
              ? yearAndFive(epodoc.group(1), epodoc.group(2))
              : plain.matches("20\\d{7}")
                  ? plain.substring(2)
                  : OfficeNumbers.padded(plain, plain.matches("\\d+") ? 7 : 0);
      case "AU" ->
          year && epodoc.group(2).startsWith("0")
              ? australian(epodoc.group(1) + epodoc.group(2).substring(1))
              : australian(plain);
      case "TW" ->
          year
              ? Integer.parseInt(epodoc.group(1)) - 1911 + epodoc.group(2).substring(1)
              : OfficeNumbers.unpadded(plain);
      case "BR" -> plain.replaceFirst("^PI(?=\\d)", "");
      default -> plain;
    };
  }

  /** Two digits of the year and five; before that way of counting began, the number alone. */
  private static String yearAndFive(String year, String serial) {
    int count = Integer.parseInt(serial);
    return count > 99_999
        ? Integer.toString(count)
        : year.substring(2) + OfficeNumbers.padded(Integer.toString(count), 5);
  }

  /** Until 2001 Australia counted in years of two digits, and DOCDB puts them last. */
  private static String australian(String plain) {
    var early = EARLY_AUSTRALIAN.matcher(plain);
    return plain.length() == 10 && early.matches() ? early.group(2) + early.group(1) : plain;
  }

  private String withoutCheckDigit(String written) {
    return switch (office) {
      case "BR" -> written.replaceFirst("(?<=\\d)-\\d$", "");
      case "GB" -> written.replaceFirst("(?<=\\d) ?\\. ?\\d$", "");
      default -> written;
    };
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    if (!plain.matches("[A-Z]{0,3}\\d[0-9A-Z]{0,15}")) {
      return List.of();
    }
    var application = application(text, plain);
    boolean point = text.afterPoint().isPresent() && office.equals("GB");
    if (point || plain.length() == 11 && EPODOC.matcher(plain).matches() && knowsEpodoc()) {
      return List.of(application);
    }
    if (office.equals("TW")) {
      return taiwanese(text, plain, application);
    }
    var readings = new ArrayList<Reading>();
    readings.add(publication(text));
    if (text.kind().isEmpty()) {
      readings.add(application);
    }
    return readings;
  }

  private List<Reading> taiwanese(NumberText text, String plain, Reading application) {
    boolean publication =
        !text.kind().isEmpty() || plain.matches("[A-Z].*|\\d{1,6}|(?:19|20)\\d{7}");
    return List.of(publication ? publication(text) : application);
  }

  private boolean knowsEpodoc() {
    return switch (office) {
      case "GB", "FR", "AU", "TW" -> true;
      default -> false;
    };
  }

  private Reading publication(NumberText text) {
    return new Reading.Publication(
        new PublicationNumber(office, publication(text.body(), text.kind()), text.kind()),
        Nature.UNKNOWN);
  }

  private Reading application(NumberText text, String plain) {
    boolean epodoc = plain.length() == 11 && EPODOC.matcher(plain).matches() && knowsEpodoc();
    return new Reading.Application(
        new ApplicationNumber(office, application(text.body(), text.kind())),
        Nature.UNKNOWN,
        null,
        epodoc ? Map.of(Form.EPODOC, office + plain) : Map.of(),
        false);
  }

  @Override
  public String original(PublicationNumber number) {
    return docdb(number);
  }

  @Override
  public String docdb(PublicationNumber number) {
    var serial = number.serial();
    return switch (office) {
      case "AR", "EA" -> serial.matches("\\d+") ? OfficeNumbers.padded(serial, 6) : serial;
      case "EE" -> serial.matches("\\d+") ? OfficeNumbers.padded(serial, 5) : serial;
      default -> serial;
    };
  }

  @Override
  public String original(ApplicationNumber number) {
    return office + " " + number.serial();
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    return knowsEpodoc() ? Optional.of(office + "." + number.serial()) : Optional.empty();
  }
}
