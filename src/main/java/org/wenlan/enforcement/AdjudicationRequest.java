package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.enforcement.Adjudication.Request;
import org.wenlan.enforcement.Adjudication.Standing;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.RightNumber;

/** Reads a request for an adjudication as it was typed. Plain functions. */
final class AdjudicationRequest {
  private static final int MOST = 20;

  private AdjudicationRequest() {}

  /** Null when something is to be mended. */
  static @Nullable Request read(
      Map<String, String> typed, LocalDate today, Map<String, Refusal> faults) {
    var read = new TypedReport(typed, faults);
    var petitioner = read.line("petitioner", true);
    var contact = read.line("contact", true);
    var right = RightNumber.read(read.line("right", true)).filter(one -> !one.mark());
    if (right.isEmpty() && !faults.containsKey("right")) {
      read.fault("right", "no-patent");
    }
    var standing =
        Arrays.stream(Standing.values())
            .filter(one -> one.name().equals(read.get("standing")))
            .findFirst()
            .orElse(null);
    if (standing == null) {
      read.fault("standing", "needed");
    }
    var respondents =
        read.get("respondents")
            .lines()
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (respondents.isEmpty()) {
      read.fault("respondents", "needed");
    } else if (respondents.size() > MOST
        || respondents.stream().anyMatch(one -> one.length() > TypedReport.SHORT)) {
      read.fault("respondents", "too-long", respondents.size(), MOST);
    } else if (respondents.contains(petitioner)) {
      read.fault("respondents", "same-party");
    }
    var region = read.region();
    var text = read.text();
    var origin = read.origin();
    var committed = read.committed(today);
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
}
