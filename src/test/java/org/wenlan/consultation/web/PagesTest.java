package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.register.RightNumber;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** The whole way by the pages, in a browser, without JavaScript. */
class PagesTest {
  private static final Centre CENTRE = new Centre();
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);
  private static final View ZH = new View("zh", false, 1440, true);

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  @Test
  void aStrangerFilesAnOfficerDispatchesAnExpertJudgesASecondPersonSignsAndAnyoneVerifies()
      throws Exception {
    var patent = CENTRE.realPatent();
    var filed = new String[2];
    Browser.get()
        .visit(
            BARE,
            CENTRE.site.address() + "/ask",
            200,
            page -> file(page, patent.number().original(), filed, BARE),
            422);
    var number = filed[0];
    var right = RightNumber.of(java.util.Objects.requireNonNull(patent.application())).key();
    var entered =
        CENTRE.officer.post(
            CENTRE.site,
            "/register/" + right + "/burdens",
            "kind",
            "INVALIDATION",
            "holder",
            "An office (invented)",
            "reference",
            "W-1");
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    assertThat(CENTRE.get(CENTRE.officer, "/cases/" + number).body())
        .contains("/register/" + right, "invalidation asked for");
    as(CENTRE.officer, EN, page -> dispatch(page, number));
    as(
        CENTRE.coordinator,
        BARE,
        page -> {
          open(page, "/cases/" + number);
          page.click("form[action$='/take'] button");
        });
    as(CENTRE.expert, EN, page -> judge(page, number), 409);
    as(
        CENTRE.reviewer,
        EN,
        page -> {
          open(page, "/cases/" + number);
          Screens.now(page, "case-review", EN);
          assertThat(page.content()).as("the requester's code").doesNotContain(filed[1]);
          page.check("form[action$='/sign'] input[name=free]");
          page.click("form[action$='/sign'] button");
          assertThat(page.textContent("main")).contains("Likely infringes");
        });
    Browser.get()
        .visit(
            ZH,
            CENTRE.site.address() + "/track",
            200,
            page -> {
              page.fill("#number", number);
              page.fill("#code", filed[1].toLowerCase(java.util.Locale.ROOT).replace("-", " "));
              page.click("form[action='/track'] button");
              Screens.now(page, "tracked", ZH);
              page.click("a[href^='/verify/']");
              assertThat(page.textContent("main")).contains("真实有效");
              Screens.now(page, "verified", ZH);
            });
  }

  private static void file(Page page, String patent, String[] filed, View view) {
    page.click("form[action='/ask'] button");
    page.click("button[value=next]");
    assertThat(page.textContent("[role=alert]")).contains("Choose who you are");
    Screens.now(page, "ask-who-wrong", view);
    page.check("input[value=ENTERPRISE]");
    page.fill("#name", "An invented company");
    page.click("button[value=next]");
    page.check("input[value=PATENT]");
    page.fill("#number", patent);
    page.fill("#claim", "1");
    Screens.now(page, "ask-right", view);
    page.click("button[value=next]");
    page.fill("#product", "An invented lamp");
    page.fill("#facts", "It has every part of the claim. <script>alert(1)</script>");
    page.click("button[value=next]");
    page.fill("#platform", "An invented platform");
    page.fill("#place", "https://shop.example/1");
    page.click("button[value=next]");
    // Evidence can follow later.
    page.click("button[value=next]");
    page.fill("#region", "330100");
    page.click("button[value=next]");
    page.fill("#email", "somebody@example.org");
    page.check("#consent");
    page.click("button[value=next]");
    Screens.now(page, "ask-check", view);
    assertThat(page.textContent("main")).contains("<script>alert(1)</script>");
    page.click("form button.first");
    Screens.now(page, "ask-done", view);
    var said = page.textContent("main");
    filed[0] = Centre.first(said, "(ZX[0-9]{11})");
    filed[1] = Centre.first(said, "([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})");
    assertThat(filed[0]).isNotEmpty();
    assertThat(filed[1]).isNotEmpty();
  }

  private static void dispatch(Page page, String number) {
    open(page, "/desk");
    Screens.now(page, "desk", EN);
    page.click("a[href='/cases/" + number + "']");
    Screens.now(page, "case-received", EN);
    page.click("form[action$='/accept'] button");
    Screens.now(page, "case-dispatch", EN);
    page.check("input[value='" + Centre.PARTNER + "']");
    page.click("form[action$='/offer'] button");
    assertThat(page.textContent("main")).contains("Offered to");
  }

  private static void judge(Page page, String number) {
    open(page, "/cases/" + number);
    page.check("input[name=free]");
    page.click("form[action$='/claim'] button");
    int features = page.querySelectorAll("fieldset.feature").size();
    assertThat(features).isGreaterThan(1);
    Screens.now(page, "case-chart", EN);
    for (int n = 1; n <= features; n++) {
      page.check("input[name='match-" + n + "'][value=IDENTICAL]");
      page.fill("#evidence-" + n, "photo " + n);
    }
    page.click("button[value='hand-in']");
    assertThat(page.textContent("[role=alert]")).contains("There is no reasoning");
    page.fill("#reasoning", "Each feature is found in the product.");
    page.click("button[value='hand-in']");
    assertThat(page.textContent("main")).contains("Drafted and signed by");
  }

  private static void open(Page page, String path) {
    assertThat(page.navigate(CENTRE.site.address() + path).status()).as(path).isEqualTo(200);
  }

  private static void as(Someone who, View view, Consumer<Page> work, int... later) {
    Browser.get()
        .visit(
            view,
            CENTRE.site.address() + "/sign-in?to=%2Fdesk",
            200,
            page -> {
              who.signIn(page, CENTRE.site);
              assertThat(page.url()).endsWith("/desk");
              work.accept(page);
            },
            later);
  }

  @Test
  void theFormIsTheSameWithJavaScriptAndReadByEveryone() throws Exception {
    var filed = new String[2];
    Browser.get()
        .visit(
            EN,
            CENTRE.site.address() + "/ask",
            200,
            page -> file(page, "US 9999999 B2", filed, EN),
            422);
    assertThat(filed[0]).isNotEmpty();
  }

  @Test
  void publicPagesCanBeReadByEveryone() {
    var screens = new Screens(CENTRE.site.address());
    screens.look("ask", "/ask");
    screens.look("track", "/track");
    screens.look("verify", "/verify");
  }
}
