package org.wenlan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.DueDate.Due;
import org.wenlan.calendar.DueDate.Stopped;
import org.wenlan.calendar.DueDate.Unpublished;
import org.wenlan.kernel.Refusal;

/**
 * A time limit that an event has set running: its pauses, its extensions, its end. A value: each
 * change gives a new one or says why not, and time is always an argument.
 *
 * @param event the day from which the rule counts
 * @param pauses in order, the last one perhaps still open
 * @param extensions in order
 * @param ending null while it runs
 */
public record Countdown(
    Terms terms,
    LocalDate event,
    List<Pause> pauses,
    List<Extension> extensions,
    @Nullable Ending ending) {

  public Countdown {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  /**
   * Days that are not counted.
   *
   * @param from the first of them
   * @param until the first day that is counted again; null while the count stands still
   */
  public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {}

  /**
   * Time that was added.
   *
   * @param by how much; only its amount and unit count
   * @param granted the day of the decision
   * @param approver who decided; never empty
   */
  public record Extension(Limit by, LocalDate granted, String approver, String reason) {}

  /**
   * What ended the count for good.
   *
   * @param how the state or act that did, as its owner names it
   */
  public record Ending(LocalDate on, String how) {}

  /** What came of a change. */
  public sealed interface Change {

    /** The countdown as it is now. */
    record Done(Countdown countdown) implements Change {}

    /** A rule said no; nothing changed. */
    record Refused(Refusal why) implements Change {}
  }

  /** Starts to count. */
  public static Countdown from(LocalDate event, Terms terms) {
    return new Countdown(terms, event, List.of(), List.of(), null);
  }

  /** The last day, and how it was found. */
  public DueDate due(WorkingCalendar calendar) {
    return new Counting(calendar, pauses)
        .end(event, terms.limit(), extensions.stream().map(Extension::by).toList());
  }

  /** How it stands at the end of a day. */
  public Standing on(LocalDate today, WorkingCalendar calendar) {
    return Standing.of(this, today, calendar);
  }

  /** Stops the count from this day on, this day included. */
  public Change paused(LocalDate on, String reason, WorkingCalendar calendar) {
    var pause = openPause();
    if (pause != null) {
      return refused("calendar.refusal.paused-already", pause.from());
    }
    if (!terms.pauses().contains(reason) || terms.limit().side() == Limit.Side.BEFORE) {
      return refused("calendar.refusal.no-reason-to-pause", reason);
    }
    var no = untimely(on, calendar);
    if (no != null) {
      return no;
    }
    var more = new ArrayList<>(pauses);
    more.add(new Pause(on, null, reason));
    return done(more, extensions, null);
  }

  /** Goes on; this day is counted again. */
  public Change resumed(LocalDate on) {
    var pause = openPause();
    if (ending != null || pause == null) {
      return refused("calendar.refusal.not-paused");
    }
    if (on.isBefore(pause.from())) {
      return refused("calendar.refusal.before-the-last-change", on, pause.from());
    }
    var closed = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
    closed.add(new Pause(pause.from(), on, pause.reason()));
    return done(closed, extensions, null);
  }

  /** Adds time, as far as the rule allows it and as long as the limit has not passed. */
  public Change extended(Extension by, WorkingCalendar calendar) {
    var allowance = terms.allowance();
    if (allowance == null || terms.limit().side() == Limit.Side.BEFORE) {
      return refused("calendar.refusal.not-extendable");
    }
    if (by.approver().isBlank() || by.reason().isBlank()) {
      return refused("calendar.refusal.no-approver");
    }
    if (allowance.times() > 0 && extensions.size() >= allowance.times()) {
      return refused("calendar.refusal.extended-enough", allowance.times());
    }
    var most = allowance.most();
    if (most != null) {
      var more = new ArrayList<>(extensions);
      more.add(by);
      boolean alike = more.stream().allMatch(each -> each.by().unit() == most.unit());
      if (!alike || more.stream().mapToInt(each -> each.by().amount()).sum() > most.amount()) {
        return refused("calendar.refusal.extension-too-long", by.by().text(), most.text());
      }
    }
    var no = untimely(by.granted(), calendar);
    if (no != null) {
      return no;
    }
    var more = new ArrayList<>(extensions);
    more.add(by);
    return done(pauses, more, null);
  }

  /** Ends the count: the act was done, or the case reached a state in which none is due. */
  public Change ended(LocalDate on, String how) {
    if (ending != null) {
      return refused("calendar.refusal.over", ending.on());
    }
    if (on.isBefore(event)) {
      return refused("calendar.refusal.before-the-last-change", on, event);
    }
    return done(pauses, extensions, new Ending(on, how));
  }

  /** A pause or an extension comes in order, before the limit has passed and before its end. */
  private @Nullable Change untimely(LocalDate on, WorkingCalendar calendar) {
    if (ending != null) {
      return refused("calendar.refusal.over", ending.on());
    }
    var since = lastChange();
    if (on.isBefore(since)) {
      return refused("calendar.refusal.before-the-last-change", on, since);
    }
    return switch (due(calendar)) {
      case Due(var day, var _, var _) ->
          on.isAfter(day) ? refused("calendar.refusal.passed", on, day) : null;
      case Stopped _ -> null;
      case Unpublished(var why, var notBefore) ->
          notBefore != null && !on.isAfter(notBefore) ? null : new Change.Refused(why);
    };
  }

  private LocalDate lastChange() {
    var last = event;
    for (var pause : pauses) {
      var until = pause.until();
      last = until == null ? pause.from() : until;
    }
    return last;
  }

  private @Nullable Pause openPause() {
    return pauses.isEmpty() || pauses.getLast().until() != null ? null : pauses.getLast();
  }

  private Change done(List<Pause> newPauses, List<Extension> more, @Nullable Ending end) {
    return new Change.Done(new Countdown(terms, event, newPauses, more, end));
  }

  private Change refused(String rule, Object... arguments) {
    return new Change.Refused(Refusal.of(rule, terms.source(), arguments));
  }
}
