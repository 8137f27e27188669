package org.wenlan.mediation;

import java.time.LocalDate;
import java.util.Locale;
import org.wenlan.dispute.Matter.Kind;
import org.wenlan.law.Finding;
import org.wenlan.law.Rules;
import org.wenlan.territory.Regions;

/**
 * Which court confirms an agreement.
 *
 * @param court its usual name; whoever submits may write another one of the same level
 * @param source instrument and article; empty where no rule was in force
 */
public record Venue(Level level, String court, String source) {
  static final String RULE = "mediation.confirm-venue";

  /** How high a court stands. */
  public enum Level {
    BASIC,
    INTERMEDIATE
  }

  /** For a matter of a region, on the day on which the agreement took effect. */
  static Venue of(Kind kind, String region, Rules rules, LocalDate day) {
    var found = rules.find(RULE, region, day);
    boolean higher = kind == Kind.PATENT;
    var level = higher ? Level.INTERMEDIATE : Level.BASIC;
    var path = Regions.path(region);
    var place =
        path.isEmpty()
            ? ""
            : higher
                ? path.get(Math.min(1, path.size() - 1)).name(Locale.SIMPLIFIED_CHINESE)
                : path.getLast().name(Locale.SIMPLIFIED_CHINESE);
    return new Venue(
        level,
        place + (higher ? "中级人民法院" : "人民法院"),
        found instanceof Finding.Found(var rule, var instrument, var _)
            ? instrument.code() + " " + rule.article()
            : "");
  }

  /** Whether a court of this name can be of the level. */
  static boolean fits(Level level, String court) {
    var name = court.toLowerCase(Locale.ROOT);
    return level == Level.BASIC
        || name.contains("中级人民法院")
        || name.contains("知识产权法院")
        || name.contains("intermediate")
        || name.contains("intellectual property court");
  }
}
