package org.wenlan.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** The register's pages and its door for programs. Everything is invented. */
class RightPagesTest {
  private static final Site SITE = Site.whole();
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer Zhao", CENTRE, Role.OFFICER);
  private static final Someone EXPERT = SignedIn.as(SITE, "Expert Sun", CENTRE, Role.EXPERT);
  private static final String RIGHT = "/register/CN201810000001";

  private static final View WIDE = new View("en", false, 1440, true);
  private static final View NARROW = new View("zh-CN", true, 360, false);

  static {
    var loaded =
        SITE.send(
            "POST",
            "/api/v1/register/rows",
            """
            number,title,owners,matter,region,field,standing,filed,granted,ends,fees_paid
            CN201810000001,Quiet lamp (invented),Invented Lamp Works;Co Works,INVENTION,330100,F21S,\
            IN_FORCE,2018-03-01,2020-03-01,2038-02-28,2027-03-01
            TM12345678,LAMPO <b>(invented),Invented Lamp Works,,330100,11,IN_FORCE,,2020-01-01,2030-01-01,
            CN201820000002,Old lamp (invented),Invented Lamp Works,UTILITY_MODEL,,,ENDED,,,,
            """
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "text/csv");
    assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
    assertThat(loaded.body()).contains("\"taken\":3", "\"refused\":0");
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> enter(Someone who, String kind, String holder, String ref) {
    return who.post(SITE, RIGHT + "/burdens", "kind", kind, "holder", holder, "reference", ref);
  }

  @Test
  void whatACourtDecidedIsEnteredOnce_stopsNobodyElse_andIsLifted() {
    assertThat(enter(EXPERT, "PRESERVATION", "A court", "1").statusCode()).isEqualTo(403);
    assertThat(enter(OFFICER, "PLEDGE", "A bank", "1").body()).contains("their own cases");
    assertThat(enter(OFFICER, "PRESERVATION", "", "1").statusCode()).isEqualTo(422);
    assertThat(enter(OFFICER, "PRESERVATION", "A court", "(2026) 7").statusCode()).isEqualTo(303);
    assertThat(enter(OFFICER, "PRESERVATION", "A court", "(2026) 7").body())
        .contains("entered already: (2026) 7");
    assertThat(SITE.get(RIGHT + "?lang=en").body())
        .contains("preserved by a court", "A court")
        .doesNotContain("<form action=\"/register/CN201810000001/burdens\"");
    var lifted =
        OFFICER.post(SITE, RIGHT + "/lift", "kind", "PRESERVATION", "reference", "(2026) 7");
    assertThat(lifted.statusCode()).isEqualTo(303);
    assertThat(
            OFFICER
                .post(SITE, RIGHT + "/lift", "kind", "PRESERVATION", "reference", "(2026) 7")
                .body())
        .contains("Nothing with the number");
    assertThat(SITE.get("/api/v1/register/CN201810000001").body())
        .contains("\"kind\":\"PRESERVATION\"", "\"lies\":false");
  }

  @Test
  void aRightIsFoundByNumberHoweverItIsWritten_byOwnerAndByTitle() {
    for (var words : new String[] {"2018100000014", "CN201810000001", "quiet", "co works"}) {
      assertThat(SITE.get("/register?lang=en&words=" + words.replace(" ", "%20")).body())
          .as(words)
          .contains("Quiet lamp (invented)")
          .doesNotContain("Old lamp");
    }
    assertThat(SITE.get("/register?lang=en&words=%25").body()).contains("Nothing in the office");
    assertThat(SITE.get("/register/TM12345678").body())
        .contains("LAMPO &lt;b&gt;(invented)")
        .doesNotContain("<b>(invented)");
    assertThat(SITE.get("/register/nonsense").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/api/v1/register/CN201810000777").statusCode()).isEqualTo(404);
  }

  @Test
  void thePagesAreReadableInBothLanguagesOnANarrowScreenAndWithoutScript() {
    for (var view : List.of(WIDE, NARROW)) {
      for (var page : List.of("/register", RIGHT, "/register/TM12345678")) {
        Browser.get()
            .visit(
                view,
                SITE.address() + page,
                200,
                shown -> {
                  assertThat(shown.textContent("h1")).isNotBlank();
                  Screens.now(shown, "register" + page.replaceAll("[^A-Za-z0-9]", "-"), view);
                });
      }
    }
    Browser.get()
        .visit(
            WIDE,
            SITE.address() + "/sign-in",
            200,
            page -> {
              OFFICER.signIn(page, SITE);
              page.navigate(SITE.address() + RIGHT);
              assertThat(page.locator("#holder").count()).isEqualTo(1);
              Screens.now(page, "register-officer", WIDE);
            });
  }
}
