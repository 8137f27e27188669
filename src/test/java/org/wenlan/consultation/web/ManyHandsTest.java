package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.State;
import org.wenlan.consultation.Work;
import org.wenlan.docket.Docket;
import org.wenlan.judging.Feature;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.Match;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many hands on the same cases at once, often with a version that is old by then. Every call is
 * written down, and what came of it is compared case by case with {@link SequentialCase}: who was
 * heard did the next legal thing from the version they saw, and nobody else changed anything.
 * {@code -Dcalls=200000} for the full number.
 */
class ManyHandsTest {
  private static final int CALLS = Integer.getInteger("calls", 5_000);
  private static final int HANDS = 16;
  private static final int CALLS_A_CASE = 50;
  private static final int AT_ONCE = 6;
  private static final List<String> ACTS =
      List.of(
          "accept",
          "keep",
          "offer",
          "take",
          "decline",
          "claim",
          "fill",
          "hand-in",
          "release",
          "give-back");

  /** What is next in a state; three calls in four are likely to be right. */
  private static final Map<String, List<String>> NEXT =
      Map.of(
          "Received", List.of("accept"),
          "Accepted", List.of("keep", "offer", "offer"),
          "Offered", List.of("take", "take", "decline"),
          "InWork", List.of("claim", "claim", "fill", "fill", "hand-in", "release"),
          "UnderReview", List.of("give-back"));

  private static final Centre CENTRE = new Centre();

  private final Proceedings proceedings = CENTRE.site.bean(Proceedings.class);
  private final Clock clock = CENTRE.site.bean(Clock.class);
  private final Map<String, ConcurrentLinkedQueue<Call>> calls = new ConcurrentHashMap<>();

  /** One call; what came of it is a version, or the name of the outcome. */
  private record Call(Actor by, String act, String unit, long seen, String came, long version) {}

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  @Test
  void whateverManyHandsDoAtOnce_eachCaseGoesOneLegalWayAndNothingIsLost() throws Exception {
    roomy(CENTRE.site.bean(Units.class));
    var numbers = opened(CALLS / CALLS_A_CASE);
    var hands = hands();
    var work = new ArrayList<Callable<Void>>();
    for (int hand = 0; hand < HANDS; hand++) {
      var random = new Random(hand);
      int share = CALLS / HANDS;
      work.add(() -> {
        for (int i = 0; i < share; i++) {
          // All hands walk over the cases together, so that they meet.
          int near = (int) ((long) i * numbers.size() / share) + random.nextInt(AT_ONCE);
          call(numbers.get(Math.min(near, numbers.size() - 1)), hands, random);
        }
        return null;
      });
    }
    long began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(HANDS)) {
      for (var one : pool.invokeAll(work)) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    var counts = new TreeMap<String, Integer>();
    for (var number : numbers) {
      compare(number, counts);
    }
    System.out.printf("%d cases, calls %s, %.0f s%n", numbers.size(), counts, seconds);
    assertThat(counts.keySet()).containsExactly("Absent", "Done", "Refused", "Stale");
  }

  private static void roomy(Units units) {
    units.put(
        new Unit(
            Centre.PARTNER,
            "虚构单位",
            "Invented unit",
            Unit.Level.PARTNER,
            "440100",
            null,
            java.time.LocalDate.of(2019, 1, 1),
            null,
            Set.of(Unit.Matter.values()),
            List.of(),
            1_000_000,
            true));
  }

  private static List<Actor> hands() {
    var all = new ArrayList<Actor>();
    for (int i = 0; i < 2; i++) {
      all.add(SignedIn.as(CENTRE.site, "O" + i, Centre.CENTRE, Role.OFFICER).person());
      all.add(SignedIn.as(CENTRE.site, "C" + i, Centre.PARTNER, Role.COORDINATOR).person());
      all.add(SignedIn.as(CENTRE.site, "X" + i, Centre.CENTRE, Role.EXPERT).person());
      all.add(
          SignedIn.as(CENTRE.site, "E" + i, Centre.PARTNER, Role.EXPERT, Role.REVIEWER).person());
      all.add(SignedIn.as(CENTRE.site, "R" + i, Centre.CENTRE, Role.REVIEWER).person());
    }
    return all;
  }

  private static List<String> opened(int many) {
    var key =
        CENTRE.site.bean(Clients.class).register(new Actor.Platform(), "hands", "p", "").key();
    var numbers = new ArrayList<String>();
    for (int from = 0; from < many; from += 500) {
      var items =
          IntStream.range(from, Math.min(many, from + 500))
              .mapToObj(n ->
                  QuestionToOpinionTest.question("h-" + n, "US 9999999 B2", "shop")
                      .replace("spu-1", "spu-" + n))
              .toList();
      var sent =
          CENTRE.site.json(
              "POST",
              "/api/v1/consultations:batch",
              "[" + String.join(",", items) + "]",
              "Authorization",
              "Bearer " + key);
      for (var one : JsonMapper.shared().readTree(sent.body()).path("results")) {
        numbers.add(one.path("number").asString());
      }
    }
    assertThat(numbers).hasSize(many).doesNotHaveDuplicates();
    return numbers;
  }

  private void call(String number, List<Actor> hands, Random random) {
    var found = proceedings.find(new Actor.Platform(), number).orElseThrow();
    long version = found.file().version();
    long seen = random.nextInt(8) == 0 ? Math.max(1, version - 1) : version;
    var act = act(found.state(), random);
    var unit = act.equals("offer") ? Centre.PARTNER : "";
    var by = hand(found.state(), hands, random);
    var at = clock.instant();
    var stranger = act.equals("withdraw");
    var outcome =
        stranger
            ? proceedings.withdraw(found, seen, "", at)
            : proceedings.act(by, number, seen, meant(act), at);
    calls
        .computeIfAbsent(number, _ -> new ConcurrentLinkedQueue<>())
        .add(
            new Call(
                stranger ? new Actor.Anyone() : by,
                act,
                unit,
                seen,
                outcome.getClass().getSimpleName(),
                outcome instanceof Act.Outcome.Done(var now) ? now.file().version() : 0));
  }

  private static String act(State state, Random random) {
    if (random.nextInt(200) == 0) {
      return List.of("refuse", "withdraw", "sign", "sign").get(random.nextInt(4));
    }
    var likely = random.nextInt(4) > 0 ? NEXT.getOrDefault(state.code(), ACTS) : ACTS;
    return likely.get(random.nextInt(likely.size()));
  }

  /** Somebody; where somebody holds the case, three times in four they. */
  private static Actor hand(State state, List<Actor> hands, Random random) {
    var any = hands.get(random.nextInt(hands.size()));
    return state instanceof State.InWork(var work) && work.expert() != null && random.nextInt(4) > 0
        ? hands.stream()
            .filter(one -> one instanceof Actor.Person who && who.id().equals(work.expert()))
            .findFirst()
            .orElse(any)
        : any;
  }

  private static Act meant(String act) {
    var row =
        new FeatureChart.Row(
            new Feature(1, "a lamp", 0, 6, Feature.Part.ELEMENT), new Match.Identical(), "", "");
    return switch (act) {
      case "accept" -> new Act.Accept(State.Difficulty.ORDINARY);
      case "refuse" -> new Act.Refuse(State.Reason.SPAM, "");
      case "keep" -> new Act.Keep();
      case "offer" -> new Act.Offer(Centre.PARTNER);
      case "take" -> new Act.Take();
      case "decline" -> new Act.Decline("no");
      case "claim" -> new Act.Claim(true);
      case "release" -> new Act.Release();
      case "fill" ->
          new Act.Fill(new Work.Filling(new FeatureChart(List.of(row)), List.of(), "", "Because."));
      case "hand-in" -> new Act.HandIn();
      case "give-back" -> new Act.GiveBack("once more");
      case "sign" -> new Act.Sign(true);
      default -> throw new IllegalArgumentException(act);
    };
  }

  private void compare(String number, Map<String, Integer> counts) {
    var done = new TreeMap<Long, Call>();
    var all = calls.getOrDefault(number, new ConcurrentLinkedQueue<>());
    for (var call : all) {
      counts.merge(call.came(), 1, Integer::sum);
      if (call.came().equals("Done")) {
        assertThat(done.put(call.seen(), call)).as("two heard from one version: %s", call).isNull();
        assertThat(call.version()).as("%s", call).isEqualTo(call.seen() + 1);
      }
    }
    var file = proceedings.find(new Actor.Platform(), number).orElseThrow().file();
    var events = CENTRE.site.bean(Docket.class).events(number);
    assertThat(events).as(number).hasSize((int) file.version());
    assertThat(done).as("lost updates of " + number).hasSize((int) file.version() - 1);
    var model = new SequentialCase(Centre.CENTRE);
    var before = new TreeMap<Long, SequentialCase>();
    for (long version = 1; version <= file.version(); version++) {
      before.put(version, model.copy());
      var call = done.get(version);
      if (call != null) {
        assertThat(model.does(call.by(), call.act(), call.unit())).as("legal: %s", call).isTrue();
        var event = events.get((int) version);
        assertThat(event.act()).as("%s", call).isEqualTo(call.act());
        assertThat(event.who()).as("%s", call).isEqualTo(call.by().name());
      }
    }
    assertThat(file.state()).as(number).isEqualTo(model.state());
    for (var call : all) {
      switch (call.came()) {
        case "Done" -> {}
        case "Stale" -> assertThat(call.seen()).as("%s", call).isLessThan(file.version());
        case "Refused" -> {
          var then = before.get(call.seen());
          assertThat(then != null && then.does(call.by(), call.act(), call.unit()))
              .as("refused though legal: %s", call)
              .isFalse();
        }
        case "Absent" ->
            assertThat(before.values())
                .as("%s", call)
                .anyMatch(one -> !one.letIn(call.by().unit()));
        default -> throw new AssertionError(call);
      }
    }
  }
}
