package org.wenlan.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FailuresTest {
  private static final Site SITE = Site.with(Broken.class);
  private static final Pattern TELL_TALE =
      Pattern.compile(
          "Exception|\\bat org\\.|select |table_of|secret|java\\.|db\\.internal|Tomcat");

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void anUnknownAddressIsAPageWithASearchBox() {
    var answer = SITE.get("/nothing/here", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Nothing is here").contains("action=\"/search\"");
  }

  @Test
  void anUnknownAddressOfTheApiIsProblemDetails() {
    var answer = SITE.get("/api/v1/nothing", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    var body = json(answer);
    assertThat(body.path("type").asString()).isEqualTo("/problems/site.not-found");
    assertThat(body.path("title").asString()).isEqualTo("Nothing is here");
    assertThat(body.path("status").asInt()).isEqualTo(404);
    assertThat(body.path("instance").asString()).isEqualTo("/api/v1/nothing");
    assertThat(body.path("traceId").asString()).hasSize(8);
  }

  @Test
  void aRefusalOfARestControllerNamesWhatIsWrong() {
    var answer = SITE.get("/api/v1/refused", "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    var wrong = json(answer).path("errors").path(0);
    assertThat(wrong.path("pointer").asString()).isEqualTo("/legs");
    assertThat(wrong.path("code").asString()).isEqualTo("odd");
    assertThat(wrong.path("text").asString()).isEqualTo("Six or four.");
  }

  @Test
  void aWrongParameterIsPointedAt() {
    var missing = json(SITE.get("/api/v1/broken/x")).path("errors").path(0);
    assertThat(missing.path("pointer").asString()).isEqualTo("/times");
    assertThat(missing.path("code").asString()).isEqualTo("missing");
    var unreadable = SITE.get("/api/v1/broken/x?times=many");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(json(unreadable).path("errors").path(0).path("code").asString())
        .isEqualTo("unreadable");
  }

  @Test
  void whatBreaksHereTellsANumberAndNothingElse() {
    for (var how : List.of("bug", "sql", "away")) {
      for (var root : List.of("/broken/", "/api/v1/broken/")) {
        var answer = SITE.get(root + how + "?times=1", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(how.equals("away") ? 503 : 500);
        assertThat(answer.body()).doesNotContainPattern(TELL_TALE).containsPattern("[0-9a-f]{8}");
      }
    }
  }

  @Test
  void malformedRequestsTellNothingEither() {
    var strange =
        List.of(
            "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..%2fapplication.properties",
            "/assets/%252e%252e/site.css",
            "/patents/..;/..;/x",
            "/error",
            "/api",
            "/%00",
            "/actuator/env",
            "/webjars/htmx.org/2.0.10/package.json",
            "/problems/lang.no-such",
            "/problems/site.no-such");
    for (var path : strange) {
      var answer = SITE.get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 404);
      assertThat(answer.body()).as(path).doesNotContainPattern(TELL_TALE);
    }
  }

  @Test
  void busyAndAwaySayWhenToComeBack() {
    assertThat(SITE.get("/api/v1/broken/busy?times=1").headers().firstValue("Retry-After"))
        .contains("7");
    var away = SITE.get("/broken/away?times=1");
    assertThat(away.headers().firstValue("Retry-After")).contains("30");
  }

  @Test
  void anotherMethodIsNamedAsNotPossible() {
    var answer = SITE.post("/help", "a=b", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(answer.body()).contains("Not possible here");
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    assertThat(SITE.post("/help", "", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(SITE.post("/help", "", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(405);
  }

  @Test
  void everyTypeOfProblemHasAPage() {
    for (var type : List.of("not-found", "too-large", "failed", "unavailable", "bad-request")) {
      assertThat(SITE.get("/problems/site." + type).statusCode()).isEqualTo(200);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
