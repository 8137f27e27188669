package org.wenlan.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.booking.Booking;
import org.wenlan.booking.Booking.Said;
import org.wenlan.booking.Bookings;
import org.wenlan.booking.Bookings.Made;
import org.wenlan.booking.ServicePlaces;
import org.wenlan.booking.Timetable;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Centres, times and bookings for programs. */
@RestController
final class BookingEndpoints {
  private static final Set<String> MEMBERS =
      Set.of("day", "at", "name", "phone", "email", "subject");

  private final ServicePlaces places;
  private final Timetable timetable;
  private final Bookings bookings;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  BookingEndpoints(
      ServicePlaces places,
      Timetable timetable,
      Bookings bookings,
      Bodies bodies,
      Messages messages,
      Clock clock) {
    this.places = places;
    this.timetable = timetable;
    this.bookings = bookings;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** Centres with their tenants, and counters. */
  @GetMapping("/api/v1/bookings")
  Map<String, Object> all() {
    return Map.of("centres", places.centres(), "counters", places.counters());
  }

  /** Days and times of a counter with the places that are left. */
  @GetMapping("/api/v1/bookings/{counter}")
  Object times(@PathVariable String counter, Locale language) {
    return places
        .counter(counter)
        .<Object>map(
            found -> Map.of("counter", counter, "days", timetable.days(found, clock.instant())))
        .orElseGet(() -> unknown(counter, language));
  }

  private Problem unknown(String counter, Locale language) {
    return Problem.notFound(messages.text(language, "booking.refusal.counter", counter));
  }

  /** Books a place for a visitor. */
  @PostMapping("/api/v1/bookings/{counter}")
  Object book(
      Actor.Client by, @PathVariable String counter, HttpServletRequest request, Locale language)
      throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> booked(by, counter, node, language);
    };
  }

  private Object booked(Actor.Client by, String counter, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", MEMBERS);
    var said =
        new Said(
            counter,
            BookingPages.day(members.text(all, "", "day")).orElse(LocalDate.EPOCH),
            BookingPages.time(members.text(all, "", "at")).orElse(LocalTime.MIDNIGHT),
            members.text(all, "", "name"),
            members.text(all, "", "phone"),
            members.text(all, "", "email"),
            members.text(all, "", "subject"));
    if (!members.wrongs().isEmpty()) {
      return members.problem("booking.not-taken", messages, language);
    }
    return switch (bookings.book(by, said, clock.instant())) {
      case Made.Done(var booking, var code) ->
          ResponseEntity.status(201)
              .header("Location", "/api/v1/bookings/numbers/" + booking.number())
              .body(Map.of("number", booking.number(), "code", code));
      case Made.Refused(var why) -> refused(why, language);
    };
  }

  private Problem refused(Refusal why, Locale language) {
    return Problem.of("booking.not-done", 409, "")
        .wrong("", why.rule(), messages.sentence(language, why));
  }

  /** One's own booking. */
  @GetMapping("/api/v1/bookings/numbers/{number}")
  Object find(Actor.Client by, @PathVariable String number, Locale language) {
    return bookings
        .find(by, number)
        .<Object>map(BookingEndpoints::json)
        .orElseGet(() -> absent(number, language));
  }

  private Problem absent(String number, Locale language) {
    return Problem.notFound(messages.text(language, "booking.refusal.unknown", number));
  }

  private static Map<String, Object> json(Booking one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", one.number());
    json.put("counter", one.said().counter());
    json.put("day", one.said().day());
    json.put("at", one.said().at());
    json.put("standing", one.standing().code());
    json.put("open", one.standing().open());
    return json;
  }

  /** Gives the place back. */
  @PostMapping("/api/v1/bookings/numbers/{number}/cancel")
  Object cancel(Actor.Client by, @PathVariable String number, Locale language) {
    var found = bookings.find(by, number);
    if (found.isEmpty()) {
      return absent(number, language);
    }
    var one = found.get();
    return bookings
        .cancel(by, one, one.file().version(), clock.instant())
        .<Object>map(why -> refused(why, language))
        .orElseGet(() -> json(bookings.find(by, number).orElseThrow()));
  }
}
