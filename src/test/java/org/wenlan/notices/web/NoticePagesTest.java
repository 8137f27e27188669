package org.wenlan.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.notices.web.InventedPlatform.SITE;
import static org.wenlan.notices.web.InventedPlatform.TODAY;
import static org.wenlan.notices.web.InventedPlatform.endOf;
import static org.wenlan.notices.web.InventedPlatform.sent;
import static org.wenlan.notices.web.InventedPlatform.stage;
import static org.wenlan.notices.web.InventedPlatform.stepped;
import static org.wenlan.notices.web.InventedPlatform.sweep;
import static org.wenlan.notices.web.InventedPlatform.waiting;

import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.notices.Tiers;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** What everyone reads of notices, how complainants stand, and how an officer works. */
class NoticePagesTest {

  @Test
  void tiersComeFromOutcomesByThePublishedRule() {
    for (int i = 0; i < 10; i++) {
      var number = sent("Careful Co").path("number").asString();
      stepped(number, 1, "measure", "{\"said\":\"blocked\"}").size();
      stepped(number, 2, "close", "{}").size();
    }
    for (int i = 0; i < 5; i++) {
      var number = sent("Reckless Co").path("number").asString();
      stepped(number, 1, "refuse", "{\"said\":\"another product\"}").size();
    }
    var tiers = SITE.bean(Tiers.class);
    assertThat(tiers.of("Careful Co", TODAY))
        .isEqualTo(new Tiers.Standing(Tiers.Tier.TRUSTED, 10, 10, 0));
    assertThat(tiers.of("Reckless Co", TODAY))
        .isEqualTo(new Tiers.Standing(Tiers.Tier.WATCHED, 5, 0, 0));
    assertThat(tiers.of("Nobody", TODAY).tier()).isEqualTo(Tiers.Tier.ORDINARY);
    assertThat(tiers.of("Careful Co", TODAY.plusMonths(4)).decided())
        .as("after the window")
        .isZero();
    // One more than one in twenty was overcome: no longer trusted.
    var number = waiting("Careful Co").path("number").asString();
    sweep(endOf(TODAY.plusDays(40)));
    assertThat(stage(number)).isEqualTo("Lifted");
    assertThat(tiers.of("Careful Co", TODAY).tier()).isEqualTo(Tiers.Tier.ORDINARY);
  }

  @Test
  void whatIsPublishedNamesNoParty_andAnOfficerWorksByThePage() {
    var secret = "Holder-" + java.util.UUID.randomUUID();
    var number = sent(secret).path("number").asString();
    assertThat(SITE.get("/notices").body()).contains(number).doesNotContain(secret);
    assertThat(SITE.get("/api/v1/notices:published").body())
        .contains(number)
        .doesNotContain(secret)
        .doesNotContain("mall.invalid");
    Someone officer = SignedIn.as(SITE, "Officer Lin", "hz-centre", Role.OFFICER);
    Someone elsewhere = SignedIn.as(SITE, "Officer Wu", "zz-other", Role.OFFICER);
    assertThat(SITE.get("/notices/" + number, "Cookie", elsewhere.cookie()).statusCode())
        .isEqualTo(404);
    var zh = new View("zh", false, 1440, true);
    Browser.get()
        .visit(
            zh,
            SITE.address() + "/sign-in?to=%2Fnotices",
            200,
            page -> {
              officer.signIn(page, SITE);
              Screens.now(page, "notices", zh);
              page.navigate(SITE.address() + "/notices/" + number + "?lang=en");
              Screens.now(page, "notice", new View("en", false, 1440, true));
              page.fill("#said-measure", "listing blocked");
              page.click("form[action$='/measure'] button");
              assertThat(page.textContent("main")).contains("measures taken, forwarded");
            });
  }
}
