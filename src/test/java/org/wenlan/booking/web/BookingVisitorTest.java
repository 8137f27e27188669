package org.wenlan.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Deeds;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Bookings as visitors and programs meet them. Everything in it is invented. */
class BookingVisitorTest {
  private static final Site SITE = Site.whole();
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone STRANGER = SignedIn.as(SITE, "Zheng", "another-unit", Role.OFFICER);
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer Zhao", CENTRE, Role.OFFICER);

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

  @Test
  void noOfficerOfAnotherUnitTakesACentreOrItsCountersOver() {
    var centre =
        STRANGER.post(
            SITE,
            "/bookings/places/centres",
            "code",
            "future-city",
            "zh",
            "别处（虚构）",
            "en",
            "Elsewhere (invented)",
            "address",
            "2 Invented Road",
            "unit",
            CENTRE,
            "region",
            "330110");
    assertThat(centre.statusCode()).isEqualTo(422);
    assertThat(centre.body()).contains("belongs to another unit");
    var counter =
        STRANGER.post(
            SITE,
            "/bookings/places/counters",
            "code",
            "filing",
            "centre",
            "future-city",
            "zh",
            "窗口（虚构）",
            "en",
            "A counter",
            "hours",
            "09:00-10:00",
            "minutes",
            "30",
            "capacity",
            "1",
            "ahead",
            "30");
    assertThat(counter.statusCode()).isEqualTo(422);
    assertThat(counter.body()).contains("belongs to another unit");
    assertThat(SITE.bean(Deeds.class).before(Long.MAX_VALUE, 50))
        .anyMatch(deed -> deed.act().equals("add-centre") && deed.about().equals("future-city"));
  }

  @Test
  void aVisitorBooksWithoutAnAccountAndGivesThePlaceBackByNumberAndCode() {
    assertThat(SITE.get("/bookings", "Accept-Language", "en").body())
        .contains("Future City centre (invented)", "Library of rights", "Counter of filing");
    var offered = SITE.get("/bookings/filing", "Accept-Language", "en").body();
    // The last day that is offered: whoever comes today is not called beforehand.
    var last = found("(?s).*(/bookings/filing[?]day=[0-9-]+)", offered);
    var page = SITE.get(last, "Accept-Language", "en").body();
    var day = found("name=\"day\" value=\"([0-9-]+)\"", page);
    var at = found("name=\"at\" value=\"([0-9:]+)\"", page);
    var wrong = send("/bookings/filing", "day", day, "at", at, "name", "Visitor", "phone", "no");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("no is no telephone number", "value=\"Visitor\"");
    assertThat(send("/bookings/filing", "day", day, "name", "V").body())
        .contains("No time was chosen");
    var made =
        send(
            "/bookings/filing",
            "day",
            day,
            "at",
            at,
            "name",
            "Visitor <b>",
            "phone",
            "0571-84000000",
            "subject",
            "A lamp (invented)");
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
    var back = send("/bookings/track/cancel", "number", number, "code", code, "version", version);
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
}
