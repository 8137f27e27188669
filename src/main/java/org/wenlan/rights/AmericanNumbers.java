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
 * Numbers of the United States. A patent is up to eight digits, other series have letters before
 * them (D 435,854), a published application is a year and seven digits, which DOCDB cuts to six. An
 * application is a series code and six digits (10/716,854); DOCDB and EPODOC wrote the year and no
 * series until about 2010, see {@link AmericanSeries}.
 */
final class AmericanNumbers implements OfficeNumbers {
  static final AmericanNumbers RULES = new AmericanNumbers();

  private static final String LETTERS = "RE|RD|RX|PP|AI|D|H|T|X";
  private static final Pattern SERIES = Pattern.compile("(" + LETTERS + ")?0*(\\d+)");
  private static final Pattern LETTERED = Pattern.compile("(?:" + LETTERS + ")[ ._-]*\\d[\\d, ]*");
  private static final Pattern PUBLISHED = Pattern.compile("(20\\d\\d)[ /._-]+(\\d{6,7})");
  private static final Pattern APPLIED = Pattern.compile("(\\d{1,2}) ?/ ?(\\d{3})[, ]?(\\d{3})");
  private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

  /** Kinds without a digit ended with the patents of 2000: a higher number with A is DOCDB's. */
  private static final int LAST_PATENT_OF_KIND_A = 6_200_000;

  /** More applications than are ever published in a year. */
  private static final int PUBLISHED_IN_A_YEAR = 600_000;

  private AmericanNumbers() {}

  @Override
  public String publication(String written, String kind) {
    var parted = PUBLISHED.matcher(written);
    if (parted.matches()) {
      return parted.group(1) + OfficeNumbers.padded(parted.group(2), 7);
    }
    var plain = NumberText.plain(written);
    var series = SERIES.matcher(plain);
    if (!series.matches()) {
      return plain;
    }
    var digits = series.group(2);
    if (series.group(1) != null) {
      return series.group(1) + digits;
    }
    if (digits.matches("20\\d{8}")) {
      return digits.substring(0, 4) + "0" + digits.substring(4);
    }
    return digits.length() > 7 ? digits : letters(kind) + digits;
  }

  /** The letters that a source left out because its kind says the same. */
  private static String letters(String kind) {
    return switch (kind) {
      case "S", "S1" -> "D";
      case "P2", "P3" -> "PP";
      case "E", "E1" -> "RE";
      case "H", "H1", "H2" -> "H";
      default -> "";
    };
  }

  @Override
  public String application(String written, String kind) {
    var parted = APPLIED.matcher(written);
    if (parted.matches()) {
      return OfficeNumbers.padded(parted.group(1), 2) + parted.group(2) + parted.group(3);
    }
    var plain = NumberText.plain(written);
    if (plain.matches("(?:19|20)\\d{10}")) {
      return plain.substring(4);
    }
    if (plain.matches("(?:19|20)\\d{2}0\\d{6}")) {
      return AmericanSeries.canonical(plain.substring(0, 4), plain.substring(5), kind);
    }
    if (plain.matches("(?:19|20)\\d{8}") && kind.matches("[PF]")) {
      return plain + kind;
    }
    boolean docdb = plain.matches("\\d{3,8}") && !kind.isEmpty();
    boolean noSeries = plain.matches("\\d{7,8}") && !AmericanSeries.begins(plain);
    if (docdb || noSeries) {
      int at = plain.length() - 2;
      var year = (plain.charAt(at) >= '2' ? "19" : "20") + plain.substring(at);
      return AmericanSeries.canonical(year, OfficeNumbers.padded(plain.substring(0, at), 6), kind);
    }
    return plain;
  }

  @Override
  public List<Reading> read(NumberText text) {
    var body = text.body();
    var plain = text.plain();
    var kind = text.kind();
    if (kind.equals("W")) {
      return InternationalNumbers.RULES.read(new NumberText("WO", "US" + body, "", text.says()));
    }
    if (LETTERED.matcher(body).matches() || COMMAS.matcher(body).matches()) {
      return List.of(publication(text));
    }
    if (APPLIED.matcher(body).matches()) {
      return List.of(application(text, "", Map.of()));
    }
    if (!plain.matches("\\d{1,12}")) {
      return List.of();
    }
    return switch (plain.length()) {
      case 12 ->
          plain.matches("(?:19|20).*")
              ? List.of(application(text, kind, Map.of(Form.DOCDB, docdb(plain, kind))))
              : List.of();
      case 11 -> year(text);
      case 10 -> plain.startsWith("20") ? tenDigits(text) : List.of();
      case 9 -> List.of();
      default -> eightDigits(text);
    };
  }

  /** A year and seven digits: published, or an application as EPODOC writes it. */
  private List<Reading> year(NumberText text) {
    var plain = text.plain();
    int count = Integer.parseInt(plain.substring(4));
    if (text.body().contains("/") || text.kind().length() == 2) {
      return plain.startsWith("20") ? List.of(publication(text)) : List.of();
    }
    boolean publication = plain.startsWith("20") && count < PUBLISHED_IN_A_YEAR;
    boolean marked = text.kind().equals("P");
    var readings = new ArrayList<Reading>();
    if (publication && !marked) {
      readings.add(publication(text));
    }
    if (plain.matches("(?:19|20)\\d\\d0.*") && (text.kind().isEmpty() || marked)) {
      var epodoc = "US" + plain + text.kind();
      readings.add(application(text, text.kind(), Map.of(Form.EPODOC, epodoc)));
    }
    return readings;
  }

  private List<Reading> tenDigits(NumberText text) {
    boolean parted = text.kind().isEmpty() && text.body().contains("/");
    return parted
        ? List.of(
            publication(text),
            InternationalNumbers.RULES
                .read(new NumberText("WO", "US" + text.body(), "", text.says()))
                .getFirst())
        : List.of(publication(text));
  }

  private List<Reading> eightDigits(NumberText text) {
    var kind = text.kind();
    var plain = text.plain();
    boolean high = Integer.parseInt(plain) > LAST_PATENT_OF_KIND_A;
    if (kind.equals("P") || kind.equals("F") || kind.equals("A") && high) {
      return List.of(application(text, kind, Map.of(Form.DOCDB, docdb(plain, kind))));
    }
    if (!kind.isEmpty() || plain.length() < 8) {
      return List.of(publication(text));
    }
    if (!AmericanSeries.begins(plain)) {
      return List.of(application(text, "", Map.of(Form.DOCDB, "US." + plain)));
    }
    return plain.compareTo("20") < 0
        ? List.of(publication(text), application(text, "", Map.of()))
        : List.of(application(text, "", Map.of()));
  }

  private Reading publication(NumberText text) {
    var serial = publication(text.body(), text.kind());
    return new Reading.Publication(
        new PublicationNumber("US", serial, text.kind()),
        serial.startsWith("D") ? Nature.DESIGN : Nature.UNKNOWN);
  }

  private Reading application(NumberText text, String kind, Map<Form, String> given) {
    var serial = application(text.body(), kind);
    return new Reading.Application(
        new ApplicationNumber("US", serial), AmericanSeries.nature(serial), null, given, false);
  }

  private static String docdb(String plain, String kind) {
    return "US." + plain + (kind.isEmpty() ? "" : "." + kind);
  }

  @Override
  public String original(PublicationNumber number) {
    var serial = number.serial();
    if (serial.matches("20\\d{9}")) {
      return serial.substring(0, 4) + "/" + serial.substring(4);
    }
    var letters = serial.replaceAll("[^A-Z].*", "");
    var digits = serial.substring(letters.length());
    return digits.matches("\\d+")
        ? letters
            + (letters.isEmpty() ? "" : " ")
            + digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",")
        : serial;
  }

  @Override
  public String docdb(PublicationNumber number) {
    var serial = number.serial();
    return serial.matches("20\\d\\d0\\d{6}")
        ? serial.substring(0, 4) + serial.substring(5)
        : serial;
  }

  @Override
  public String original(ApplicationNumber number) {
    var serial = number.serial();
    return serial.matches("\\d{8}")
        ? serial.substring(0, 2) + "/" + serial.substring(2, 5) + "," + serial.substring(5)
        : "US " + serial;
  }

  /** Empty for most: DOCDB writes the year, which the number does not say. */
  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    var serial = number.serial();
    return serial.matches("(?:19|20)\\d{8}")
        ? Optional.of("US." + OfficeNumbers.unpadded(serial.substring(4)) + serial.substring(2, 4))
        : Optional.empty();
  }
}
