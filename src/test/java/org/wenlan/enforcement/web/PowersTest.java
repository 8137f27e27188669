package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Powers;
import org.wenlan.enforcement.Powers.Competence;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Who may act, by a delegation from a city to a county. Everything is invented. */
class PowersTest {
  private static final InventedCases CASES = new InventedCases();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  private static void unit(String code, Unit.Level level, String region) {
    CASES
        .site
        .bean(Units.class)
        .put(
            new Unit(
                code,
                code,
                code,
                level,
                region,
                null,
                null,
                null,
                java.util.Set.of(),
                java.util.List.of(),
                1,
                true));
  }

  @Test
  void aCountyActsFromTheDayOfTheDelegationToItsLastAndOnlyWhileTheCityMay() {
    unit("city", Unit.Level.CITY, "331000");
    unit("county", Unit.Level.COUNTY, "331002");
    var powers = CASES.site.bean(Powers.class);
    var cause = Cause.TRADEMARK.name();
    refused(
        CASES.head.post(
            CASES.site,
            "/enforcement/powers/power",
            "unit",
            "county",
            "matter",
            cause,
            "region",
            "331002",
            "since",
            "2019-06-01",
            "giver",
            "city",
            "reference",
            "Invented decision 9"),
        "has no such power");
    done(
        CASES.head.post(
            CASES.site,
            "/enforcement/powers/power",
            "unit",
            "city",
            "matter",
            cause,
            "region",
            "331000",
            "since",
            "2019-01-01",
            "until",
            "2024-12-31",
            "reference",
            "Invented law"));
    done(
        CASES.head.post(
            CASES.site,
            "/enforcement/powers/power",
            "unit",
            "county",
            "matter",
            cause,
            "region",
            "331002",
            "since",
            "2019-06-01",
            "giver",
            "city",
            "reference",
            "Invented decision 9"));
    assertThat(powers.of("county", cause, "331002", LocalDate.of(2019, 5, 31)))
        .isInstanceOfSatisfying(
            Competence.No.class, no -> assertThat(no.why().source()).isEqualTo("Invented law"));
    assertThat(powers.of("county", cause, "331002", LocalDate.of(2019, 6, 1)))
        .isInstanceOfSatisfying(
            Competence.Has.class,
            has -> assertThat(has.power().reference()).isEqualTo("Invented decision 9"));
    assertThat(powers.of("county", cause, "331003", LocalDate.of(2019, 6, 1)))
        .isInstanceOf(Competence.No.class);
    assertThat(powers.of("county", cause, "331002", LocalDate.of(2025, 1, 1)))
        .isInstanceOf(Competence.No.class);
    assertThat(
            CASES
                .head
                .get(
                    CASES.site,
                    "/enforcement/powers?unit=county&region=331002&day=2019-06-01&matter=" + cause)
                .body())
        .contains("It may act: Invented decision 9");
  }

  @Test
  void whatNoBodyMayFileIsRefusedWithItsSourceAndOfficersNeedTwoValidCertificates() {
    unit("other", Unit.Level.CITY, "310000");
    var officer = SignedIn.as(CASES.site, "Officer Lu", "other", Role.OFFICER);
    var form = CASES.form(Cause.TRADEMARK);
    form.put("region", "330203");
    var answer = CASES.post("/enforcement/report", form, "Cookie", officer.cookie());
    var number = InventedCases.shown(answer.body(), "number");
    refused(
        CASES.step(officer, number, "open-case", "text", "Seen."),
        "Your body has no power",
        "Invented decision 1");
    var own = CASES.atDoor(CASES.form(Cause.TRADEMARK));
    done(CASES.step(CASES.officer, own, "open-case", "text", "Seen."));
    done(CASES.step(CASES.head, own, "confirm"));
    refused(
        CASES.step(CASES.officer, own, "assign", "certificates", "INVENTED-01"), "two officers");
    refused(
        CASES.step(CASES.officer, own, "assign", "certificates", "INVENTED-01 NOBODY-9"),
        "NOBODY-9 does not count");
    refused(
        CASES.step(
            CASES.officer,
            own,
            "tell",
            InventedCases.penalty(0, 0, "day", CASES.today().toString())),
        "two officers");
  }

  @Test
  void evidencePowersAndOpeningsCannotBeChangedInTheDatabaseEither() {
    var number = CASES.filed(CASES.form(Cause.TRADEMARK));
    var path = "/enforcement/cases/" + number;
    done(
        CASES.officer.post(
            CASES.site,
            path + "/evidence",
            "what",
            "A lamp",
            "origin",
            "The shop",
            "day",
            CASES.today().toString()));
    done(
        CASES.officer.post(
            CASES.site, path + "/hand", "serial", "1", "taker", "Store", "why", "Keeping"));
    refused(
        CASES.officer.post(
            CASES.site, path + "/hand", "serial", "1", "taker", "Store", "why", "Again"),
        "It is with Store already");
    var sql = CASES.site.bean(JdbcClient.class);
    for (var table : java.util.List.of("evidence", "custody", "power")) {
      for (var statement :
          java.util.List.of(
              "delete from enforcement." + table, "truncate enforcement." + table + " cascade")) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.sql(statement).update())
            .hasMessageContaining("never changed or removed");
      }
    }
  }
}
