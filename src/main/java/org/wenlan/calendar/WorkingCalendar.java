package org.wenlan.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.wenlan.kernel.Refusal;

/**
 * Which days are worked: Monday to Friday without the holidays, and the weekend days that a notice
 * declares workdays. Immutable and thread-safe.
 *
 * <p>It knows the years whose notice is out and no others. A later notice has more than once moved
 * the last three days of the year before (2007, 2018, 2022), so those of the last year are
 * published but not settled.
 */
public final class WorkingCalendar {
  private static final int UNSETTLED_DAYS = 3;

  private final LocalDate from;
  private final LocalDate through;
  private final Map<LocalDate, Day> notices;
  private final Map<Integer, String> sources;

  /** For each day since {@code from}, how many days before it are worked. */
  private final int[] workedBefore;

  private WorkingCalendar(
      LocalDate from,
      LocalDate through,
      Map<LocalDate, Day> notices,
      Map<Integer, String> sources) {
    this.from = from;
    this.through = through;
    this.notices = Map.copyOf(notices);
    this.sources = Map.copyOf(sources);
    this.workedBefore = new int[Math.toIntExact(ChronoUnit.DAYS.between(from, through)) + 2];
    for (int i = 1; i < workedBefore.length; i++) {
      boolean worked = known(from.plusDays(i - 1)).nature().worked();
      workedBefore[i] = workedBefore[i - 1] + (worked ? 1 : 0);
    }
  }

  /** What a day is. */
  public enum Nature {
    WORKDAY(true),
    /** A Saturday or Sunday that is worked in exchange for a day off. */
    MADE_UP(true),
    WEEKEND(false),
    /** Off by a notice, weekend days within a holiday included. */
    HOLIDAY(false);

    private final boolean worked;

    Nature(boolean worked) {
      this.worked = worked;
    }

    public boolean worked() {
      return worked;
    }
  }

  /**
   * A day of a published year.
   *
   * @param holidays that make it what it is, such as {@code spring-festival}; empty for an ordinary
   *     day
   * @param source address of the notice that names it; empty for an ordinary day
   */
  public record Day(LocalDate date, Nature nature, List<String> holidays, String source) {

    public Day {
      holidays = List.copyOf(holidays);
    }
  }

  /** The calendar of China by the State Council's notices, 2007 to 2026. */
  public static WorkingCalendar china() {
    return HolidayTable.SHIPPED;
  }

  /**
   * The same with the years that an office adds when their notice is out, for a release need not be
   * waited for.
   *
   * @param folder with {@code notices.tsv} and {@code holidays.tsv}, in the form of the shipped
   *     ones; need not exist
   */
  public static Loading china(Path folder) {
    return HolidayTable.with(folder);
  }

  /** What came of reading an office's years. */
  public sealed interface Loading {

    /** All of them are known. */
    record Loaded(WorkingCalendar calendar) implements Loading {}

    /** Nothing was taken; each fault begins with file and line. */
    record Faulty(List<Refusal> faults) implements Loading {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * A calendar of given days, for simulations and tests.
   *
   * @param notices every day that is not what its day of the week says; others than these are
   *     worked from Monday to Friday
   * @param sources for each year the notice behind it; may be empty
   */
  public static WorkingCalendar of(
      LocalDate from, LocalDate through, List<Day> notices, Map<Integer, String> sources) {
    var byDate = new java.util.HashMap<LocalDate, Day>();
    notices.forEach(day -> byDate.put(day.date(), day));
    return new WorkingCalendar(from, through, byDate, sources);
  }

  /** The first day that is known. */
  public LocalDate from() {
    return from;
  }

  /** The last day that is known. */
  public LocalDate through() {
    return through;
  }

  /** The last day that no later notice is likely to move. */
  public LocalDate settledThrough() {
    return through.minusDays(UNSETTLED_DAYS);
  }

  /** What a day is; empty where no notice is out. */
  public Optional<Day> day(LocalDate date) {
    return knows(date) ? Optional.of(known(date)) : Optional.empty();
  }

  /** Address of the notice of a year; empty when it is not known. */
  public Optional<String> source(int year) {
    return Optional.ofNullable(sources.get(year));
  }

  /**
   * How many days are worked after {@code after} up to and including {@code upTo}; negative when
   * {@code upTo} is the earlier one, empty where a day of them is not published.
   */
  public OptionalInt workedBetween(LocalDate after, LocalDate upTo) {
    if (!knows(after) || !knows(upTo)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(workedBefore[index(upTo) + 1] - workedBefore[index(after) + 1]);
  }

  /** Why nothing is said of this day. */
  public Refusal notPublished(LocalDate date) {
    var notice = source(date.isBefore(from) ? from.getYear() : through.getYear()).orElse("");
    return date.isBefore(from)
        ? Refusal.of("calendar.refusal.too-early", notice, date, from)
        : Refusal.of("calendar.refusal.not-published", notice, date, through, date.getYear());
  }

  boolean knows(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(through);
  }

  /** Whether a known day is worked. */
  boolean worked(LocalDate date) {
    int at = index(date);
    return workedBefore[at + 1] > workedBefore[at];
  }

  private int index(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, date));
  }

  private Day known(LocalDate date) {
    var named = notices.get(date);
    return named != null
        ? named
        : new Day(date, weekend(date) ? Nature.WEEKEND : Nature.WORKDAY, List.of(), "");
  }

  static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
