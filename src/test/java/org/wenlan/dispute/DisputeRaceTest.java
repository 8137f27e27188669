package org.wenlan.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.dispute.Disputes.Outcome;
import org.wenlan.dispute.Matter.Act;
import org.wenlan.dispute.Matter.Kind;
import org.wenlan.dispute.Route.Ending;
import org.wenlan.kernel.Period;
import org.wenlan.testing.Site;

/** Routes that exclude each other do, also when they come at once. Everything is invented. */
class DisputeRaceTest {
  private static final Site SITE = Site.whole();
  private static final Disputes DISPUTES = SITE.bean(Disputes.class);
  private static final TransactionTemplate TRANSACTIONS = SITE.bean(TransactionTemplate.class);
  private static final Instant NOW = SITE.bean(Clock.class).instant();
  private static final Actor.Person OFFICER =
      new Actor.Person(UUID.randomUUID(), "Officer Zhao", "centre", Set.of(Role.OFFICER));

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Matter matter(String right, String petitioner, String... respondents) {
    return new Matter(
        Kind.PATENT, right, List.of(petitioner), List.of(respondents), Act.INFRINGEMENT, "");
  }

  private static Outcome enter(Matter matter, Route route, String number) {
    var outcome =
        TRANSACTIONS.execute(_ -> DISPUTES.enter(OFFICER, matter, route, number, "330100", NOW));
    return java.util.Objects.requireNonNull(outcome);
  }

  private static String entered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    return ((Outcome.Entered) outcome).dispute();
  }

  private static void refused(Outcome outcome, String rule) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).why().rule()).isEqualTo("dispute.refusal." + rule);
  }

  private static void left(String number, Ending ending) {
    assertThat(TRANSACTIONS.<Boolean>execute(_ -> DISPUTES.leave(number, ending, NOW))).isTrue();
  }

  @Test
  void oneDisputeHasOneNumberHoweverItIsWrittenAndWhoeverComplains() {
    var one = entered(enter(matter("ZL201510123401.0", "虚构灯具有限公司", "虚构河流厂"), Route.MEDIATE, "T-1"));
    left("T-1", Ending.FAILED);
    var other =
        entered(enter(matter("CN201510123401", "虚构河流厂", "虚构灯具 有限公司"), Route.MEDIATE, "T-2"));
    assertThat(other).isEqualTo(one);
    assertThat(DISPUTES.of("T-1").orElseThrow().routes()).hasSize(2);
    refused(
        enter(matter("201510123401", "虚构灯具有限公司", "虚构河流厂"), Route.MEDIATE, "T-3"), "already-open");
  }

  @Test
  void noAdjudicationBesideASuitAndASuitEndsTheAdjudicationThatIsOpen() {
    var matter = matter("201510123402", "Invented A", "Invented B");
    var dispute = entered(enter(matter, Route.ADJUDICATE, "A-1"));
    assertThat(DISPUTES.openSuit("A-1")).isEmpty();
    var _ = entered(DISPUTES.sue(OFFICER, dispute, "Invented Court", "(2026) 1", NOW));
    assertThat(DISPUTES.openSuit("A-1")).isPresent();
    var now = DISPUTES.find(dispute).orElseThrow();
    assertThat(now.open(Route.ADJUDICATE)).isNull();
    assertThat(now.routes().getFirst().outcome()).isEqualTo(Ending.EXCLUDED);
    refused(enter(matter, Route.ADJUDICATE, "A-2"), "suit-open");
    var overlapping = matter("201510123402", "Invented B", "Invented C", "Invented A");
    refused(enter(overlapping, Route.ADJUDICATE, "A-3"), "suit-open");
    var _ =
        entered(enter(matter("201510123402", "Invented A", "Invented D"), Route.ADJUDICATE, "A-4"));
    assertThat(DISPUTES.ended(dispute, "Invented Court", "(2026) 1", Ending.WITHDRAWN, NOW))
        .isTrue();
    var _ = entered(enter(matter, Route.ADJUDICATE, "A-5"));
  }

  @Test
  void oneSuitAgainstTwoEndsTheAdjudicationAgainstEach() {
    var first = matter("201510123406", "Invented P", "Invented A");
    var second = matter("201510123406", "Invented P", "Invented B");
    var one = entered(enter(first, Route.ADJUDICATE, "A-61"));
    var other = entered(enter(second, Route.ADJUDICATE, "A-62"));
    var _ = entered(DISPUTES.sue(OFFICER, one, "Invented Court", "(2026) 61", NOW));
    assertThat(DISPUTES.openSuit("A-62")).isEmpty();
    var _ = entered(DISPUTES.sue(OFFICER, other, "Invented Court", " (2026) 61 ", NOW));
    assertThat(DISPUTES.find(other).orElseThrow().open(Route.ADJUDICATE)).isNull();
    refused(DISPUTES.sue(OFFICER, other, "Invented Court", "(2026) 61", NOW), "suit-known");
    refused(enter(second, Route.ADJUDICATE, "A-63"), "suit-open");
    assertThat(DISPUTES.ended(one, "Invented Court", "(2026) 61", Ending.DECIDED, NOW)).isTrue();
    for (var each : List.of(one, other)) {
      assertThat(DISPUTES.find(each).orElseThrow().open(Route.SUE)).isNull();
    }
    assertThat(DISPUTES.ended(other, "Invented Court", "(2026) 61", Ending.DECIDED, NOW)).isFalse();
  }

  @Test
  void oneSuitOnTwoPatentsIsRecordedOnBothAndNoOtherCaseIsARouteTwice() {
    var one =
        entered(enter(matter("201510123407", "Invented P", "Invented A"), Route.MEDIATE, "T"));
    var second = matter("201510123408", "Invented P", "Invented A");
    var other = entered(enter(second, Route.ADJUDICATE, "A-64"));
    var _ = entered(DISPUTES.sue(OFFICER, one, "Invented Court", "(2026) 64", NOW));
    var _ = entered(DISPUTES.sue(OFFICER, other, "Invented Court", "(2026) 64", NOW));
    assertThat(DISPUTES.find(other).orElseThrow().open(Route.ADJUDICATE)).isNull();
    assertThatThrownBy(() -> enter(second, Route.MEDIATE, "T"))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void aListIsReadByTwoQuestionsHoweverManyDisputesItHas() {
    for (int i = 0; i < 5; i++) {
      var matter = matter("20151012350" + i, "Invented A", "Invented B");
      var _ = entered(enter(matter, Route.MEDIATE, "L-" + i));
      left("L-" + i, Ending.FAILED);
      var _ = entered(enter(matter, Route.ADJUDICATE, "LA-" + i));
    }
    var asked = new AtomicInteger();
    var counting =
        new DelegatingDataSource(SITE.bean(DataSource.class)) {
          @Override
          public Connection getConnection() throws SQLException {
            var _ = asked.incrementAndGet();
            return super.getConnection();
          }
        };
    var list = new DisputeStore(JdbcClient.create(counting)).newest("centre", 200);
    assertThat(asked).hasValue(2);
    assertThat(list)
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(one -> assertThat(one).isEqualTo(DISPUTES.find(one.number()).orElseThrow()));
    assertThat(list.getFirst().routes()).isNotEmpty();
  }

  @Test
  void anArbitrationAgreementExcludesAdjudicationAndSuit() {
    var matter = matter("201510123403", "Invented A", "Invented B");
    var dispute = entered(enter(matter, Route.MEDIATE, "M-1"));
    refused(enter(matter, Route.ARBITRATE, "R-0"), "no-arbitration-agreement");
    var _ = entered(DISPUTES.agree(OFFICER, dispute, "Clause 9 of the invented contract", NOW));
    refused(enter(matter, Route.ADJUDICATE, "A-9"), "arbitration-agreed");
    refused(
        DISPUTES.sue(OFFICER, dispute, "Invented Court", "(2026) 9", NOW), "arbitration-agreed");
    var _ = entered(enter(matter, Route.ARBITRATE, "R-1"));
    refused(DISPUTES.agree(OFFICER, dispute, "", NOW), "arbitration-open");
    left("R-1", Ending.DECIDED);
    var steps = DISPUTES.funnel(Period.year(2026)).steps();
    assertThat(steps.get(Route.ARBITRATE.ordinal()).decided()).isPositive();
  }

  @Test
  void aConsultationLeadsToAMediationByItsNumber() {
    var matter =
        new Matter(
            Kind.TRADEMARK,
            "12345678",
            List.of("Invented A"),
            List.of("Invented B"),
            Act.INFRINGEMENT,
            "ZX20260000001");
    var dispute = entered(enter(matter, Route.MEDIATE, "M-7"));
    assertThat(DISPUTES.of("ZX20260000001").orElseThrow().number()).isEqualTo(dispute);
    assertThat(DISPUTES.find(dispute).orElseThrow().routes())
        .extracting(Dispute.Taken::route)
        .containsExactly(Route.CONSULT, Route.MEDIATE);
  }

  @Test
  void ofASuitAndAnAdjudicationAtOnceTheAdjudicationIsNeverLeftOpen() throws Exception {
    for (int i = 0; i < 20; i++) {
      var right = "20151012%04d".formatted(5000 + i);
      var matter = matter(right, "Invented A", "Invented B");
      var dispute = entered(enter(matter, Route.CONSULT, "C-" + i));
      int nth = i;
      var acts =
          List.<Callable<Outcome>>of(
              () -> DISPUTES.sue(OFFICER, dispute, "Invented Court", "(2026) " + right, NOW),
              () -> enter(matter, Route.ADJUDICATE, "B-" + nth),
              () -> enter(matter, Route.ADJUDICATE, "D-" + nth));
      var outcomes = atOnce(acts);
      assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Entered.class);
      var now = DISPUTES.find(dispute).orElseThrow();
      assertThat(now.open(Route.ADJUDICATE)).isNull();
      assertThat(now.open(Route.SUE)).isNotNull();
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    var barrier = new CyclicBarrier(acts.size());
    var results = new ArrayList<Future<T>>();
    var all = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(acts.size())) {
      for (var act : acts) {
        results.add(
            pool.submit(() -> {
              var _ = barrier.await();
              return act.call();
            }));
      }
      for (var one : results) {
        all.add(one.get());
      }
    }
    return all;
  }
}
