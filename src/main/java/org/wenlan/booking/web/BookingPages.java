package org.wenlan.booking.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.booking.Booking;
import org.wenlan.booking.Booking.Said;
import org.wenlan.booking.Bookings;
import org.wenlan.booking.Bookings.Made;
import org.wenlan.booking.Centre;
import org.wenlan.booking.Counter;
import org.wenlan.booking.ServicePlaces;
import org.wenlan.booking.Timetable;
import org.wenlan.booking.Timetable.Day;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** A time at a counter, booked by anyone, and followed by number and code. */
@Controller
class BookingPages {
  private final ServicePlaces places;
  private final Timetable timetable;
  private final Bookings bookings;
  private final Clock clock;

  BookingPages(ServicePlaces places, Timetable timetable, Bookings bookings, Clock clock) {
    this.places = places;
    this.timetable = timetable;
    this.bookings = bookings;
    this.clock = clock;
  }

  @Bean
  static MenuEntry bookingsEntry() {
    return new MenuEntry("/bookings", "booking.menu", 43);
  }

  /** All centres with their counters. */
  record CentresPage(List<Centre> centres, List<Counter> counters) {

    List<Counter> of(Centre centre) {
      return counters.stream().filter(one -> one.centre().equals(centre.code())).toList();
    }
  }

  /**
   * The days and times of a counter.
   *
   * @param day that is chosen; null when nothing is offered
   * @param typed what was typed; names and values of the form
   * @param fault why it was not booked; empty otherwise
   */
  record TimesPage(
      Counter counter,
      Centre centre,
      List<Day> days,
      @Nullable Day day,
      Map<String, String> typed,
      String fault) {

    String typed(String name) {
      return typed.getOrDefault(name, "");
    }
  }

  /** The receipt. */
  record BookedPage(Booking booking, Counter counter, Centre centre, String code) {}

  /** Number and code are asked for. */
  record BookingTrackPage(String number, boolean wrong) {}

  /** How a booking stands. */
  record BookingPage(Booking booking, Counter counter, Centre centre, String code, String fault) {}

  @GetMapping("/bookings")
  Html all(Shell shell) {
    return Html.page(
            "booking/web/centres",
            shell.text("booking.title"),
            new CentresPage(places.centres(), places.counters()))
        .calm();
  }

  @GetMapping("/bookings/{counter}")
  Html times(
      @PathVariable String counter, @RequestParam(defaultValue = "") String day, Shell shell) {
    return places
        .counter(counter)
        .map(found -> times(found, day, Map.of(), "", shell))
        .orElseGet(() -> unknown(counter, shell));
  }

  private static Html unknown(String counter, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("booking.refusal.counter", counter)));
  }

  private Centre centre(Counter counter) {
    return places.centre(counter.centre()).orElseThrow();
  }

  private Html times(
      Counter counter, String wanted, Map<String, String> typed, String fault, Shell shell) {
    var days = timetable.days(counter, clock.instant());
    var day =
        days.stream()
            .filter(one -> one.day().toString().equals(wanted))
            .findFirst()
            .or(() -> days.stream().filter(one -> one.places() > 0).findFirst())
            .orElse(null);
    return Html.page(
            "booking/web/times",
            counter.name(shell.locale()),
            new TimesPage(counter, centre(counter), days, day, typed, fault))
        .calm()
        .status(fault.isEmpty() ? 200 : 422);
  }

  static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String written) {
    try {
      return Optional.of(LocalTime.parse(written));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @PostMapping("/bookings/{counter}")
  Html book(
      Actor who,
      @PathVariable String counter,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String subject,
      Shell shell) {
    var found = places.counter(counter);
    if (found.isEmpty()) {
      return unknown(counter, shell);
    }
    var typed = Map.of("at", at, "name", name, "phone", phone, "email", email, "subject", subject);
    var on = day(day);
    var begins = time(at);
    if (on.isEmpty() || begins.isEmpty()) {
      return times(found.get(), day, typed, shell.text("booking.choose"), shell);
    }
    var said =
        new Said(
            counter,
            on.get(),
            begins.get(),
            name.strip(),
            phone.strip(),
            email.strip(),
            subject.strip());
    return switch (bookings.book(who, said, clock.instant())) {
      case Made.Done(var booking, var code) ->
          Html.page(
                  "booking/web/booked",
                  shell.text("booking.booked"),
                  new BookedPage(booking, found.get(), centre(found.get()), code))
              .calm();
      case Made.Refused(var why) ->
          times(found.get(), day, typed, shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  @GetMapping("/bookings/track")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return form(number, false, shell);
  }

  private static Html form(String number, boolean wrong, Shell shell) {
    return Html.page(
            "booking/web/track", shell.text("booking.track"), new BookingTrackPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  private Optional<Booking> found(String number, String code) {
    return bookings.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }

  @PostMapping("/bookings/track")
  Html show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return found(number, code)
        .map(one -> page(one, code, "", shell))
        .orElseGet(() -> form(number, true, shell));
  }

  private Html page(Booking one, String code, String fault, Shell shell) {
    var counter = places.counter(one.said().counter()).orElseThrow();
    return Html.page(
            "booking/web/booking",
            one.number(),
            new BookingPage(one, counter, centre(counter), code, fault))
        .calm()
        .status(fault.isEmpty() ? 200 : 409);
  }

  @PostMapping("/bookings/track/cancel")
  Html cancel(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") long version,
      Shell shell) {
    var one = found(number, code);
    if (one.isEmpty()) {
      return form(number, true, shell);
    }
    var why = bookings.cancel(new Actor.Anyone(), one.get(), version, clock.instant());
    return page(
        found(number, code).orElseThrow(),
        code,
        why.map(each -> shell.messages().sentence(shell.locale(), each)).orElse(""),
        shell);
  }
}
