package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.number;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** From a want to a licence in the register, in a browser. Everything is invented. */
class ExchangeBrowserTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);
  private static final View SMALL = new View("zh", false, 360, true);

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  private static void visit(View view, String path, Consumer<Page> doing) {
    Browser.get().visit(view, EXCHANGE.site.address() + path, 200, doing);
  }

  private static void as(Someone who, View view, Consumer<Page> doing) {
    visit(
        view,
        "/exchange",
        page -> {
          who.comeBack(page);
          doing.accept(page);
        });
  }

  private static void go(Page page, String path) {
    var response = page.navigate(EXCHANGE.site.address() + path);
    assertThat(response.status()).as(path).isEqualTo(200);
  }

  private static String[] receipt(Page page) {
    return new String[] {page.textContent("#number"), page.textContent("#code")};
  }

  private static void mine(Page page, String[] own) {
    go(page, "/exchange/mine");
    page.fill("#number", own[0]);
    page.fill("#code", own[1]);
    page.click("form[action='/exchange/mine'] button");
  }

  private static void press(Page page, String act) {
    page.waitForNavigation(() -> page.click("form[action$='/" + act + "'] button"));
    assertThat(page.locator("[data-summary]").count()).as(page.textContent("main")).isZero();
  }

  @Test
  void aWantIsMatched_twoPersonsRecordTheDeal_andTheRightsPageShowsTheLicence() {
    EXCHANGE.enter(
        EXCHANGE.right(400, "Folding wheelchair with spring joint", "A61G5/08", "Bao Wheels Ltd"),
        EXCHANGE.right(401, "Pressure cuff of woven silk", "A61B5/022", "Silk Institute"),
        EXCHANGE.right(402, "Rice cooker valve", "A47J27/08", "Pot Works"));
    var second = EXCHANGE.published(number(401), "Silk Institute", "publicBody", "true");
    var _ = EXCHANGE.agreed(second, "LICENCE", "120000");
    var _ =
        EXCHANGE.published(
            number(402), "Pot Works", "mode", "FIXED", "ways", "TRANSFER", "price", "45000");
    var listing = new String[1][];
    var want = new String[1][];
    var talk = new String[1][];
    visit(
        BARE,
        "/exchange/list",
        page -> {
          page.fill("#right", number(400).key());
          page.fill("#owners", "Bao Wheels Ltd");
          page.fill("#text", "A wheelchair that folds by a spring joint (invented).");
          page.selectOption("#maturity", "PRODUCTION");
          page.check("input[name=ways][value=LICENCE]");
          page.fill("#name", "Owner Bao");
          page.fill("#contact", "bao@invented.example");
          Screens.now(page, "exchange-list", BARE);
          page.click("form[action='/exchange/list'] button");
          listing[0] = receipt(page);
          go(page, "/exchange/want");
          page.fill("#title", "Wheelchair that folds in one move");
          page.fill("#text", "A spring joint for a folding wheelchair in narrow lifts (invented).");
          page.fill("#classes", "A61G 5/08");
          page.selectOption("#maturity", "PILOT");
          page.check("input[name=ways][value=LICENCE]");
          page.fill("#budget", "300000");
          page.fill("#region", "330100");
          page.fill("#name", "Seeker Chen");
          page.fill("#contact", "chen@invented.example");
          page.click("form[action='/exchange/want'] button");
          want[0] = receipt(page);
        });
    as(
        EXCHANGE.clerk,
        BARE,
        page -> {
          go(page, "/exchange/desk");
          Screens.now(page, "exchange-desk", BARE);
          page.click("main table a[href$='" + listing[0][0] + "']");
          Screens.now(page, "exchange-file", BARE);
          press(page, "publish");
          go(page, "/exchange/desk/" + want[0][0]);
          press(page, "publish");
        });
    visit(
        EN,
        "/exchange/" + want[0][0],
        page -> {
          assertThat(page.textContent("main"))
              .contains("Folding wheelchair with spring joint", "A61G5/08", "Words in common")
              .doesNotContain("chen@", "bao@");
          Screens.now(page, "exchange-match", EN);
          page.click("main a[href='/exchange/" + listing[0][0] + "']");
          page.fill("#name", "Chen Care Ltd");
          page.fill("#contact", "chen@invented.example");
          page.fill("#message", "We make these for hospitals (invented).");
          page.fill("#want", want[0][0]);
          page.click("form[action='/exchange/contact'] button");
          talk[0] = receipt(page);
          mine(page, listing[0]);
          press(page, "agree");
          assertThat(page.textContent("main")).contains("chen@invented.example");
          mine(page, talk[0]);
          assertThat(page.textContent("main")).contains("bao@invented.example");
          page.fill("input[name=price]", "250000");
          press(page, "put");
          mine(page, listing[0]);
          Screens.now(page, "exchange-own", EN);
          press(page, "accept");
        });
    as(
        EXCHANGE.clerk,
        BARE,
        page -> {
          go(page, "/exchange/desk/" + talk[0][0]);
          page.fill("#contract", "HT-2026-1 (invented)");
          Screens.now(page, "exchange-record", BARE);
          press(page, "record");
          assertThat(page.locator("form[action$='/confirm']").count()).isZero();
        });
    as(
        EXCHANGE.head,
        EN,
        page -> {
          go(page, "/exchange/desk/" + talk[0][0]);
          press(page, "confirm");
          Screens.now(page, "exchange-concluded", EN);
          pledged();
          go(page, "/register/" + number(400).key());
          assertThat(page.textContent("main"))
              .contains("Chen Care Ltd", "licence", listing[0][0])
              .contains("pledged", "Invented Bank", "ZY-INVENTED");
          Screens.now(page, "exchange-right", EN);
          go(page, "/exchange/meetings");
          page.fill("#title", "Health day (invented)");
          page.fill("#place", "Invented Hall");
          page.fill("#day", EXCHANGE.today.toString());
          page.click("form[action='/exchange/meetings'] button");
          Screens.now(page, "exchange-meeting", EN);
        });
    visit(
        SMALL,
        "/exchange/mine",
        page -> {
          mine(page, talk[0]);
          assertThat(page.textContent("main")).contains("已成交");
          Screens.now(page, "exchange-own-small", SMALL);
        });
    var screens = new Screens(EXCHANGE.site.address());
    screens.look("exchange", "/exchange");
    screens.look("exchange-posting", "/exchange/" + second.number());
    screens.look("exchange-wants", "/exchange/wants");
    screens.look("exchange-notices", "/exchange/notices");
    screens.look("exchange-funnel", "/exchange/funnel");
    screens.look("exchange-open", "/exchange/list?mode=OPEN_LICENCE");
  }

  /** A bank takes the licensed right as security. */
  private static void pledged() {
    var register = EXCHANGE.site.bean(Register.class);
    var owners = register.find(number(400)).orElseThrow().right().owners();
    var pledge =
        new Intent.Pledge(
            owners,
            "Invented Bank",
            "ZY-INVENTED",
            EXCHANGE.today.plusMonths(6),
            Set.of(Burden.Consent.CO_OWNERS, Burden.Consent.LOOKED_UP));
    var outcome =
        EXCHANGE
            .site
            .bean(TransactionTemplate.class)
            .execute(_ ->
                register.take(
                    number(400),
                    pledge,
                    new Actor.Platform(),
                    EXCHANGE.site.bean(Clock.class).instant()));
    assertThat(outcome).isInstanceOf(Register.Outcome.Done.class);
  }
}
