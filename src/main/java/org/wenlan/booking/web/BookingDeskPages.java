package org.wenlan.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.booking.Bookings;
import org.wenlan.booking.Bookings.Act;
import org.wenlan.booking.Bookings.Line;
import org.wenlan.booking.Counter;
import org.wenlan.booking.ServicePlaces;
import org.wenlan.mail.Mail;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** The bookings of a day for those who stand at the counters. */
@Controller
class BookingDeskPages {
  private static final String DESK = "/bookings/desk";

  private final Bookings bookings;
  private final ServicePlaces places;
  private final Mail mail;
  private final Clock clock;

  BookingDeskPages(Bookings bookings, ServicePlaces places, Mail mail, Clock clock) {
    this.bookings = bookings;
    this.places = places;
    this.mail = mail;
    this.clock = clock;
  }

  @Bean
  static MenuEntry bookingDeskEntry() {
    return new MenuEntry(DESK, "booking.desk.menu", 53);
  }

  /**
   * A day at the counters.
   *
   * @param counters by code
   * @param mailing whether reminders go by e-mail where an address was given
   * @param places whether whoever reads may change centres and counters
   */
  record DayPage(
      LocalDate day,
      LocalDate today,
      List<Line> lines,
      Map<String, Counter> counters,
      boolean mailing,
      boolean places,
      String fault) {

    String counter(Line line, Locale language) {
      var one = counters.get(line.counter());
      return one == null ? line.counter() : one.name(language);
    }

    /** How a visitor is reminded. */
    boolean byMail(Line line) {
      return mailing && !line.email().isEmpty();
    }
  }

  @GetMapping(DESK)
  Html desk(Actor.Person who, @RequestParam(defaultValue = "") String day, Shell shell) {
    return page(who, day, "", shell);
  }

  private Html page(Actor.Person who, String written, String fault, Shell shell) {
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    var day = BookingPages.day(written).orElse(today);
    return Html.page(
            "booking/web/desk",
            shell.text("booking.desk"),
            new DayPage(
                day,
                today,
                bookings.lines(who, day),
                places.counters().stream().collect(Collectors.toMap(Counter::code, one -> one)),
                mail.known(),
                who.may(Permission.UNITS),
                fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  @PostMapping(DESK + "/{number}/{act:remind|cancel|attend|miss}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    var doing = Act.valueOf(act.toUpperCase(Locale.ROOT));
    return bookings
        .act(who, number, version, doing, why, clock.instant())
        .map(no -> page(who, day, shell.messages().sentence(shell.locale(), no), shell))
        .orElseGet(() -> Html.see(Address.of(DESK).with("day", day)));
  }
}
