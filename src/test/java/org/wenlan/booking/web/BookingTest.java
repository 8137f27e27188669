package org.wenlan.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.booking.Booking.Said;
import org.wenlan.booking.Bookings;
import org.wenlan.booking.Bookings.Act;
import org.wenlan.booking.Bookings.Made;
import org.wenlan.booking.ServicePlaces;
import org.wenlan.booking.Timetable;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures;
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

  /** Monday before the holidays of October 2026, eight in the morning in Hangzhou. */
  private static final Instant MONDAY = Instant.parse("2026-09-28T00:00:00Z");

  private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 29);

  @BeforeAll
  static void anOfficerEntersACentreWithItsCounters() {
    done(
        OFFICER.post(
            SITE, "/bookings/places/centres", "code", "future-city", "zh", "未来科技城服务中心（虚构）", "en",
            "Future City centre (invented)", "address", "1 Invented Road", "unit", "centre",
            "region", "330110", "tenants", "Trademark window\nLibrary of rights\n"));
    counter("marks", "1", "09:00-11:30, 13:30-17:00");
    counter("filing", "2", "09:00-10:00");
  }

  private static void counter(String code, String capacity, String hours) {
    done(
        OFFICER.post(
            SITE, "/bookings/places/counters", "code", code, "centre", "future-city", "zh",
            "窗口（虚构）" + code, "en", "Counter of " + code, "hours", hours, "minutes", "30", "capacity",
            capacity, "ahead", "30", "active", "true"));
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static HttpResponse<String> send(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return SITE.post(path, form.toString(), "Accept-Language", "en");
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
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
        SITE.bean(Timetable.class).days(counter, MONDAY).stream()
            .map(Timetable.Day::day)
            .toList();
    assertThat(days)
        .contains(TUESDAY, LocalDate.of(2026, 10, 10))
        .doesNotContain(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11))
        .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
    assertThat(refused(book("marks", LocalDate.of(2026, 10, 1), "10:00", "0571-81000000")))
        .isEqualTo("booking.refusal.closed");
    var unknown = Instant.parse("2026-12-31T00:00:00Z");
    var next = said("marks", LocalDate.of(2027, 1, 4), "10:00", "0571-81000000");
    assertThat(refused(BOOKINGS.book(new Actor.Anyone(), next, unknown)))
        .as("no notice is out for 2027")
        .startsWith("calendar.");
    assertThat(refused(book("marks", TUESDAY, "11:15", "0571-81000000")))
        .isEqualTo("booking.refusal.time");
    var late = Instant.parse("2026-09-29T02:00:01Z");
    assertThat(SITE.bean(Timetable.class).days(counter, late).getFirst().times().getFirst().at())
        .as("what has begun is not offered")
        .isEqualTo(LocalTime.of(10, 30));
  }

  @Test
  void onePersonHoldsAPlaceOnceAndThreeAtMost() {
    var phone = "0571-82000000";
    var _ = booked("filing", TUESDAY, "09:00", phone);
    assertThat(refused(book("filing", TUESDAY, "09:00", phone)))
        .isEqualTo("booking.refusal.twice");
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
    var there = Instant.parse("2026-09-29T06:05:00Z");
    assertThat(BOOKINGS.cancel(new Actor.Anyone(), two, 1, there))
        .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("booking.refusal.begun"));
    assertThat(BOOKINGS.act(who, two.number(), 1, Act.ATTEND, "", there)).isEmpty();
    var year = Period.year(2026);
    for (int i = 0; i < 100 && SITE.bean(Figures.class)
        .of("booking.attended", year, "330000").isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(SITE.bean(Figures.class).of("booking.attended", year, "330000")).isPresent();
  }

  @Test
  void aVisitorBooksWithoutAnAccountAndGivesThePlaceBackByNumberAndCode() {
    assertThat(SITE.get("/bookings", "Accept-Language", "en").body())
        .contains("Future City centre (invented)", "Library of rights", "Counter of filing");
    var page = SITE.get("/bookings/filing", "Accept-Language", "en").body();
    var day = found("name=\"day\" value=\"([0-9-]+)\"", page);
    var at = found("name=\"at\" value=\"([0-9:]+)\"", page);
    var wrong = send("/bookings/filing", "day", day, "at", at, "name", "Visitor", "phone", "no");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("no is no telephone number", "value=\"Visitor\"");
    assertThat(send("/bookings/filing", "day", day, "name", "V").body())
        .contains("No time was chosen");
    var made =
        send("/bookings/filing", "day", day, "at", at, "name", "Visitor <b>", "phone",
            "0571-84000000", "subject", "A lamp (invented)");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    var number = found("(YY[0-9]{11})", made.body());
    var code = found("([0-9A-Z]{4}(-[0-9A-Z]{4}){3})", made.body());
    assertThat(OFFICER.get(SITE, "/bookings/desk?day=" + day).body())
        .contains(number, "Visitor &lt;b&gt;", "A lamp (invented)", "Note that I called")
        .doesNotContain(code);
    assertThat(send("/bookings/track", "number", number, "code", "AAAA").statusCode())
        .isEqualTo(404);
    var there = send("/bookings/track", "number", number, "code", code.toLowerCase());
    var version = found("name=\"version\" value=\"([0-9]+)\"", there.body());
    var back =
        send("/bookings/track/cancel", "number", number, "code", code, "version", version);
    assertThat(back.body()).contains("cancelled");
    assertThat(send("/bookings/track/cancel", "number", number, "code", code, "version", "2"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(409);
    // An application's page does not open it, nor its page an application's: another kind.
    assertThat(send("/applications/track", "number", number, "code", code).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aProgramBooksAndSeesItsOwnOnly() {
    var key = "Bearer " + client("Portal (invented)");
    var times = SITE.get("/api/v1/bookings/filing").body();
    var day = found("\"day\":\"([0-9-]+)\"", times);
    var body = "{\"day\":\"%s\",\"at\":\"09:30\",\"name\":\"V\",\"phone\":\"0571-85000000\"%s}";
    var path = "/api/v1/bookings/filing";
    assertThat(SITE.json("POST", path, body.formatted(day, "")).statusCode()).isEqualTo(401);
    var extra = body.formatted(day, ",\"standing\":\"Attended\"");
    assertThat(SITE.json("POST", path, extra, "Authorization", key).statusCode()).isEqualTo(422);
    var made = SITE.json("POST", path, body.formatted(day, ""), "Authorization", key);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var mine = made.headers().firstValue("Location").orElseThrow();
    var other = "Bearer " + client("Other (invented)");
    assertThat(SITE.get(mine, "Authorization", other).statusCode()).isEqualTo(404);
    assertThat(SITE.json("POST", mine + "/cancel", "", "Authorization", other).statusCode())
        .isEqualTo(404);
    assertThat(SITE.json("POST", mine + "/cancel", "", "Authorization", key).body())
        .contains("\"Cancelled\"");
    assertThat(SITE.get(mine, "Authorization", key).body()).contains("\"open\":false");
  }

  private static String client(String name) {
    return SITE.bean(Clients.class).register(new Actor.Platform(), name, "p", "").key();
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
