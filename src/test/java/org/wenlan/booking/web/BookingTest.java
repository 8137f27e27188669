package org.wenlan.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.booking.Booking.Said;
import org.wenlan.booking.Bookings;
import org.wenlan.booking.Bookings.Act;
import org.wenlan.booking.Bookings.Made;
import org.wenlan.booking.ServicePlaces;
import org.wenlan.booking.Timetable;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.statistics.Counted;
import org.wenlan.territory.Units;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** A time at a counter: entered, booked, given back, kept. Everything in it is invented. */
class BookingTest {
  private static final Site SITE = Site.whole();
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer Zhao", CENTRE, Role.OFFICER);
  private static final Someone STRANGER = SignedIn.as(SITE, "Zheng", "another-unit", Role.OFFICER);
  private static final Bookings BOOKINGS = SITE.bean(Bookings.class);

  private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 29);

  /** Before the holidays of October 2026, in the morning. */
  private static final Instant MONDAY = at(TUESDAY.minusDays(1), "08:00");

  @BeforeAll
  static void anOfficerEntersACentreWithItsCounters() {
    done(
        OFFICER.post(
            SITE,
            "/bookings/places/centres",
            "code",
            "future-city",
            "zh",
            "未来科技城服务中心（虚构）",
            "en",
            "Future City centre (invented)",
            "address",
            "1 Invented Road",
            "unit",
            "centre",
            "region",
            "330110",
            "tenants",
            "Trademark window\nLibrary of rights\n"));
    counter("marks", "1", "09:00-11:30, 13:30-17:00");
    counter("filing", "2", "09:00-10:00");
  }

  private static void counter(String code, String capacity, String hours) {
    done(
        OFFICER.post(
            SITE,
            "/bookings/places/counters",
            "code",
            code,
            "centre",
            "future-city",
            "zh",
            "窗口（虚构）" + code,
            "en",
            "Counter of " + code,
            "hours",
            hours,
            "minutes",
            "30",
            "capacity",
            capacity,
            "ahead",
            "30",
            "active",
            "true"));
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static Instant at(LocalDate day, String time) {
    var zone = SITE.bean(Clock.class).getZone();
    return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }

  private static Said said(String counter, LocalDate day, String at, String phone) {
    return new Said(counter, day, LocalTime.parse(at), "Invented visitor", phone, "", "");
  }

  private static Made book(String counter, LocalDate day, String at, String phone) {
    return BOOKINGS.book(new Actor.Anyone(), said(counter, day, at, phone), MONDAY);
  }

  private static Made.Done booked(String counter, LocalDate day, String at, String phone) {
    var made = book(counter, day, at, phone);
    assertThat(made).isInstanceOf(Made.Done.class);
    return (Made.Done) made;
  }

  private static String refused(Made made) {
    assertThat(made).isInstanceOf(Made.Refused.class);
    return ((Made.Refused) made).why().rule();
  }

  @Test
  void eightAtOnceForTheLastPlaceAndOneGetsIt() throws Exception {
    var day = TUESDAY.plusDays(1);
    var start = new CyclicBarrier(8);
    var tries = new ArrayList<Callable<Made>>();
    for (int i = 0; i < 8; i++) {
      var phone = "0571-8000000" + i;
      tries.add(() -> {
        start.await();
        return book("marks", day, "10:00", phone);
      });
    }
    var outcomes = new ArrayList<Made>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var one : pool.invokeAll(tries)) {
        outcomes.add(one.get());
      }
    }
    assertThat(outcomes).filteredOn(Made.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Made.Refused.class::isInstance)
        .hasSize(7)
        .allSatisfy(one -> assertThat(refused(one)).isEqualTo("booking.refusal.full"));
    var taken =
        SITE.bean(JdbcClient.class)
            .sql("select taken from booking.slot where counter = 'marks' and day = :day")
            .param("day", java.sql.Date.valueOf(day))
            .query(Integer.class)
            .single();
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void countersOpenOnWorkingDaysOfTheCalendarOnly() {
    var counter = SITE.bean(ServicePlaces.class).counter("marks").orElseThrow();
    var days =
        SITE.bean(Timetable.class).days(counter, MONDAY).stream().map(Timetable.Day::day).toList();
    assertThat(days)
        .contains(TUESDAY, LocalDate.of(2026, 10, 10))
        .doesNotContain(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11))
        .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
    assertThat(refused(book("marks", LocalDate.of(2026, 10, 1), "10:00", "0571-81000000")))
        .isEqualTo("booking.refusal.closed");
    var last = SITE.bean(WorkingCalendar.class).through();
    var unknown = at(last, "08:00");
    var next = said("marks", last.plusDays(4), "10:00", "0571-81000000");
    assertThat(refused(BOOKINGS.book(new Actor.Anyone(), next, unknown)))
        .as("no notice is out for that year")
        .startsWith("calendar.");
    assertThat(refused(book("marks", TUESDAY, "11:15", "0571-81000000")))
        .isEqualTo("booking.refusal.time");
    var late = at(TUESDAY, "10:15");
    assertThat(SITE.bean(Timetable.class).days(counter, late).getFirst().times().getFirst().at())
        .as("what has begun is not offered")
        .isEqualTo(LocalTime.of(10, 30));
  }

  @Test
  void onePersonHoldsAPlaceOnceAndThreeAtMost() {
    var phone = "0571-82000000";
    var _ = booked("filing", TUESDAY, "09:00", phone);
    assertThat(refused(book("filing", TUESDAY, "09:00", phone))).isEqualTo("booking.refusal.twice");
    var other = booked("filing", TUESDAY, "09:00", "0571-82000001");
    assertThat(refused(book("filing", TUESDAY, "09:00", "0571-82000002")))
        .isEqualTo("booking.refusal.full");
    var _ = booked("filing", TUESDAY, "09:30", phone);
    var _ = booked("marks", TUESDAY, "16:00", phone);
    assertThat(refused(book("marks", TUESDAY, "16:30", phone))).isEqualTo("booking.refusal.held");
    assertThat(BOOKINGS.cancel(new Actor.Anyone(), other.booking(), 1, MONDAY)).isEmpty();
    var _ = booked("filing", TUESDAY, "09:00", "0571-82000002");
  }

  @Test
  void aDeskRemindsNotesWhoCameAndCancelsWithAReason() throws InterruptedException {
    var one = booked("marks", TUESDAY, "14:00", "0571-83000000").booking();
    var who = OFFICER.person();
    assertThat(BOOKINGS.lines(who, TUESDAY)).anyMatch(line -> line.number().equals(one.number()));
    assertThat(BOOKINGS.lines(STRANGER.person(), TUESDAY)).isEmpty();
    assertThat(BOOKINGS.act(STRANGER.person(), one.number(), 1, Act.ATTEND, "", MONDAY))
        .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("booking.refusal.unknown"));
    assertThat(BOOKINGS.act(who, one.number(), 1, Act.MISS, "", MONDAY))
        .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("booking.refusal.not-yet"));
    assertThat(BOOKINGS.act(who, one.number(), 1, Act.REMIND, "", MONDAY)).isEmpty();
    assertThat(BOOKINGS.act(who, one.number(), 1, Act.CANCEL, "Ill (invented)", MONDAY))
        .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("booking.refusal.stale"));
    assertThat(BOOKINGS.act(who, one.number(), 2, Act.CANCEL, " ", MONDAY)).isPresent();
    assertThat(BOOKINGS.act(who, one.number(), 2, Act.CANCEL, "Ill (invented)", MONDAY)).isEmpty();
    var two = booked("marks", TUESDAY, "14:00", "0571-83000001").booking();
    var there = at(TUESDAY, "14:05");
    assertThat(BOOKINGS.cancel(new Actor.Anyone(), two, 1, there))
        .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("booking.refusal.begun"));
    assertThat(BOOKINGS.act(who, two.number(), 1, Act.ATTEND, "", there)).isEmpty();
    var three = booked("marks", TUESDAY, "14:30", "0571-83000002").booking();
    var after = at(TUESDAY, "15:05");
    assertThat(BOOKINGS.act(who, three.number(), 1, Act.MISS, "", after)).isEmpty();
    for (var figure :
        List.of("attended=Attended", "missed=Missed", "cancelled=Cancelled", "booked=")) {
      var code = "booking." + figure.replaceFirst("=.*", "");
      Counted.await(SITE, code, 2026, "330000", lines(figure.replaceFirst(".*=", "")));
    }
  }

  /** How many bookings of 2026 stand so; all for nothing. */
  private static String lines(String standing) {
    var found =
        SITE.bean(JdbcClient.class)
            .sql(
                """
                select count(*) from booking.line l
                  join docket.case_file c on c.number = l.number
                 where c.opened >= '2026-01-01' and c.opened < '2027-01-01'
                   and (l.standing = :standing or :standing = '')\
                """)
            .param("standing", standing)
            .query(Long.class)
            .single();
    assertThat(found).as(standing).isPositive();
    return found.toString();
  }

  @Test
  void everyPageCanBeReadByEveryoneInBothLanguages() {
    var now = SITE.bean(Clock.class).instant();
    var counter = SITE.bean(ServicePlaces.class).counter("marks").orElseThrow();
    var day = SITE.bean(Timetable.class).days(counter, now).getLast().day();
    for (int i = 0; i < 3; i++) {
      var at = List.of("09:00", "09:30", "14:00").get(i);
      var said = said("marks", day, at, "0571-8600000" + i);
      assertThat(BOOKINGS.book(new Actor.Anyone(), said, now)).isInstanceOf(Made.Done.class);
    }
    var screens = new Screens(SITE.address());
    screens.look("bookings", "/bookings");
    screens.look("booking-times", "/bookings/marks?day=" + day);
    screens.look("booking-track", "/bookings/track");
    var en = new View("en", false, 1440, true);
    Browser.get()
        .visit(
            en,
            SITE.address() + "/sign-in",
            200,
            page -> {
              OFFICER.signIn(page, SITE);
              for (var path : List.of("/bookings/desk?day=" + day, "/bookings/places")) {
                page.navigate(SITE.address() + path);
                Screens.now(page, "booking" + path.replaceAll("[^a-z]+", "-"), en);
              }
            });
  }
}
