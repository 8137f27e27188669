package org.wenlan.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A reporting period: a year, half a year, a quarter or a month, written {@code 2019}, {@code
 * 2019-H1}, {@code 2019-Q3}, {@code 2019-11}.
 *
 * @param first its first month
 * @param months how many it has: 12, 6, 3 or 1
 */
public record Period(YearMonth first, int months) implements Comparable<Period> {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

  /** Fails on what is no period of the calendar, such as three months from February on. */
  public Period {
    if (!List.of(1, 3, 6, 12).contains(months) || (first.getMonthValue() - 1) % months != 0) {
      throw new IllegalArgumentException("Not a period: " + months + " months from " + first);
    }
  }

  /** Reads what people type; empty when it is no period. */
  public static Optional<Period> parse(String typed) {
    var read = WRITTEN.matcher(typed.strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(read.group(1));
    if (read.group(2) != null) {
      return Optional.of(part(year, Integer.parseInt(read.group(2)), 6));
    }
    if (read.group(3) != null) {
      return Optional.of(part(year, Integer.parseInt(read.group(3)), 3));
    }
    return Optional.of(
        read.group(4) == null ? year(year) : part(year, Integer.parseInt(read.group(4)), 1));
  }

  private static Period part(int year, int nth, int months) {
    return new Period(YearMonth.of(year, (nth - 1) * months + 1), months);
  }

  /** A whole year. */
  public static Period year(int year) {
    return new Period(YearMonth.of(year, 1), 12);
  }

  /** The month of a day. */
  public static Period monthOf(LocalDate day) {
    return new Period(YearMonth.from(day), 1);
  }

  /** Its last month. */
  public YearMonth last() {
    return first.plusMonths(months - 1L);
  }

  /** Its last day, on which what stands at its end is counted. */
  public LocalDate end() {
    return last().atEndOfMonth();
  }

  /** The same period one year earlier. */
  public Period lastYear() {
    return new Period(first.minusYears(1), months);
  }

  /** The year before the one in which it lies. */
  public Period previousYear() {
    return year(first.getYear() - 1);
  }

  /** Its months, one by one. */
  public List<Period> byMonth() {
    return IntStream.range(0, months).mapToObj(i -> new Period(first.plusMonths(i), 1)).toList();
  }

  @Override
  public int compareTo(Period other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : Integer.compare(months, other.months);
  }

  /** As it is written. */
  @Override
  public String toString() {
    int year = first.getYear();
    int nth = (first.getMonthValue() - 1) / months + 1;
    return switch (months) {
      case 12 -> "%04d".formatted(year);
      case 6 -> "%04d-H%d".formatted(year, nth);
      case 3 -> "%04d-Q%d".formatted(year, nth);
      default -> "%04d-%02d".formatted(year, nth);
    };
  }
}
