package org.wenlan.docket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.law.Finding;
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

  private Clocking.Start started(
      String name, org.wenlan.law.Pinned pin, Countdown count, LocalDate due, boolean settled) {
    var fires = due.plusDays(1).atStartOfDay(zone).toInstant();
    return new Clocking.Start(name, pin, count, due, settled, fires);
  }
}
