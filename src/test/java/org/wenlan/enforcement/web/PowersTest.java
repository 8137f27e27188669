package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Powers;
import org.wenlan.enforcement.Powers.Competence;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Who may act, by whose decision, and who takes over what was left. Everything is invented. */
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
                Set.of(),
                java.util.List.of(),
                1,
                true));
  }

  private static void entered(String unit, String region, String since, String... more) {
    var fields =
        new java.util.ArrayList<>(
            java.util.List.of(
                "unit", unit, "matter", Cause.TRADEMARK.name(), "region", region, "since", since));
    fields.addAll(java.util.List.of(more));
    done(CASES.head.post(CASES.site, "/enforcement/powers/power", fields.toArray(String[]::new)));
  }

  private static java.net.http.HttpResponse<String> confirm(SignedIn.Someone who) {
    return who.post(CASES.site, "/enforcement/powers/" + CASES.lastPower() + "/confirm");
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
    entered("city", "331000", "2019-01-01", "until", "2024-12-31", "reference", "Invented law");
    done(confirm(CASES.second));
    entered("county", "331002", "2019-06-01", "giver", "city", "reference", "Invented decision 9");
    done(confirm(CASES.second));
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
  void nobodyGivesAPowerAloneAndItEndsWithTheDayThatIsEntered() {
    unit("second-city", Unit.Level.CITY, "330800");
    var powers = CASES.site.bean(Powers.class);
    var cause = Cause.TRADE_SECRET.name();
    var own = SignedIn.as(CASES.site, "Head Kong", "second-city", Role.HEAD);
    String[] wanted = {
      "unit",
      "second-city",
      "matter",
      cause,
      "region",
      "330803",
      "since",
      "2020-01-01",
      "reference",
      "Invented decision 12"
    };
    refused(own.post(CASES.site, "/enforcement/powers/power", wanted), "head of the centre");
    done(CASES.head.post(CASES.site, "/enforcement/powers/power", wanted));
    var today = CASES.today();
    assertThat(powers.of("second-city", cause, "330803", today))
        .as("one person alone")
        .isInstanceOf(Competence.No.class);
    var form = CASES.form(Cause.TRADE_SECRET);
    form.put("region", "330803");
    assertThat(owner(CASES.atDoor(form))).isEqualTo(CASES.unit);
    refused(confirm(CASES.head), "two persons");
    refused(confirm(own), "heads of the centre");
    assertThat(CASES.second.get(CASES.site, "/enforcement/powers").body())
        .contains("waits for a second person", "Confirm the power by Invented decision 12");
    done(confirm(CASES.second));
    assertThat(powers.of("second-city", cause, "330803", today)).isInstanceOf(Competence.Has.class);
    assertThat(owner(CASES.atDoor(form))).isEqualTo("second-city");
    var end = "/enforcement/powers/" + CASES.lastPower() + "/end";
    var last = today.minusDays(1).toString();
    refused(
        CASES.head.post(CASES.site, end, "last", "2021-01-01", "reference", "Decision 13"),
        "would lose their ground");
    refused(own.post(CASES.site, end, "last", last, "reference", "Decision 13"), "ended by heads");
    done(CASES.head.post(CASES.site, end, "last", last, "reference", "Decision 13"));
    assertThat(powers.of("second-city", cause, "330803", today)).isInstanceOf(Competence.No.class);
    assertThat(powers.of("second-city", cause, "330803", today.minusDays(1)))
        .isInstanceOf(Competence.Has.class);
    assertThat(owner(CASES.atDoor(form))).isEqualTo(CASES.unit);
  }

  private static String owner(String number) {
    return CASES
        .site
        .bean(org.wenlan.docket.Docket.class)
        .find(new Actor.Platform(), number)
        .orElseThrow()
        .owner();
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
    for (var table :
        java.util.List.of("evidence", "custody", "power", "power_confirmed", "power_end")) {
      for (var statement :
          java.util.List.of(
              "delete from enforcement." + table, "truncate enforcement." + table + " cascade")) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.sql(statement).update())
            .hasMessageContaining("never changed or removed");
      }
    }
  }

  @Test
  void aRestrictedCaseWhoseHeadLeftIsOpenedByAnotherHeadWithAReason() {
    var form = CASES.form(Cause.TRADE_SECRET);
    form.put("committed", "2025-09-01");
    var number = CASES.atDoor(form);
    var path = "/enforcement/cases/" + number;
    var leaving = CASES.as("Head Leaving", Role.HEAD, Role.OFFICER);
    done(leaving.post(CASES.site, path + "/open", "reason", "First look"));
    var let =
        leaving.post(CASES.site, path + "/let", "person", CASES.officer.person().id().toString());
    done(let);
    assertThat(CASES.head.get(CASES.site, path).statusCode()).isEqualTo(404);
    assertThat(CASES.head.get(CASES.site, "/enforcement/desk?lane=CLUES").body())
        .doesNotContain(number);
    CASES
        .site
        .bean(Accounts.class)
        .change(new Actor.Platform(), leaving.person().id(), Set.of(Role.HEAD), false);
    assertThat(CASES.head.get(CASES.site, "/enforcement/desk?lane=CLUES").body()).contains(number);
    assertThat(CASES.head.get(CASES.site, path).body()).contains("Why you open it");
    assertThat(CASES.as("Officer Wei", Role.OFFICER).get(CASES.site, path).statusCode())
        .as("only a head")
        .isEqualTo(404);
    refused(CASES.head.post(CASES.site, path + "/open", "reason", " "), "A reason is needed");
    done(CASES.head.post(CASES.site, path + "/open", "reason", "Taking it over"));
    assertThat(CASES.head.get(CASES.site, path + "/list").body()).contains("Taking it over");
    assertThat(CASES.site.bean(Deeds.class).before(Long.MAX_VALUE, 200))
        .anySatisfy(deed -> {
          assertThat(deed.act()).isEqualTo("restricted-alone");
          assertThat(deed.about()).isEqualTo(number);
          assertThat(deed.who()).startsWith("Head Wu");
        });
    assertThat(CASES.second.get(CASES.site, path).statusCode()).isEqualTo(404);
  }
}
