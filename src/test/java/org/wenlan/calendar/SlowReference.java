package org.wenlan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.Countdown.Pause;
import org.wenlan.calendar.Limit.First;
import org.wenlan.calendar.Limit.Roll;
import org.wenlan.calendar.Limit.Side;
import org.wenlan.calendar.Limit.Unit;

/**
 * Last days found in another way: by making the list of the days that count, one by one, and taking
 * the one at the right place. Slow, and sharing nothing with {@link Counting} but the types.
 */
final class SlowReference {
  private static final int HORIZON = 2_500;

  private final WorkingCalendar calendar;
  private final List<Pause> pauses;

  SlowReference(WorkingCalendar calendar, List<Pause> pauses) {
    this.calendar = calendar;
    this.pauses = pauses;
  }

  /** The last day, {@code stopped SINCE LEFT} or {@code unpublished}. */
  String end(Countdown countdown) {
    var limit = countdown.terms().limit();
    if (limit.side() == Side.BEFORE) {
      return backwards(countdown.event(), limit);
    }
    var pieces = new ArrayList<Limit>(List.of(limit));
    for (var extension : countdown.extensions()) {
      var by = extension.by();
      var before = pieces.getLast();
      if (before.unit() == by.unit()) {
        pieces.removeLast();
        pieces.add(
            new Limit(
                before.amount() + by.amount(),
                by.unit(),
                before.first(),
                limit.roll(),
                Side.AFTER));
      } else {
        pieces.add(new Limit(by.amount(), by.unit(), First.NOT_COUNTED, limit.roll(), Side.AFTER));
      }
    }
    var at = limit.first() == First.COUNTED ? countdown.event() : countdown.event().plusDays(1);
    LocalDate last = at;
    Unit unit = limit.unit();
    for (var piece : pieces) {
      unit = piece.unit();
      int wanted = wanted(piece, at);
      Predicate<LocalDate> counts =
          unit == Unit.WORKING_DAY ? day -> kind(day) == 'w' : day -> true;
      int counted = 0;
      var day = at;
      for (int i = 0; counted < wanted; i++, day = day.plusDays(1)) {
        if (i > HORIZON) {
          throw new IllegalStateException("The reference does not end");
        }
        var pause = on(day);
        if (pause != null && pause.until() == null) {
          return "stopped " + pause.from() + " " + (wanted - counted);
        }
        if (pause == null && unit == Unit.WORKING_DAY && kind(day) == '?') {
          return "unpublished";
        }
        if (pause == null && counts.test(day)) {
          counted++;
          last = day;
        }
      }
      at = last.plusDays(1);
    }
    if (limit.roll() == Roll.STAYS && unit != Unit.WORKING_DAY) {
      return last.toString();
    }
    for (var day = last; ; day = day.plusDays(1)) {
      if (kind(day) == '?') {
        return "unpublished";
      }
      var pause = on(day);
      if (pause != null && pause.until() == null) {
        return "stopped " + pause.from() + " 1";
      }
      if (pause == null && kind(day) == 'w') {
        return day.toString();
      }
    }
  }

  /** How many days a piece has, the first one included. */
  private static int wanted(Limit piece, LocalDate first) {
    if (piece.unit() == Unit.WORKING_DAY || piece.unit() == Unit.CALENDAR_DAY) {
      return piece.amount();
    }
    int months = piece.unit() == Unit.YEAR ? piece.amount() * 12 : piece.amount();
    var anchor = piece.first() == First.COUNTED ? first : first.minusDays(1);
    var month = YearMonth.from(anchor).plusMonths(months);
    boolean same = anchor.getDayOfMonth() <= month.lengthOfMonth();
    var end =
        !same
            ? month.atEndOfMonth()
            : piece.first() == First.COUNTED
                ? month.atDay(anchor.getDayOfMonth()).minusDays(1)
                : month.atDay(anchor.getDayOfMonth());
    int days = 0;
    for (var day = first; !day.isAfter(end); day = day.plusDays(1)) {
      days++;
    }
    return days;
  }

  private String backwards(LocalDate event, Limit limit) {
    var day = event;
    switch (limit.unit()) {
      case WORKING_DAY -> {
        for (int worked = 0; worked < limit.amount(); ) {
          day = day.minusDays(1);
          if (kind(day) == '?') {
            return "unpublished";
          }
          worked += kind(day) == 'w' ? 1 : 0;
        }
        return day.toString();
      }
      case CALENDAR_DAY -> {
        for (int i = 0; i < limit.amount(); i++) {
          day = day.minusDays(1);
        }
      }
      case MONTH, YEAR -> {
        int months = limit.unit() == Unit.YEAR ? limit.amount() * 12 : limit.amount();
        var month = YearMonth.from(event).minusMonths(months);
        day = month.atDay(Math.min(event.getDayOfMonth(), month.lengthOfMonth()));
      }
    }
    if (limit.roll() == Roll.STAYS) {
      return day.toString();
    }
    while (kind(day) == 'o') {
      day = day.minusDays(1);
    }
    return kind(day) == '?' ? "unpublished" : day.toString();
  }

  /** Worked, off, or unknown. */
  private char kind(LocalDate date) {
    return calendar.day(date).map(day -> day.nature().worked() ? 'w' : 'o').orElse('?');
  }

  private @Nullable Pause on(LocalDate day) {
    return pauses.stream()
        .filter(pause -> CountingPropertiesTest.holds(pause, day))
        .findFirst()
        .orElse(null);
  }
}
