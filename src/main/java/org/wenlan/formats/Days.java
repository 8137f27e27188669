package org.wenlan.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days in the ways that exports write them; null for what is none. */
final class Days {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})\\s*[-./年]?\\s*(\\d{1,2})\\s*[-./月]?\\s*(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{4}|\\d{2})(?!\\d).*");

  private Days() {}

  /** 2019-03-02, 2019.3.2, 2019/3/2, 20190302, 2019年3月2日, with or without a time behind. */
  static @Nullable LocalDate read(String written) {
    var text = written.strip();
    var compact =
        text.matches("\\d{8}.*")
            ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8)
            : text;
    var parts = YEAR_FIRST.matcher(compact);
    return parts.matches() ? day(parts.group(1), parts.group(2), parts.group(3)) : null;
  }

  /** 02/03/2019 or 02.03.19 is the second of March. */
  static @Nullable LocalDate dayFirst(String written) {
    var parts = YEAR_LAST.matcher(written.strip());
    return parts.matches() ? day(parts.group(3), parts.group(2), parts.group(1)) : read(written);
  }

  /** 3/2/2019 is the second of March. */
  static @Nullable LocalDate monthFirst(String written) {
    var parts = YEAR_LAST.matcher(written.strip());
    return parts.matches() ? day(parts.group(3), parts.group(1), parts.group(2)) : read(written);
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      int written = Integer.parseInt(year);
      // Two digits: exports of this century, and the last decades of the one before.
      int whole = written > 99 ? written : written < 50 ? 2000 + written : 1900 + written;
      return LocalDate.of(whole, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException none) {
      return null;
    }
  }
}
