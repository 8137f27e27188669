package org.wenlan.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;

/** Which clocks run when: the rule that held where and when the event was, pinned with the case. */
@Component
class Clocks {
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final ZoneId zone;

  Clocks(Rules rules, WorkingCalendar calendar, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.zone = clock.getZone();
  }

  /** What a consultation waits for. */
  enum Name {
    FORMALITY,
    OFFER,
    JUDGE_SIMPLE,
    JUDGE,
    JUDGE_COMPLEX;

    /** The subject of the law that sets its time. */
    String rule() {
      return Consultation.KIND + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Name of(State.Difficulty difficulty) {
      return switch (difficulty) {
        case SIMPLE -> JUDGE_SIMPLE;
        case ORDINARY -> JUDGE;
        case COMPLEX -> JUDGE_COMPLEX;
      };
    }
  }

  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /**
   * A clock that begins to run.
   *
   * @throws IllegalStateException when the shipped law lacks the rule: a test finds that first
   */
  Clocking.Start start(Name name, String region, Instant event) {
    var day = day(event);
    if (!(rules.find(name.rule(), region, day) instanceof Finding.Found(var rule, var _, var pin))
        || !(rule.value() instanceof Rule.Value.Time(var terms, var _))) {
      throw new IllegalStateException("No time for " + name.rule() + " on " + day);
    }
    var countdown = Countdown.from(day, terms);
    return switch (countdown.due(calendar)) {
      case DueDate.Due(var due, var _, var provisional) ->
          started(name, pin, countdown, due, !provisional);
      // Beyond the last published year: the earliest possible day, and it says so.
      case DueDate.Unpublished(var _, var notBefore) ->
          started(name, pin, countdown, notBefore == null ? day : notBefore, false);
      case DueDate.Stopped _ -> throw new IllegalStateException("A new count stands still");
    };
  }

  private Clocking.Start started(
      Name name, org.wenlan.law.Pinned pin, Countdown count, LocalDate due, boolean settled) {
    var fires = due.plusDays(1).atStartOfDay(zone).toInstant();
    return new Clocking.Start(name.name(), pin, count, due, settled, fires);
  }
}
