package org.wenlan.naming.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.naming.Group;
import org.wenlan.naming.Member;
import org.wenlan.naming.NameGroups;
import org.wenlan.naming.NameRuns;
import org.wenlan.rights.Names;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** Names in a browser and by the API. All names are invented. */
class NamesPagesTest {
  private static final List<String> NAMES =
      List.of(
          "Alpha Norvane, Inc.",
          "ALPHA NORVANE INC",
          "ALPHA NORVANE CORPORATION",
          "Alpha Norvane Co., Ltd.",
          "Alpha Norvane GmbH",
          "广州市甲乙生物科技有限公司",
          "广州甲乙生物科技有限公司");

  private static final Site SITE = Site.whole();
  private static final Someone CLERK =
      SignedIn.as(SITE, "Records Zhou", "invented-centre", Role.RECORDS);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @BeforeAll
  static void load() {
    int number = 191_100_000;
    for (var name : NAMES) {
      var patent =
          new PatentDraft("invented", new PublicationNumber("CN", String.valueOf(++number), "A"))
              .right(Patent.Right.INVENTION)
              .title("en", "Invented")
              .party(
                  new Patent.Party(
                      Patent.Role.APPLICANT, name, Names.normalise(name), null, null, null))
              .build();
      SITE.bean(TransactionTemplate.class)
          .executeWithoutResult(
              _ -> assertThat(SITE.bean(Patents.class).put(List.of(patent))).hasSize(1));
    }
    assertThat(SITE.bean(NameRuns.class).run(SITE.bean(Clock.class).instant()).names())
        .isEqualTo(NAMES.size());
  }

  private static Group of(String name) {
    return SITE.bean(NameGroups.class).of(name).orElseThrow();
  }

  @Test
  void aGroupIsFoundReadSplitAndPutTogetherAgainInABrowser() throws InterruptedException {
    var screens = new Screens(SITE.address());
    screens.look("names", "/names?q=norvane");
    screens.look("name-group", "/names/" + of("Alpha Norvane, Inc.").id());
    var view = new Browser.View("en", false, 1440, true);
    Browser.get()
        .visit(
            view,
            SITE.address() + "/sign-in?lang=en",
            200,
            page -> {
              CLERK.signIn(page, SITE);
              page.navigate(SITE.address() + "/names?q=norvane");
              page.click("main table a:has-text('Alpha Norvane')");
              page.check("input[value='ALPHA NORVANE CORPORATION']");
              page.fill("#split-reason", "Another company of the same name");
              page.click("button:has-text('Split the chosen names off')");
              page.waitForSelector("text=Another company of the same name");
              assertThat(page.locator("input[name=name]").count()).isEqualTo(3);
              Screens.now(page, "name-group-clerk", view);
              page.fill("#other", "ALPHA NORVANE CORPORATION");
              page.fill("#join-reason", "The register says it is one");
              page.click("form[action$='/join'] button");
              page.waitForSelector("text=The register says it is one");
              assertThat(page.locator("input[name=name]").count()).isEqualTo(4);
            });
  }

  @Test
  void oneLinkSearchesForAllNamesOfAGroup() throws InterruptedException {
    var group = of("广州甲乙生物科技有限公司");
    var body = SITE.get("/names/" + group.id(), "Accept-Language", "en").body();
    var found = java.util.regex.Pattern.compile("href=\"(/search[^\"]+)\"").matcher(body);
    assertThat(found.find()).isTrue();
    var address = found.group(1).replace("&amp;", "&");
    var results = "";
    for (int i = 0; i < 600 && !results.contains("191100006"); i++) {
      Thread.sleep(100);
      results = SITE.get(address, "Accept-Language", "en").body();
    }
    assertThat(results).contains("191100006").contains("191100007");
  }

  @Test
  void theSearchLeavesOutWhatAnotherNameFinds() {
    var search =
        MemberSearch.of(
            List.of(
                new Member("Alpha Norvane", 3),
                new Member("Alpha Norvane, Inc.", 2),
                new Member("Beta \"B\" GmbH", 1)));
    assertThat(search.address().first("q")).isEqualTo("pa=(\"ALPHA NORVANE\" or \"BETA B GMBH\")");
    assertThat(search.left()).isZero();
  }

  @Test
  void programsAskForGroupsAndForTheGroupOfOneName() {
    assertThat(SITE.get("/api/v1/names?q=norvane").body())
        .contains("\"members\":4")
        .contains("Alpha Norvane GmbH");
    var one = SITE.get("/api/v1/names?name=ALPHA%20NORVANE%20INC").body();
    assertThat(one).contains("\"id\":" + of("ALPHA NORVANE INC").id());
    assertThat(SITE.get("/api/v1/names/" + of("广州甲乙生物科技有限公司").id()).body())
        .contains("\"rule\":\"PLACE\"")
        .contains("广州市甲乙生物科技有限公司");
    assertThat(SITE.get("/api/v1/names/999999").statusCode()).isEqualTo(404);
  }
}
