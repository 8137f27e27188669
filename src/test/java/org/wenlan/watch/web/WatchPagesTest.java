package org.wenlan.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.platform.CommandLines;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentJson;
import org.wenlan.rights.Patents;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.InventedPatents;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** From a search to a warning, as a person in a browser does it. The patents are invented. */
class WatchPagesTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aSearchBecomesAWatch_aFileBecomesAWarning_andAPersonSaysWhetherItWasRelevant()
      throws Exception {
    var lamps = InventedPatents.lamps();
    put(lamps.subList(3, 4));
    var query = "ta=台灯 or ta=灯";
    var search = "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    for (int i = 0; i < 600 && !SITE.get(search).body().contains("CN190000777A"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    var file = Files.createTempFile("held-back", ".jsonl");
    try (var out = Files.newOutputStream(file)) {
      for (var patent : lamps.subList(0, 3)) {
        out.write(PatentJson.bytes(patent));
        out.write('\n');
      }
    }
    var reader = SignedIn.as(SITE, "Reader Lin", "hz-centre", Role.RECORDS);
    var colleague = SignedIn.as(SITE, "Colleague Wu", "hz-centre", Role.RECORDS);
    assertThat(colleague.person().unit()).isEqualTo("hz-centre");
    var zh = new View("zh", false, 1440, true);
    var en = new View("en", false, 1440, true);
    var to = URLEncoder.encode(search, StandardCharsets.UTF_8);
    Browser.get()
        .visit(
            zh,
            SITE.address() + "/sign-in?to=" + to,
            200,
            page -> {
              reader.signIn(page, SITE);
              page.click("a[href^='/watches/new']");
              assertThat(page.inputValue("#subject")).isEqualTo(query);
              page.fill("#name", "台灯");
              Screens.now(page, "watch-new", zh);
              page.click("form[action='/watches'] button");
              assertThat(page.textContent("h1")).isEqualTo("台灯");
              Screens.now(page, "watch", zh);
              page.click("form[action$='/feed'] button");
              var feed = page.getAttribute(".notice a", "href");
              assertThat(SITE.get(feed).body()).contains("<feed").doesNotContain("<entry>");
              assertThat(SITE.bean(CommandLines.class).run("import", file.toString())).isZero();
              page.navigate(SITE.address() + "/warnings");
              for (int i = 0; i < 120 && page.locator("li.hit").count() < 2; i++) {
                page.waitForTimeout(500);
                page.reload();
              }
              assertThat(page.textContent("main"))
                  .contains("CN190000001A")
                  .contains("CN190000001B")
                  .contains("新公开文献");
              assertThat(page.locator("mark").first().textContent()).contains("灯");
              Screens.now(page, "warnings", zh);
              page.click("form[action$='/relevant'] button >> nth=0");
              page.click("form[action$='/beside'] button >> nth=1");
              assertThat(page.textContent("main")).contains("相关率 50%");
              page.navigate(SITE.address() + "/watches?lang=en");
              Screens.now(page, "watches", en);
              assertThat(page.textContent("main")).contains("50 % relevant (1 of 2 judged)");
              assertThat(SITE.get(feed).body())
                  .contains("CN190000001A")
                  .contains("urn:wenlan:warning:");
              page.click("tbody th a");
              page.click("a[href$='/past']");
              page.fill("#since", "2020-01-01");
              page.click("main form button");
              Screens.now(page, "watch-past", en);
              assertThat(page.textContent("main")).contains("3 publications in");
            });
  }

  @Test
  void aFeedOfNobodyIsNotThere() {
    assertThat(SITE.get("/feeds/nothing").statusCode()).isEqualTo(404);
  }

  private static void put(List<Patent> records) {
    var _ =
        SITE.bean(TransactionTemplate.class).execute(_ -> SITE.bean(Patents.class).put(records));
  }
}
