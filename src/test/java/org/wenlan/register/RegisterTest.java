package org.wenlan.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Burden.Kind;
import org.wenlan.register.Check.Answer;
import org.wenlan.register.Check.Ground;
import org.wenlan.register.Register.Outcome;
import org.wenlan.register.Right.Matter;
import org.wenlan.register.Right.Standing;
import org.wenlan.rights.Patents;
import org.wenlan.testing.InventedPatents;
import org.wenlan.testing.Site;

/** Rights, what lies on them, and what excludes what. Everything is invented. */
class RegisterTest {
  private static final Site SITE = Site.whole();
  private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String OWNER = "Invented Lamp Works";

  private final Register register = SITE.bean(Register.class);
  private final TransactionTemplate transactions = SITE.bean(TransactionTemplate.class);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static RightNumber number(int nth) {
    return new RightNumber("CN20181%07d".formatted(nth));
  }

  private static Right right(RightNumber number, Matter matter, String... owners) {
    return new Right(
        number,
        matter,
        "An invented lamp",
        List.of(owners),
        "330100",
        "F21S",
        LocalDate.of(2018, 3, 1),
        LocalDate.of(2020, 3, 1),
        LocalDate.of(2028, 2, 29),
        LocalDate.of(2027, 3, 1),
        Standing.IN_FORCE,
        matter == Matter.UTILITY_MODEL ? "CN201810009999" : "",
        "office",
        DAY);
  }

  private void enter(Right... rights) {
    var entered = transactions.execute(_ -> register.enter(List.of(rights)));
    assertThat(entered).isEqualTo(rights.length);
  }

  private Outcome take(RightNumber number, Intent intent) {
    return Objects.requireNonNull(
        transactions.execute(_ -> register.take(number, intent, new Actor.Platform(), AT)));
  }

  private static Intent.Pledge pledge(String reference, Consent... consents) {
    return new Intent.Pledge(
        List.of(OWNER), "Invented Bank", reference, LocalDate.of(2027, 3, 1), Set.of(consents));
  }

  private static List<Ground> failed(Outcome outcome) {
    return outcome instanceof Outcome.Hindered hindered
        ? hindered.failed().stream().map(Check::ground).toList()
        : List.of();
  }

  @Test
  void eachGroundOfAPledgeIsLookedAtAndOneAloneStandsInTheWay() {
    var clean = right(number(1), Matter.INVENTION, OWNER);
    var checks = Hindrances.of(new Entry(clean, 1, List.of()), pledge("P"), DAY);
    assertThat(checks).allMatch(Check::passes).hasSizeGreaterThan(8);
    assertThat(checks)
        .as("no article speaks of listings")
        .filteredOn(one -> one.source().isEmpty())
        .extracting(Check::ground)
        .containsExactly(Ground.LISTED);

    hindered(right(number(1), Matter.INVENTION, "Somebody Else"), Ground.OWNER, Ground.CO_OWNERS);
    hindered(right(number(1), Matter.INVENTION, OWNER, "Co"), Ground.CO_OWNERS);
    hindered(right(number(1), Matter.UTILITY_MODEL, OWNER), Ground.SAME_DAY);
    hindered(with(clean, Standing.PENDING, clean.ends(), clean.feesPaid()), Ground.GRANTED);
    hindered(with(clean, Standing.INVALIDATED, clean.ends(), clean.feesPaid()), Ground.IN_FORCE);
    hindered(
        with(clean, Standing.IN_FORCE, DAY.minusDays(1), clean.feesPaid()),
        Ground.IN_FORCE,
        Ground.TERM);
    hindered(
        with(clean, Standing.IN_FORCE, LocalDate.of(2027, 2, 28), clean.feesPaid()), Ground.TERM);
    hindered(with(clean, Standing.IN_FORCE, clean.ends(), DAY.minusDays(1)), Ground.FEES);
    hindered(with(clean, Standing.UNKNOWN, null, null), Ground.GRANTED, Ground.FEES, Ground.TERM);
    for (var kind :
        List.of(
            Kind.PLEDGE,
            Kind.PRESERVATION,
            Kind.DISPUTE,
            Kind.INVALIDATION,
            Kind.OPEN_LICENCE,
            Kind.LISTING)) {
      var lies = new Burden(1, number(1), kind, "x", "R1", DAY, null, null, Set.of());
      var found = Hindrances.of(new Entry(clean, 1, List.of(lies)), pledge("P"), DAY);
      assertThat(found).as(kind.name()).filteredOn(one -> !one.passes()).hasSize(1);
    }
  }

  private static Right with(
      Right of,
      Standing standing,
      @org.jspecify.annotations.Nullable LocalDate ends,
      @org.jspecify.annotations.Nullable LocalDate paid) {
    return new Right(
        of.number(),
        of.matter(),
        of.title(),
        of.owners(),
        of.region(),
        of.field(),
        of.filed(),
        of.granted(),
        ends,
        paid,
        standing,
        of.sameDay(),
        of.source(),
        of.asOf());
  }

  private static void hindered(Right right, Ground... grounds) {
    assertThat(Hindrances.of(new Entry(right, 1, List.of()), pledge("P"), DAY))
        .filteredOn(one -> !one.passes())
        .extracting(Check::ground)
        .containsExactly(grounds);
  }

  @Test
  void aWordOnFileOpensOnlyTheGroundsThatAskForIt() {
    var co = right(number(2), Matter.UTILITY_MODEL, OWNER, "Co");
    var words = pledge("P", Consent.CO_OWNERS, Consent.INSISTED, Consent.LOOKED_UP);
    var dispute = new Burden(1, number(2), Kind.DISPUTE, "x", "R1", DAY, null, null, Set.of());
    assertThat(Hindrances.of(new Entry(co, 1, List.of()), words, DAY)).allMatch(Check::passes);
    assertThat(Hindrances.of(new Entry(co, 1, List.of(dispute)), words, DAY))
        .filteredOn(one -> !one.passes())
        .extracting(Check::answer)
        .containsExactly(Answer.HINDERS);
  }

  @Test
  void aSecondPledgeIsRefusedUntilTheFirstIsLifted_andStillAfterItsDebtWasDue() {
    enter(right(number(3), Matter.INVENTION, OWNER));
    assertThat(take(number(3), pledge("ZY1"))).isInstanceOf(Outcome.Done.class);
    assertThat(failed(take(number(3), pledge("ZY2")))).containsExactly(Ground.PLEDGED);
    assertThat(register.find(number(3)).orElseThrow().has(Kind.PLEDGE, DAY.plusYears(9))).isTrue();
    assertThat(transactions.<Integer>execute(_ -> register.lift(number(3), Kind.PLEDGE, "ZY2", AT)))
        .isZero();
    assertThat(transactions.<Integer>execute(_ -> register.lift(number(3), Kind.PLEDGE, "ZY1", AT)))
        .isEqualTo(1);
    assertThat(take(number(3), pledge("ZY2"))).isInstanceOf(Outcome.Done.class);
    assertThatThrownBy(() -> register.take(number(3), pledge("x"), new Actor.Platform(), AT))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aRightThatOnlyDocumentsKnowIsReadOutOfThemAndItsFeesAreUnknown() {
    transactions.executeWithoutResult(_ -> {
      var _ = SITE.bean(Patents.class).put(InventedPatents.lamps());
    });
    var number = RightNumber.read("CN201910000001").orElseThrow();
    var entry = register.find(number).orElseThrow();
    assertThat(entry.version()).isZero();
    assertThat(entry.right().standing()).isEqualTo(Standing.IN_FORCE);
    assertThat(entry.right().owners()).isNotEmpty();
    var pledge =
        new Intent.Pledge(
            entry.right().owners(), "Invented Bank", "ZY9", LocalDate.of(2027, 3, 1), Set.of());
    assertThat(failed(take(number, pledge))).containsExactly(Ground.FEES);
    var outcome =
        take(
            number,
            new Intent.Pledge(
                entry.right().owners(),
                "Invented Bank",
                "ZY9",
                LocalDate.of(2027, 3, 1),
                Set.of(Consent.LOOKED_UP)));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(register.find(number).orElseThrow().version()).isPositive();
    assertThat(take(number(4711), pledge("x"))).isInstanceOf(Outcome.NoRight.class);
  }

  /**
   * Invariant 6 of the case notes and article 86 of the rules, whatever happens at once: at most
   * one pledge; a pledge beside an open licence only with the pledgee's word on the later one;
   * nothing beside a dispute that came first.
   */
  @Test
  void whateverHappensAtOnce_burdensThatExcludeEachOtherNeverMeet() throws Exception {
    int rights = 40;
    for (int i = 0; i < rights; i++) {
      enter(right(number(100 + i), Matter.INVENTION, OWNER));
    }
    var work = new ArrayList<Callable<Outcome>>();
    var random = new Random(20261129);
    for (int i = 0; i < 1_200; i++) {
      var number = number(100 + random.nextInt(rights));
      var consents = EnumSet.noneOf(Consent.class);
      if (random.nextInt(3) == 0) {
        consents.add(Consent.PLEDGEE);
      }
      var reference = "R" + i;
      var intent =
          switch (random.nextInt(4)) {
            case 0 -> pledge(reference, consents.toArray(Consent[]::new));
            case 1 -> new Intent.OpenLicence(List.of(OWNER), reference, null, consents);
            case 2 -> new Intent.Listing(List.of(OWNER), reference, null, consents);
            default ->
                new Intent.Licence(
                    Kind.EXCLUSIVE_LICENCE, List.of(OWNER), "L", reference, null, consents);
          };
      work.add(() -> take(number, intent));
    }
    int done = 0;
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<Outcome> one : pool.invokeAll(work)) {
        done += one.get() instanceof Outcome.Done ? 1 : 0;
      }
    }
    int lying = 0;
    for (int i = 0; i < rights; i++) {
      var burdens = register.find(number(100 + i)).orElseThrow().on(DAY);
      lying += burdens.size();
      for (var kind :
          List.of(Kind.PLEDGE, Kind.OPEN_LICENCE, Kind.LISTING, Kind.EXCLUSIVE_LICENCE)) {
        assertThat(burdens.stream().filter(one -> one.kind() == kind).count()).isLessThan(2);
      }
      var kinds = burdens.stream().map(Burden::kind).toList();
      assertThat(kinds.contains(Kind.OPEN_LICENCE) && kinds.contains(Kind.EXCLUSIVE_LICENCE))
          .isFalse();
      if (kinds.contains(Kind.PLEDGE)) {
        // Newest first: what came after the pledge, or the pledge after an open licence, has a
        // word.
        for (var later : burdens.subList(0, kinds.indexOf(Kind.PLEDGE))) {
          assertThat(later.consents()).contains(Consent.PLEDGEE);
        }
        boolean before =
            kinds.subList(kinds.indexOf(Kind.PLEDGE), kinds.size()).contains(Kind.OPEN_LICENCE);
        var word = burdens.get(kinds.indexOf(Kind.PLEDGE)).consents();
        assertThat(!before || word.contains(Consent.PLEDGEE)).isTrue();
      }
    }
    assertThat(lying).isEqualTo(done).isGreaterThan(rights);
  }
}
