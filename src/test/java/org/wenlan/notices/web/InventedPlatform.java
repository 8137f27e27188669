package org.wenlan.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Sweeper;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An invented platform that sends notices to an invented centre. */
final class InventedPlatform {
  static final Site SITE = Site.whole();
  static final LocalDate TODAY =
      SITE.bean(Clock.class).instant().atZone(SITE.bean(Clock.class).getZone()).toLocalDate();

  private static final AtomicInteger REFERENCE = new AtomicInteger();
  static final String KEY =
      "Bearer "
          + SITE.bean(Clients.class)
              .register(new Actor.Platform(), "An invented platform", "p", "http://localhost:9/")
              .key();

  static {
    SITE.bean(Units.class)
        .put(
            new Unit(
                "hz-centre",
                "虚构中心",
                "Invented centre",
                Unit.Level.INSTITUTION,
                "330100",
                null,
                null,
                null,
                Set.of(Unit.Matter.values()),
                List.of(),
                50,
                true));
  }

  private InventedPlatform() {}

  static String body(String reference, String complainant) {
    return """
    {"reference":"%s","complainant":"%s","right":{"matter":"patent","number":"US 9999999 B2","claim":1},
     "evidence":"Bought and compared.","platform":"Invented mall","place":"https://mall.invalid/1","seller":"shop"}
    """
        .formatted(reference, complainant);
  }

  static JsonNode sent(String complainant) {
    var answer =
        SITE.json(
            "POST",
            "/api/v1/notices",
            body("n-" + REFERENCE.incrementAndGet(), complainant),
            "Authorization",
            KEY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body());
  }

  static HttpResponse<String> step(String number, long version, String step, String body) {
    return SITE.json(
        "POST",
        "/api/v1/notices/" + number + "/" + step,
        body,
        "Authorization",
        KEY,
        "If-Match",
        "\"" + version + "\"",
        "Accept-Language",
        "en");
  }

  static JsonNode stepped(String number, long version, String step, String body) {
    var answer = step(number, version, step, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Sent, measured, answered, and the statement arrived today. */
  static JsonNode waiting(String complainant) {
    var number = sent(complainant).path("number").asString();
    stepped(number, 1, "measure", "{\"said\":\"listing blocked\"}").size();
    stepped(number, 2, "state", "{\"said\":\"our own licence, attached\"}").size();
    return stepped(number, 3, "arrive", "{}");
  }

  static void sweep(Instant at) {
    assertThat(SITE.bean(Sweeper.class).sweep(at)).isNotNegative();
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(SITE.bean(Clock.class).getZone()).toInstant();
  }

  static String stage(String number) {
    return SITE.bean(Docket.class).find(new Actor.Platform(), number).orElseThrow().state();
  }

  static long acts(String number, String act) {
    return SITE.bean(Docket.class).events(number).stream()
        .filter(one -> one.act().equals(act))
        .count();
  }
}
