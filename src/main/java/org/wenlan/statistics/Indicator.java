package org.wenlan.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted or computed, as the dictionary says.
 *
 * @param code stable, such as {@code patents.invention.valid}
 * @param alias its number in the dictionary of the mission's design, such as {@code I01}; may be
 *     empty
 * @param unit code of what one of it is, such as {@code patents} or {@code cny-10000}
 * @param decimals with how many it is shown
 * @param change how a change is said: in per cent, in percentage points, or not at all
 * @param formula of a ratio; null for what is counted
 */
public record Indicator(
    String code,
    String alias,
    Kind kind,
    String unit,
    int decimals,
    Direction direction,
    Change change,
    Rank rank,
    @Nullable Formula formula,
    Source source,
    Wording name,
    Wording counts) {

  /** Whether numbers of it add up over time. */
  public enum Kind {
    /** Happens in a period; months add up to a year. */
    FLOW,
    /** Stands at a day; the last level of a period is the period's. */
    STOCK,
    /** Computed from two others. */
    RATIO
  }

  /** What is better. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** How a change against the year before is said. */
  public enum Change {
    PERCENT,
    POINTS,
    NONE
  }

  /** Who is first. */
  public enum Rank {
    HIGHEST,
    LOWEST,
    NONE
  }

  /** Which year's denominator belongs to a numerator. */
  public enum Vintage {
    SAME,
    PREVIOUS_YEAR_END
  }

  /**
   * numerator / denominator × factor, never clamped.
   *
   * @param numerator code of an indicator
   * @param denominator code of an indicator
   */
  public record Formula(String numerator, String denominator, BigDecimal factor, Vintage vintage) {}

  /** Where its facts come from. */
  public sealed interface Source {

    /** A cell of a statistical return. */
    record Return() implements Source {}

    /** A number of another statistical body, entered with its source. */
    record External() implements Source {}

    /** Nothing is entered: it is computed. */
    record Computed() implements Source {}

    /**
     * Events of cases, one fact each: of one, or of what the event is marked with.
     *
     * @param kind of case, such as {@code consultation}
     * @param act such as {@code sign}
     * @param sum the mark whose number is added up, such as {@code amount}, in the indicator's
     *     unit; empty where events are counted
     * @param marks that the event must bear, each with one of these values
     */
    record Events(String kind, String act, String sum, Map<String, Set<String>> marks)
        implements Source {

      public Events {
        marks = Map.copyOf(marks);
      }
    }
  }

  /** A text in both languages. */
  public record Wording(String zh, String en) {

    /** In a reader's language. */
    public String in(Locale language) {
      return language.getLanguage().equals("zh") ? zh : en;
    }
  }

  /** Whether it is counted from what happens on the platform, where each case lies in one place. */
  public boolean fromEvents() {
    return source instanceof Source.Events;
  }
}
