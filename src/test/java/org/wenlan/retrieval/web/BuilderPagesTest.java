package org.wenlan.retrieval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.demo.Demonstration;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** The search builder over a made-up region, with and without a script. */
class BuilderPagesTest {
  private static final Site SITE = Site.whole();
  private static final String THREE = "ta=温度 and ad within \"20150101 20191231\" and ipc=/low H";
  private static final View ZH = new View("zh", false, 1440, true);
  private static final View BARE = new View("zh", false, 1440, false);

  @BeforeAll
  static void fill() {
    assertThat(SITE.bean(Demonstration.class).fill()).isGreaterThanOrEqualTo(5_000);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void theBuilderCanBeReadByEveryone() {
    var screens = new Screens(SITE.address());
    screens.look("builder", build("(ti=电池 or ti=温度) and pa=公司 and ad within \"2015 2020\""));
    screens.look("builder-empty", "/search/build");
    screens.look(
        "builder-wrong",
        build("ipc=H01M and ti=电池")
            + "&tab=rows&link=and&field=ti"
            + "&how=contains&text="
            + encoded("电池 and (")
            + "&link=and&field=ipc&how=below&text=H9Z"
            + "&link=and&field=ad&how=between&text=2020&more=2015&open=H01");
    screens.look("builder-table", build(THREE) + "&do=tab.table");
    screens.look("builder-command", build("ti=a and (ab=b or (pa=c and ipc=H01M))"));
  }

  @Test
  void threeRowsAreBuiltAndSearchedWithoutAScript() {
    Browser.get()
        .visit(
            BARE,
            SITE.address() + "/search/build",
            200,
            page -> {
              page.locator("#field-0").selectOption("ta");
              page.locator("#text-0").fill("温度");
              page.locator("#field-1").selectOption("ad");
              page.locator("#text-1").fill("2015 2019");
              page.locator("#do-add").click();
              // The row of dates has two inputs now.
              assertThat(page.locator("#how-1").inputValue()).isEqualTo("between");
              page.locator("#text-1").fill("2015");
              page.locator("#more-text-1").fill("2019");
              page.locator("#field-2").selectOption("ipc");
              page.locator("#text-2").fill("H");
              page.locator(".go button.first").click();
              page.waitForURL("**/search?**");
              assertThat(page.locator("#q").inputValue()).isEqualTo(THREE);
              assertThat(found(page)).isPositive().isEqualTo(commandLine(THREE));
            });
  }

  private static long found(Page page) {
    return number(page.locator("#count strong").innerText());
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("\\D", ""));
  }

  /** The same query, typed into the box of the results by a reader of the API. */
  private static long commandLine(String query) {
    var body = SITE.get("/api/v1/patents?limit=1&q=" + encoded(query)).body();
    var total = body.substring(body.indexOf("\"total\""));
    return number(total.substring(total.indexOf("\"value\""), total.indexOf(',')));
  }

  @Test
  void everyButtonWorksWithoutAScript() {
    Browser.get()
        .visit(
            BARE,
            SITE.address() + build("ti=电池"),
            200,
            page -> {
              page.locator("button[value='into.0']").click();
              page.locator("#field-1").selectOption("ab");
              page.locator("#text-1").fill("温度");
              page.locator("#do-add").click();
              assertThat(line(page)).isEqualTo("ti=电池 or ab=温度");
              page.locator("#text-2").fill("传感器");
              page.locator("button[value='tab.command']").click();
              assertThat(page.locator("#command").inputValue())
                  .isEqualTo("(ti=电池 or ab=温度) and txt=传感器");
              page.locator("#command").fill("ti=电池 not pd>=2018");
              page.locator("button[value='tab.rows']").click();
              assertThat(page.locator("#link-1").inputValue()).isEqualTo("not");
              assertThat(page.locator("#how-1").inputValue()).isEqualTo("since");
              page.locator("button[value='remove.1']").click();
              assertThat(line(page)).isEqualTo("ti=电池");
              page.locator("button[value='tab.table']").click();
              assertThat(page.getByLabel("发明名称").first().inputValue()).isEqualTo("电池");
              page.locator("#open-H").click();
              page.locator("#open-H01").click();
              page.locator("button[value='class.H01M']").click();
              assertThat(line(page)).isEqualTo("ti=电池 and ipc=/low H01M");
              page.locator("#symbol").fill("h02j 7/00");
              page.locator("#do-look").click();
              assertThat(line(page)).isEqualTo("ti=电池 and (ipc=/low H01M or ipc=/low H02J7/00)");
              page.locator("#do-clear").click();
              assertThat(page.locator("#made").innerText()).contains("全部文献");
            });
  }

  private static String line(Page page) {
    return page.locator("#made pre").innerText();
  }

  @Test
  void aWrongSymbolIsRefusedWithTheReason() {
    for (var wrong :
        List.of(
            "X01=A 至 H",
            "H1=两位数字",
            "H014=字母",
            "H01M10-05=斜线",
            "H09=H01、H02",
            "H01Z=H01B、H01C",
            "Y02E=cpc")) {
      var typed = wrong.replaceFirst("=.*", "");
      assertThat(SITE.get("/search/build?do=look&symbol=" + typed, "Accept-Language", "zh").body())
          .as(typed)
          .contains("symbol-says", wrong.replaceFirst(".*=", ""))
          .doesNotContain("已加入");
    }
  }

  @Test
  void whatIsWrongStandsAtItsRowAndInTheLineWithTheWayOut() {
    Browser.get()
        .visit(
            BARE,
            SITE.address() + build("ti=电池 and ad>=2015"),
            200,
            page -> {
              page.locator("#text-1").fill("2015-13");
              page.locator(".go button.first").click();
              assertThat(page.locator("#text-1").getAttribute("aria-invalid")).isEqualTo("true");
              assertThat(page.locator("#says-1").innerText()).contains("2015-13 不是有效日期");
              assertThat(page.locator("#trouble .wrong").innerText()).isEqualTo("2015-13");
              page.locator("#trouble a").click();
              assertThat(page.locator("#trouble").count()).isZero();
              assertThat(line(page)).isEqualTo("ti=电池 and ad>=20150101");
            },
            400);
  }

  @Test
  void aScriptShowsTheQueryWhileItIsTyped() {
    Browser.get()
        .visit(
            ZH,
            SITE.address() + "/search/build",
            200,
            page -> {
              page.locator("#text-0").pressSequentially("温度");
              // On a slow machine the first sign is answered before the second one is typed.
              page.waitForFunction(
                  "() => document.querySelector('#made pre')?.innerText === 'txt=温度'");
              assertThat(found(page)).isEqualTo(commandLine("txt=温度"));
              page.locator("#field-1").selectOption("ipc");
              page.locator("#how-1 option[value='same']").waitFor(attached());
              page.locator("#text-1").fill("H0");
              page.locator("#says-1 .error").waitFor();
              page.locator("#text-1").fill("H01M");
              page.locator("#says-1 .muted").waitFor();
              assertThat(line(page)).isEqualTo("txt=温度 and ipc=/low H01M");
              assertThat(page.url()).contains("H01M");
              page.locator("#do-add").click();
              page.waitForFunction("() => document.activeElement.id === 'text-3'");
              page.locator("summary", new Page.LocatorOptions().setHasText("日期")).click();
              page.locator("button[value='field.pd']").click();
              page.locator("#more-text-3").waitFor();
              assertThat(page.locator("#field-3").inputValue()).isEqualTo("pd");
            });
  }

  private static com.microsoft.playwright.Locator.WaitForOptions attached() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  @Test
  void recentSearchesStayInTheBrowser() {
    Browser.get()
        .visit(
            ZH,
            SITE.address() + "/search?q=" + encoded("ti=电池"),
            200,
            page -> {
              page.navigate(SITE.address() + "/search/build");
              var recent = page.locator("[data-recent-list] a");
              assertThat(recent.allInnerTexts()).containsExactly("ti=电池");
              recent.click();
              assertThat(page.locator("#text-0").inputValue()).isEqualTo("电池");
              page.locator("[data-recent-forget]").click();
              assertThat(page.locator("[data-recent]").isVisible()).isFalse();
            });
  }

  @Test
  void howTheResultsAreShownIsKept() {
    var answer =
        SITE.get(
            build("ti=电池")
                + "&fold=true&sort=newest&tab=rows&link=and&field=ti"
                + "&how=contains&text="
                + encoded("温度")
                + "&do=search");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/search?q=ti%3D" + encoded("温度") + "&fold=true&sort=newest");
  }

  @Test
  void aQueryOfAnotherDialectOpensInRowsToo() {
    var body = SITE.get(build("发明名称=(电池*散热) and 申请日>=20150101") + "&dialect=cn").body();
    assertThat(body).contains("value=\"电池 散热\"", "ad&gt;=20150101");
  }

  private static String build(String query) {
    return "/search/build?q=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
