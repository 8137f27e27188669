package org.wenlan.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.parcel.Parcel;
import org.wenlan.territory.Units;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import org.wenlan.transfer.Transfers;

/** A transfer below and one above the threshold of its day, in a browser. All invented. */
class TransferBrowserTest {
  private static final Site SITE = Site.whole();
  private static final Someone OFFICER = as("Officer Zhao", Role.OFFICER);
  private static final Someone HEAD = as("Head Wu", Role.HEAD, Role.OFFICER);
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);
  private static final View ZH = new View("zh", false, 360, true);

  private static Someone as(String name, Role... roles) {
    return SignedIn.as(SITE, name, SITE.bean(Units.class).centre(), roles);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static void as(Someone who, View view, Consumer<Page> doing) {
    Browser.get()
        .visit(
            view,
            SITE.address() + "/sign-in",
            200,
            page -> {
              who.signIn(page, SITE);
              doing.accept(page);
            },
            422,
            409);
  }

  private static void open(Page page, String path) {
    var _ = page.navigate(SITE.address() + path);
  }

  @Test
  void aTransferIsRefusedBelowTheThresholdOfItsDayAndAcceptedAboveIt() {
    var told = new String[3];
    as(
        OFFICER,
        BARE,
        page -> {
          open(page, "/transfers");
          page.click("a[href='/transfers/new/transfer']");
          page.fill("#subject", "Shop Lee (invented)");
          page.fill("#reference", "INV-2025-7");
          page.fill("#partner", "Police of an invented city");
          page.fill("#contact", "by courier (invented)");
          page.selectOption("#crime", "SALE_OF_COUNTERFEITS");
          page.fill("#day", "2025-04-25");
          page.fill("#turnover", "40000");
          page.fill("#gains", "35000");
          page.fill("#text", "Sold shoes with a mark that is not theirs (invented).");
          page.click("main form button");
          assertThat(page.textContent("[data-summary]")).contains("No threshold that held");
          assertThat(page.textContent("main table")).contains("50000", "not met", "art. 2", "2004");
          Screens.now(page, "transfer-below", BARE);
          page.fill("#turnover", "50000");
          page.click("main form button");
          told[0] = page.url().replaceAll(".*/", "");
          assertThat(page.textContent("main")).contains("met", "drawn up");
          assertThat(page.locator("form[action$='/send']").count()).isZero();
        });
    as(
        HEAD,
        EN,
        page -> {
          open(page, "/transfers/" + told[0]);
          Screens.now(page, "transfer-draft", EN);
          page.click("form[action$='/send'] button");
          told[1] = page.textContent("#code");
          assertThat(page.textContent("main"))
              .contains("cn.ip-crime-interpretation-2004/crime.sale@");
          Screens.now(page, "transfer-sent", EN);
        });
    Browser.get()
        .visit(
            BARE,
            SITE.address() + "/transfers/receive",
            200,
            page -> {
              page.fill("#number", told[0]);
              page.fill("#code", told[1]);
              page.click("form[action='/transfers/receive'] button");
              told[2] = page.textContent("#seal");
              assertThat(page.textContent("main")).doesNotContain("Zhao", "Wu", "courier");
              page.fill("#name", "Desk 3 (invented)");
              page.click("form[action$='/receipt'] button");
              page.check("input[value='FILED']");
              page.fill("#text", "Filed as INV-9.");
              Screens.now(page, "transfer-received", BARE);
              page.click("form[action$='/reply'] button");
              page.check("input[value='PROSECUTED']");
              page.fill("#text", "Handed to the procuratorate (invented).");
              page.click("form[action$='/reply'] button");
              assertThat(page.textContent("main")).contains("closed");
            });
    var sent = SITE.bean(Transfers.class).find(HEAD.person(), told[0]).orElseThrow();
    var parcel = SITE.bean(Transfers.class).parcel(sent).orElseThrow();
    assertThat(Parcel.verify(parcel.bytes()))
        .isInstanceOfSatisfying(
            Parcel.Verified.Sound.class,
            sound -> {
              assertThat(sound.seal()).isEqualTo(told[2]);
              assertThat(sound.parts()).containsKeys("about.json", "thresholds.json");
            });
    Browser.get()
        .visit(
            ZH,
            SITE.address() + "/transfers/receive",
            200,
            page -> {
              HEAD.comeBack(page);
              open(page, "/transfers");
              assertThat(page.textContent("main")).contains("移送审查起诉");
              Screens.now(page, "transfer-register", ZH);
              open(page, "/transfers/" + told[0]);
              Screens.now(page, "transfer-closed", ZH);
              open(page, "/transfers/new/transfer");
              Screens.now(page, "transfer-form", ZH);
            });
    var screens = new Screens(SITE.address());
    screens.look("transfer-receive", "/transfers/receive");
  }
}
