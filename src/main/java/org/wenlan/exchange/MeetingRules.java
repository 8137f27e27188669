package org.wenlan.exchange;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.exchange.Meetings.Plan;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;

/** What the plan of a meeting must say, and who and when its seats mean. Plain functions. */
final class MeetingRules {
  private static final int TABLES = 200;
  private static final int SLOTS = 50;
  private static final int DAY_MINUTES = 24 * 60;

  private MeetingRules() {}

  static @Nullable Refusal refusal(Plan plan, LocalDate today) {
    if (plan.title().isBlank() || plan.place().isBlank()) {
      return PostingRules.no("meeting-incomplete", "");
    }
    int longest = Math.max(plan.title().length(), plan.place().length());
    if (longest > PostingRules.TITLE) {
      return PostingRules.no("too-long", "", longest, PostingRules.TITLE);
    }
    if (plan.slot() < 5
        || plan.slots() < 1
        || plan.slots() > SLOTS
        || plan.tables() < 1
        || plan.tables() > TABLES
        || plan.begins().toSecondOfDay() / 60 + plan.slot() * plan.slots() > DAY_MINUTES) {
      return PostingRules.no("meeting-times", "");
    }
    if (plan.day().isBefore(today) || plan.day().isAfter(today.plusYears(2))) {
      return PostingRules.no("meeting-day", "", plan.day());
    }
    if (!plan.region().isEmpty() && Regions.find(plan.region()).isEmpty()
        || !plan.branch().isEmpty() && Branch.find(plan.branch()).isEmpty()) {
      return PostingRules.no("region", "", plan.region() + plan.branch());
    }
    return null;
  }

  static LocalDateTime begins(Plan plan, int slot) {
    return plan.day().atTime(plan.at(slot));
  }

  /** Who comes: the person to be reached, in one spelling. */
  static String body(Posting.Said said) {
    return Normalizer.normalize(said.name() + "|" + said.contact(), Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }
}
