package org.wenlan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.dispute.Dispute;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Matter;
import org.wenlan.dispute.Route;
import org.wenlan.dispute.Route.Ending;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Sweeper;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.MediationIntake.Filed;
import org.wenlan.mediation.Step.Outcome;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/**
 * Random acts on disputes and mediations, in and out of order, with time passing: whatever was
 * acknowledged is there, and what the law excludes never is. {@code -Dwenlan.seeds=10000} for more.
 * Everything is invented.
 */
class MediationSimulationTest {
  private static final int SEEDS = Integer.getInteger("wenlan.seeds", 200);
  private static final int ACTS = 40;
  private static final Site SITE = Site.whole();
  private static final Disputes DISPUTES = SITE.bean(Disputes.class);
  private static final Mediations MEDIATIONS = SITE.bean(Mediations.class);
  private static final MediationIntake INTAKE = SITE.bean(MediationIntake.class);
  private static final Organisations BODIES = SITE.bean(Organisations.class);
  static final LegalTime TIME = SITE.bean(LegalTime.class);
  private static final TransactionTemplate TRANSACTIONS = SITE.bean(TransactionTemplate.class);
  private static final String CENTRE = SITE.bean(Units.class).centre();
  static final Actor.Person OFFICER =
      new Actor.Person(UUID.randomUUID(), "Officer Zhao", CENTRE, Set.of(Role.OFFICER));
  static final Actor.Person MEDIATOR =
      new Actor.Person(UUID.randomUUID(), "Mediator Lin", CENTRE, Set.of(Role.EXPERT));

  @AfterAll
  static void stop() {
    SITE.close();
  }

  /** A seed's own world: one right, one pair of parties, its mediations and adjudications. */
  static final class World {
    final Random random;
    final int seed;
    final Matter matter;
    final List<String> mediations = new ArrayList<>();
    final Map<String, Integer> said = new LinkedHashMap<>();
    final Map<String, Long> versions = new LinkedHashMap<>();
    final List<String> suits = new ArrayList<>();
    Instant at;
    int done;

    World(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.at = SITE.bean(Clock.class).instant();
      this.matter =
          new Matter(
              random.nextBoolean() ? Matter.Kind.PATENT : Matter.Kind.COPYRIGHT,
              "Invented work " + UUID.randomUUID(),
              List.of("Invented A " + seed),
              List.of("Invented B " + seed),
              Matter.Act.INFRINGEMENT,
              "");
    }
  }

  private static long body() {
    var body =
        new Organisations.Organisation(
            "invented",
            "Invented body",
            Organisations.Kind.COURT_CENTRE,
            CENTRE,
            "330100",
            "",
            Set.of(),
            "",
            true);
    assertThat(BODIES.put(OFFICER, body, SITE.bean(Clock.class).instant()))
        .isInstanceOf(Organisations.Entered.Done.class);
    var listed =
        new Organisations.Listed(
            0,
            "invented",
            MEDIATOR.id(),
            MEDIATOR.name(),
            Set.of(),
            "",
            Organisations.Station.NONE,
            "",
            List.of(),
            true);
    assertThat(BODIES.put(OFFICER, listed, SITE.bean(Clock.class).instant()))
        .isInstanceOf(Organisations.Entered.Done.class);
    return BODIES.mediators("invented").getFirst().id();
  }

  @Test
  void whateverIsDoneInWhateverOrderNothingExcludedIsOpenAndNothingAcknowledgedIsLost() {
    long mediator = body();
    int done = 0;
    int settled = 0;
    int submitted = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var world = new World(seed);
      for (int i = 0; i < ACTS; i++) {
        act(world, mediator);
      }
      check(world);
      done += world.done;
      for (var number : world.mediations) {
        var one = MEDIATIONS.find(OFFICER, number).orElseThrow();
        settled += one.stage() instanceof Stage.Settled ? 1 : 0;
        var confirmation = one.dossier().confirmation();
        submitted += confirmation != null && confirmation.submitted() != null ? 1 : 0;
      }
    }
    System.out.printf(
        "simulation mediation seeds=%d acts=%d done=%d settled=%d submitted=%d%n",
        SEEDS, SEEDS * ACTS, done, settled, submitted);
    assertThat(settled).isPositive();
    assertThat(submitted).isPositive();
  }

  private static void act(World world, long mediator) {
    switch (world.random.nextInt(14)) {
      case 0 -> world.at = world.at.plus(Duration.ofDays(world.random.nextInt(12)));
      case 1 -> {
        var _ = SITE.bean(Sweeper.class).sweep(world.at);
        reread(world);
      }
      case 2 -> adjudicate(world);
      case 3 -> sue(world);
      case 4 -> file(world);
      default -> {
        if (world.mediations.isEmpty()) {
          file(world);
        } else {
          step(world, mediator);
        }
      }
    }
    reconcile(world);
  }

  /** What a deadline changed counts from now on. */
  private static void reread(World world) {
    world.versions.replaceAll(
        (number, _) -> MEDIATIONS.find(OFFICER, number).orElseThrow().file().version());
  }

  private static void file(World world) {
    if (world.mediations.size() >= 3) {
      return;
    }
    var typed = new LinkedHashMap<String, String>();
    typed.put("kind", world.matter.kind().name());
    typed.put("right", world.matter.right());
    typed.put("act", world.matter.act().name());
    typed.put("petitioners", world.matter.petitioners().getFirst());
    typed.put("petitioner-contact", "a@invented.example");
    typed.put("respondents", world.matter.respondents().getFirst());
    typed.put("respondent-contact", "b@invented.example");
    typed.put("claim", "Invented");
    typed.put("region", "330106");
    typed.put("organisation", "invented");
    var filed = INTAKE.file(new Actor.Anyone(), new MediationDraft(typed), world.at);
    var number = ((Filed.Open) filed).mediation().number();
    world.mediations.add(number);
    world.versions.put(number, 1L);
    world.done++;
  }

  private static void adjudicate(World world) {
    var number =
        "XZ-" + world.seed + "-" + world.random.nextInt(1_000_000) + "-" + UUID.randomUUID();
    var outcome =
        TRANSACTIONS.execute(_ ->
            DISPUTES.enter(OFFICER, world.matter, Route.ADJUDICATE, number, "330100", world.at));
    world.done += outcome instanceof Disputes.Outcome.Entered ? 1 : 0;
  }

  private static void sue(World world) {
    var dispute = world.mediations.stream().flatMap(one -> DISPUTES.of(one).stream()).findFirst();
    if (dispute.isEmpty()) {
      return;
    }
    if (!world.suits.isEmpty() && world.random.nextBoolean()) {
      var suit = world.suits.removeLast();
      assertThat(
              DISPUTES.ended(
                  dispute.get().number(), "Invented court", suit, Ending.WITHDRAWN, world.at))
          .isTrue();
      world.done++;
      return;
    }
    var suit = "S-" + UUID.randomUUID();
    if (DISPUTES.sue(OFFICER, dispute.get().number(), "Invented court", suit, world.at)
        instanceof Disputes.Outcome.Entered) {
      world.suits.add(suit);
      world.done++;
    }
  }

  private static void step(World world, long mediator) {
    var number = world.mediations.get(world.random.nextInt(world.mediations.size()));
    var now = MEDIATIONS.find(OFFICER, number).orElseThrow();
    var side = Side.values()[world.random.nextInt(2)];
    // Seven of ten acts are such as can follow; the others are anything.
    boolean sensible = world.random.nextInt(10) < 7;
    var step =
        sensible
            ? RandomActs.sensible(world, now, mediator, side)
            : RandomActs.any(world, mediator);
    var who = RandomActs.who(world, step, side, sensible);
    var outcome = MEDIATIONS.step(who, number, now.file().version(), step, world.at);
    if (outcome instanceof Outcome.Done(var after, var _)) {
      world.versions.put(number, after.file().version());
      world.done++;
      if (step instanceof Step.Speak) {
        world.said.merge(number, 1, Integer::sum);
      }
      if (step instanceof Step.Write(var lines)) {
        world.said.merge(number, lines.size(), Integer::sum);
      }
    }
  }

  /** Holds after every act. */
  private static void reconcile(World world) {
    var found = world.mediations.stream().flatMap(one -> DISPUTES.of(one).stream()).findFirst();
    found.ifPresent(dispute -> {
      // Invariant 7: no adjudication beside a suit, nor beside an arbitration agreement.
      var adjudication = dispute.open(Route.ADJUDICATE);
      if (adjudication != null) {
        assertThat(dispute.open(Route.SUE)).as("seed " + world.seed).isNull();
        assertThat(dispute.agreed()).as("seed " + world.seed).isEmpty();
      }
      long suits =
          dispute.routes().stream().filter(one -> one.route() == Route.SUE && one.open()).count();
      assertThat(suits).as("seed " + world.seed).isEqualTo(world.suits.size());
      assertThat(
              dispute.routes().stream().filter(one -> one.route() == Route.MEDIATE && one.open()))
          .as("seed " + world.seed)
          .hasSizeLessThanOrEqualTo(1);
    });
  }

  private static void check(World world) {
    var docket = SITE.bean(Docket.class);
    for (var number : world.mediations) {
      var as = "seed " + world.seed + " " + number;
      var one = MEDIATIONS.find(OFFICER, number).orElseThrow();
      assertThat(one.file().version()).as(as).isGreaterThanOrEqualTo(world.versions.get(number));
      assertThat(docket.events(number)).as(as).hasSize((int) one.file().version());
      assertThat(SITE.bean(RoomStore.class).words(number))
          .as(as)
          .hasSize(world.said.getOrDefault(number, 0));
      var route =
          DISPUTES.of(number).stream()
              .map(Dispute::routes)
              .flatMap(List::stream)
              .filter(taken -> taken.caseNumber().equals(number))
              .findFirst();
      boolean runs =
          one.stage() instanceof Stage.Asking
              || one.stage() instanceof Stage.Mediating
              || one.stage() instanceof Stage.Signing;
      assertThat(route.map(Dispute.Taken::open).orElse(false)).as(as).isEqualTo(runs);
      RandomActs.confirmed(one, as);
      // D4: whoever talks has time that still runs.
      if (one.stage() instanceof Stage.Mediating) {
        assertThat(docket.clocks(number))
            .as(as)
            .anyMatch(clock -> clock.name().equals(MediationTimes.TERM) && clock.live());
      }
    }
  }
}
