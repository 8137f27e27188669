package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;

/** Attacks by strangers, on every address; each is named by its number in docs/reliability.md. */
class OutsideAttacksTest {
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

  @Test
  void a26_whatIsTypedComesBackAsTextNeverAsMarkup() {
    var typed = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%3E%3Cimg%20src=x%20onerror=1%3E";
    for (var path :
        List.of(
            "/search?q=" + typed,
            "/search/build?q=" + typed,
            "/patents/" + typed,
            "/verify/" + typed,
            "/track?number=" + typed,
            "/law?region=" + typed,
            "/law?on=" + typed,
            "/notices?before=" + typed,
            "/no-such-page-" + typed,
            "/sign-in?to=" + typed)) {
      var answer = CENTRE.site.get(path, "Accept", "text/html");
      assertThat(answer.body())
          .as(path)
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x");
    }
    var problem = CENTRE.site.get("/api/v1/patents/%3Cimg%20src=x%20onerror=1%3E");
    assertThat(problem.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(problem.headers().firstValue("X-Content-Type-Options").orElse(""))
        .isEqualTo("nosniff");
  }

  @Test
  void a28_aBreakInANameEndsNoHeaderAndNoLine() {
    var deeds = CENTRE.site.bean(org.wenlan.account.Deeds.class);
    deeds.note(new Actor.Platform(), "test", "x\r\nSet-Cookie: a=b", "y\u0085z");
    var last = deeds.before(Long.MAX_VALUE, 1).getFirst();
    assertThat(last.about() + last.said()).doesNotContainPattern("\\p{Cntrl}");
    var answer =
        CENTRE.site.get(
            "/search?q=a%0d%0aSet-Cookie:%20a=b&lang=en%0d%0aX-Evil:%201", "Accept", "*/*");
    assertThat(answer.headers().map()).doesNotContainKey("x-evil");
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(one -> one.startsWith("a=b"));
  }

  @Test
  void a43_noPathLeadsOutOfWhatIsServed() {
    for (var path :
        List.of(
            "/assets/%2e%2e/application.properties",
            "/assets/..%2fapplication.properties",
            "/assets/%252e%252e%252fapplication.properties",
            "/assets/..;/application.properties",
            "/assets/site.css/..;/..;/people",
            "/verify/..;/people",
            "/law/instruments/..%2f..%2fapplication.properties",
            "/api/v1/patents/..%2f..%2fpeople",
            "//people",
            "/./people")) {
      var answer = CENTRE.site.raw(path);
      assertThat(answer)
          .as(path)
          .doesNotContain("spring.")
          .doesNotContain("200 ")
          .doesNotContain("Tomcat");
    }
  }

  @Test
  void a46_nothingThatAdministersIsThereForStrangers() {
    for (var path :
        List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/h2-console",
            "/swagger-ui.html",
            "/swagger-ui/index.html",
            "/v3/api-docs",
            "/jolokia",
            "/metrics",
            "/.git/config",
            "/.env",
            "/server-status",
            "/admin")) {
      assertThat(CENTRE.site.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(CENTRE.site.get("/livez").body().length()).as("no detail").isLessThan(200);
    for (var path : List.of("/people", "/clients", "/deeds", "/units", "/quality", "/imports")) {
      assertThat(CENTRE.site.get(path, "X-Forwarded-For", "192.0.2.1").statusCode())
          .as(path)
          .isIn(303, 401, 403);
    }
  }

  @Test
  void a47_noAnswerTellsOfWhatIsInside_andNothingThatIsSentMakesItFail() throws Exception {
    var random = new Random(47);
    var paths = new ArrayList<String[]>();
    for (var line : Files.readAllLines(Path.of("src/main/resources/access.tsv"))) {
      if (!line.startsWith("#") && !line.isBlank() && !line.startsWith("ANY")) {
        paths.add(line.split("\t"));
      }
    }
    var odd =
        List.of(
            "%27",
            "%22",
            "%00",
            "%0a",
            "-1",
            "999999999999999999999",
            "NaN",
            "null",
            "%27%3B--",
            "..",
            "%F0%9F%92%A9",
            "%E6%B5%99",
            "%7B%7D",
            "%5B%5D",
            "a".repeat(3_000),
            "%3Cx%3E",
            "%25",
            "1e400",
            "true",
            "%E2%80%AE",
            "0",
            "ZX20260000001",
            UUID.randomUUID().toString());
    var cookies =
        List.of(CENTRE.officer.cookie(), CENTRE.expert.cookie(), FAR.cookie(), "__Host-wenlan=x");
    for (int i = 0; i < 3_000; i++) {
      var one = paths.get(random.nextInt(paths.size()));
      if (one[1].contains("imports")) {
        continue;
      }
      var path =
          one[1]
              .replaceAll("\\{(act|form):([a-z-]+)[^/]*}", "$2")
              .replaceAll("\\{id:[^/]*}", String.valueOf(random.nextInt(100)))
              .replaceAll("\\{[a-z]+(:[^{}/]*)?}", odd.get(random.nextInt(odd.size())));
      path = path.replaceAll("[{}\\[\\]|^\\\\]", "");
      var more = new StringBuilder();
      for (var name : List.of("q", "number", "version", "before", "limit", "lane", "from", "on")) {
        if (random.nextInt(3) == 0) {
          more.append(more.isEmpty() ? "" : "&")
              .append(name)
              .append('=')
              .append(odd.get(random.nextInt(odd.size())));
        }
      }
      var cookie = cookies.get(random.nextInt(cookies.size()));
      var asked = one[0].equals("GET") ? path + (more.isEmpty() ? "" : "?" + more) : path;
      var answer =
          one[0].equals("GET")
              ? CENTRE.site.get(
                  asked,
                  "X-Forwarded-For",
                  "192.0.2.1",
                  "Cookie",
                  cookie,
                  "Authorization",
                  random.nextBoolean() ? KEY : "Bearer x")
              : one[1].startsWith("/api/")
                  ? CENTRE.site.json(
                      one[0],
                      asked,
                      random.nextBoolean() ? "{\"a\":\"\\u0000\"}" : "[1,{}]",
                      "Authorization",
                      KEY)
                  : CENTRE.site.post(asked, more.toString(), "Cookie", cookie);
      assertThat(answer.statusCode()).as(one[0] + " " + asked + " " + more).isNotEqualTo(500);
      assertThat(answer.body())
          .as(asked)
          .doesNotContain("Exception")
          .doesNotContain("org.postgresql")
          .doesNotContain("at org.")
          .doesNotContain("SELECT ")
          .doesNotContain(System.getProperty("user.dir"));
    }
  }

  @Test
  void a55_aGuessedLinkOpensNothing() {
    for (int i = 0; i < 50; i++) {
      var id = UUID.randomUUID().toString();
      assertThat(CENTRE.site.get("/api/v1/uploads/" + id).statusCode()).isEqualTo(404);
      assertThat(CENTRE.site.get("/ask/" + id.substring(0, 19) + "/check").statusCode())
          .isEqualTo(404);
    }
    assertThat(CENTRE.site.get("/imports/1", "X-Forwarded-For", "192.0.2.1").statusCode())
        .isEqualTo(303);
  }
}
