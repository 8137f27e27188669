package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import tools.jackson.databind.json.JsonMapper;

/**
 * Attacks of the list in docs/reliability.md that go at the whole platform; each is named by its
 * number there.
 */
class AttacksTest {
  private static final Centre CENTRE = new Centre();
  private static final String KEY = key("a platform");
  private static final Someone FAR =
      SignedIn.as(CENTRE.site, "Officer Far", "zz-far", Role.OFFICER);

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  private static String key(String name) {
    return "Bearer "
        + CENTRE.site.bean(Clients.class).register(new Actor.Platform(), name, "p", "").key();
  }

  private static String opened(String reference, String key) {
    return CENTRE.opened(reference, key);
  }

  @Test
  void a4_countsListsAndSearchesDoNotGiveHiddenCasesAway() {
    var search = "/api/v1/patents?q=lamp&facets=office";
    var before = CENTRE.site.get(search).body();
    var desk = CENTRE.get(FAR, "/desk").body();
    for (int i = 0; i < 5; i++) {
      assertThat(opened("a4-" + i, KEY)).isNotEmpty();
    }
    assertThat(CENTRE.site.get(search).body()).isEqualTo(before);
    assertThat(CENTRE.get(FAR, "/desk").body()).isEqualTo(desk);
    var other = key("another platform");
    assertThat(CENTRE.site.get("/api/v1/consultations", "Authorization", other).body())
        .contains("\"consultations\":[]");
  }

  @Test
  void a5_aCursorOfAnotherSearchOrAnotherSenderOpensNothing() {
    var mine = opened("a5-mine", KEY);
    var other = key("a platform beside");
    // A place in somebody else's list is a place in one's own, which is empty.
    assertThat(
            CENTRE
                .site
                .get("/api/v1/consultations?before=ZX99999999999", "Authorization", other)
                .body())
        .doesNotContain(mine);
    for (var cursor : List.of("x", "AAAA", "eyJhIjoxfQ", "%00", "a".repeat(5_000))) {
      var answer = CENTRE.site.get("/api/v1/patents?q=lamp&cursor=" + cursor);
      assertThat(answer.statusCode()).as(cursor).isEqualTo(400);
    }
  }

  @Test
  void a7_aFormOfOneCaseOrOnePersonDoesNothingForAnother() {
    var one = opened("a7-1", KEY);
    var two = opened("a7-2", KEY);
    CENTRE.done(CENTRE.officer, one, "accept", "difficulty", "ORDINARY");
    // The form that was sent already, sent again; the same form at another case; by others.
    assertThat(CENTRE.act(CENTRE.officer, one, "accept", 1, "difficulty", "ORDINARY").statusCode())
        .isEqualTo(412);
    assertThat(CENTRE.act(CENTRE.officer, two, "keep", 2).statusCode()).isEqualTo(409);
    assertThat(CENTRE.act(CENTRE.officer, two, "offer", 1, "unit", Centre.PARTNER).statusCode())
        .as("a step is skipped")
        .isEqualTo(409);
    for (var who : List.of(FAR, CENTRE.expert)) {
      assertThat(CENTRE.act(who, two, "accept", 1, "difficulty", "SIMPLE").statusCode())
          .isEqualTo(404);
    }
    var docket = CENTRE.site.bean(Docket.class);
    assertThat(docket.find(new Actor.Platform(), two).orElseThrow().state()).isEqualTo("Received");
    assertThat(docket.events(one)).hasSize(2);
  }

  @Test
  void a53_theServersClockCountsAndNoOther() {
    var number = opened("a53", KEY);
    var due = CENTRE.site.bean(Docket.class).find(new Actor.Platform(), number).orElseThrow().due();
    var sent =
        CENTRE.site.json(
            "POST",
            "/api/v1/consultations",
            QuestionToOpinionTest.question("a53-2", "US 9999999 B2", "s").replace("spu-1", "a53-2"),
            "Authorization",
            KEY,
            "X-Timezone",
            "Pacific/Kiritimati",
            "X-Client-Time",
            "1999-01-01T00:00:00Z");
    var other = JsonMapper.shared().readTree(sent.body()).path("number").asString();
    assertThat(CENTRE.site.bean(Docket.class).find(new Actor.Platform(), other).orElseThrow().due())
        .isEqualTo(due);
    // Nothing in a question sets a time.
    var timed =
        QuestionToOpinionTest.question("a53-3", "US 9999999 B2", "s")
            .replace("\"facts\"", "\"received\":\"1999-01-01\",\"facts\"");
    assertThat(
            CENTRE
                .site
                .json("POST", "/api/v1/consultations", timed, "Authorization", KEY)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void a54_referencesOfAnotherSenderAreAnotherSenders() {
    var other = key("a platform elsewhere");
    var mine = opened("shared-reference", KEY);
    var theirs = opened("shared-reference", other);
    assertThat(theirs).isNotEqualTo(mine);
    assertThat(
            CENTRE.site.get("/api/v1/consultations/" + mine, "Authorization", other).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a56_privatePagesAreKeptNowhere_andPublicOnesByLanguage() {
    var number = opened("a56", KEY);
    for (var path : List.of("/desk", "/cases/" + number, "/me", "/quality", "/units")) {
      var answer = CENTRE.get(CENTRE.officer, path);
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .as(path)
          .contains("no-store");
    }
    for (var path : List.of("/", "/law", "/notices", "/search?q=lamp")) {
      var answer = CENTRE.site.get(path);
      var cached = answer.headers().firstValue("Cache-Control").orElse("");
      var vary = String.join(",", answer.headers().allValues("Vary"));
      assertThat(
              cached.contains("no-store")
                  || vary.toLowerCase(java.util.Locale.ROOT).contains("accept-language"))
          .as(path + ": " + cached + "; " + vary)
          .isTrue();
    }
  }

  @Test
  void a57_aTextThatLooksLikeATemplateIsAText() {
    var odd = "${7*7} #{7*7} {0} {{7*7}} <%= 7*7 %> @{x} !{y}";
    var sent =
        CENTRE.site.json(
            "POST",
            "/api/v1/consultations",
            QuestionToOpinionTest.question("a57", "US 9999999 B2", "s")
                .replace("It looks the same.", odd),
            "Authorization",
            KEY);
    var number = JsonMapper.shared().readTree(sent.body()).path("number").asString();
    var page = CENTRE.get(CENTRE.officer, "/cases/" + number).body();
    assertThat(page).contains("${7*7} #{7*7} {0} {{7*7}}").doesNotContain("49 ");
  }
}
