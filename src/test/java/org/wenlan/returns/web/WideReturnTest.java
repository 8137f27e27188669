package org.wenlan.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.returns.web.ReportingProvince.AUDITOR;
import static org.wenlan.returns.web.ReportingProvince.SITE;
import static org.wenlan.returns.web.ReportingProvince.issued;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Return;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Step;
import org.wenlan.returns.Steps;
import org.wenlan.statistics.Figures;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** A form of several columns, filled without JavaScript and by keyboard. */
class WideReturnTest {
  private static final View BARE = new View("zh", false, 1440, false);
  private static final View EN = new View("en", false, 1440, true);

  @Test
  void aGridOfSeveralColumnsWorksWithoutJavaScript_andItsFactsAreTakenApartByKindOfRight() {
    Someone clerk = SignedIn.as(SITE, "填报员郑 Zheng", "p-member", Role.RESPONDENT);
    Return one = issued("WIDE-1", "2026-H2", "p-member");
    var path = "/returns/" + one.id();
    Browser.get()
        .visit(
            BARE,
            SITE.address() + "/sign-in?to=" + path.replace("/", "%2F"),
            200,
            page -> {
              clerk.signIn(page, SITE);
              page.fill("[id='v.A1.all']", "10");
              page.fill("[id='v.A1.patents']", "7");
              page.fill("[id='v.A1.marks']", "4");
              page.click("text=保存草稿");
              assertThat(page.textContent("main")).contains("A1/all 是 10", "之和为 11");
              Screens.now(page, "return-wide", BARE);
              page.fill("[id='v.A1.marks']", "3");
              page.click("text=保存并报送");
              assertThat(page.textContent("main")).contains("已报送");
            },
            422);
    var steps = SITE.bean(Steps.class);
    var at = SITE.bean(Clock.class).instant();
    for (var step : new Step[] {new Step.Approve(), new Step.Lock()}) {
      var now = SITE.bean(Returns.class).find(AUDITOR.person(), one.id()).orElseThrow();
      assertThat(steps.take(AUDITOR.person(), one.id(), now.version(), step, at))
          .isInstanceOf(Step.Outcome.Done.class);
    }
    var half = Period.parse("2026-H2").orElseThrow();
    assertThat(
            SITE.bean(Figures.class)
                .parts("enforcement.cases", Figures.Part.MATTER, half, "330000")
                .toString())
        .isEqualTo("{PATENT=7, TRADEMARK=3}");
  }

  @Test
  void arrowsMoveBetweenCells_andAPastedBlockFillsThem() {
    Someone clerk = SignedIn.as(SITE, "Clerk Feng", "p-member-b", Role.RESPONDENT);
    Return one = issued("WIDE-1", "2026-H2", "p-member-b");
    Browser.get()
        .visit(
            EN,
            SITE.address() + "/sign-in?to=%2Freturns%2F" + one.id(),
            200,
            page -> {
              clerk.signIn(page, SITE);
              page.waitForLoadState();
              page.focus("[id='v.A1.all']");
              page.keyboard().type("1");
              page.keyboard().press("ArrowRight");
              page.keyboard().type("2");
              page.keyboard().press("ArrowDown");
              page.keyboard().type("3");
              // Within a number the arrow moves the caret; from its beginning, to the next cell.
              page.keyboard().press("Home");
              page.keyboard().press("ArrowLeft");
              page.keyboard().type("4");
              page.keyboard().press("ArrowUp");
              assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("v.A1.all");
              assertThat(
                      page.evaluate(
                          "() => [...document.querySelectorAll('[data-cell]')].map(c => c.value).join()"))
                  .isEqualTo("1,2,,4,3,");
              ReturnPagesTest.paste(page, "v.A1.all", "1,000\t600\t400\r\n70.5\t50\t20.5\r\n");
              assertThat(
                      page.evaluate(
                          "() => [...document.querySelectorAll('[data-cell]')].map(c => c.value).join(' ')"))
                  .isEqualTo("1,000 600 400 70.5 50 20.5");
              page.click("text=Save the draft");
              assertThat(page.textContent("main")).contains("The draft is saved.");
              Screens.now(page, "return-wide", EN);
            });
  }
}
