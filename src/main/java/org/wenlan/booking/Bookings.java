package org.wenlan.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.booking.Booking.Said;
import org.wenlan.booking.Booking.Standing;
import org.wenlan.booking.Booking.Standing.Booked;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/**
 * The door to bookings. What it says was done is committed when the call returns; a place is given
 * once however many ask for it at the same moment. Thread-safe.
 */
@Component
public class Bookings {
  /** More open bookings than this one telephone number cannot hold. */
  static final int HELD = 3;

  private static final int LINE = 200;
  private static final int SUBJECT = 1_000;

  private final ServicePlaces places;
  private final BookingStore store;
  private final Docket docket;
  private final Timetable timetable;
  private final LegalTime time;
  private final Reminders reminders;

  Bookings(
      ServicePlaces places,
      BookingStore store,
      Docket docket,
      Timetable timetable,
      LegalTime time,
      Reminders reminders) {
    this.places = places;
    this.store = store;
    this.docket = docket;
    this.timetable = timetable;
    this.time = time;
    this.reminders = reminders;
  }

  /** One line of the desk. */
  public record Line(
      String number,
      String counter,
      LocalDate day,
      LocalTime at,
      String name,
      String phone,
      String email,
      String subject,
      String standing,
      boolean reminded,
      long version) {}

  /** What came of booking. */
  public sealed interface Made {

    /** It is booked; the code is told once. */
    record Done(Booking booking, String code) implements Made {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Made {}
  }

  /** Books a place, for anybody. */
  @Transactional
  public Made book(Actor by, Said said, Instant now) {
    var counter = places.counter(said.counter());
    if (counter.isEmpty()) {
      return no("counter", said.counter());
    }
    var why = hindered(counter.get(), said, now);
    if (why.isPresent()) {
      return new Made.Refused(why.get());
    }
    if (!store.take(counter.get().code(), said.day(), said.at(), counter.get().capacity())) {
      return no("full", said.day(), said.at());
    }
    var centre = places.centre(counter.get().centre()).orElseThrow();
    var number = docket.numbers("YY", time.day(now).getYear(), 1).getFirst();
    var code = Code.fresh();
    docket.open(
        List.of(
            new Opening(
                number,
                Booking.KIND,
                said.name(),
                centre.unit(),
                by instanceof Actor.Client client ? client.id() : null,
                "",
                centre.region(),
                code,
                turn(said, new Booked(false), centre.unit(), "book", ""))),
        by,
        now);
    var made = Booking.of(docket.find(new Actor.Platform(), number).orElseThrow());
    if (!store.put(made)) {
      // The place and the case go back with the transaction.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return no("twice", said.phone());
    }
    return new Made.Done(made, code);
  }

  private static Made no(String rule, Object... arguments) {
    return new Made.Refused(refusal(rule, arguments));
  }

  private static Refusal refusal(String rule, Object... arguments) {
    return Refusal.of("booking.refusal." + rule, "", arguments);
  }

  private Optional<Refusal> hindered(Counter counter, Said said, Instant now) {
    if (said.name().isBlank() || said.name().length() > LINE) {
      return Optional.of(refusal("visitor"));
    }
    if (!said.phone().matches("[+]?[0-9][0-9 ()/-]{5,24}")) {
      return Optional.of(refusal("phone", said.phone()));
    }
    if (!said.email().matches("|[^@\\s]{1,64}@[^@\\s]{1,190}[.][^@\\s.]{2,}")) {
      return Optional.of(refusal("email", said.email()));
    }
    if (said.subject().length() > SUBJECT) {
      return Optional.of(refusal("subject", said.subject().length(), SUBJECT));
    }
    var shut = timetable.shut(counter, said.day(), said.at(), now);
    if (shut.isPresent()) {
      return shut;
    }
    return store.held(said.phone(), time.day(now)) >= HELD
        ? Optional.of(refusal("held", said.phone(), HELD))
        : Optional.empty();
  }

  private Turn turn(Said said, Standing standing, String unit, String act, String words) {
    return new Turn(
        standing.code(),
        standing.open(),
        unit,
        null,
        act,
        words,
        Booking.body(said, standing),
        List.of(),
        List.of(),
        Map.of("counter", said.counter()));
  }

  /** A booking for whoever has its number and code. */
  public Optional<Booking> byCode(String number, String code) {
    return docket
        .byCode(number.strip(), code)
        .filter(file -> file.kind().equals(Booking.KIND))
        .map(Booking::of);
  }

  /** A booking, if whoever asks may see it. */
  public Optional<Booking> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Booking.KIND))
        .map(Booking::of);
  }

  /** Bookings of a person's unit on a day. */
  public List<Line> lines(Actor.Person who, LocalDate day) {
    return who.may(Permission.DESK) ? store.lines(who.unit(), day) : List.of();
  }

  /** Gives the place back, before the visit begins: by whoever has shown the code, or sent it. */
  @Transactional
  public Optional<Refusal> cancel(Actor by, Booking one, long version, Instant now) {
    if (!(one.standing() instanceof Booked booked)) {
      return Optional.of(refusal("over"));
    }
    if (!timetable.begins(one.said().day(), one.said().at()).isAfter(now)) {
      return Optional.of(refusal("begun"));
    }
    return changed(by, one, version, booked.cancel(false, ""), "cancel", "", now);
  }

  /** What a desk does: remind, cancel with a reason, note who came and who did not. */
  public enum Act {
    REMIND,
    CANCEL,
    ATTEND,
    MISS
  }

  /** Does something to a booking of one's own unit; empty when done. */
  @Transactional
  public Optional<Refusal> act(
      Actor.Person who, String number, long version, Act act, String why, Instant now) {
    var found = find(who, number);
    if (found.isEmpty() || !who.unit().equals(found.get().file().owner())) {
      return Optional.of(refusal("unknown", number));
    }
    var one = found.get();
    if (!(one.standing() instanceof Booked booked)) {
      return Optional.of(refusal("over"));
    }
    boolean begun = !timetable.begins(one.said().day(), one.said().at()).isAfter(now);
    return switch (act) {
      case REMIND -> {
        var counter = places.counter(one.said().counter()).orElseThrow();
        var way = reminders.remind(one, counter, places.centre(counter.centre()), now);
        yield changed(who, one, version, booked.remind(), "remind", way, now);
      }
      case CANCEL ->
          why.isBlank() || why.length() > SUBJECT
              ? Optional.of(refusal("no-reason"))
              : changed(who, one, version, booked.cancel(true, why.strip()), "cancel", why, now);
      // Who comes a little early is served; who has not come is missing only afterwards.
      case ATTEND ->
          one.said().day().isAfter(time.day(now))
              ? Optional.of(refusal("not-yet", one.said().day()))
              : changed(who, one, version, booked.attend(), "attend", "", now);
      case MISS ->
          begun
              ? changed(who, one, version, booked.miss(), "miss", "", now)
              : Optional.of(refusal("not-yet", one.said().day()));
    };
  }

  private Optional<Refusal> changed(
      Actor by, Booking one, long version, Standing after, String act, String said, Instant now) {
    var turn = turn(one.said(), after, one.file().owner(), act, said);
    if (!(docket.changeKnown(by, one.number(), version, turn, now) instanceof Turn.Outcome.Done)) {
      return Optional.of(refusal("stale"));
    }
    store.stands(one.number(), after);
    if (after instanceof Standing.Cancelled) {
      store.give(one.said().counter(), one.said().day(), one.said().at());
    }
    return Optional.empty();
  }
}
