package org.wenlan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Matter;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** A city gives a county a matter for a period, by a decision; the units are invented. */
class DelegationTest {
  private static final Site SITE = Site.whole();
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer He", "d-city", Role.OFFICER);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Unit unit(String code, Unit.Level level, String region, Set<Matter> matters) {
    return new Unit(
        code,
        "虚构" + code,
        "Invented " + code,
        level,
        region,
        null,
        null,
        null,
        matters,
        List.of(),
        10,
        true);
  }

  private static int given(String... fields) {
    var form = String.join("&", fields);
    return SITE.post(
            "/units/d-city/delegations", form, "Cookie", OFFICER.cookie(), "Accept-Language", "en")
        .statusCode();
  }

  @Test
  void aDelegatedMatterCountsOnItsDaysAndOnNoOthers() {
    var units = SITE.bean(Units.class);
    units.put(unit("d-city", Unit.Level.CITY, "330100", Set.of(Matter.PATENT)));
    units.put(unit("d-county", Unit.Level.COUNTY, "330106", Set.of(Matter.TRADEMARK)));

    assertThat(given("taker=d-county", "matter=DESIGN", "since=2026-01-01", "reference=x"))
        .as("the city has no such matter itself")
        .isEqualTo(422);
    assertThat(given("taker=d-city", "matter=PATENT", "since=2026-01-01", "reference=x"))
        .isEqualTo(422);
    assertThat(
            given(
                "taker=d-county",
                "matter=PATENT",
                "since=2026-06-01",
                "until=2026-05-01",
                "reference=x"))
        .isEqualTo(422);
    assertThat(given("taker=d-county", "matter=PATENT", "since=2026-06-01")).isEqualTo(422);
    assertThat(matters("2026-06-01")).doesNotContain(Matter.PATENT);

    assertThat(
            given(
                "taker=d-county",
                "matter=PATENT",
                "since=2026-06-01",
                "until=2026-12-31",
                "reference=Decision+7"))
        .isEqualTo(200);
    assertThat(matters("2026-05-31")).containsExactly(Matter.TRADEMARK);
    assertThat(matters("2026-06-01")).contains(Matter.PATENT, Matter.TRADEMARK);
    assertThat(matters("2026-12-31")).contains(Matter.PATENT);
    assertThat(matters("2027-01-01")).doesNotContain(Matter.PATENT);
    assertThat(
            SITE.get("/units/d-county", "Cookie", OFFICER.cookie(), "Accept-Language", "en").body())
        .contains("Decision 7");
    assertThat(SITE.bean(org.wenlan.account.Deeds.class).before(Long.MAX_VALUE, 1).getFirst().act())
        .isEqualTo("delegate");
  }

  private static Set<Matter> matters(String day) {
    return SITE.bean(Units.class).actingOn(LocalDate.parse(day)).stream()
        .filter(unit -> unit.code().equals("d-county"))
        .findFirst()
        .orElseThrow()
        .matters();
  }
}
