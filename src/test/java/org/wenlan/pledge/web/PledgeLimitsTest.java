package org.wenlan.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.pledge.web.InventedPledges.LAMPS;
import static org.wenlan.pledge.web.InventedPledges.done;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Sweeper;
import org.wenlan.register.Right.Matter;
import org.wenlan.register.Right.Standing;

/** Which rule sets which time, what stops it, and what is said when it passes. All invented. */
class PledgeLimitsTest {
  private static final InventedPledges PLEDGES = new InventedPledges();

  @AfterAll
  static void stop() {
    PLEDGES.site.close();
  }

  private static List<Running> clocks(String number, String name) {
    return PLEDGES.site.bean(Docket.class).clocks(number).stream()
        .filter(one -> one.name().equals(name))
        .toList();
  }

  @Test
  void patentsHaveOneTimeOnlineAndAnotherAtTheCounterAndTradeMarksTheirOwn() {
    PLEDGES.enter(
        PLEDGES.patent("201810000001", LAMPS),
        PLEDGES.patent("201810000002", LAMPS),
        PLEDGES.right("TM12345678", Matter.TRADE_MARK, Standing.IN_FORCE, null, LAMPS));
    var online = PLEDGES.filed(PLEDGES.form("201810000001"));
    assertThat(clocks(online.number(), "EXAMINE")).isEmpty();
    assertThat(PLEDGES.party(online.number(), online.other(), "confirm", "Bo").statusCode())
        .isEqualTo(200);
    assertThat(pin(online.number())).contains("/pledge.patent-register-online@");
    var answer =
        PLEDGES.post(
            "/pledges/apply", PLEDGES.form("201810000002"), "Cookie", PLEDGES.officer.cookie());
    var counter = InventedPledges.receipt(answer);
    assertThat(PLEDGES.party(counter.number(), counter.other(), "confirm", "Bo").statusCode())
        .isEqualTo(200);
    assertThat(pin(counter.number())).contains("/pledge.patent-register@");
    assertThat(clocks(counter.number(), "EXAMINE").getFirst().due())
        .isAfter(clocks(online.number(), "EXAMINE").getFirst().due());
    var mark = PLEDGES.registered(PLEDGES.form("TM12345678"));
    assertThat(pin(mark.number())).contains("/pledge.trademark-register@");
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + mark.number()).body())
        .contains("Trade marks", "I: inferred", "Identical and similar marks");
  }

  private static String pin(String number) {
    return clocks(number, "EXAMINE").getLast().pin();
  }

  @Test
  void aCorrectionStopsTheTimeAndBeginsItAnew() {
    PLEDGES.enter(PLEDGES.patent("201810000003", LAMPS));
    var receipt = PLEDGES.signed(PLEDGES.form("201810000003"));
    var number = receipt.number();
    done(PLEDGES.step(PLEDGES.officer, number, "correct", "text", "A page is missing."));
    assertThat(clocks(number, "EXAMINE").getFirst().state()).isEqualTo(Running.State.PAUSED);
    assertThat(clocks(number, "CORRECT").getFirst().pin())
        .startsWith("platform.pledge/pledge.correct@");
    var form = PLEDGES.form("201810000003");
    form.putAll(Map.of("number", number, "code", receipt.code()));
    form.put(
        "version",
        InventedPledges.version(
            PLEDGES
                .post("/pledges/progress", Map.of("number", number, "code", receipt.code()))
                .body()));
    var unchanged = PLEDGES.post("/pledges/progress/amend", form);
    assertThat(unchanged.body()).contains("Both parties have signed");
    assertThat(clocks(number, "EXAMINE").stream().map(Running::state))
        .containsExactly(Running.State.ENDED, Running.State.RUNNING);
    assertThat(clocks(number, "CORRECT").getFirst().state()).isEqualTo(Running.State.ENDED);
    var twice = PLEDGES.post("/pledges/progress/amend", form);
    assertThat(twice.statusCode()).isEqualTo(412);
  }

  @Test
  void aTimeThatPassesIsSaidByTheFileOnce() {
    PLEDGES.enter(PLEDGES.patent("201810000004", LAMPS), PLEDGES.patent("201810000005", LAMPS));
    var examined = PLEDGES.signed(PLEDGES.form("201810000004")).number();
    var corrected = PLEDGES.signed(PLEDGES.form("201810000005")).number();
    done(PLEDGES.step(PLEDGES.officer, corrected, "correct", "text", "A page is missing."));
    var late = PLEDGES.today.plusDays(40).atStartOfDay(ZoneId.systemDefault()).toInstant();
    int _ = PLEDGES.site.bean(Sweeper.class).sweep(late);
    assertThat(PLEDGES.site.bean(Sweeper.class).sweep(late)).isZero();
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + examined).body())
        .containsOnlyOnce("time for examination passed");
    assertThat(PLEDGES.officer.get(PLEDGES.site, "/pledges/desk/" + corrected).body())
        .containsOnlyOnce("time for correction passed")
        .doesNotContain("time for examination passed");
    done(PLEDGES.step(PLEDGES.officer, examined, "register"));
  }
}
