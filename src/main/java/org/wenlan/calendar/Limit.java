package org.wenlan.calendar;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A length of time as a rule states it: how much of which unit, and how its ends are found.
 *
 * @param amount of the unit; positive
 * @param first whether the day of the event is counted. A period whose first day is counted ends
 *     the day before the corresponding day, as the validity of a registered trade mark does
 *     (Trademark Regulations 2014, art. 12)
 * @param roll what happens when the last day is no working day
 * @param side whether the period follows the event, or must lie between an act and the event
 *     ("three working days before the hearing")
 */
public record Limit(int amount, Unit unit, First first, Roll roll, Side side) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,5})\\s*个?\\s*([a-z]+(?:[ -][a-z]+)?|\\p{IsHan}+)");

  public Limit {
    if (amount < 1) {
      throw new IllegalArgumentException("Not a length of time: " + amount + " " + unit);
    }
    if (side == Side.BEFORE && first == First.COUNTED) {
      throw new IllegalArgumentException("A period before an event cannot count its day");
    }
  }

  /** What is counted. */
  public enum Unit {
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH,
    YEAR
  }

  /** The day of the event. */
  public enum First {
    NOT_COUNTED,
    COUNTED
  }

  /** A last day that is not worked. */
  public enum Roll {
    /** Moves away from the event to the next working day, or back to the last one before. */
    TO_WORKING_DAY,
    STAYS
  }

  /** Where the period lies. */
  public enum Side {
    AFTER,
    BEFORE
  }

  /**
   * What an instrument means by a number of "days" without a word more.
   *
   * @param all whether every such number means working days
   * @param only the numbers that mean working days when not all do, such as 2, 3, 5 and 7 in the
   *     Administrative Penalty Law 2021, art. 85
   */
  public record Days(boolean all, Set<Integer> only) {
    public static final Days CALENDAR = new Days(false, Set.of());
    public static final Days WORKING = new Days(true, Set.of());

    public Days {
      only = Set.copyOf(only);
    }

    /** Which day this many "days" are. */
    public Unit unit(int amount) {
      return all || only.contains(amount) ? Unit.WORKING_DAY : Unit.CALENDAR_DAY;
    }
  }

  /** A period after an event by the usual rule: first day not counted, last day rolled forward. */
  public static Limit of(int amount, Unit unit) {
    return new Limit(amount, unit, First.NOT_COUNTED, Roll.TO_WORKING_DAY, Side.AFTER);
  }

  /**
   * Reads {@code 15 working days}, {@code 2 months}, {@code 1 year}, {@code 15 days}, {@code
   * 15个工作日}, {@code 2个月}, {@code 15日}; empty when it is none.
   *
   * @param days what a "day" alone means
   */
  public static Optional<Limit> parse(String typed, Days days) {
    var written = WRITTEN.matcher(typed.strip().toLowerCase(ROOT));
    if (!written.matches() || Integer.parseInt(written.group(1)) < 1) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(written.group(1));
    return switch (written.group(2)) {
      case "working day", "working days", "working-day", "working-days", "工作日" ->
          Optional.of(of(amount, Unit.WORKING_DAY));
      case "calendar day", "calendar days", "calendar-day", "calendar-days", "自然日" ->
          Optional.of(of(amount, Unit.CALENDAR_DAY));
      case "day", "days", "日", "天" -> Optional.of(of(amount, days.unit(amount)));
      case "month", "months", "月" -> Optional.of(of(amount, Unit.MONTH));
      case "year", "years", "年" -> Optional.of(of(amount, Unit.YEAR));
      default -> Optional.empty();
    };
  }

  /** The same length with its first day counted. */
  public Limit countingTheFirst() {
    return new Limit(amount, unit, First.COUNTED, roll, side);
  }

  /** The same length, its last day left where it falls. */
  public Limit staying() {
    return new Limit(amount, unit, first, Roll.STAYS, side);
  }

  /** The same length, before the event. */
  public Limit before() {
    return new Limit(amount, unit, first, roll, Side.BEFORE);
  }

  /** As {@link #parse} reads it, such as {@code 15 working days}. */
  public String text() {
    var word = unit.name().toLowerCase(ROOT).replace('_', ' ');
    return amount + " " + word + (amount == 1 ? "" : "s");
  }
}
