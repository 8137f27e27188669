package org.wenlan.rights;

import java.util.List;
import java.util.Set;
import org.wenlan.rights.Numbers.Nature;

/**
 * Series codes of the USPTO's applications (MPEP 503) and how one is told from the year of filing,
 * which is what DOCDB and EPODOC give instead.
 *
 * <p>Each series counts to 999,999 within three or four years, and blocks of numbers were kept for
 * electronic filing and the national stage. Only spans in which no other series was given out are
 * used: where two series fit, the year stays in the key, and two applications are never taken for
 * one.
 */
final class AmericanSeries {

  private record Span(int from, int to, int low, int high, String series) {}

  private static final List<Span> SPANS =
      List.of(
          all(1948, 1959, "03"),
          all(1960, 1969, "04"),
          all(1970, 1978, "05"),
          all(1979, 1986, "06"),
          all(1987, 1992, "07"),
          all(1993, 1996, "08"),
          new Span(1997, 1997, 500_000, 999_999, "08"),
          all(1998, 2000, "09"),
          new Span(2001, 2001, 500_000, 999_999, "09"),
          new Span(2001, 2001, 0, 100_000, "10"),
          new Span(2002, 2002, 0, 500_000, "10"),
          new Span(2003, 2003, 0, 760_000, "10"),
          new Span(2004, 2004, 400_000, 999_999, "10"),
          new Span(2004, 2004, 0, 50_000, "11"),
          new Span(2005, 2005, 0, 400_000, "11"),
          new Span(2006, 2006, 320_000, 500_000, "11"),
          new Span(2006, 2006, 600_000, 660_000, "11"),
          new Span(2007, 2007, 640_000, 999_999, "11"),
          new Span(2008, 2008, 0, 350_000, "12"),
          new Span(2009, 2009, 340_000, 660_000, "12"),
          new Span(2010, 2010, 640_000, 999_999, "12"));

  private static final List<Span> PROVISIONAL =
      List.of(
          all(1995, 2006, "60"),
          new Span(2007, 2007, 500_000, 999_999, "60"),
          new Span(2007, 2007, 0, 100_000, "61"),
          all(2008, 2010, "61"));

  private static final List<Span> DESIGN = List.of(all(1993, 2010, "29"));

  private static final Set<String> OTHERS =
      Set.of("29", "35", "60", "61", "62", "63", "64", "90", "95", "96");

  private AmericanSeries() {}

  /**
   * Series and serial, or year and serial when the series is not certain.
   *
   * @param year four digits
   * @param serial six digits
   * @param kind DOCDB's kind: P provisional, F design
   */
  static String canonical(String year, String serial, String kind) {
    int filed = Integer.parseInt(year);
    int count = Integer.parseInt(serial);
    var spans =
        switch (kind) {
          case "P" -> PROVISIONAL;
          case "F" -> DESIGN;
          default -> SPANS;
        };
    return spans.stream()
        .filter(span -> span.from <= filed && filed <= span.to)
        .filter(span -> span.low <= count && count <= span.high)
        .map(Span::series)
        .findFirst()
        .map(series -> series + serial)
        .orElse(year + serial + (kind.equals("P") || kind.equals("F") ? kind : ""));
  }

  /** Whether the first two digits are a series that exists. */
  static boolean begins(String digits) {
    var series = digits.substring(0, 2);
    return series.compareTo("02") >= 0 && series.compareTo("20") < 0 || OTHERS.contains(series);
  }

  static Nature nature(String serial) {
    if (serial.length() != 8) {
      return Nature.UNKNOWN;
    }
    return switch (serial.substring(0, 2)) {
      case "29", "35" -> Nature.DESIGN;
      case "60", "61", "62", "63", "64" -> Nature.PROVISIONAL;
      case "90", "95", "96" -> Nature.REEXAMINATION;
      default -> Nature.UNKNOWN;
    };
  }

  private static Span all(int from, int to, String series) {
    return new Span(from, to, 0, 999_999, series);
  }
}
