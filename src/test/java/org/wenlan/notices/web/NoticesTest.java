package org.wenlan.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.notices.web.InventedPlatform.KEY;
import static org.wenlan.notices.web.InventedPlatform.SITE;
import static org.wenlan.notices.web.InventedPlatform.TODAY;
import static org.wenlan.notices.web.InventedPlatform.acts;
import static org.wenlan.notices.web.InventedPlatform.body;
import static org.wenlan.notices.web.InventedPlatform.endOf;
import static org.wenlan.notices.web.InventedPlatform.sent;
import static org.wenlan.notices.web.InventedPlatform.stage;
import static org.wenlan.notices.web.InventedPlatform.step;
import static org.wenlan.notices.web.InventedPlatform.stepped;
import static org.wenlan.notices.web.InventedPlatform.sweep;
import static org.wenlan.notices.web.InventedPlatform.waiting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.docket.Sweeper;
import tools.jackson.databind.json.JsonMapper;

/** Notices of infringement, as a platform sends them and as the law has them end. */
class NoticesTest {

  @Test
  void silenceForFifteenDaysAfterTheStatementArrivedEndsTheMeasuresOnceAndNeverEarly()
      throws Exception {
    var number = waiting("Silent holder").path("number").asString();
    var until =
        LocalDate.parse(
            JsonMapper.shared()
                .readTree(SITE.get("/api/v1/notices/" + number, "Authorization", KEY).body())
                .path("stage")
                .path("until")
                .asString());
    assertThat(until).isAfterOrEqualTo(TODAY.plusDays(15)).isBefore(TODAY.plusDays(26));
    var sweeper = SITE.bean(Sweeper.class);

    sweep(endOf(until).minus(Duration.ofSeconds(1)));
    assertThat(stage(number)).isEqualTo("Waiting");
    try (var pool = Executors.newFixedThreadPool(4)) {
      var sweeps = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 8; i++) {
        sweeps.add(() -> sweeper.sweep(endOf(until)));
      }
      for (var one : pool.invokeAll(sweeps)) {
        one.get();
      }
    }

    assertThat(stage(number)).isEqualTo("Lifted");
    assertThat(acts(number, "lift")).isEqualTo(1);
    assertThat(
            SITE.bean(JdbcClient.class)
                .sql(
                    "select count(*) from webhooks.message where about = :number and type = 'notice.lift'")
                .param("number", number)
                .query(Integer.class)
                .single())
        .as("messages to the platform that the measures end")
        .isEqualTo(1);
    assertThat(step(number, 5, "recourse", "{\"said\":\"late\"}").statusCode()).isEqualTo(409);
  }

  @Test
  void acomplaintOrSuitBeforeTheLastDayKeepsTheMeasuresForEver() {
    var number = waiting("Suing holder").path("number").asString();
    stepped(number, 4, "recourse", "{\"recourse\":\"suit\",\"said\":\"(2026) invented 1\"}").size();
    sweep(endOf(TODAY.plusDays(90)));
    assertThat(stage(number)).isEqualTo("Kept");
    assertThat(acts(number, "lift")).isZero();
  }

  @Test
  void notarisationLengthensTheWaitToTwentyWorkingDaysAndNoFurther() {
    var before = waiting("Slow holder");
    var number = before.path("number").asString();
    var usual = LocalDate.parse(before.path("stage").path("until").asString());
    var after = stepped(number, 4, "delay", "{\"said\":\"waiting for the consulate\"}");
    var longer = LocalDate.parse(after.path("stage").path("until").asString());
    assertThat(longer).isAfter(usual);
    assertThat(step(number, 5, "delay", "{\"said\":\"again\"}").statusCode()).isEqualTo(409);
    sweep(endOf(usual));
    assertThat(stage(number)).as("the shorter wait no longer counts").isEqualTo("Waiting");
    sweep(endOf(longer));
    assertThat(stage(number)).isEqualTo("Lifted");
    assertThat(acts(number, "lift")).isEqualTo(1);
  }

  @Test
  void anoticeOrAStatementWithoutEvidenceIsRefusedWithTheArticle() {
    var none =
        SITE.json(
            "POST",
            "/api/v1/notices",
            body("n-none", "Someone").replace("Bought and compared.", " "),
            "Authorization",
            KEY,
            "Accept-Language",
            "en");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("/evidence").contains("art. 42(1)");
    var number = sent("Someone").path("number").asString();
    stepped(number, 1, "measure", "{\"said\":\"blocked\"}").size();
    var bare = step(number, 2, "state", "{\"said\":\"\"}");
    assertThat(bare.statusCode()).isEqualTo(409);
    assertThat(bare.body()).contains("art. 43(1)");
  }

  @Test
  void sendingAgainIsSendingOnce_anotherTextUnderTheSameReferenceIsRefused() {
    var first = SITE.json("POST", "/api/v1/notices", body("n-x", "A"), "Authorization", KEY);
    var again = SITE.json("POST", "/api/v1/notices", body("n-x", "A"), "Authorization", KEY);
    var other = SITE.json("POST", "/api/v1/notices", body("n-x", "B"), "Authorization", KEY);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @Test
  void astaleStepIsToldWhatWasDone_andAnotherPlatformSeesNothing() {
    var number = sent("Someone").path("number").asString();
    stepped(number, 1, "measure", "{\"said\":\"blocked\"}").size();
    var stale = step(number, 1, "refuse", "{\"said\":\"no\"}");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("An invented platform").contains("measure");
    var stranger =
        "Bearer "
            + SITE.bean(Clients.class)
                .register(new Actor.Platform(), "Another platform", "q", "")
                .key();
    assertThat(SITE.get("/api/v1/notices/" + number, "Authorization", stranger).statusCode())
        .isEqualTo(404);
    assertThat(
            SITE.json(
                    "POST",
                    "/api/v1/notices/" + number + "/close",
                    "{}",
                    "Authorization",
                    stranger,
                    "If-Match",
                    "\"2\"")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            SITE.json("POST", "/api/v1/notices/" + number + "/close", "{}", "Authorization", KEY)
                .statusCode())
        .isEqualTo(428);
  }
}
