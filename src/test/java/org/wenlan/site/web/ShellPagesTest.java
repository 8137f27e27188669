package org.wenlan.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

class ShellPagesTest {
  private static final Site SITE = Site.with(Broken.class);
  private final Screens screens = new Screens(SITE.address());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void helpCanBeReadByEveryone() {
    screens.look("help", "/help");
    screens.look("accessibility", "/accessibility");
  }

  @Test
  void failuresCanBeReadByEveryone() {
    screens.look("not-found", "/nothing-here", 404);
    screens.look("failed", "/broken/bug?times=1", 500);
    screens.look("problem", "/problems/site.too-large");
  }

  @Test
  void theLanguageIsTheReadersUntilTheReaderChooses() {
    assertThat(SITE.get("/help").body()).contains("lang=\"zh-CN\"");
    assertThat(SITE.get("/help", "Accept-Language", "fr, en;q=0.5").body()).contains("lang=\"en\"");
    assertThat(SITE.get("/help", "Accept-Language", "ja").body()).contains("lang=\"zh-CN\"");
    var chosen = SITE.get("/help?a=1&lang=en");
    assertThat(chosen.body()).contains("lang=\"en\"").contains("href=\"/help?a=1&amp;lang=zh-CN\"");
    assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=en;");
    assertThat(SITE.get("/help", "Cookie", "lang=en").body()).contains("lang=\"en\"");
    assertThat(SITE.get("/help?lang=xx").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void nothingInlineAndNothingFromElsewhereMayRun() {
    var headers = SITE.get("/help").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(String.join(",", headers.allValues("Vary"))).containsIgnoringCase("cookie");
    assertThat(headers.firstValue("Cache-Control")).contains("private, no-cache");
  }

  @Test
  void assetsAreKeptForEverAndNamedByTheirContent() {
    var address = Pattern.compile("/assets/[a-z]+\\.[0-9a-f]{12}\\.(css|js|svg)");
    var body = SITE.get("/help").body();
    var found = address.matcher(body).results().map(m -> m.group()).distinct().toList();
    assertThat(found).hasSize(5);
    for (var asset : found) {
      var answer = SITE.get(asset);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
    assertThat(SITE.get("/assets/site.000000000000.css").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/favicon.ico").statusCode()).isEqualTo(200);
  }

  @Test
  void theKeyboardReachesTheSearchBoxAndCanBeSwitchedOff() {
    var view = new View("en", false, 1440, true);
    Browser.get()
        .visit(
            view,
            SITE.address() + "/help",
            200,
            page -> {
              page.keyboard().press("/");
              assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("find");
              page.keyboard().press("Escape");
              page.locator("[data-keys]").click();
              page.locator("main").focus();
              page.keyboard().press("/");
              assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
            });
  }

  @Test
  void theFirstStopOfTheKeyboardSkipsTheNavigation() {
    for (var language : List.of("zh", "en")) {
      var view = new View(language, false, 1440, true);
      Browser.get()
          .visit(
              view,
              SITE.address() + "/help",
              200,
              page -> {
                page.keyboard().press("Tab");
                page.keyboard().press("Enter");
                assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
              });
    }
  }
}
