package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.loading.Imports;
import org.wenlan.loading.Run;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A centre with a partner unit and people for each part, all invented, on a running platform. */
final class Centre implements AutoCloseable {
  static final String CENTRE = "hz-centre";
  static final String PARTNER = "gz-partner";

  final Site site;
  final Someone officer;
  final Someone coordinator;
  final Someone expert;
  final Someone reviewer;

  Centre() {
    this(Map.of());
  }

  /** In a region with files of law of its own. */
  Centre(Map<String, String> law) {
    this(law, Map.of());
  }

  /** The same with more settings. */
  Centre(Map<String, String> law, Map<String, String> settings) {
    site = Site.whole(law, settings);
    var units = site.bean(Units.class);
    units.put(unit(CENTRE, Unit.Level.INSTITUTION, "330100", null));
    units.put(unit(PARTNER, Unit.Level.PARTNER, "440100", LocalDate.of(2019, 1, 1)));
    officer = SignedIn.as(site, "Officer Lin", CENTRE, Role.OFFICER);
    coordinator = SignedIn.as(site, "Coordinator Wu", PARTNER, Role.COORDINATOR);
    expert = SignedIn.as(site, "Expert Chen", PARTNER, Role.EXPERT, Role.REVIEWER);
    reviewer = SignedIn.as(site, "Reviewer Zhao", PARTNER, Role.REVIEWER);
  }

  private static Unit unit(
      String code,
      Unit.Level level,
      String region,
      @org.jspecify.annotations.Nullable LocalDate agreed) {
    return new Unit(
        code,
        "虚构单位" + code,
        "Invented unit " + code,
        level,
        region,
        null,
        agreed,
        null,
        Set.of(Unit.Matter.values()),
        List.of(),
        50,
        true);
  }

  /** A page, as somebody who is signed in sees it. */
  HttpResponse<String> get(Someone who, String path) {
    return site.get(path, "Cookie", who.cookie(), "Accept-Language", "en");
  }

  /** A new question of a program on a lamp; the answer has its number and code. */
  JsonNode asked(String reference, String key) {
    var sent =
        site.json(
            "POST",
            "/api/v1/consultations",
            QuestionToOpinionTest.question(reference, "US 9999999 B2", "shop")
                .replace("spu-1", reference),
            "Authorization",
            key);
    assertThat(sent.statusCode()).as(sent.body()).isIn(200, 201);
    return JsonMapper.shared().readTree(sent.body());
  }

  /** The number of it. */
  String opened(String reference, String key) {
    return asked(reference, key).path("number").asString();
  }

  /** A form, with the version that its page shows. */
  HttpResponse<String> act(Someone who, String number, String act, String... fields) {
    return act(who, number, act, version(who, number), fields);
  }

  HttpResponse<String> act(Someone who, String number, String act, long version, String... fields) {
    var form = new StringBuilder("version=" + version);
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return site.post(
        "/cases/" + number + "/" + act,
        form.toString(),
        "Cookie",
        who.cookie(),
        "Accept-Language",
        "en");
  }

  /** Does something that must succeed. */
  void done(Someone who, String number, String act, String... fields) {
    var answer = act(who, number, act, fields);
    assertThat(answer.statusCode()).as("%s: %s", act, refusal(answer.body())).isEqualTo(303);
  }

  static String refusal(String page) {
    return first(page, "notice refusal\"[^>]*>(.*?)</div>").replaceAll("<[^>]*>", " ");
  }

  long version(Someone who, String number) {
    var page = get(who, "/cases/" + number).body();
    var version = first(page, "name=\"version\" value=\"([0-9]+)\"");
    return version.isEmpty() ? 0 : Long.parseLong(version);
  }

  static String first(String text, String pattern) {
    var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    return found.find() ? found.group(1) : "";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A patent of ../shared/data with claims, imported; the test is skipped where there is none. */
  Patent realPatent() throws InterruptedException {
    var file =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(folder -> folder != null)
            .map(folder -> Path.of(folder, "patents", "ep-fulltext-st36"))
            .filter(Files::isDirectory)
            .findFirst();
    if (file.isEmpty()) {
      System.out.println("Skipped: no patents in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(file.isPresent(), "no patents in ../shared/data or WENLAN_SHARED");
    var imports = site.bean(Imports.class);
    long run = imports.ask(List.of(file.get().toString()), false).id();
    for (int i = 0; i < 600 && state(imports, run) != Run.State.DONE; i++) {
      Thread.sleep(100);
    }
    assertThat(state(imports, run)).isEqualTo(Run.State.DONE);
    var found = new Patent[1];
    site.bean(Patents.class)
        .forEach(stored -> {
          var patent = stored.patent();
          if (found[0] == null
              && patent.number().kind().startsWith("B")
              && patent.claims().stream().anyMatch(claim -> claim.number() == 1)) {
            found[0] = patent;
          }
        });
    return Optional.ofNullable(found[0]).orElseThrow();
  }

  private static Run.State state(Imports imports, long run) {
    return imports.find(run).orElseThrow().state();
  }

  @Override
  public void close() {
    site.close();
  }
}
