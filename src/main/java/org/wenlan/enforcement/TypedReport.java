package org.wenlan.enforcement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;

/**
 * What was typed of a report or a request, field by field; what is to be mended is noted under the
 * field's name.
 */
record TypedReport(Map<String, String> typed, Map<String, Refusal> faults) {
  static final int SHORT = 300;

  /** As far as this a wrong value is shown again. */
  private static final int SHOWN = 20;

  private static final int EARLIEST = 1985;

  String get(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** A line of text. */
  String line(String field, boolean needed) {
    var text = get(field);
    if (needed && text.isEmpty()) {
      fault(field, "needed");
    } else if (text.length() > SHORT) {
      fault(field, "too-long", text.length(), SHORT);
    }
    return text;
  }

  /** Six digits, GB/T 2260. */
  String region() {
    var region = get("region");
    if (region.isEmpty()) {
      fault("region", "needed");
    } else if (!region.matches("[1-9][0-9]{5}") || Regions.find(region).isEmpty()) {
      fault("region", "region", shown(region));
    }
    return region;
  }

  /** The day of the act; null when it is none. */
  @Nullable LocalDate committed(LocalDate today) {
    var day = get("committed");
    if (day.isEmpty()) {
      fault("committed", "needed");
      return null;
    }
    try {
      var read = LocalDate.parse(day);
      if (!read.isAfter(today) && read.getYear() >= EARLIEST) {
        return read;
      }
      fault("committed", "later", day);
    } catch (DateTimeException _) {
      fault("committed", "no-day", shown(day));
    }
    return null;
  }

  /** What happened. */
  String text() {
    var text = get("text");
    if (CaseTurns.said(text) instanceof Refusal wrong) {
      faults.put("text", wrong);
    }
    return text;
  }

  /** Number of the case that it came from; may be empty. */
  String origin() {
    var origin = get("origin");
    if (!origin.matches("[0-9A-Za-z-]{0,40}")) {
      fault("origin", "transfer-number");
    }
    return origin;
  }

  void fault(String field, String rule, Object... arguments) {
    faults.put(field, Refusal.of("enforcement.refusal." + rule, "", arguments));
  }

  private static String shown(String value) {
    return value.length() > SHOWN ? "…" : value;
  }
}
