package org.wenlan.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, month or day as people write it: {@code 2005}, {@code 200506}, {@code 20050630}, {@code
 * 2005-06-30} (also with slash, point or 年月日), {@code 30/06/2005}.
 *
 * @param from first day
 * @param to last day
 */
record Days(LocalDate from, LocalDate to) {

  private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(?:(\\d\\d)(\\d\\d)?)?");
  private static final Pattern APART =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");
  private static final Pattern CHINESE_YEAR = Pattern.compile("(\\d{4})年");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  /** Everything that can stand in a day or a span of days. */
  private static final Pattern VALUE =
      Pattern.compile(
          "\\d{4,8}\\s++-\\s++\\d{4,8}(?!\\d)"
              + "|\\d[0-9年月日./*-]*+(?:\\s*+(?::|~|至)\\s*+\\d[0-9年月日./*-]*+)?+");

  private static final Pattern HYPHENED =
      Pattern.compile("(\\d{4}(?:\\d{2}){0,2})\\s*+-\\s*+(\\d{4}(?:\\d{2}){0,2})");
  private static final Pattern BETWEEN = Pattern.compile("\\s*+[:~至]\\s*+");

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  /** A month or day that was not written. */
  private static final int ABSENT = -1;

  /** Years before this are no guess for a bare number. */
  private static final int FIRST_GUESSED = 1800;

  /** Reads one; empty when it is none or does not exist, such as 2005-13. */
  static Optional<Days> read(String written) {
    var text = written.endsWith("*") ? written.substring(0, written.length() - 1) : written;
    var together = TOGETHER.matcher(text);
    if (together.matches()) {
      return of(together, 1, 2, 3);
    }
    var apart = APART.matcher(text);
    if (apart.matches()) {
      return of(apart, 1, 2, 3);
    }
    var year = CHINESE_YEAR.matcher(text);
    if (year.matches()) {
      return of(number(year.group(1)), ABSENT, ABSENT);
    }
    var dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches() ? of(dayFirst, 3, 2, 1) : Optional.empty();
  }

  /** Reads a bare word as a day only when it looks like nothing else. */
  static Optional<Days> guess(String word) {
    return word.length() >= 4 && !word.endsWith("*") && !word.endsWith("年")
        ? read(word).filter(days -> days.from.getYear() >= FIRST_GUESSED)
        : Optional.empty();
  }

  /** Where the day or span at {@code from} ends; {@code from} when there is none. */
  static int endOfValue(String text, int from) {
    var matcher = VALUE.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }

  /** The two ends of {@code 2000:2002} or {@code 2000-2002}; one for everything else. */
  static String[] ends(String value) {
    var hyphened = HYPHENED.matcher(value);
    return hyphened.matches()
        ? new String[] {hyphened.group(1), hyphened.group(2)}
        : BETWEEN.split(value, 2);
  }

  /** The part of a wrong day that exists, at least the year; empty when not even that. */
  static String nearest(String wrong) {
    var digits = wrong.replaceAll("[^0-9]", "");
    for (int length : new int[] {6, 4}) {
      if (digits.length() >= length && read(digits.substring(0, length)).isPresent()) {
        return digits.substring(0, length);
      }
    }
    return "";
  }

  private static Optional<Days> of(Matcher matcher, int year, int month, int day) {
    return of(
        number(matcher.group(year)), number(matcher.group(month)), number(matcher.group(day)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? ABSENT : Integer.parseInt(digits);
  }

  private static Optional<Days> of(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    if (month == ABSENT) {
      return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    var whole = YearMonth.of(year, month);
    if (day == ABSENT) {
      return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
    }
    return whole.isValidDay(day)
        ? Optional.of(new Days(whole.atDay(day), whole.atDay(day)))
        : Optional.empty();
  }
}
