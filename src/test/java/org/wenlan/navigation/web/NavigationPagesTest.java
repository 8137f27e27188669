package org.wenlan.navigation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.demo.DemoRegion;
import org.wenlan.loading.Completing;
import org.wenlan.retrieval.Index;
import org.wenlan.rights.Patents;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** Navigation reports by forms and by the API, over an invented region. */
class NavigationPagesTest {
  private static final Site SITE = Site.whole();
  private static final Someone ANALYST =
      SignedIn.as(SITE, "Analyst Zhou", "invented-centre", Role.EXPERT);
  private static final Someone SECOND =
      SignedIn.as(SITE, "Reviewer Wu", "invented-centre", Role.REVIEWER);

  @BeforeAll
  static void fill() {
    var patents = new DemoRegion(20261129).documents(400).map(Completing::complete).toList();
    var atomically = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
    var outcomes = atomically.execute(_ -> SITE.bean(Patents.class).put(patents));
    assertThat(outcomes).hasSameSizeAs(patents);
    assertThat(SITE.bean(Index.class).current()).isTrue();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> get(Someone who, String path) {
    return who.get(SITE, path);
  }

  private static HttpResponse<String> post(Someone who, String path, String... fields) {
    return who.post(SITE, path, fields);
  }

  private static String begun(String outline, String query) {
    var made =
        post(
            ANALYST,
            "/navigation",
            "outline",
            outline,
            "title-en",
            "An invented industry",
            "region",
            "330100",
            "q",
            query);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    return made.headers().firstValue("Location").orElseThrow().replace("/edit", "");
  }

  private static String version(String report) {
    var found =
        Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(get(ANALYST, report).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aReportIsFilledWrittenReviewedPublishedAndReadByEveryoneAndByPrograms() {
    var report = begun("industry", "ipc=A");
    var edit = report + "/edit";
    assertThat(get(ANALYST, edit).body())
        .as("what the outline suggests is narrowed by the first search")
        .contains("(ipc=A) and rg=330100");
    assertThat(post(ANALYST, report + "/fill", "version", version(edit)).statusCode())
        .isEqualTo(303);
    assertThat(get(ANALYST, edit).body()).contains("Not filled: the search for “Key technology”");
    assertThat(SITE.get(report).statusCode()).as("a draft is nobody's").isEqualTo(404);
    assertThat(SITE.get(report + ".pdf").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/api/v1" + report).statusCode()).isEqualTo(404);
    for (var section :
        new String[] {
          "scope",
          "development",
          "direction",
          "key-technology",
          "competition",
          "position",
          "comparison",
          "path",
          "limits"
        }) {
      assertThat(
              post(
                      ANALYST,
                      report + "/write",
                      "version",
                      version(edit),
                      "section",
                      section,
                      "zh",
                      "虚构的结论。",
                      "en",
                      "An invented answer on " + section + ".\nAnd <b>more</b>.")
                  .statusCode())
          .isEqualTo(303);
    }
    assertThat(post(ANALYST, report + "/hand-in", "version", version(edit)).statusCode())
        .isEqualTo(303);
    assertThat(get(ANALYST, report).body()).contains("somebody else approves it");
    assertThat(post(SECOND, report + "/approve", "version", version(report)).statusCode())
        .isEqualTo(303);
    assertThat(post(SECOND, report + "/publish", "version", version(report)).statusCode())
        .isEqualTo(303);
    read(report);
  }

  private static void read(String report) {
    var page = SITE.get(report, "Accept-Language", "en").body();
    assertThat(page)
        .contains("An invented answer on path.")
        .contains("And &lt;b&gt;more&lt;/b&gt;.")
        .contains("M: from memory, not confirmed")
        .contains("GB/T 39551.3-2020");
    var answer = SITE.get("/api/v1" + report, "Accept-Language", "en");
    var json = JsonMapper.shared().readTree(answer.body());
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    assertThat(json.path("state").asString()).isEqualTo("Published");
    assertThat(json.path("outline").path("mark").asString()).isEqualTo("M");
    assertThat(json.path("position").asLong()).isPositive();
    var search = json.path("searches").path(0);
    var landscape =
        JsonMapper.shared()
            .readTree(
                SITE.get(
                        "/api/v1/landscape?tables=figures,filed&q="
                            + URLEncoder.encode(
                                search.path("interpreted").asString(), StandardCharsets.UTF_8))
                    .body());
    assertThat(search.path("documents").asLong())
        .as("anyone can count it again")
        .isEqualTo(landscape.path("results").path(0).path("documents").asLong())
        .isPositive();
    assertThat(json.path("sections").path(1).path("tables").path(0).path("rows").size())
        .isEqualTo(landscape.path("tables").path(1).path("rows").size())
        .isGreaterThan(5);
    assertThat(SITE.get("/api/v1/navigation").body()).contains("An invented industry");
    var screens = new Screens(SITE.address());
    screens.look("navigation", "/navigation");
    screens.look("navigation-report", report);
    assertThat(get(SECOND, report + "/check").body()).contains("tables are the same");
  }

  @Test
  void whatWasTypedStandsOnThePageWhateverIsWrongWithIt() {
    var report = begun("enterprise", "ipc=H");
    var edit = report + "/edit";
    var first = version(edit);
    var misread =
        post(
            ANALYST,
            report + "/ask",
            "version",
            first,
            "title-en",
            "Another title",
            "q-business",
            "ti=(battery",
            "q-own",
            "pa=nobody");
    assertThat(misread.statusCode()).isEqualTo(422);
    assertThat(misread.body())
        .contains("Another title", "ti=(battery", "pa=nobody")
        .contains("id=\"error-business\"")
        .doesNotContain("id=\"error-own\"");
    assertThat(
            post(SECOND, report + "/write", "version", first, "section", "scope", "en", "Wu.\r\n2")
                .statusCode())
        .isEqualTo(303);
    var late =
        post(ANALYST, report + "/write", "version", first, "section", "scope", "en", "Zhou’s own.");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("Zhou’s own.", "Reviewer Wu");
    assertThat(get(ANALYST, report).body()).contains(">Wu.</p>", ">2</p>");
    assertThat(post(ANALYST, report + "/fill", "version", version(edit)).body())
        .contains("This search is needed.");
    var wrong = post(ANALYST, "/navigation", "outline", "region", "title-zh", "虚构", "region", "1");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("There is no region 1.").contains("虚构");
    assertThat(get(ANALYST, "/navigation/999999/edit").statusCode()).isEqualTo(404);
  }
}
