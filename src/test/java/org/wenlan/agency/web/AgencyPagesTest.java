package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.agency.web.InventedAgencies.done;
import static org.wenlan.agency.web.InventedAgencies.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.agency.AgencyLoading;
import org.wenlan.agency.Clue;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Sweeper;

/** Register, reports, list, draw and clues at their pages and doors. Everything is invented. */
class AgencyPagesTest {
  private static final InventedAgencies AGENCIES = new InventedAgencies();
  private static final Clock CLOCK = AGENCIES.site.bean(Clock.class);
  private static final LocalDate TODAY = LocalDate.now(CLOCK);

  @AfterAll
  static void stop() {
    AGENCIES.site.close();
  }

  @Test
  void eachRowOfATableHasItsOwnResult() {
    var read =
        (AgencyLoading.Read.Rows)
            AGENCIES.load(
                """
                row,licence,name,kind,region,licensed,certificate,left
                agency,90002,Invented River Agency,BOTH,330200,2020-05-01,,
                agency,90002,Invented Rivers Agency,BOTH,330200,2020-05-01,,
                agency,90009,Nowhere Agency,PATENT,999999,2020-05-01,,
                agency,90010,Undated Agency,PATENT,330100,soon,,
                agent,90002,Agent Alpha (invented),,,,9000100001.1,
                agent,99999,Agent Gamma (invented),,,,9000100003.1,
                bird,90002,,,,,,
                """);
    assertThat(read.lines())
        .extracting(AgencyLoading.Line::outcome)
        .containsExactly(
            "changed", "changed", "refused", "refused", "refused", "refused", "refused");
    assertThat(read.lines().stream().skip(2).map(one -> one.why().orElseThrow().rule()))
        .containsExactly(
            "agency.refusal.region",
            "agency.refusal.day",
            "agency.refusal.one-agency",
            "agency.refusal.unknown-agency",
            "agency.refusal.row");
    assertThat(read.lines().get(4).why().orElseThrow().source())
        .isEqualTo("cn.patent-agency-regulations-2018 16");
    assertThat(AGENCIES.load("row,colour\nagency,red\n"))
        .isInstanceOf(AgencyLoading.Read.Refused.class);
    var body = AGENCIES.officer.get(AGENCIES.site, "/agencies?name=rivers&region=330000").body();
    assertThat(body).contains("Invented Rivers Agency").doesNotContain("Invented Hill");
  }

  @Test
  void twoAgenciesWhoHireOnePersonAtOnceAreOneAgencyAndOneRefusal() throws Exception {
    for (int i = 0; i < 5; i++) {
      var certificate = "90005%05d".formatted(i);
      var results = new ArrayList<Future<AgencyLoading.Read>>();
      try (var pool = Executors.newFixedThreadPool(2)) {
        for (var licence : List.of("90001", "90003")) {
          var csv =
              "row,licence,name,certificate\nagent,%s,Agent Delta (invented),%s\n"
                  .formatted(licence, certificate);
          results.add(pool.submit(() -> AGENCIES.load(csv)));
        }
      }
      int taken = 0;
      for (var result : results) {
        taken += (int) ((AgencyLoading.Read.Rows) result.get()).count("new");
      }
      assertThat(taken).as(certificate).isEqualTo(1);
    }
  }

  @Test
  void aLateReportIsOnRecordAndAMissingOneIsAGroundUntilItComes() {
    int year = TODAY.getYear() - 1;
    var desk = "/agencies/desk/90003";
    refused(
        AGENCIES.officer.post(
            AGENCIES.site,
            desk + "/reports",
            "year",
            "2019",
            "agents",
            "1",
            "filings",
            "1",
            "on",
            TODAY.toString()),
        "not one of those owed");
    done(
        AGENCIES.officer.post(
            AGENCIES.site,
            desk + "/abnormal",
            "ground",
            "NO_ANNUAL_REPORT",
            "text",
            "No report (invented)."));
    assertThat(AGENCIES.site.get("/agencies/90003").body()).doesNotContain("No report (invented)");
    var id = id(AGENCIES.head.get(AGENCIES.site, desk).body());
    refused(
        AGENCIES.officer.post(AGENCIES.site, desk + "/abnormal/" + id + "/confirm"),
        "Your roles do not let you");
    done(AGENCIES.head.post(AGENCIES.site, desk + "/abnormal/" + id + "/confirm"));
    assertThat(AGENCIES.site.get("/agencies/abnormal?lang=en").body())
        .contains("Invented Hill Agency", "no yearly report within the limit");
    refused(
        AGENCIES.officer.post(AGENCIES.site, desk + "/abnormal/" + id + "/lift", "text", "It came"),
        "still missing");
    for (int each = 2021; each <= year; each++) {
      done(
          AGENCIES.officer.post(
              AGENCIES.site,
              desk + "/reports",
              "year",
              String.valueOf(each),
              "agents",
              "3",
              "filings",
              "40",
              "on",
              TODAY.toString()));
    }
    refused(
        AGENCIES.officer.post(
            AGENCIES.site,
            desk + "/reports",
            "year",
            "2021",
            "agents",
            "3",
            "filings",
            "4",
            "on",
            TODAY.toString()),
        "there already");
    done(
        AGENCIES.officer.post(
            AGENCIES.site, desk + "/abnormal/" + id + "/lift", "text", "All reports came"));
    done(AGENCIES.head.post(AGENCIES.site, desk + "/abnormal/" + id + "/confirm"));
    assertThat(AGENCIES.site.get("/agencies/90003?lang=en").body())
        .contains("yearly report late", "taken off the list", "put on the list")
        .doesNotContain("No report (invented)");
    assertThat(AGENCIES.site.get("/api/v1/agencies/abnormal").body())
        .contains("All reports came")
        .doesNotContain("No report (invented)", "Officer Zhao");
  }

  private static String id(String body) {
    var found = Pattern.compile("/abnormal/([0-9]+)/confirm").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  @Test
  void whoProposedAListingDoesNotDecideIt_andOtherUnitsDoNotEither() {
    var desk = "/agencies/desk/90004";
    done(
        AGENCIES.head.post(
            AGENCIES.site, desk + "/abnormal", "ground", "NOT_AT_ADDRESS", "text", "Gone"));
    var body = AGENCIES.head.get(AGENCIES.site, desk).body();
    refused(
        AGENCIES.head.post(AGENCIES.site, desk + "/abnormal/" + id(body) + "/confirm"),
        "Who proposed does not decide");
    for (var path : List.of("/reports", "/abnormal", "/abnormal/" + id(body) + "/confirm")) {
      assertThat(
              AGENCIES
                  .stranger
                  .post(AGENCIES.site, desk + path, "text", "x", "on", "2026-01-02")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(AGENCIES.site.get("/agencies/90004?lang=en").body()).doesNotContain("Gone");
  }

  @Test
  void aLimitThatPassesIsSaidByTheFileItself() {
    var clue = AGENCIES.told("90002");
    var number = clue.replaceAll(".*/", "");
    done(AGENCIES.step(AGENCIES.officer, clue, "check", "text", "It hangs there (invented)."));
    refused(
        AGENCIES.step(
            AGENCIES.officer, clue, "conclude", "outcome", "RECTIFIED", "text", "All is well"),
        "rests on no step");
    done(AGENCIES.step(AGENCIES.officer, clue, "order", "text", "Take it off the wall."));
    var clock =
        AGENCIES.site.bean(Docket.class).clocks(number).stream()
            .filter(Docket.Running::live)
            .findFirst()
            .orElseThrow();
    assertThat(clock.pin()).startsWith("platform.agency/agency.rectification@");
    assertThat(clock.due()).isAfterOrEqualTo(TODAY.plusDays(30));
    var over = clock.due().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    int _ = AGENCIES.site.bean(Sweeper.class).sweep(over.plusSeconds(1));
    assertThat(AGENCIES.officer.get(AGENCIES.site, clue).body()).contains("overdue");
    done(
        AGENCIES.step(
            AGENCIES.officer,
            clue,
            "conclude",
            "outcome",
            "FILED",
            "reference",
            "INVENTED-1",
            "text",
            "Handed on."));
    refused(AGENCIES.step(AGENCIES.officer, clue, "confirm"), "Your roles do not let you");
    done(AGENCIES.step(AGENCIES.head, clue, "confirm"));
    assertThat(AGENCIES.site.get("/agencies/90002?lang=en").body()).contains("a case was filed");
  }

  @Test
  void whatIsUnfoundedLeavesNoTraceAndAnotherUnitSeesNoClue() {
    var clue = AGENCIES.told("90001");
    assertThat(AGENCIES.stranger.get(AGENCIES.site, clue).statusCode()).isEqualTo(404);
    assertThat(AGENCIES.step(AGENCIES.stranger, clue, "check", "text", "x").statusCode())
        .isEqualTo(404);
    refused(AGENCIES.step(AGENCIES.expert, clue, "check", "text", "x"), "Your roles do not");
    done(
        AGENCIES.step(
            AGENCIES.officer, clue, "check", "substantiated", "false", "text", "Nothing there."));
    refused(AGENCIES.step(AGENCIES.officer, clue, "talk", "text", "x"), "Checking found nothing");
    done(AGENCIES.step(AGENCIES.head, clue, "conclude", "outcome", "UNFOUNDED", "text", "No."));
    refused(AGENCIES.step(AGENCIES.head, clue, "confirm"), "does not decide on it");
    var stale = AGENCIES.head.post(AGENCIES.site, clue + "/contest", "version", "1", "text", "x");
    assertThat(stale.statusCode()).isEqualTo(412);
    var other = AGENCIES.as("Head Zheng", org.wenlan.account.Role.HEAD);
    done(AGENCIES.step(other, clue, "confirm"));
    done(AGENCIES.step(AGENCIES.officer, clue, "close", "text", "Filed away."));
    var number = clue.replaceAll(".*/", "");
    assertThat(AGENCIES.site.get("/api/v1/agencies/90001").body()).doesNotContain(number);
    assertThat(Clue.Kind.values()).hasSize(4);
  }
}
