package org.wenlan.exchange.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.exchange.Meetings;
import org.wenlan.exchange.Meetings.Appointment;
import org.wenlan.exchange.Meetings.Meeting;
import org.wenlan.exchange.Outcome;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** Meetings with their schedules: everyone reads them, the staff draws them up. */
@Controller
class MeetingPages {
  private static final int FIRST = 2000;

  private final Meetings meetings;
  private final Clock clock;

  MeetingPages(Meetings meetings, Clock clock) {
    this.meetings = meetings;
    this.clock = clock;
  }

  /**
   * Meetings of a year.
   *
   * @param may whether the reader plans one
   */
  record MeetingsPage(
      int year, List<Meeting> meetings, boolean may, ExchangeForm typed, List<String> faults) {

    long held() {
      return meetings.stream().filter(Meeting::held).count();
    }
  }

  /**
   * One meeting.
   *
   * @param may whether the reader seats people
   * @param filled how many pairs were seated just now; -1 for none asked
   */
  record MeetingPage(
      Meeting meeting,
      List<Appointment> appointments,
      boolean may,
      int filled,
      ExchangeForm typed,
      List<String> faults) {

    List<Appointment> in(int slot) {
      return appointments.stream().filter(one -> one.slot() == slot).toList();
    }
  }

  @GetMapping("/exchange/meetings")
  Html all(Actor who, @RequestParam(defaultValue = "0") int year, Shell shell) {
    return all(who, year, ExchangeForm.EMPTY, List.of(), 200, shell);
  }

  private Html all(
      Actor who, int year, ExchangeForm typed, List<String> faults, int status, Shell shell) {
    int now = LocalDate.now(clock).getYear();
    int shown = year < FIRST || year > now + 2 ? now : year;
    return Html.page(
            "exchange/web/meetings",
            shell.text("exchange.meetings"),
            new MeetingsPage(
                shown, meetings.year(shown), who.may(Permission.DISPATCH), typed, faults))
        .status(status);
  }

  @PostMapping("/exchange/meetings")
  Html plan(Actor.Person who, @RequestParam MultiValueMap<String, String> given, Shell shell) {
    var form = new ExchangeForm(given);
    var plan = planned(form);
    var outcome =
        plan.map(one -> meetings.plan(who, one, clock.instant()))
            .orElseGet(() -> Outcome.no("meeting-incomplete", ""));
    return outcome instanceof Outcome.Done(var number, var _)
        ? Html.see(Address.of("/exchange/meetings", number))
        : all(who, 0, form, Told.of(outcome, shell), 422, shell);
  }

  private static Optional<Meetings.Plan> planned(ExchangeForm form) {
    try {
      return Optional.of(
          new Meetings.Plan(
              form.text("title").strip(),
              form.text("place").strip(),
              form.text("region").strip(),
              form.text("branch"),
              LocalDate.parse(form.text("day")),
              LocalTime.parse(form.text("begins")),
              (int) Math.min(1_000, form.yuan("slot")),
              (int) Math.min(1_000, form.yuan("slots")),
              (int) Math.min(1_000, form.yuan("tables"))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @GetMapping("/exchange/meetings/{number}")
  Html one(Actor who, @PathVariable String number, Shell shell) {
    return page(who, number, -1, ExchangeForm.EMPTY, List.of(), 200, shell);
  }

  private Html page(
      Actor who,
      String number,
      int filled,
      ExchangeForm typed,
      List<String> faults,
      int status,
      Shell shell) {
    return meetings
        .find(number)
        .map(meeting ->
            Html.page(
                    "exchange/web/meeting",
                    meeting.plan().title(),
                    new MeetingPage(
                        meeting,
                        meetings.appointments(meeting),
                        who.may(Permission.DISPATCH)
                            && who.unit().equals(meeting.owner())
                            && !meeting.held(),
                        filled,
                        typed,
                        faults))
                .status(status))
        .orElseGet(() -> ExchangePages.unknown(shell));
  }

  @PostMapping("/exchange/meetings/{number}/{act:seat|free|fill|hold}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    var meeting = meetings.find(number);
    if (meeting.isEmpty()) {
      return ExchangePages.unknown(shell);
    }
    var form = new ExchangeForm(given);
    if (act.equals("fill")) {
      return meetings
          .fill(who, meeting.get(), LocalDate.now(clock))
          .map(filled -> page(who, number, filled, ExchangeForm.EMPTY, List.of(), 200, shell))
          .orElseGet(() -> ExchangePages.unknown(shell));
    }
    var outcome =
        switch (act) {
          case "seat" ->
              meetings.seat(
                  who,
                  meeting.get(),
                  (int) Math.min(1_000, form.yuan("slot")),
                  form.text("listing"),
                  form.text("want"));
          case "free" -> meetings.free(who, meeting.get(), form.yuan("appointment"));
          default -> meetings.held(who, meeting.get(), clock.instant());
        };
    return outcome instanceof Outcome.Done
        ? Html.see(Address.of("/exchange/meetings", number))
        : page(who, number, -1, form, Told.of(outcome, shell), Told.status(outcome), shell);
  }
}
