package org.wenlan.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.markup.XmlElement;
import org.wenlan.rights.PatentDraft;

/** Reads the days of XML files: 20050222 and 2005-02-22. */
final class XmlDates {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)");

  private XmlDates() {}

  /** The day; null when it is none, such as one with a day or month 00. */
  static @Nullable LocalDate day(String written) {
    var matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day at a path; what is no whole day is kept under the path's name. */
  static @Nullable LocalDate day(XmlElement from, String path, PatentDraft draft) {
    var written = from.text(path);
    var day = day(written);
    if (day == null) {
      draft.other(path, written);
    }
    return day;
  }
}
