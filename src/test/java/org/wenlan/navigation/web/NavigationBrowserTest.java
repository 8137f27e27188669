package org.wenlan.navigation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.demo.Demonstration;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** From a search to a published report on paper, in a browser, over an invented region. */
class NavigationBrowserTest {
  private static final Site SITE = Site.whole();
  private static final View BARE = new View("en", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aSearchBecomesAReportThatASecondPersonReviewsAndEveryoneReadsOnPaper() throws Exception {
    assertThat(SITE.bean(Demonstration.class).fill()).isGreaterThan(4_000);
    var analyst = SignedIn.as(SITE, "Analyst Zhou", "invented-centre", Role.EXPERT);
    var reviewer = SignedIn.as(SITE, "Reviewer Wu", "invented-centre", Role.REVIEWER);
    var report = new String[1];
    as(analyst, BARE, page -> write(page, report));
    as(
        reviewer,
        EN,
        page -> {
          page.navigate(SITE.address() + report[0]);
          Screens.now(page, "navigation-review", EN);
          page.click("form[action$='/approve'] button");
          page.click("form[action$='/publish'] button");
          assertThat(page.textContent("main")).contains("edition 1, published");
          page.click("a[href$='/check']");
          assertThat(page.textContent("main")).contains("All 23 tables are the same.");
          Screens.now(page, "navigation-check", EN);
        });
    Browser.get()
        .visit(
            new View("zh", false, 1440, true),
            SITE.address() + "/navigation",
            200,
            page -> {
              page.click("main table a");
              page.waitForSelector("figure .drawn canvas");
              assertThat(page.textContent("main")).contains("电池领域（虚构）", "虚构的结论");
              assertThat(page.locator("figure .drawn canvas").count()).isGreaterThan(8);
              Screens.now(page, "navigation-published", new View("zh", false, 1440, true));
            });
    for (var language : new String[] {"zh-CN", "en"}) {
      print(report[0], language);
    }
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
            });
  }

  private static void write(Page page, String[] report) {
    page.navigate(SITE.address() + "/landscape?q=ipc%3DH");
    page.click("a[href^='/navigation/new']");
    Screens.now(page, "navigation-new", BARE);
    page.check("input[value=enterprise]");
    page.fill("#title-zh", "电池领域（虚构）");
    page.fill("#title-en", "Electricity (invented)");
    page.fill("#commissioner", "虚构的委托方");
    page.fill("#region", "330100");
    page.click("form[action='/navigation'] button");
    report[0] = page.url().replace(SITE.address(), "").replace("/edit", "");
    var own = page.locator("#q-own");
    own.fill("ipc=H and rg=330100");
    page.fill("#q-rival", "ipc=H and rg=330200");
    page.click("form[action$='/ask'] button");
    page.click("form[action$='/fill'] button");
    assertThat(page.textContent("main")).contains("Not filled: the search for “Product");
    Screens.now(page, "navigation-edit", BARE);
    int sections = page.locator("form[action*='/write']").count();
    assertThat(sections).isEqualTo(9);
    for (int i = 0; i < sections; i++) {
      var form = page.locator("form[action*='/write']").nth(i);
      form.locator("textarea[name=zh]").fill("虚构的结论第" + (i + 1) + "条。\n另起一段：申请量与申请人数同步增长。");
      form.locator("textarea[name=en]")
          .fill("Invented conclusion " + (i + 1) + ".\nA second paragraph: filings grow.");
      form.locator("button").click();
    }
    page.click("form[action$='/hand-in'] button");
    assertThat(page.textContent("main")).contains("somebody else approves it");
  }

  private static void print(String report, String language) throws IOException {
    boolean zh = language.startsWith("zh");
    var folder = Files.createDirectories(Path.of("target/prints"));
    var pdf = SITE.bytes(report + ".pdf?lang=" + language);
    assertThat(SITE.bytes(report + ".pdf?lang=" + language)).as("the same bytes").isEqualTo(pdf);
    Files.write(folder.resolve("navigation-" + language + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("GB/T 39551.4-2020")
          .contains(zh ? "虚构的结论第 9 条".replace(" ", "") : "Invented conclusion 9.")
          .contains(zh ? "M：凭记忆" : "M: from memory");
      assertThat(document.getNumberOfPages()).isGreaterThan(8);
    }
    var docx = SITE.bytes(report + ".docx?lang=" + language);
    Files.write(folder.resolve("navigation-" + language + ".docx"), docx);
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var said = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(said)
          .anyMatch(one -> one.contains(zh ? "虚构的结论第9条" : "Invented conclusion 9."))
          .anyMatch(one -> one.equals(zh ? "1 范围与数据" : "1 Scope and data"));
      assertThat(document.getAllPictures()).hasSizeGreaterThan(8);
      assertThat(document.getTables()).hasSizeGreaterThan(15);
      assertThat(document.getTables().getLast().getRow(1).getCell(1).getText())
          .isEqualTo("ipc=/low H");
    }
  }
}
