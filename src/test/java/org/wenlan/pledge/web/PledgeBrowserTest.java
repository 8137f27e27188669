package org.wenlan.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/**
 * A pledge in a browser, from the application to the certificate, and a second one on the same
 * right that is refused with its ground. Everything is invented.
 */
class PledgeBrowserTest {
  private static final InventedPledges PLEDGES = new InventedPledges();
  private static final View BARE = new View("zh", false, 1440, false);
  private static final View ZH = new View("zh", false, 1440, true);
  private static final View EN = new View("en", false, 1440, true);

  private String number = "";
  private String code = "";
  private String other = "";

  @AfterAll
  static void stop() {
    PLEDGES.site.close();
  }

  private static void visit(View view, String path, Consumer<Page> doing, int... later) {
    Browser.get().visit(view, PLEDGES.site.address() + path, 200, doing, later);
  }

  private static void as(Someone who, Consumer<Page> doing) {
    visit(
        EN,
        "/sign-in",
        page -> {
          who.signIn(page, PLEDGES.site);
          doing.accept(page);
        });
  }

  private static void fill(Page page, String contract) {
    page.fill("#rights", "201510123456.7".substring(0, 12));
    page.fill("#pledgor", InventedPledges.LAMPS);
    page.fill("#pledgee", InventedPledges.BANK);
    page.fill("#amount", "3000000");
    page.fill("#from", PLEDGES.today.toString());
    page.fill("#until", PLEDGES.today.plusYears(2).toString());
    page.fill("#contract", contract);
    page.fill("#signed", PLEDGES.today.toString());
  }

  @Test
  void aPledgeIsRegisteredAndASecondOneOnTheSameRightIsRefusedWithItsGround() {
    PLEDGES.enter(PLEDGES.patent("201510123456", InventedPledges.LAMPS));
    visit(
        BARE,
        "/pledges",
        page -> {
          page.click("main a.first");
          fill(page, "虚构-1");
          page.fill("#amount", "三百万");
          page.click("button[value=check]");
          assertThat(page.textContent("#amount-error")).contains("三百万 不是金额");
          Screens.now(page, "pledge-wrong", BARE);
          page.fill("#amount", "3000000");
          page.click("button[value=check]");
          assertThat(page.textContent("#grounds")).contains("没有发现", "已经质押", "S：来自二手资料");
          Screens.now(page, "pledge-check", BARE);
          page.check("#truthful");
          page.click("button[value=send]");
          number = page.textContent("#number");
          code = page.textContent("#code");
          other = page.textContent("#other");
          Screens.now(page, "pledge-filed", BARE);
        },
        422);
    visit(
        ZH,
        "/pledges/progress",
        page -> {
          page.fill("#number", number);
          page.fill("#code", other);
          page.click("main form button");
          page.fill("#sign", "虚构签署人");
          page.click("form[action$='/confirm'] button");
          assertThat(page.textContent("main")).contains("双方已经签署，正在审查");
          for (var paper : new String[] {"JOINT_FORM", "CONTRACT", "IDENTITY"}) {
            page.selectOption("#paper", paper);
            page.setInputFiles(
                "#file",
                new FilePayload(
                    paper + ".txt", "", ("Invented " + paper).getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/files'] button");
          }
          Screens.now(page, "pledge-party", ZH);
        });
    as(
        PLEDGES.officer,
        page -> {
          page.navigate(PLEDGES.site.address() + "/pledges/desk");
          Screens.now(page, "pledge-desk", EN);
          page.click("main table a[href$='" + number + "']");
          Screens.now(page, "pledge-case", EN);
          page.click("form[action$='/register'] button");
          assertThat(page.textContent("main"))
              .contains("You proposed this; another person decides");
          assertThat(page.locator("form[action$='/decide']").count()).isZero();
        });
    as(
        PLEDGES.head,
        page -> {
          page.navigate(PLEDGES.site.address() + "/pledges/desk/" + number);
          Screens.now(page, "pledge-decide", EN);
          page.click("form[action$='/decide'] button");
          assertThat(page.textContent("main"))
              .contains("Proposed by Officer Zhao, decided by Head Wu");
          Screens.now(page, "pledge-registered", EN);
        });
    visit(
        EN,
        "/pledges/apply",
        page -> {
          fill(page, "INVENTED-2");
          page.check("#truthful");
          page.click("button[value=send]");
          assertThat(page.textContent("#grounds"))
              .contains("cannot be sent like this", "already pledged")
              .contains("It is pledged by " + number);
          Screens.now(page, "pledge-second", EN);
        },
        422);
    visit(
        ZH,
        "/pledges/progress",
        page -> {
          page.fill("#number", number);
          page.fill("#code", code);
          page.click("main form button");
          page.click("a[href^='/pledges/certificates/']");
          assertThat(page.textContent("main")).contains("本登记证有效", "3,000,000 元");
          Screens.now(page, "pledge-certificate", ZH);
        });
    var screens = new Screens(PLEDGES.site.address());
    screens.look("pledges", "/pledges");
    screens.look("pledge-apply", "/pledges/apply");
  }
}
