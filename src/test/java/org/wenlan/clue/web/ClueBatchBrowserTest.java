package org.wenlan.clue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** From listings to a batch that its receiver answers, in a browser. All invented. */
class ClueBatchBrowserTest {
  private static final InventedListings MARKET = new InventedListings();
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);
  private static final View ZH = new View("zh", false, 360, true);

  @AfterAll
  static void stop() {
    MARKET.site.close();
  }

  private static void as(Someone who, View view, Consumer<Page> doing) {
    Browser.get()
        .visit(
            view,
            MARKET.site.address() + "/sign-in",
            200,
            page -> {
              who.signIn(page, MARKET.site);
              doing.accept(page);
            });
  }

  private static void open(Page page, String path) {
    var _ = page.navigate(MARKET.site.address() + path);
  }

  @Test
  void aClueBatchIsHandedOverAndAnswered() throws Exception {
    var _ = MARKET.brands(InventedListings.BRANDS);
    var table = java.nio.file.Files.createTempFile("listings", ".csv");
    var _ = java.nio.file.Files.writeString(table, InventedListings.LISTINGS);
    var told = new String[3];
    as(
        MARKET.records,
        EN,
        page -> {
          open(page, "/monitoring/brands");
          Screens.now(page, "clue-brands", EN);
          page.click("a[href='/monitoring/brands/new']");
          Screens.now(page, "clue-brand", EN);
          open(page, "/monitoring/imports");
          page.setInputFiles("#file", table);
          page.click("form[action='/monitoring/imports'] button");
          assertThat(page.textContent("main")).contains("Rows read", "The reference is missing");
          Screens.now(page, "clue-import", EN);
        });
    as(
        MARKET.officer,
        BARE,
        page -> {
          open(page, "/monitoring");
          Screens.now(page, "clue-desk", BARE);
          page.click("main table a:has-text('便宜灯铺')");
          page.click("details >> nth=-1");
          assertThat(page.textContent("main")).contains("other characters, same reading");
          Screens.now(page, "clue-cluster", BARE);
          page.click("form[action$='/take'] button");
          told[0] = page.url().replaceAll(".*/", "");
          page.check("input[value='VERIFIED']");
          page.fill("#why", "Bought one; it is a copy (invented).");
          page.click("form[action$='/judge'] button");
          assertThat(page.textContent("main")).contains("verified");
          open(page, "/monitoring/batches");
          page.fill("#title", "Lamps, November (invented)");
          page.fill("#receiver", "Police of an invented city");
          page.fill("#region", "310000");
          page.click("form[action='/monitoring/batches'] button");
          page.click("form[action$='/add'] button");
          assertThat(page.locator("form[action$='/send']").count()).isZero();
          told[1] = page.url().replaceAll(".*/", "");
        });
    as(
        MARKET.head,
        EN,
        page -> {
          open(page, "/monitoring/clues/" + told[0]);
          Screens.now(page, "clue-clue", EN);
          open(page, "/monitoring/batches/" + told[1]);
          Screens.now(page, "clue-batch", EN);
          page.click("form[action$='/send'] button");
          told[2] = page.textContent("#code");
          Screens.now(page, "clue-sent", EN);
        });
    Browser.get()
        .visit(
            BARE,
            MARKET.site.address() + "/monitoring/receive",
            200,
            page -> {
              page.fill("#number", told[1]);
              page.fill("#code", told[2]);
              page.click("form[action='/monitoring/receive'] button");
              assertThat(page.textContent("#seal")).matches("[0-9a-f]{64}");
              assertThat(page.textContent("main")).doesNotContain("Zhao", "Wu");
              page.fill("#name", "Desk 7 (invented)");
              page.fill("#reference", "INV-7");
              page.click("form[action$='/receipt'] button");
              Screens.now(page, "clue-received", BARE);
              page.check("input[name='answer-" + told[0] + "'][value='CONFIRMED']");
              page.fill("#why-" + told[0], "Goods were seized (invented).");
              page.click("form[action$='/answers'] button");
              assertThat(page.textContent("main")).contains("closed", "Goods were seized");
            });
    Browser.get()
        .visit(
            ZH,
            MARKET.site.address() + "/monitoring/receive",
            200,
            page -> {
              page.fill("#number", told[1]);
              page.fill("#code", told[2].toLowerCase(java.util.Locale.ROOT));
              page.click("form[action='/monitoring/receive'] button");
              assertThat(page.textContent("main")).contains("已办结", "查实");
              Screens.now(page, "clue-answered", ZH);
            });
    Browser.get()
        .visit(
            ZH,
            MARKET.site.address() + "/monitoring/receive",
            200,
            page -> {
              MARKET.officer.comeBack(page);
              open(page, "/monitoring/models");
              assertThat(page.textContent("main")).contains("100.0 %");
              page.click("form[action$='/replay'] button");
              Screens.now(page, "clue-models", ZH);
              open(page, "/monitoring/models/2");
              Screens.now(page, "clue-model", ZH);
              open(page, "/monitoring/batches");
              Screens.now(page, "clue-batches", ZH);
              open(page, "/monitoring");
              Screens.now(page, "clue-desk-zh", ZH);
            });
    assertThat(Pattern.matches("XP[0-9]{11}", told[1])).isTrue();
    new Screens(MARKET.site.address()).look("clue-receive", "/monitoring/receive");
  }
}
