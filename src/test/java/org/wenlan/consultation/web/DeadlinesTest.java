package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running.State;
import org.wenlan.docket.Sweeper;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Days that pass: an offer goes to the next unit, others are noted, each exactly once. */
class DeadlinesTest {
  private static final Centre CENTRE = new Centre();
  private static final String KEY =
      "Bearer "
          + CENTRE
              .site
              .bean(Clients.class)
              .register(new Actor.Platform(), "a platform", "p", "")
              .key();
  private static final JdbcClient SQL = CENTRE.site.bean(JdbcClient.class);
  private static final Docket DOCKET = CENTRE.site.bean(Docket.class);

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  private static String received(String reference) {
    return CENTRE.opened(reference, KEY);
  }

  private static Instant after(String number) {
    var fires =
        SQL.sql("select max(fires) from docket.clock where number = :number and ended is null")
            .param("number", number)
            .query(java.sql.Timestamp.class)
            .single();
    return fires.toInstant();
  }

  private static long acts(String number, String act) {
    return DOCKET.events(number).stream().filter(one -> one.act().equals(act)).count();
  }

  @Test
  void silenceIsReOfferedByItselfUntilNobodyIsLeft() {
    CENTRE
        .site
        .bean(Units.class)
        .put(
            new Unit(
                "zz-second",
                "虚构第二单位",
                "An invented second unit",
                Unit.Level.PARTNER,
                "310000",
                null,
                LocalDate.of(2018, 5, 1),
                null,
                Set.of(Unit.Matter.values()),
                List.of(),
                9,
                true));
    var number = received("silent-1");
    CENTRE.done(CENTRE.officer, number, "accept", "difficulty", "ORDINARY");
    CENTRE.done(CENTRE.officer, number, "offer", "unit", Centre.PARTNER);
    assertThat(CENTRE.get(CENTRE.coordinator, "/cases/" + number).statusCode()).isEqualTo(200);
    var sweeper = CENTRE.site.bean(Sweeper.class);
    var offered = after(number, "OFFER");
    assertThat(sweeper.sweep(offered.minusMillis(1))).isZero();
    assertThat(sweeper.sweep(offered)).isGreaterThanOrEqualTo(1);
    assertThat(acts(number, "lapse")).isEqualTo(1);
    assertThat(acts(number, "offer")).isEqualTo(2);
    assertThat(CENTRE.get(CENTRE.officer, "/cases/" + number).body())
        .contains("An invented second unit");
    // Who was silent no longer sees it.
    assertThat(CENTRE.get(CENTRE.coordinator, "/cases/" + number).statusCode()).isEqualTo(404);
    assertThat(sweeper.sweep(after(number, "OFFER"))).isGreaterThanOrEqualTo(1);
    assertThat(acts(number, "lapse")).isEqualTo(2);
    assertThat(CENTRE.get(CENTRE.officer, "/cases/" + number).body())
        .contains("No unit may have it");
  }

  private static Instant after(String number, String clock) {
    return SQL.sql(
            "select fires from docket.clock where number = :number and name = :name and state = 'RUNNING'")
        .param("number", number)
        .param("name", clock)
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  @Test
  void aCaseThatIsBeingChangedIsPassedOverAndItsDeadlineFiresInTheNextRound() {
    var number = received("held-1");
    CENTRE.done(CENTRE.officer, number, "accept", "difficulty", "ORDINARY");
    CENTRE.done(CENTRE.officer, number, "offer", "unit", Centre.PARTNER);
    var offered = after(number, "OFFER");
    var sweeper = CENTRE.site.bean(Sweeper.class);
    int _ = sweeper.sweep(offered.minusMillis(1));
    long lapsed = acts(number, "lapse");
    var swept =
        CENTRE
            .site
            .bean(TransactionTemplate.class)
            .execute(_ -> {
              // Whoever changes a case holds it before its clocks.
              var _ =
                  SQL.sql("select version from docket.case_file where number = :number for update")
                      .param("number", number)
                      .query(Long.class)
                      .single();
              return CompletableFuture.supplyAsync(() -> sweeper.sweep(offered))
                  .orTimeout(30, TimeUnit.SECONDS)
                  .join();
            });
    assertThat(swept).isNotNull();
    assertThat(acts(number, "lapse")).isEqualTo(lapsed);
    assertThat(sweeper.sweep(offered)).isGreaterThanOrEqualTo(1);
    assertThat(acts(number, "lapse")).isEqualTo(lapsed + 1);
  }

  @Test
  void manySweepersAtOnceFireEachDeadlineOnce() throws Exception {
    var numbers = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      numbers.add(received("once-" + i));
    }
    var now = after(numbers.getLast()).plus(Duration.ofSeconds(1));
    var sweeper = CENTRE.site.bean(Sweeper.class);
    var sweeps = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 6; i++) {
      sweeps.add(() -> sweeper.sweep(now));
    }
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (var one : pool.invokeAll(sweeps)) {
        assertThat(one.get()).isNotNegative();
      }
    }
    for (var number : numbers) {
      assertThat(acts(number, "overdue")).as(number).isEqualTo(1);
      assertThat(DOCKET.clocks(number).getFirst().state()).isEqualTo(State.FIRED);
    }
    assertThat(sweeper.sweep(now)).isZero();
  }

  @Test
  void aCaseThatCannotBeMovedHoldsUpNoOtherAndIsTriedAgain() {
    var broken = received("broken-1");
    var well = received("well-1");
    SQL.sql("update docket.case_file set body = '{}' where number = :number")
        .param("number", broken)
        .update();
    var now = after(well).plusSeconds(1);
    var sweeper = CENTRE.site.bean(Sweeper.class);
    assertThat(sweeper.sweep(now)).isGreaterThanOrEqualTo(1);
    assertThat(acts(well, "overdue")).isEqualTo(1);
    var tries =
        SQL.sql("select tries from docket.clock where number = :number and failure <> ''")
            .param("number", broken)
            .query(Integer.class)
            .single();
    assertThat(tries).isEqualTo(1);
    assertThat(sweeper.sweep(now)).isZero();
    SQL.sql(
            """
            update docket.case_file set body = (select body from docket.case_file where number = :well)
            where number = :broken\
            """)
        .param("well", well)
        .param("broken", broken)
        .update();
    assertThat(sweeper.sweep(now.plus(Duration.ofMinutes(6)))).isGreaterThanOrEqualTo(1);
    assertThat(acts(broken, "overdue")).isEqualTo(1);
  }

  @Test
  void anOfferThatIsTakenInTimeNeverLapses() {
    var number = received("taken-1");
    CENTRE.done(CENTRE.officer, number, "accept", "difficulty", "SIMPLE");
    CENTRE.done(CENTRE.officer, number, "offer", "unit", Centre.PARTNER);
    var passed = after(number, "OFFER");
    CENTRE.done(CENTRE.coordinator, number, "take");
    assertThat(CENTRE.site.bean(Sweeper.class).sweep(passed)).isNotNegative();
    assertThat(acts(number, "lapse")).isZero();
    assertThat(DOCKET.clocks(number).stream().filter(one -> one.state() == State.RUNNING).toList())
        .singleElement()
        .satisfies(clock -> assertThat(clock.name()).isEqualTo("JUDGE_COMPLEX"));
  }
}
