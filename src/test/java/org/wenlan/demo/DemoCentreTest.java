package org.wenlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** The invented centre has people to play and cases in every state; elsewhere there is none. */
class DemoCentreTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aDemonstrationHasPeopleAndCasesInEveryStateAndAnotherServerHasNone() {
    assertThat(SITE.get("/demo").statusCode()).isEqualTo(404);
    assertThat(SITE.post("/demo", "name=Lin").statusCode()).isEqualTo(404);
    assertThat(SITE.bean(Demonstration.class).fill()).isGreaterThan(5_000);
    var centre = SITE.bean(DemoCentre.class);
    centre.open();
    var states =
        SITE.bean(JdbcClient.class)
            .sql("select distinct state from docket.case_file")
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(states)
        .containsExactlyInAnyOrder(
            "Received",
            "Accepted",
            "Offered",
            "InWork",
            "UnderReview",
            "Answered",
            "NotAccepted",
            "Withdrawn");
    var page = SITE.get("/demo", "Accept-Language", "en");
    assertThat(page.body())
        .contains("Be 林虚构 Lin (officer)", "(head of the centre)", "(second head of the centre)");
    var name = centre.people().keySet().iterator().next();
    var cookie = centre.cookie(name).orElseThrow().replaceFirst(";.*", "");
    assertThat(SITE.get("/desk", "Cookie", cookie).body()).contains("ZX20");
    new Screens(SITE.address()).look("demo", "/demo");
    // A second start of the same demonstration adds people, not cases.
    long before = cases();
    centre.open();
    assertThat(cases()).isEqualTo(before);
  }

  private static long cases() {
    return SITE.bean(JdbcClient.class)
        .sql("select count(*) from docket.case_file")
        .query(Long.class)
        .single();
  }
}
