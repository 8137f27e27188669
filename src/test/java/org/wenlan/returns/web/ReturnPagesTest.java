package org.wenlan.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.returns.web.ReportingProvince.AUDITOR;
import static org.wenlan.returns.web.ReportingProvince.SITE;
import static org.wenlan.returns.web.ReportingProvince.issued;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Returns;
import org.wenlan.returns.State;
import org.wenlan.statistics.Figures;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** How a clerk and an auditor work on a return in the browser. */
class ReturnPagesTest {
  private static final View ZH = new View("zh", false, 1440, true);
  private static final View EN = new View("en", false, 1440, true);

  static void paste(Page page, String cell, String text) {
    page.focus("[id='" + cell + "']");
    var _ =
        page.evaluate(
            """
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }\
            """,
            text);
  }

  private static void fill(Page page, String cell, String text) {
    page.fill("[id='" + cell + "']", text);
  }

  private static String value(Page page, String cell) {
    return page.inputValue("[id='" + cell + "']");
  }

  private static void in(Page page, String path, String language) {
    page.navigate(SITE.address() + path + "?lang=" + language);
  }

  @Test
  void aclerkFillsAReturn_anAuditorSendsItBack_itIsCorrectedLockedAndAFact() {
    Someone clerk = SignedIn.as(SITE, "填报员李 Li", "p-member", Role.RESPONDENT);
    var one = issued("WL-M-1", "2026", "p-member");
    var path = "/returns/" + one.id();
    Browser.get()
        .visit(
            ZH,
            SITE.address() + "/sign-in?to=%2Freturns",
            200,
            page -> {
              clerk.signIn(page, SITE);
              Screens.now(page, "returns-list", ZH);
              page.click("[data-item] a[href='" + path + "']");
              Screens.now(page, "return-empty", ZH);
              page.focus("[id='v.A1.now']");
              page.keyboard().type("12");
              page.keyboard().press("ArrowDown");
              page.keyboard().type("3");
              page.keyboard().press("Enter");
              page.keyboard().type("x");
              page.click("text=保存并报送");
              assertThat(page.textContent("main")).contains("“x”不是数字");
              assertThat(value(page, "v.A1.now")).as("nothing typed is lost").isEqualTo("12");
              paste(page, "v.B1.now", "1,200\n700\n400\n");
              assertThat(page.textContent("[data-grid-said]")).contains("3");
              page.click("text=保存并报送");
              assertThat(page.textContent("main")).contains("B1 是 1200", "相差 100");
              Screens.now(page, "return-checked", ZH);
              in(page, path, "en");
              Screens.now(page, "return-checked", EN);
              fill(page, "v.B3.now", "500");
              page.click("text=Save and send");
              assertThat(page.textContent("main")).contains("It is sent.");

              audited(path, clerk, page);
            },
            422,
            409);
    var locked = SITE.bean(Returns.class).find(AUDITOR.person(), one.id()).orElseThrow();
    assertThat(locked.state()).isInstanceOf(State.Locked.class);
    assertThat(
            SITE.bean(Figures.class)
                .of("training.ip-managers", Period.year(2026), "330000")
                .orElseThrow()
                .value())
        .isEqualByComparingTo("1210");
    assertThat(SITE.get("/returns/errata", "Accept-Language", "en").body())
        .contains("1,200", "1,210", "ten were forgotten")
        .doesNotContain(clerk.person().name());
    new Screens(SITE.address()).look("errata", "/returns/errata");
  }

  /** What the return said is on the dashboard and in the yearbook; people of the office see it. */
  private static void published(Page page) {
    in(page, "/statistics/training.ip-managers", "en");
    page.navigate(SITE.address() + "/statistics/training.ip-managers?period=2026&lang=en");
    assertThat(page.textContent("main")).contains("1,200");
    page.click("text=Facts behind this number");
    assertThat(page.textContent("main")).contains("1200");
    page.navigate(SITE.address() + "/yearbooks?lang=en");
    page.fill("#year", "2026");
    page.click("text=Build with the numbers of this moment");
    assertThat(page.textContent("main")).contains("1,200 IP managers were trained.");
    Screens.now(page, "yearbook-draft", EN);
  }

  /** While the clerk's page stays open, the auditor works in a browser of their own. */
  private static void audited(String path, Someone clerk, Page clerks) {
    Browser.get()
        .visit(
            EN,
            SITE.address() + "/sign-in?to=" + path.replace("/", "%2F"),
            200,
            page -> {
              AUDITOR.signIn(page, SITE);
              Screens.now(page, "return-audit", EN);
              page.fill("#remark", "A2: are these the people of one office only?");
              page.click("text=Send it back");
              assertThat(page.textContent("main")).contains("It went back");
              in(clerks, path, "zh");
              assertThat(clerks.textContent("main")).contains("are these the people");
              Screens.now(clerks, "return-sent-back", ZH);
              fill(clerks, "v.A2.now", "8");
              clerks.click("text=保存并报送");

              in(page, path, "zh");
              page.click("form[action$='/approve'] button");
              Screens.now(page, "return-approved", ZH);
              page.click("form[action$='/lock'] button");
              assertThat(page.textContent("main")).contains("数字已进入统计");
              Screens.now(page, "return-locked", ZH);
              published(page);

              in(clerks, path, "en");
              clerks.fill("#reason", "ten were forgotten");
              clerks.click("text=Begin a revision");
              fill(clerks, "v.B1.now", "1210");
              fill(clerks, "v.B3.now", "510");
              Screens.now(clerks, "return-revised", EN);
              clerks.click("text=Save and send");
              in(page, path, "en");
              page.click("form[action$='/approve'] button");
              page.click("form[action$='/lock'] button");
              page.click("summary:has-text('History')");
              assertThat(page.textContent("main"))
                  .contains("ten were forgotten", "1,200 → 1,210", clerk.person().name());
              Screens.now(page, "return-vintages", EN);
              in(page, "/returns", "en");
              Screens.now(page, "returns-desk", EN);
            });
  }

  @Test
  void aStaleSaveSaysWhatChangedAndByWhom_andKeepsWhatWasTyped() {
    Someone clerk = SignedIn.as(SITE, "填报员周 Zhou", "p-member-b", Role.RESPONDENT);
    Someone colleague = SignedIn.as(SITE, "同事吴 Wu", "p-member-b", Role.RESPONDENT);
    var one = issued("WL-M-1", "2026", "p-member-b");
    Browser.get()
        .visit(
            EN,
            SITE.address() + "/sign-in?to=%2Freturns%2F" + one.id(),
            200,
            page -> {
              clerk.signIn(page, SITE);
              fill(page, "v.A1.now", "7");
              var saved =
                  SITE.post(
                      "/returns/" + one.id() + "/save",
                      "version=1&v.A1.now=9&v.A2.now=2",
                      "Cookie",
                      colleague.cookie());
              assertThat(saved.statusCode()).isEqualTo(303);
              page.click("text=Save the draft");
              assertThat(page.textContent("main"))
                  .contains("Somebody changed it", colleague.person().name(), "stored: 9");
              assertThat(value(page, "v.A1.now")).isEqualTo("7");
              Screens.now(page, "return-stale", EN);
              fill(page, "v.A2.now", "2");
              page.click("text=Save the draft");
              assertThat(page.textContent("main")).contains("The draft is saved.");
            },
            412);
    Someone stranger = SignedIn.as(SITE, "Stranger", "p-member", Role.RESPONDENT);
    for (var path : new String[] {"/returns/" + one.id(), "/returns/" + one.id() + ".csv"}) {
      assertThat(SITE.get(path, "Cookie", stranger.cookie()).statusCode()).isEqualTo(404);
    }
    assertThat(
            SITE.post(
                    "/returns/" + one.id() + "/save",
                    "version=2&v.A1.now=1",
                    "Cookie",
                    stranger.cookie())
                .statusCode())
        .isEqualTo(404);
    assertThat(SITE.get("/returns", "Cookie", stranger.cookie()).body())
        .doesNotContain("/returns/" + one.id() + "\"");
  }

  @Test
  void aFormThatRanOutIsNeitherIssuedNorSent() {
    Someone clerk = SignedIn.as(SITE, "Clerk Sun", "p-court", Role.RESPONDENT);
    var one = issued("OLD-1", "2025", "p-court", Instant.parse("2026-01-05T02:00:00Z"));
    var sent =
        SITE.post(
            "/returns/" + one.id() + "/submit",
            "version=1&v.A1.now=1",
            "Cookie",
            clerk.cookie(),
            "Accept-Language",
            "en");
    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(sent.body()).contains("neither issued nor sent", "arts. 16 and 17");
    var page =
        SITE.get("/returns/issue?form=OLD-1", "Cookie", AUDITOR.cookie(), "Accept-Language", "en");
    assertThat(page.body()).contains("cannot be issued now");
    var out =
        SITE.post(
            "/returns/issue",
            "form=OLD-1&period=2025&due=2027-01-01&to=p-member",
            "Cookie",
            AUDITOR.cookie(),
            "Accept-Language",
            "en");
    assertThat(out.statusCode()).isEqualTo(422);
    assertThat(out.body()).contains("neither issued nor sent");
  }

  @Test
  void aStatisticianIssuesAFormToBodiesOfItsKinds() {
    Someone issuer = SignedIn.as(SITE, "Issuer Feng", "p-centre", Role.STATISTICIAN);
    Someone clerk = SignedIn.as(SITE, "Clerk Wei", "p-member", Role.RESPONDENT);
    Browser.get()
        .visit(
            ZH,
            SITE.address() + "/sign-in?to=%2Freturns%2Fissue",
            200,
            page -> {
              issuer.signIn(page, SITE);
              page.waitForLoadState();
              page.selectOption("#form", "WIDE-1");
              page.waitForSelector("#period");
              page.fill("#period", "2026");
              page.fill("#due", "2027-01-20");
              page.click("text=下发 >> nth=-1");
              assertThat(page.textContent("main")).contains("2026 不是报表 WIDE-1 的报告期");
              page.fill("#period", "2026-H1");
              Screens.now(page, "returns-issue", ZH);
              page.click("form[action='/returns/issue'][method=post] button.first");
              assertThat(page.textContent("main")).contains("已下发");
              in(page, "/returns/issue", "en");
              Screens.now(page, "returns-issue", EN);
            },
            422);
    var mine =
        SITE.bean(Returns.class).list(clerk.person(), "Issued", "2026-H1", Long.MAX_VALUE, 9);
    assertThat(mine).hasSize(1);
    var path = "/returns/" + mine.getFirst().id();
    var body = SITE.get(path, "Cookie", clerk.cookie(), "Accept-Language", "zh").body();
    assertThat(body).contains("v.A1.patents", "v.A2.marks", "查处案件");
  }
}
