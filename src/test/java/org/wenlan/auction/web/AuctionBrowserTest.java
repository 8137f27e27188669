package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.auction.web.InventedAuctions.number;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.auction.Auction.Stage;
import org.wenlan.register.Right;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** From an announcement to a deal on the right's page, in a browser. Everything is invented. */
class AuctionBrowserTest {
  private static final InventedAuctions AUCTIONS = new InventedAuctions();
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);
  private static final View SMALL = new View("zh", false, 360, true);

  @AfterAll
  static void stop() {
    AUCTIONS.close();
  }

  private static void visit(View view, String path, Consumer<Page> doing) {
    Browser.get().visit(view, AUCTIONS.site.address() + path, 200, doing);
  }

  private static void as(Someone who, View view, Consumer<Page> doing) {
    visit(
        view,
        "/auctions",
        page -> {
          who.comeBack(page);
          doing.accept(page);
        });
  }

  private static void go(Page page, String path) {
    var response = page.navigate(AUCTIONS.site.address() + path);
    assertThat(response.status()).as(path).isEqualTo(200);
  }

  private static InventedAuctions.Receipt receipt(Page page) {
    return new InventedAuctions.Receipt(page.textContent("#number"), page.textContent("#code"));
  }

  private static void mine(Page page, InventedAuctions.Receipt own) {
    go(page, "/auctions/mine");
    page.fill("#number", own.number());
    page.fill("#code", own.code());
    page.click("form[action='/auctions/mine'] button");
  }

  private static void press(Page page, String act) {
    page.waitForNavigation(() -> page.click("form[action$='/" + act + "'] button"));
    assertThat(page.locator("[data-summary]").count()).as(page.textContent("main")).isZero();
  }

  private static InventedAuctions.Receipt applied(Page page, String auction, String name) {
    go(page, "/auctions/" + auction + "/apply");
    page.fill("#name", name);
    page.fill("#contact", name.replace(' ', '.') + "@invented.example");
    press(page, "apply");
    return receipt(page);
  }

  private static void bid(Page page, InventedAuctions.Receipt own, String amount) {
    mine(page, own);
    page.fill("#amount", amount);
    press(page, "bid");
  }

  @Test
  void anAuctionIsAnnounced_bidFor_won_andTheRightsPageShowsTheDeal() {
    AUCTIONS.enter(500, "Lantern that folds into a book", Right.Standing.IN_FORCE);
    var listing = new InventedAuctions.Receipt[1];
    var bidders = new InventedAuctions.Receipt[2];
    var auction = new String[1];
    visit(
        BARE,
        "/exchange/list",
        page -> {
          page.fill("#right", number(500).key());
          page.fill("#owners", InventedAuctions.OWNER);
          page.fill("#text", "A lantern that folds flat (invented).");
          page.check("input[name=ways][value=EXCLUSIVE_LICENCE]");
          page.selectOption("#mode", "AUCTION");
          page.fill("#name", "Owner Bao");
          page.fill("#contact", "owner@invented.example");
          Screens.now(page, "auction-list", BARE);
          page.click("form[action='/exchange/list'] button");
          listing[0] = receipt(page);
        });
    as(
        AUCTIONS.clerk,
        BARE,
        page -> {
          go(page, "/exchange/desk/" + listing[0].number());
          press(page, "publish");
          page.click("main a[href^='/auctions/announce']");
          page.fill("#floor", "300000");
          page.fill("#step", "10000");
          page.fill("#reserve", "350000");
          page.fill("#text", "Half is paid on signing, half within a month (invented).");
          Screens.now(page, "auction-announce", BARE);
          press(page, "announce");
          auction[0] = page.url().replaceAll(".*/", "");
          go(page, "/auctions/desk");
          assertThat(page.textContent("main")).contains(auction[0], "announced");
        });
    visit(
        EN,
        "/exchange/" + listing[0].number(),
        page -> {
          page.click("main a[href^='/auctions?listing']");
          page.click("main a[href='/auctions/" + auction[0] + "']");
          assertThat(page.textContent("main"))
              .contains("300,000 yuan", "there is one, not yet reached")
              .doesNotContain("350,000");
          Screens.now(page, "auction-announced", EN);
          bidders[0] = applied(page, auction[0], "Chen Lights Ltd");
          Screens.now(page, "auction-applied", EN);
          bidders[1] = applied(page, auction[0], "Ding Books Ltd");
        });
    as(
        AUCTIONS.clerk,
        EN,
        page -> {
          go(page, "/auctions/desk/" + auction[0]);
          Screens.now(page, "auction-desk-file", EN);
          press(page, "admit");
          press(page, "admit");
          assertThat(page.textContent("main")).contains("Bidder 1", "Bidder 2");
        });
    AUCTIONS.open(auction[0], Duration.ofMinutes(40));
    visit(
        BARE,
        "/auctions",
        page -> {
          bid(page, bidders[0], "300000");
          assertThat(page.textContent("body")).contains("Your bid of 300,000 yuan counts");
          assertThat(page.textContent("main")).contains("Your bid is the highest");
          bid(page, bidders[1], "360,000");
          mine(page, bidders[0]);
          assertThat(page.inputValue("#amount")).isEqualTo("370000");
          Screens.now(page, "auction-bid", BARE);
          press(page, "bid");
        });
    var screens = new Screens(AUCTIONS.site.address());
    screens.look("auctions", "/auctions");
    screens.look("auction", "/auctions/" + auction[0]);
    screens.look("auction-apply", "/auctions/" + auction[0] + "/apply");
    screens.look("auction-mine", "/auctions/mine");
    var talk = ((Stage.Concluded) AUCTIONS.ended(auction[0]).stage()).talk();
    visit(
        SMALL,
        "/auctions/mine",
        page -> {
          mine(page, bidders[0]);
          assertThat(page.textContent("main")).contains("您已竞得", "owner@invented.example");
          Screens.now(page, "auction-won-small", SMALL);
          mine(page, bidders[1]);
          assertThat(page.textContent("main")).doesNotContain("您已竞得", "owner@");
        });
    as(
        AUCTIONS.clerk,
        EN,
        page -> {
          go(page, "/auctions/desk/" + auction[0]);
          Screens.now(page, "auction-sold", EN);
          page.click("main a[href='/exchange/desk/" + talk + "']");
          assertThat(page.inputValue("#party")).isEqualTo("Chen Lights Ltd");
          assertThat(page.inputValue("#amount")).isEqualTo("370000");
          page.fill("#contract", "PM-HT-1 (invented)");
          press(page, "record");
        });
    as(
        AUCTIONS.head,
        EN,
        page -> {
          go(page, "/exchange/desk/" + talk);
          press(page, "confirm");
          go(page, "/register/" + number(500).key());
          assertThat(page.textContent("main"))
              .contains("Chen Lights Ltd", "exclusive licence", listing[0].number());
          Screens.now(page, "auction-right", EN);
        });
  }
}
