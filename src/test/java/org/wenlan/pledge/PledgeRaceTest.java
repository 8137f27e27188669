package org.wenlan.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.pledge.PledgeFiling.Filed;
import org.wenlan.pledge.Step.Outcome;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Many at once, on a real database: what excludes each other does. Everything is invented. */
class PledgeRaceTest {
  private static final Site SITE = Site.whole();
  private static final Pledges PLEDGES = SITE.bean(Pledges.class);
  private static final Register REGISTER = SITE.bean(Register.class);
  private static final TransactionTemplate TRANSACTIONS = SITE.bean(TransactionTemplate.class);
  private static final Instant NOW = SITE.bean(Clock.class).instant();
  private static final LocalDate TODAY = LocalDate.now(SITE.bean(Clock.class));
  private static final String OWNER = "Invented Lamp Works";
  private static final Actor.Person OFFICER = person("Officer Zhao", Role.OFFICER);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Actor.Person person(String name, Role role) {
    return new Actor.Person(UUID.randomUUID(), name, SITE.bean(Units.class).centre(), Set.of(role));
  }

  private static RightNumber right(int nth) {
    var number = new RightNumber("CN20181%07d".formatted(nth));
    var right =
        new Right(
            number,
            Right.Matter.INVENTION,
            "An invented lamp",
            List.of(OWNER),
            "330106",
            "F21S",
            TODAY.minusYears(6),
            TODAY.minusYears(4),
            TODAY.plusYears(10),
            TODAY.plusYears(1),
            Right.Standing.IN_FORCE,
            "",
            "office",
            TODAY);
    TRANSACTIONS.executeWithoutResult(_ -> assertThat(REGISTER.enter(List.of(right))).isEqualTo(1));
    return number;
  }

  /** Signed by both, with its papers, proposed by an officer. */
  private static Pledge proposed(RightNumber... rights) {
    var typed = new LinkedHashMap<String, String>();
    typed.put("rights", String.join("\n", List.of(rights).stream().map(RightNumber::key).toList()));
    typed.put("pledgor", OWNER);
    typed.put("pledgee", "Invented Bank " + UUID.randomUUID());
    typed.put("region", "330106");
    typed.put("amount", "1000000");
    typed.put("from", TODAY.toString());
    typed.put("until", TODAY.plusYears(1).toString());
    typed.put("contract", "INVENTED-1");
    typed.put("signed", TODAY.toString());
    var filing = SITE.bean(PledgeFiling.class);
    var filed = (Filed.Open) filing.file(new Actor.Anyone(), new Draft(typed), NOW);
    var number = filed.pledge().number();
    var other = filing.byCode(number, filed.other()).orElseThrow();
    var signed =
        SITE.bean(PledgeSigning.class).confirm(new Actor.Anyone(), other, 1, "Signer Bo", NOW);
    assertThat(signed).isInstanceOf(Outcome.Done.class);
    for (var paper : filed.pledge().needed()) {
      var content = new ByteArrayInputStream("Invented".getBytes(StandardCharsets.UTF_8));
      assertThat(filing.attach(other, paper, paper + ".txt", content, NOW)).isEmpty();
    }
    var step = new Step.Propose(new Stage.Decision.Register(""));
    var outcome = PLEDGES.step(OFFICER, number, 2, step, NOW);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).pledge();
  }

  private static Outcome decide(Pledge pledge, Actor.Person head) {
    return PLEDGES.step(head, pledge.number(), pledge.file().version(), new Step.Decide(), NOW);
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
      for (var result : results) {
        all.add(result.get());
      }
    }
    return all;
  }

  private static List<Burden> burdens(RightNumber number) {
    return REGISTER.find(number).orElseThrow().on(TODAY);
  }

  @Test
  void eightThreadsThatRegisterTwoPledgesOnOneRightEndWithOne() throws Exception {
    for (int round = 0; round < 10; round++) {
      var number = right(round);
      var both = List.of(proposed(number), proposed(number));
      var acts = new ArrayList<Callable<Outcome>>();
      for (int i = 0; i < 8; i++) {
        var one = both.get(i % 2);
        var head = person("Head " + i, Role.HEAD);
        acts.add(() -> decide(one, head));
      }
      var outcomes = atOnce(acts);
      assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
      assertThat(burdens(number)).hasSize(1);
      var holder = burdens(number).getFirst().reference();
      for (var one : both) {
        var now = PLEDGES.find(OFFICER, one.number()).orElseThrow();
        assertThat(now.stage().code())
            .isEqualTo(one.number().equals(holder) ? "Registered" : "Proposed");
      }
    }
  }

  @Test
  void aPledgeAndAnOpenLicenceOnOneRightEndWithOne() throws Exception {
    int pledged = 0;
    for (int round = 0; round < 20; round++) {
      var number = right(1_000 + round);
      var pledge = proposed(number);
      var head = person("Head Wu", Role.HEAD);
      var licence = new Intent.OpenLicence(List.of(OWNER), "INVENTED-OL", null, Set.of());
      int late = 2 * round;
      var wins =
          atOnce(
              List.<Callable<Boolean>>of(
                  () -> decide(pledge, head) instanceof Outcome.Done,
                  () -> {
                    // It has less to do: without a head start for the pledge it always wins.
                    Thread.sleep(late);
                    return TRANSACTIONS.execute(
                            _ -> REGISTER.take(number, licence, new Actor.Platform(), NOW))
                        instanceof Register.Outcome.Done;
                  }));
      assertThat(wins).containsOnlyOnce(true);
      assertThat(burdens(number)).hasSize(1);
      pledged += wins.getFirst() ? 1 : 0;
    }
    System.out.println("Pledge against open licence: " + pledged + " of 20 to the pledge");
  }

  @Test
  void pledgesThatShareRightsInAnyOrderTakeAllOrNone() throws Exception {
    for (int round = 0; round < 10; round++) {
      int from = 2_000 + 10 * round;
      var a = right(from);
      var b = right(from + 1);
      var c = right(from + 2);
      var all = List.of(proposed(a, b, c), proposed(c, b, a), proposed(b, c));
      var acts = new ArrayList<Callable<Outcome>>();
      for (var one : all) {
        var head = person("Head of " + one.number(), Role.HEAD);
        acts.add(() -> decide(one, head));
      }
      var done = atOnce(acts).stream().filter(Outcome.Done.class::isInstance).toList();
      assertThat(done).hasSize(1);
      var winner = ((Outcome.Done) done.getFirst()).pledge();
      for (var number : List.of(a, b, c)) {
        assertThat(burdens(number).stream().map(Burden::reference).toList())
            .isEqualTo(
                winner.asked().rights().contains(number.key())
                    ? List.of(winner.number())
                    : List.of());
      }
    }
  }

  @Test
  void whatComesBetweenProposalAndDecisionStopsIt() {
    var number = right(5_000);
    var pledge = proposed(number);
    TRANSACTIONS.executeWithoutResult(_ ->
        assertThat(
                REGISTER.take(
                    number,
                    new Intent.Outer(Burden.Kind.PRESERVATION, "Invented Court", "INVENTED-P"),
                    new Actor.Platform(),
                    NOW))
            .isInstanceOf(Register.Outcome.Done.class));
    var outcome = decide(pledge, person("Head Wu", Role.HEAD));
    assertThat(outcome).isInstanceOf(Outcome.Hindered.class);
    assertThat(((Outcome.Hindered) outcome).checked().found("SUSPENDED")).isTrue();
    assertThat(PLEDGES.find(OFFICER, pledge.number()).orElseThrow().stage().code())
        .isEqualTo("Proposed");
  }
}
