package org.wenlan.affairs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.affairs.web.InventedAffair.found;
import static org.wenlan.affairs.web.InventedAffair.to;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Deeds;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Standing;
import org.wenlan.affairs.WalkedAffairs;
import org.wenlan.affairs.WalkedAffairs.Applied;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/**
 * Attacks on the one-stop window, each named by its number in docs/reliability.md. All invented.
 *
 * <p>Held elsewhere, for all boxes alike: A3 AccessTest; A21 and A23 the tests of box documents,
 * through which every paper goes; A57 over a wire MailingTest and RoutedAndToldTest. A24
 * ScannedPapersTest and ScanningTest. A5 has no cursor token here, a list goes on behind a number
 * and asks for the unit again; A10 has no key, a form's own code makes sending twice one sending;
 * A27 has no table to export; A54 imports nothing. A22, A25, A26, A28 and A57:
 * AffairsTextAttackTest.
 */
class AffairsAttackTest {
  private static final Site SITE = Site.whole();
  private static final WalkedAffairs WALKED = new WalkedAffairs(SITE);
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer Zhao", CENTRE, Role.OFFICER);
  private static final Someone HEAD = SignedIn.as(SITE, "Head Wu", CENTRE, Role.HEAD, Role.OFFICER);
  private static final Someone FAR = SignedIn.as(SITE, "Far", "unit-far", Role.OFFICER, Role.HEAD);
  private static final String AFFAIR = "key-protection-list";

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> send(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return SITE.post(path, form.toString(), "Accept-Language", "en");
  }

  private static HttpResponse<String> step(Someone who, String number, String act, long version) {
    return who.post(
        SITE,
        "/applications/" + number + "/" + act,
        "version",
        String.valueOf(version),
        "text",
        "Invented.");
  }

  private static String key(String name) {
    return "Bearer " + SITE.bean(Clients.class).register(new Actor.Platform(), name, "p", "").key();
  }

  @Test
  void a1_anotherUnitNeitherReadsNorChangesAnApplicationAndItIsNoted() {
    var number = WALKED.apply(AFFAIR).number();
    assertThat(FAR.get(SITE, "/applications/" + number).statusCode()).isEqualTo(404);
    for (var act : List.of("pass", "ask", "speak", "correct", "refuse")) {
      assertThat(step(FAR, number, act, 1).statusCode()).as(act).isEqualTo(404);
    }
    var paper = "/applications/" + number + "/papers/" + "a".repeat(64);
    assertThat(FAR.get(SITE, paper).statusCode()).isEqualTo(404);
    assertThat(
            SITE.get("/api/v1/applications/" + number, "Authorization", key("Other")).statusCode())
        .isEqualTo(404);
    assertThat(SITE.bean(Deeds.class).before(Long.MAX_VALUE, 50))
        .anyMatch(deed -> deed.act().equals("denied") && deed.about().equals(number));
    assertThat(WALKED.find(number).file().version()).isEqualTo(1);
  }

  @Test
  void a1_whatAUnitGaveIsTakenBackByNoHeadOfAnother_andWhoDidItIsNoted() {
    var applied = WALKED.apply(AFFAIR).number();
    WALKED.grant(applied);
    var given = ((Standing.Granted) WALKED.find(applied).standing()).given().number();
    var far = SignedIn.as(SITE, "Far head", "unit-far", Role.HEAD);
    var head = SignedIn.as(SITE, "Own head", WALKED.find(applied).file().owner(), Role.HEAD);
    assertThat(end(far, given).statusCode()).isEqualTo(409);
    assertThat(end(head, given).statusCode()).isEqualTo(303);
    assertThat(end(head, given).statusCode()).as("once").isEqualTo(409);
    assertThat(SITE.bean(Deeds.class).before(Long.MAX_VALUE, 50))
        .filteredOn(deed -> deed.act().equals("end-entry"))
        .singleElement()
        .satisfies(deed -> {
          assertThat(deed.about()).isEqualTo(given);
          assertThat(deed.who()).startsWith("Own head");
        });
  }

  private static HttpResponse<String> end(Someone who, String given) {
    return who.post(SITE, "/registers/end", "number", given, "reason", "Invented.");
  }

  @Test
  void a2_a6_whoOwnsItAndHowItStandsCannotBeSaidFromOutside() {
    var number = WALKED.apply(AFFAIR).number();
    var path = "/applications/" + number + "/pass?unit=" + CENTRE + "&owner=" + CENTRE;
    assertThat(FAR.post(SITE, path, "version", "1", "owner", CENTRE).statusCode()).isEqualTo(404);
    var affair = SITE.bean(Definitions.class).current(AFFAIR).orElseThrow().affair();
    var key = key("Portal (invented)");
    for (var more :
        List.of(
            Map.of("standing", "Granted"), Map.of("owner", "unit-far"), Map.of("opened", "2020"))) {
      var body = new HashMap<String, Object>(more);
      body.put("answers", WalkedAffairs.answers(affair));
      assertThat(apply(body, key).statusCode()).as(more.toString()).isEqualTo(422);
    }
    var hidden = new HashMap<>(WalkedAffairs.answers(affair));
    hidden.put("standing", "Granted");
    assertThat(apply(Map.of("answers", hidden), key).statusCode()).isEqualTo(422);
    assertThat(apply(Map.of("answers", List.of(1)), key).statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> apply(Map<String, ?> body, String key) {
    return SITE.json(
        "POST",
        "/api/v1/affairs/" + AFFAIR + "/applications",
        JsonMapper.shared().writeValueAsString(body),
        "Authorization",
        key);
  }

  @Test
  void a4_a5_listsAndPlacesInThemTellNothingOfOtherUnits() {
    var number = WALKED.apply(AFFAIR).number();
    for (var query : List.of("", "?affair=" + AFFAIR, "?before=SX99999999999", "?open=false")) {
      assertThat(FAR.get(SITE, "/applications" + query).body())
          .as(query)
          .doesNotContain(number)
          .contains("Nothing lies here.");
    }
    var forged = FAR.get(SITE, "/applications?before=" + number + "%27%20or%201=1");
    assertThat(forged.statusCode()).isEqualTo(200);
    assertThat(forged.body()).doesNotContain("/applications/SX");
  }

  @Test
  void a7_noStageIsSkippedAndNoCodeOpensAnother() {
    var one = WALKED.apply(AFFAIR);
    var two = WALKED.apply(AFFAIR);
    assertThat(step(HEAD, one.number(), "grant", 1).statusCode()).isEqualTo(404);
    assertThat(step(OFFICER, one.number(), "speak", 1).statusCode()).isEqualTo(409);
    assertThat(step(OFFICER, one.number(), "pass", 1).statusCode()).isEqualTo(303);
    assertThat(step(OFFICER, one.number(), "pass", 1).statusCode()).as("again").isEqualTo(412);
    for (var path : List.of("track", "track/withdraw", "track/correct", "track/rate")) {
      assertThat(crossed(one, two, path).statusCode()).as(path).isEqualTo(404);
    }
    var early =
        send("/applications/track/rate", "number", two.number(), "code", two.code(), "points", "5");
    assertThat(early.statusCode()).as("not ended").isEqualTo(422);
    assertThat(WALKED.find(two.number()).file().version()).isEqualTo(1);
  }

  private static HttpResponse<String> crossed(Applied one, Applied two, String path) {
    return send(
        "/applications/" + path, "number", two.number(), "code", one.code(), "version", "1");
  }

  @Test
  void a8_ofEightAtOnceOnePasses_andAFormIsSentOnce() throws Exception {
    var number = WALKED.apply(AFFAIR).number();
    assertThat(atOnce(() -> step(OFFICER, number, "refuse", 1).statusCode()))
        .containsOnlyOnce(303)
        .allMatch(status -> status == 303 || status == 409 || status == 412);
    var text = Files.readString(Path.of("src/test/resources/affairs/lamp-badge.yaml"));
    assertThat(
            SITE.bean(Definitions.class)
                .publish("test", "x", text, "", SITE.bean(Clock.class).instant()))
        .isInstanceOf(Definitions.Outcome.Done.class);
    var first = to(send("/affairs/lamp-badge/start"));
    var draft = found("/apply/([A-Z0-9-]+)/", first);
    var kept = send(first, "has-name", "1", "q-name", "Once", "has-lamps", "1", "q-lamps", "5");
    assertThat(kept.statusCode()).isEqualTo(303);
    var numbers = atOnce(() -> found("(SX[0-9]{11})", send("/apply/" + draft + "/send").body()));
    assertThat(numbers.stream().distinct()).as("one application").hasSize(1);
  }

  private static <T> List<T> atOnce(Callable<T> attempt) throws Exception {
    var start = new CyclicBarrier(8);
    var tries = new ArrayList<Callable<T>>();
    for (int i = 0; i < 8; i++) {
      tries.add(() -> {
        start.await();
        return attempt.call();
      });
    }
    var outcomes = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var one : pool.invokeAll(tries)) {
        outcomes.add(one.get());
      }
    }
    return outcomes;
  }

  @Test
  void a9_aStaleVersionChangesNothingAndAMissingOneIsRefused() {
    var number = WALKED.apply(AFFAIR).number();
    assertThat(step(OFFICER, number, "pass", 7).statusCode()).isEqualTo(412);
    assertThat(OFFICER.post(SITE, "/applications/" + number + "/pass").statusCode()).isEqualTo(400);
    assertThat(WALKED.find(number).file().version()).isEqualTo(1);
  }

  @Test
  void a52_nobodyDecidesWhatTheyPassedOrPublishesWhatTheyProposed() {
    var number = WALKED.apply("assistance-workstation").number();
    var both = SignedIn.as(SITE, "Both", CENTRE, Role.OFFICER, Role.HEAD, Role.EXPERT);
    var codes = new ArrayList<Integer>();
    for (int version = 1; version <= 3; version++) {
      codes.add(step(both, number, "pass", version).statusCode());
    }
    assertThat(codes).endsWith(409);
    assertThat(WALKED.find(number).standing().open()).isTrue();
    assertThat(OFFICER.post(SITE, "/registers/end", "number", "JG1", "reason", "x").statusCode())
        .as("a head takes entries out")
        .isEqualTo(403);
  }

  @Test
  void a53_theDayOfTheServerCounts() {
    var number = WALKED.apply(AFFAIR).number();
    var due = WALKED.find(number).file().due();
    var answer =
        OFFICER.post(
            SITE,
            "/applications/" + number + "/pass",
            "version",
            "1",
            "due",
            "2099-01-01",
            "at",
            "2020-01-01T00:00:00Z");
    assertThat(answer.statusCode()).isEqualTo(303);
    var now = WALKED.find(number).file();
    assertThat(now.changed()).isAfter(now.opened().minusSeconds(1));
    assertThat(now.due()).isBefore(java.time.LocalDate.of(2099, 1, 1)).isAfterOrEqualTo(due);
  }

  @Test
  void a55_a56_noFormIsFoundByGuessingAndPrivatePagesAreKeptByNobody() {
    for (var path : List.of("/apply/AAAA-BBBB-CCCC-DDDD/check", "/certificates/AAAA-BBBB.pdf")) {
      assertThat(SITE.get(path).statusCode()).as(path).isEqualTo(404);
    }
    var one = WALKED.apply(AFFAIR);
    for (var answer :
        List.of(
            OFFICER.get(SITE, "/applications/" + one.number()),
            send("/applications/track", "number", one.number(), "code", one.code()))) {
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }
}
