package org.wenlan.affairs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.territory.Units;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/**
 * A pre-examination by the shipped definition, from the filing to the result: the applicant without
 * JavaScript and in Chinese, the office with it and in English. Everything in it is invented.
 */
class PreexaminationBrowserTest {
  private static final Site SITE = Site.whole();
  private static final View BARE = new View("zh", false, 1440, false);
  private static final View ZH = new View("zh", false, 1440, true);
  private static final View EN = new View("en", false, 1440, true);

  private String number = "";
  private String code = "";

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void anInventionIsPreexaminedFromFilingToResult() {
    visit(BARE, "/affairs/preexam-invention", this::apply, 422);
    office("Officer Zhao", Role.OFFICER, page -> passed(page, "Acceptance"));
    office("Expert Sun", Role.EXPERT, page -> passed(page, "Pre-examination"));
    office("Reviewer Li", Role.REVIEWER, page -> passed(page, "Review"));
    visit(
        ZH,
        "/applications/track",
        page -> {
          Screens.now(page, "preexam-track", ZH);
          page.fill("#number", number);
          page.fill("#code", code);
          page.click("main form button");
          assertThat(page.textContent("main")).contains("申请已通过");
          Screens.now(page, "preexam-progress", ZH);
          page.click("a[href^='/certificates/']");
          assertThat(page.textContent("main")).contains("预审合格通知书", "证书真实有效", "虚构灯具有限公司");
          Screens.now(page, "preexam-certificate", ZH);
        });
  }

  private static void visit(View view, String path, Consumer<Page> doing, int... later) {
    Browser.get().visit(view, SITE.address() + path, 200, doing, later);
  }

  private void office(String name, Role role, Consumer<Page> doing) {
    var who = SignedIn.as(SITE, name, SITE.bean(Units.class).centre(), role);
    visit(
        EN,
        "/sign-in",
        page -> {
          signIn(who, page);
          page.navigate(SITE.address() + "/applications/" + number);
          doing.accept(page);
        });
  }

  private static void signIn(Someone who, Page page) {
    who.signIn(page, SITE);
  }

  private static void passed(Page page, String stage) {
    assertThat(page.textContent("main")).contains(stage, "虚构的带传感器的灯");
    Screens.now(page, "preexam-" + stage.toLowerCase(java.util.Locale.ROOT), EN);
    page.fill("#text-pass", "In order (invented).");
    page.click("form[action$='/pass'] button");
    assertThat(page.textContent("main")).contains(stage + " ·");
  }

  private void apply(Page page) {
    page.click("form[action$='/start'] button");
    page.fill("#q-applicant-name", "虚构灯具有限公司");
    page.fill("#q-credit-code", "91330100MA27000000");
    page.fill("#q-region", "330100");
    page.fill("#q-contact-person", "虚构联系人");
    page.fill("#q-phone", "0571-88888888");
    page.check("input[name=q-agent][value=no]");
    page.click("button[value=next]");
    assertThat(page.textContent(".refusal")).contains("91330100MA27000000 不是有效的统一社会信用代码");
    Screens.now(page, "preexam-wrong", BARE);
    page.fill("#q-credit-code", "91330100MA2700000T");
    page.click("button[value=next]");
    page.fill("#q-register-number", "JG20260000001");
    page.check("input[name=q-unfiled][value=yes]");
    page.check("input[name=q-pct][value=no]");
    page.check("input[name=q-field][value=none]");
    page.click("button[value=next]");
    page.fill("#q-invention-name", "虚构的带传感器的灯");
    page.fill("#q-class-symbol", "F21V 23/04");
    page.fill("#q-claims", "9");
    page.fill("#q-inventors", "虚构发明人");
    page.check("input[name=q-same-day][value=no]");
    page.fill("#q-prior-search", "没有更近的。");
    page.click("button[value=next]");
    page.check("input[name=q-no-change][value=yes]");
    page.check("input[name=q-truthful][value=yes]");
    page.click("button[value=next]");
    Screens.now(page, "preexam-materials", BARE);
    var same = pdf();
    for (var material : List.of("request", "specification", "search-report")) {
      page.setInputFiles("#file-" + material, new FilePayload(material + ".pdf", "", same));
      page.locator("#file-" + material).locator("xpath=ancestor::form").locator("button").click();
    }
    assertThat(page.textContent("main")).contains("request.pdf", "search-report.pdf");
    page.click("main a.first");
    page.click("form[action$='/send'] button");
    assertThat(page.textContent(".refusal")).contains("该领域不在本中心服务范围");
    Screens.now(page, "preexam-refused", BARE);
    page.click("a[href$='/admission']");
    page.check("input[name=q-field][value=new-it]");
    page.click("button[value=check]");
    page.click("form[action$='/send'] button");
    Screens.now(page, "preexam-sent", BARE);
    var shown = page.locator(".done strong.mono").allTextContents();
    number = shown.getFirst();
    code = shown.getLast();
  }

  /** A page with nothing on it. */
  private static byte[] pdf() {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
