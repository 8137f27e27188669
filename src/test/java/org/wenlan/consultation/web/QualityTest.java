package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.consultation.Opinions;
import org.wenlan.quality.Measures;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** Second judgements, later results and calibration, from signed opinions to the figures. */
class QualityTest {
  private static final String EVERY =
      """
      instrument: hz.quality
      kind: local-regulation
      name: {zh: "虚构规则", en: "Invented rule"}
      issuer: {zh: "虚构", en: "invented"}
      layer: local
      region: "330100"
      from: 2020-01-01
      dates: I
      days: calendar
      source: "invented for a test"
      rules:
        - key: opinions.second-share
          article: "1"
          least: 100
          unit: percent
          mark: I
          note: {zh: "全部盲评。", en: "All of them."}
      """;
  private static final Centre CENTRE = new Centre(Map.of("quality.yaml", EVERY));
  private static final Someone SECOND =
      SignedIn.as(CENTRE.site, "Expert He", Centre.CENTRE, Role.EXPERT);
  private static final String KEY =
      "Bearer "
          + CENTRE
              .site
              .bean(Clients.class)
              .register(new Actor.Platform(), "a platform", "p", "")
              .key();

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  /** An opinion on an invented lamp of three features; these are the answers. */
  private static String answered(String reference, String... matches) {
    var number = CENTRE.opened(reference, KEY);
    CENTRE.done(CENTRE.officer, number, "accept", "difficulty", "ORDINARY");
    CENTRE.done(CENTRE.officer, number, "offer", "unit", Centre.PARTNER);
    CENTRE.done(CENTRE.coordinator, number, "take");
    CENTRE.done(CENTRE.expert, number, "claim", "free", "true");
    CENTRE.done(
        CENTRE.expert,
        number,
        "features",
        "claimText",
        "1. A lamp comprising: a base; a pole on the base; and a bulb on the pole.");
    CENTRE.done(CENTRE.expert, number, "fill", filled(number, matches));
    CENTRE.done(CENTRE.reviewer, number, "sign", "free", "true");
    return CENTRE
        .site
        .bean(JdbcClient.class)
        .sql("select number from consultation.opinion where consultation = :number")
        .param("number", number)
        .query(String.class)
        .single();
  }

  private static String[] filled(String number, String... matches) {
    int features =
        CENTRE.get(CENTRE.expert, "/cases/" + number).body().split("class=\"feature\"").length - 1;
    var fields = new ArrayList<String>();
    for (int n = 1; n <= features; n++) {
      Collections.addAll(fields, "match-" + n, matches[Math.min(n, matches.length) - 1]);
    }
    Collections.addAll(fields, "reasoning", "As the chart says.", "then", "hand-in");
    return fields.toArray(String[]::new);
  }

  private static String judged(Someone who, String path, String... matches) {
    var page = CENTRE.get(who, path).body();
    var form = new StringBuilder("then=finish&version=");
    form.append(Centre.first(page, "name=\"version\" value=\"([0-9]+)\""));
    int features = page.split("class=\"feature\"").length - 1;
    assertThat(features).isGreaterThan(1);
    for (int n = 1; n <= features; n++) {
      form.append("&match-").append(n).append('=').append(matches[Math.min(n, matches.length) - 1]);
    }
    var answer = CENTRE.site.post(path, form.toString(), "Cookie", who.cookie());
    assertThat(answer.statusCode()).as(Centre.refusal(answer.body())).isEqualTo(303);
    return CENTRE.get(who, path).body();
  }

  private static String location(Someone who, String path, String form) {
    var answer = CENTRE.site.post(path, form, "Cookie", who.cookie());
    assertThat(answer.statusCode()).as(Centre.refusal(answer.body())).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void secondJudgementsAreBlind_laterResultsCount_andTheFiguresFollow() {
    var infringing = answered("q-1", "IDENTICAL");
    var different = answered("q-2", "IDENTICAL", "DIFFERENT");
    var third = answered("q-3", "IDENTICAL");

    // Whoever drafted or reviewed it is not asked again.
    assertThat(
            CENTRE.site.post("/quality/judge", "", "Cookie", CENTRE.expert.cookie()).statusCode())
        .isEqualTo(409);
    var first = location(SECOND, "/quality/judge", "");
    var blind = CENTRE.get(SECOND, first).body();
    assertThat(blind)
        .contains(infringing)
        .doesNotContain("As the chart says.")
        .doesNotContain("Likely infringes")
        .doesNotContain("checked");
    // Somebody else's judgement does not exist for anyone.
    assertThat(CENTRE.get(CENTRE.expert, first).statusCode()).isEqualTo(404);
    assertThat(
            CENTRE
                .site
                .post(first, "version=1&then=finish", "Cookie", SECOND.cookie())
                .statusCode())
        .as("unanswered rows")
        .isEqualTo(409);
    assertThat(judged(SECOND, first, "IDENTICAL")).contains("Likely infringes");
    assertThat(judged(SECOND, location(SECOND, "/quality/judge", ""), "IDENTICAL", "DIFFERENT"))
        .contains("Finished");
    // The third one is judged otherwise than the first time.
    assertThat(judged(SECOND, location(SECOND, "/quality/judge", ""), "IDENTICAL", "ABSENT"))
        .contains("Finished");

    kept("/quality/results", "opinion=" + infringing + "&source=A+court&conclusion=LIKELY_NOT");
    kept("/quality/results", "opinion=" + different + "&source=A+court&conclusion=LIKELY_NOT");

    var report =
        CENTRE
            .site
            .bean(Measures.class)
            .of(Instant.EPOCH.plusSeconds(1), Instant.now().plusSeconds(60));
    var all = report.all();
    assertThat(all.answered()).isEqualTo(3);
    assertThat(all.inTime()).isEqualTo(3);
    assertThat(all.results()).isEqualTo(2);
    assertThat(all.reversed()).isEqualTo(1);
    assertThat(all.second().pairs()).isEqualTo(3);
    // Two of three agree; by chance 2/3·1/3 + 1/3·2/3 = 4/9: (2/3 - 4/9) / (1 - 4/9) = 0.4.
    assertThat(all.second().raw()).isEqualTo(OptionalDouble.of(2 / 3.0));
    assertThat(all.second().kappa().orElseThrow())
        .isCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(report.units())
        .singleElement()
        .extracting(Measures.Measure::of)
        .isEqualTo(Centre.PARTNER);
    assertThat(CENTRE.get(CENTRE.officer, "/quality.csv").body())
        .contains("all,,3,3,2,1,3,0.6667,0.4000")
        .contains("unit," + Centre.PARTNER + ",3,3,2,1,3");
    calibrated(third);
    looked();
  }

  private static void kept(String path, String form) {
    var answer = CENTRE.site.post(path, form, "Cookie", CENTRE.officer.cookie());
    assertThat(answer.statusCode()).as(Centre.refusal(answer.body())).isEqualTo(303);
  }

  /** A new expert judges a known case and hears afterwards what counts as right. */
  private static void calibrated(String opinion) {
    kept("/quality/calibration", "opinion=" + opinion + "&source=A+court&conclusion=LIKELY_NOT");
    var fresh = SignedIn.as(CENTRE.site, "Expert New", Centre.CENTRE, Role.EXPERT);
    var path = location(fresh, "/quality/judge/calibrations", "opinion=" + opinion);
    assertThat(judged(fresh, path, "IDENTICAL")).contains("What counts as right is");
    var report = CENTRE.site.bean(Measures.class).of(Instant.EPOCH, Instant.now().plusSeconds(60));
    assertThat(report.experts())
        .containsExactly(new Measures.Calibrated("Expert New", Centre.CENTRE, 1, 0));
    for (var bad :
        List.of(
            "opinion=YJ1&source=x&conclusion=LIKELY_NOT",
            "opinion=" + opinion + "&source=&conclusion=LIKELY_NOT",
            "opinion=" + opinion + "&source=x&conclusion=MAYBE")) {
      for (var form : List.of("/quality/results", "/quality/calibration")) {
        assertThat(CENTRE.site.post(form, bad, "Cookie", CENTRE.officer.cookie()).statusCode())
            .as(bad)
            .isEqualTo(422);
      }
    }
    assertThat(CENTRE.site.bean(Opinions.class).results()).hasSize(2);
  }

  private static void looked() {
    var en = new View("en", false, 1440, true);
    Browser.get()
        .visit(
            en,
            CENTRE.site.address() + "/sign-in?to=%2Fquality",
            200,
            page -> {
              CENTRE.officer.signIn(page, CENTRE.site);
              assertThat(page.textContent("main")).contains("66.7 %").contains("0.40");
              Screens.now(page, "quality", en);
            });
    var zh = new View("zh", false, 1440, true);
    Browser.get()
        .visit(
            zh,
            CENTRE.site.address() + "/sign-in?to=%2Fquality%2Fjudge",
            200,
            page -> {
              SECOND.signIn(page, CENTRE.site);
              Screens.now(page, "blind-list", zh);
              page.click("a[href^='/quality/judge/']");
              Screens.now(page, "blind", zh);
            });
  }
}
