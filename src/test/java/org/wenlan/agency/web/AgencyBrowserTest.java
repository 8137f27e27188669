package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** From a complaint to rectification and the credit record, in a browser. All invented. */
class AgencyBrowserTest {
  private static final InventedAgencies AGENCIES = new InventedAgencies();
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);

  @AfterAll
  static void stop() {
    AGENCIES.site.close();
  }

  private static void as(Someone who, View view, Consumer<Page> doing) {
    Browser.get()
        .visit(
            view,
            AGENCIES.site.address() + "/sign-in",
            200,
            page -> {
              who.signIn(page, AGENCIES.site);
              doing.accept(page);
            });
  }

  @Test
  void aComplaintBecomesAnOrderARectificationAndALineOfTheCreditRecord() {
    var told = new String[2];
    Browser.get()
        .visit(
            BARE,
            AGENCIES.site.address() + "/agencies",
            200,
            page -> {
              page.click("main table a[href='/agencies/90001']");
              page.click("a[href^='/agencies/complain']");
              page.selectOption("#kind", "LENT_LICENCE");
              page.fill("#facts", "A certificate hangs there (invented).");
              page.fill("#contact", "witness@invented.example");
              Screens.now(page, "agency-complain", BARE);
              page.click("form[action='/agencies/complain'] button");
              told[0] = page.textContent("main strong.mono >> nth=0");
              told[1] = page.textContent("#code");
              Screens.now(page, "agency-complained", BARE);
            });
    var clue = AGENCIES.site.address() + "/agencies/clues/" + told[0];
    as(
        AGENCIES.officer,
        BARE,
        page -> {
          page.navigate(AGENCIES.site.address() + "/agencies/desk");
          page.click("main table a[href$='" + told[0] + "']");
          assertThat(page.textContent("main")).contains("witness@invented.example");
          step(page, "check", "It hangs there, its owner works elsewhere (invented).");
          step(page, "talk", "The head was called in and said it (invented).");
          step(page, "order", "Take the certificate off the list within the limit.");
          assertThat(page.textContent("main")).contains("To be rectified by");
          step(page, "rectify", "It was taken off; seen at the place.");
          page.selectOption("#outcome", "RECTIFIED");
          step(page, "conclude", "Rectified within the limit.");
          assertThat(page.locator("form[action$='/confirm']").count()).isZero();
        });
    as(
        AGENCIES.head,
        EN,
        page -> {
          page.navigate(AGENCIES.site.address() + "/agencies/desk");
          Screens.now(page, "agency-desk", EN);
          page.navigate(clue);
          Screens.now(page, "agency-clue", EN);
          page.click("form[action$='/confirm'] button");
          step(page, "close", "Filed away.");
          assertThat(page.textContent("main")).contains("Confirmed by Head Wu", "closed");
          page.navigate(AGENCIES.site.address() + "/agencies/desk/90001");
          Screens.now(page, "agency-supervision", EN);
          page.navigate(AGENCIES.site.address() + "/agencies/inspections/new");
          Screens.now(page, "agency-inspection-new", EN);
        });
    Browser.get()
        .visit(
            new View("zh", false, 360, true),
            AGENCIES.site.address() + "/agencies/progress",
            200,
            page -> {
              page.fill("#number", told[0]);
              page.fill("#code", told[1]);
              page.click("form[action='/agencies/progress'] button");
              assertThat(page.textContent("main"))
                  .contains("已办结归档", "责令整改，已整改")
                  .doesNotContain("Officer", "Head");
              Screens.now(page, "agency-progressed", new View("zh", false, 360, true));
            });
    var screens = new Screens(AGENCIES.site.address());
    screens.look("agencies", "/agencies");
    assertThat(AGENCIES.site.get("/agencies/90001?lang=en").body())
        .contains("ordered to rectify, and rectified", told[0])
        .doesNotContain("witness@");
  }

  private static void step(Page page, String act, String text) {
    page.fill("#text-" + act, text);
    page.click("form[action$='/" + act + "'] button");
    assertThat(page.locator("[data-summary]").count()).as(act).isZero();
  }
}
