package org.wenlan.docket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.Wish;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Finding;
import org.wenlan.law.Pinned;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;

/** Clocks by the rule that held where and when the event was, pinned with the case. */
@Component
public class LegalTime {
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final ZoneId zone;

  /** Over a calendar and a clock; the zone of the clock is where days begin. */
  public LegalTime(Rules rules, WorkingCalendar calendar, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.zone = clock.getZone();
  }

  /** The day of a moment here. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The moment at which the clocks here show a time of a day. */
  public Instant begins(LocalDate day, LocalTime at) {
    return day.atTime(at).atZone(zone).toInstant();
  }

  /**
   * A clock that begins to run; empty where no rule set a time on that day.
   *
   * @param name by which the box knows it
   * @param rule key of the subject
   */
  public Optional<Clocking.Start> start(String name, String rule, String region, LocalDate event) {
    if (!(rules.find(rule, region, event) instanceof Finding.Found(var found, var _, var pin))
        || !(found.value() instanceof Rule.Value.Time(var terms, var _))) {
      return Optional.empty();
    }
    var countdown = Countdown.from(event, terms);
    return Optional.of(
        switch (countdown.due(calendar)) {
          case DueDate.Due(var due, var _, var provisional) ->
              started(name, pin, countdown, due, !provisional);
          // Beyond the last published year: the earliest possible day, and it says so.
          case DueDate.Unpublished(var _, var notBefore) ->
              started(name, pin, countdown, notBefore == null ? event : notBefore, false);
          case DueDate.Stopped _ -> throw new IllegalStateException("A new count stands still");
        });
  }

  /** What came of a change of a clock. */
  public sealed interface Changed {

    /** As it is from now on. */
    record To(Clocking.Change change) implements Changed {}

    /** A rule says no. */
    record No(Refusal why) implements Changed {}
  }

  /** Lets a clock stand still from a day on, for a reason that its rule names. */
  public Changed pause(Running clock, LocalDate day, String reason) {
    return changed(clock, clock.countdown().paused(day, reason, calendar), clock.wish());
  }

  /** Lets it run again; this day is counted. */
  public Changed resume(Running clock, LocalDate day) {
    return changed(clock, clock.countdown().resumed(day), clock.wish());
  }

  /** Notes that somebody asks for more time, as far as the rule allows any. */
  public Changed ask(Running clock, Wish wish) {
    return switch (extended(clock, wish, wish.name())) {
      case Countdown.Change.Refused(var why) -> new Changed.No(why);
      case Countdown.Change.Done _ ->
          changed(clock, new Countdown.Change.Done(clock.countdown()), wish);
    };
  }

  /** Gives what was asked for, by the decision of somebody else. */
  public Changed grant(Running clock, Wish wish, String approver) {
    return changed(clock, extended(clock, wish, approver), null);
  }

  /** Does not give it. */
  public Changed deny(Running clock) {
    return changed(clock, new Countdown.Change.Done(clock.countdown()), null);
  }

  /** The last day that no later notice of holidays is likely to move. */
  LocalDate settledThrough() {
    return calendar.settledThrough();
  }

  /** A running clock by what is known of the calendar now; empty where that says nothing new. */
  Optional<Clocking.Change> recounted(Running clock) {
    if (!(clock.countdown().due(calendar)
        instanceof DueDate.Due(var due, var _, var provisional))) {
      return Optional.empty();
    }
    return clock.due().equals(due) && provisional
        ? Optional.empty()
        : Optional.of(to(clock, clock.countdown(), due, !provisional, false, clock.wish()));
  }

  /** What was asked in time may be given later, but counts from the day of the wish. */
  private Countdown.Change extended(Running clock, Wish wish, String approver) {
    return clock
        .countdown()
        .extended(
            new Countdown.Extension(wish.more(), wish.on(), approver, wish.reason()), calendar);
  }

  private Changed changed(Running clock, Countdown.Change change, @Nullable Wish wish) {
    return switch (change) {
      case Countdown.Change.Refused(var why) -> new Changed.No(why);
      case Countdown.Change.Done(var count) ->
          new Changed.To(
              switch (count.due(calendar)) {
                case DueDate.Due(var due, var _, var provisional) ->
                    to(clock, count, due, !provisional, false, wish);
                case DueDate.Unpublished(var _, var notBefore) ->
                    to(
                        clock,
                        count,
                        notBefore == null ? clock.due() : notBefore,
                        false,
                        false,
                        wish);
                case DueDate.Stopped _ -> to(clock, count, clock.due(), false, true, wish);
              });
    };
  }

  private Clocking.Change to(
      Running clock,
      Countdown count,
      LocalDate due,
      boolean settled,
      boolean stands,
      @Nullable Wish wish) {
    return new Clocking.Change(clock.name(), count, due, settled, after(due), stands, wish);
  }

  /** The first moment after a day. */
  private Instant after(LocalDate due) {
    return due.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Clocking.Start started(
      String name, Pinned pin, Countdown count, LocalDate due, boolean settled) {
    return new Clocking.Start(name, pin, count, due, settled, after(due));
  }
}
