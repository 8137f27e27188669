package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** Administrative cases in a browser; days pass by a clock that the test moves. All is invented. */
class EnforcementBrowserTest {
  private static final InventedCases CASES = new InventedCases();
  private static final View BARE = new View("zh", false, 1440, false);
  private static final View SMALL = new View("zh", false, 360, true);
  private static final View EN = new View("en", false, 1440, true);

  private String number = "";
  private String code = "";
  private String hearing = "";

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private static void visit(View view, String path, Consumer<Page> doing, int... later) {
    Browser.get().visit(view, CASES.site.address() + path, 200, doing, later);
  }

  private void as(Someone who, View view, Consumer<Page> doing, int... later) {
    visit(
        view,
        "/sign-in",
        page -> {
          who.signIn(page, CASES.site);
          page.navigate(CASES.site.address() + "/enforcement/cases/" + number);
          doing.accept(page);
        },
        later);
  }

  private static void act(Page page, String act) {
    page.click("form[action$='/" + act + "'] button");
  }

  /** Opens every part that is folded, so that its form can be filled in. */
  private static void unfold(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
  }

  private static void say(Page page, String act, String text) {
    page.fill("#text-" + act, text);
    act(page, act);
  }

  @Test
  void
      anAdministrativeCaseFromClueToPublishedDecisionWithAHearingAndAnAppraisalThatStoppedTheClock() {
    visit(
        BARE,
        "/enforcement",
        page -> {
          Screens.now(page, "enforcement-guide", BARE);
          page.click("main a.first");
          page.check("input[value=TRADEMARK]");
          page.fill("#subject", InventedCases.LAMPS);
          page.fill("#region", "33010");
          page.fill("#committed", CASES.today().minusDays(2).toString());
          page.fill("#text", "店内灯具使用他人商标（虚构）。");
          page.click("main form button");
          assertThat(page.textContent("#region-error")).contains("没有区划代码 33010");
          Screens.now(page, "enforcement-report-wrong", BARE);
          page.fill("#region", "330106");
          page.click("main form button");
          number = page.textContent("#number");
          code = page.textContent("#code");
          Screens.now(page, "enforcement-reported", BARE);
        },
        422);
    as(
        CASES.officer,
        EN,
        page -> {
          page.navigate(CASES.site.address() + "/enforcement/desk");
          Screens.now(page, "enforcement-desk", EN);
          page.click("main table a[href$='" + number + "']");
          Screens.now(page, "enforcement-file-reported", EN);
          say(page, "open-case", "Seen at the shop (invented).");
          assertThat(page.textContent("main")).contains("You proposed this");
        });
    as(
        CASES.head,
        EN,
        page -> {
          act(page, "confirm");
          assertThat(page.textContent("main")).contains("being investigated");
        });
    CASES.clock.on(java.time.Duration.ofMinutes(2));
    as(CASES.officer, EN, this::investigated, 409);
    as(CASES.officerLater(), EN, this::heard);
    as(
        CASES.headLater(),
        EN,
        page -> {
          Screens.now(page, "enforcement-to-decide", EN);
          act(page, "confirm");
          assertThat(page.textContent("main")).contains("decided, to be served");
        });
    CASES.clock.on(java.time.Duration.ofMinutes(2));
    as(
        CASES.officerLater(),
        EN,
        page -> {
          say(page, "serve", "By hand to the shop (invented)");
          page.fill("#pay-yuan", "90000");
          act(page, "pay");
          say(page, "close", "Paid.");
          act(page, "publish");
          assertThat(page.textContent("main")).contains("another person confirms");
        });
    as(
        CASES.headLater(),
        EN,
        page -> {
          act(page, "publish");
          Screens.now(page, "enforcement-file-closed", EN);
          page.click("a[href='/enforcement/decisions/" + number + "']");
          assertThat(page.textContent("main"))
              .contains("CNY 90,000", "was held", "Trademark Law, 2019")
              .doesNotContain(InventedCases.LAMPS, "Zhao", "Wu");
          Screens.now(page, "enforcement-decision", EN);
        });
    var screens = new Screens(CASES.site.address());
    screens.look("enforcement-decisions", "/enforcement/decisions");
    screens.look("enforcement-report", "/enforcement/report");
    screens.look("enforcement-request", "/enforcement/adjudications/request");
    visit(
        SMALL,
        "/enforcement/progress",
        page -> {
          page.fill("#number", number);
          page.fill("#code", code);
          page.click("main form button");
          assertThat(page.textContent("main")).contains("已经办结：决定已履行");
          Screens.now(page, "enforcement-progress", SMALL);
        });
  }

  private void investigated(Page page) {
    unfold(page);
    page.fill("#certificates", "INVENTED-01\nINVENTED-02");
    act(page, "assign");
    unfold(page);
    page.fill("#evidence-what", "Photograph of the lamps (invented)");
    page.fill("#evidence-origin", "The shop's counter");
    page.setInputFiles(
        "#evidence-file",
        new FilePayload("lamps.txt", "", "Invented".getBytes(StandardCharsets.UTF_8)));
    act(page, "evidence");
    unfold(page);
    page.fill("#hand-taker", "Evidence room");
    page.fill("#hand-why", "Keeping");
    act(page, "hand");
    assertThat(page.textContent("main")).contains("with Evidence room");
    unfold(page);
    page.fill("#goods-what", "Lamps");
    page.fill("#goods-quantity", "300");
    page.fill("#goods-value", "60000");
    act(page, "goods");
    unfold(page);
    say(page, "note", "Three hundred lamps in the store (invented).");
    unfold(page);
    page.fill("#appraise-body", "Invented Institute");
    say(page, "appraise", "Are they genuine?");
    assertThat(page.textContent("main"))
        .contains("stands still", "stood still because of an appraisal");
    Screens.now(page, "enforcement-appraisal", EN);
    page.fill("#appraised-1", "They are not.");
    act(page, "appraised");
    unfold(page);
    page.fill("#tell-fine", "400000");
    say(page, "tell", "Facts, reasons and basis (invented).");
    assertThat(page.textContent("[role=alert]"))
        .contains("outside the range of 0 to 300000", "商标法");
    Screens.now(page, "enforcement-outside", EN);
    unfold(page);
    page.fill("#tell-fine", "90000");
    say(page, "tell", "Facts, reasons and basis (invented).");
    var coded = page.textContent("#code");
    Screens.now(page, "enforcement-coded", EN);
    asks(coded);
    page.navigate(CASES.site.address() + "/enforcement/cases/" + number);
    assertThat(page.textContent("main"))
        .contains("hearing asked for on the page of the party", "It was all paid for");
    hearing = CASES.today().plusDays(16).toString();
    page.fill("#hearing-day", hearing);
    page.fill("#hearing-place", "Room 3");
    page.fill("#hearing-chair", "Chair He");
    act(page, "set-hearing");
    assertThat(page.textContent("main")).contains("chaired by Chair He");
    Screens.now(page, "enforcement-hearing", EN);
    CASES.clock.to(CASES.today().plusDays(16));
  }

  /** The party itself, without a script and on a small screen. */
  private void asks(String code) {
    visit(
        BARE,
        "/enforcement",
        page -> {
          page.click("main a[href='/enforcement/party']");
          Screens.now(page, "enforcement-party-code", BARE);
          page.fill("#number", number);
          page.fill("#code", code);
          page.click("main form button");
          assertThat(page.textContent("main")).contains("已告知拟处罚内容", "要求听证期限");
          Screens.now(page, "enforcement-party-told", BARE);
          act(page, "hearing");
          assertThat(page.textContent("main")).contains("要求听证");
          page.fill("#text-statement", "It was all paid for (invented).");
          act(page, "statement");
          assertThat(page.textContent("main")).contains("It was all paid for");
          Screens.now(page, "enforcement-party-said", BARE);
        });
    for (var view : List.of(SMALL, EN)) {
      visit(
          view,
          "/enforcement/party",
          page -> {
            page.fill("#number", number);
            page.fill("#code", code);
            page.click("main form button");
            Screens.now(page, "enforcement-party", view);
          });
    }
  }

  private void heard(Page page) {
    say(page, "hold-hearing", "The shop says it did not know (invented).");
    unfold(page);
    say(page, "penalise", "Facts, reasons and basis (invented).");
    assertThat(page.textContent("main")).contains("You proposed this");
  }
}
