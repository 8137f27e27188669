package org.wenlan.enforcement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.enforcement.Adjudication.Request;
import org.wenlan.enforcement.Adjudication.Standing;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Regions;

/** Reads a request for an adjudication as it was typed. Plain functions. */
final class AdjudicationRequest {
  private static final int SHORT = 300;
  private static final int MOST = 20;

  private AdjudicationRequest() {}

  /** Null when something is to be mended. */
  static @Nullable Request read(
      Map<String, String> typed, LocalDate today, Map<String, Refusal> faults) {
    var petitioner = line(typed, "petitioner", true, faults);
    var contact = line(typed, "contact", true, faults);
    var right = RightNumber.read(line(typed, "right", true, faults)).filter(one -> !one.mark());
    if (right.isEmpty() && !faults.containsKey("right")) {
      faults.put("right", no("no-patent"));
    }
    var standing =
        Arrays.stream(Standing.values())
            .filter(one -> one.name().equals(get(typed, "standing")))
            .findFirst()
            .orElse(null);
    if (standing == null) {
      faults.put("standing", no("needed"));
    }
    var respondents =
        get(typed, "respondents")
            .lines()
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (respondents.isEmpty()) {
      faults.put("respondents", no("needed"));
    } else if (respondents.size() > MOST
        || respondents.stream().anyMatch(one -> one.length() > SHORT)) {
      faults.put("respondents", no("too-long", respondents.size(), MOST));
    } else if (respondents.contains(petitioner)) {
      faults.put("respondents", no("same-party"));
    }
    var region = get(typed, "region");
    if (!region.matches("[1-9][0-9]{5}") || Regions.find(region).isEmpty()) {
      faults.put("region", no("region", region.length() > 20 ? "…" : region));
    }
    var text = get(typed, "text");
    if (CaseTurns.said(text) instanceof Refusal wrong) {
      faults.put("text", wrong);
    }
    var origin = get(typed, "origin");
    if (!origin.matches("[0-9A-Za-z-]{0,40}")) {
      faults.put("origin", no("transfer-number"));
    }
    var committed = day(get(typed, "committed"), today, faults);
    return faults.isEmpty() && standing != null && committed != null
        ? new Request(
            petitioner,
            standing,
            contact,
            right.orElseThrow().key(),
            List.copyOf(respondents),
            region,
            committed,
            text,
            origin)
        : null;
  }

  private static @Nullable LocalDate day(
      String typed, LocalDate today, Map<String, Refusal> faults) {
    try {
      var day = LocalDate.parse(typed);
      if (!day.isAfter(today) && day.getYear() >= 1985) {
        return day;
      }
      faults.put("committed", no("later", typed));
    } catch (DateTimeException _) {
      faults.put("committed", no("no-day", typed.length() > 20 ? "…" : typed));
    }
    return null;
  }

  private static String get(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static String line(
      Map<String, String> typed, String field, boolean needed, Map<String, Refusal> faults) {
    var text = get(typed, field);
    if (needed && text.isEmpty()) {
      faults.put(field, no("needed"));
    } else if (text.length() > SHORT) {
      faults.put(field, no("too-long", text.length(), SHORT));
    }
    return text;
  }

  private static Refusal no(String rule, Object... arguments) {
    return Refusal.of("enforcement.refusal." + rule, "", arguments);
  }
}
