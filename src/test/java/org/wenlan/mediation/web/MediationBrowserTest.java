package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** A court's referral in a browser, to the agreement that the court confirms. All invented. */
class MediationBrowserTest {
  private static final InventedMediations ALL = new InventedMediations();
  private static final View BARE = new View("zh", false, 1440, false);
  private static final View ZH = new View("zh", false, 1440, true);
  private static final View SMALL = new View("zh", false, 360, true);
  private static final View EN = new View("en", false, 1440, true);

  private String number = "";
  private String code = "";
  private String other = "";

  @AfterAll
  static void stop() {
    ALL.site.close();
  }

  private static void visit(View view, String path, Consumer<Page> doing, int... later) {
    Browser.get().visit(view, ALL.site.address() + path, 200, doing, later);
  }

  private static void as(View view, Someone who, String path, Consumer<Page> doing) {
    visit(
        view,
        "/disputes",
        page -> {
          who.comeBack(page);
          page.navigate(ALL.site.address() + path);
          doing.accept(page);
        });
  }

  private void side(View view, String key, Consumer<Page> doing) {
    visit(
        view,
        "/mediations/progress",
        page -> {
          page.fill("#number", number);
          page.fill("#code", key);
          answered(page, "main form button");
          doing.accept(page);
        });
  }

  private static void send(Page page, String act) {
    answered(page, "form[action$='/" + act + "'] button");
  }

  /** Waits for the answer: a page that is closed before may take its request with it. */
  private static void answered(Page page, String button) {
    var _ =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> page.locator(button).first().click());
    page.waitForLoadState();
  }

  @Test
  void aCourtsReferralIsMediatedToAnAgreementThatTheCourtConfirms() {
    as(
        EN,
        ALL.officer,
        "/mediations/apply",
        page -> {
          page.selectOption("#source", "COURT");
          page.fill("#source-name", "Invented Intermediate Court");
          page.fill("#source-number", "(2026) Invented 7");
          page.fill("#right", "201510123427");
          page.fill("#claim", "The invented lamp is sold without a licence.");
          page.fill("#petitioners", InventedMediations.LAMPS);
          page.fill("#petitioner-contact", "lamps@invented.example");
          page.fill("#respondents", InventedMediations.RIVER);
          page.fill("#respondent-contact", "river@invented.example");
          page.fill("#region", "330106");
          page.selectOption("#organisation", ALL.body);
          Screens.now(page, "mediation-referral", EN);
          answered(page, "main form button.first");
          number = page.textContent("#number");
          assertThat(page.locator("#code").count()).isZero();
          Screens.now(page, "mediation-referred", EN);
          page.navigate(ALL.site.address() + "/mediations/desk");
          Screens.now(page, "mediation-desk", EN);
          page.click("main table a[href$='" + number + "']");
          send(page, "accept");
          Screens.now(page, "mediation-accepted", EN);
          page.fill("#text-ask", "By letter");
          send(page, "ask");
          other = page.textContent("#other");
          Screens.now(page, "mediation-asked", EN);
          page.selectOption("#side", "PETITIONER");
          send(page, "give-code");
          code = page.textContent("#own");
          Screens.now(page, "mediation-code", EN);
        });
    side(
        SMALL,
        other,
        page -> {
          Screens.now(page, "mediation-consent", SMALL);
          send(page, "consent");
        });
    as(
        EN,
        ALL.officer,
        "/mediations/desk/" + number,
        page -> {
          page.selectOption("#mediator", String.valueOf(ALL.id(ALL.mediator)));
          page.fill("#text-propose", "Nothing beyond living in the same city.");
          send(page, "propose");
        });
    side(
        ZH,
        code,
        page -> {
          assertThat(page.textContent("main")).contains("Nothing beyond living");
          Screens.now(page, "mediation-choose", ZH);
          send(page, "want");
        });
    side(ZH, other, page -> send(page, "want"));
    as(
        EN,
        ALL.mediator,
        "/mediations/desk/" + number,
        page -> {
          page.fill("#at", "2026-12-03 14:00");
          page.fill("#place", "Room 2, or by video");
          page.fill("#text-meet", "Licence or stop");
          send(page, "meet");
          page.selectOption("#what", "MINUTES");
          page.fill("#text-speak", "Both would rather trade than sue.");
          send(page, "speak");
        });
    side(
        ZH,
        code,
        page -> {
          page.fill("#say", "三万元和停止销售");
          send(page, "speak");
          assertThat(page.textContent("#words")).contains("三万元", "Both would rather");
        });
    side(
        ZH,
        other,
        page -> {
          answered(page, "button[name=answer][value=accept]");
          assertThat(page.textContent("#words")).contains("相对方 接受");
          Screens.now(page, "mediation-room", ZH);
          Screens.now(page, "mediation-room-small", SMALL);
        });
    as(
        EN,
        ALL.mediator,
        "/mediations/desk/" + number,
        page -> {
          Screens.now(page, "mediation-mediator", EN);
          page.selectOption("#kind-1", "STOP");
          page.fill("#text-1", "不再销售该灯具。");
          page.selectOption("#kind-2", "PAY");
          page.fill("#text-2", "支付三万元。");
          page.fill("#due-2", ALL.today.plusDays(20).toString());
          send(page, "write");
          page.fill("#text-sign", "Mediator Lin");
          send(page, "sign");
        });
    for (var key : new String[] {code, other}) {
      side(
          ZH,
          key,
          page -> {
            assertThat(page.textContent("main")).contains("支付三万元");
            Screens.now(page, "mediation-sign", ZH);
            page.fill("#sign", "虚构签署人");
            send(page, "sign");
          });
      if (key.equals(other)) {
        side(
            ZH,
            code,
            page -> {
              assertThat(page.textContent("main")).contains("协议已经生效");
              send(page, "join");
              send(page, "perform");
            });
      }
    }
    side(ZH, other, page -> send(page, "join"));
    as(
        EN,
        ALL.mediator,
        "/mediations/desk/" + number,
        page -> {
          assertThat(page.inputValue("#court")).isEqualTo("杭州市中级人民法院");
          send(page, "submit");
          send(page, "court-accept");
          send(page, "court-decide");
          assertThat(page.textContent("main")).contains("court confirmed", "intermediate court");
          Screens.now(page, "mediation-confirmed", EN);
        });
    side(BARE, code, page -> Screens.now(page, "mediation-party-settled", BARE));
    as(
        EN,
        ALL.officer,
        "/mediations/desk/" + number,
        page -> {
          assertThat(page.textContent("main"))
              .contains("seen by the two sides and the mediator only")
              .doesNotContain("支付三万元", "三万元和停止销售");
          Screens.now(page, "mediation-officer", EN);
          page.click("a[href^='/disputes/']");
          assertThat(page.textContent("main")).contains("settled");
          Screens.now(page, "dispute", EN);
          page.navigate(ALL.site.address() + "/mediations/register");
          Screens.now(page, "mediation-register", EN);
        });
    var screens = new Screens(ALL.site.address());
    screens.look("mediations", "/mediations");
    screens.look("mediation-apply", "/mediations/apply");
    screens.look("disputes", "/disputes");
  }
}
