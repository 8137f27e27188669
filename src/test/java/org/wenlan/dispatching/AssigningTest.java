package org.wenlan.dispatching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wenlan.dispatching.Assigning.Plan;
import org.wenlan.dispatching.Assigning.Wish;

/** A whole batch at once: no hard rule is broken, and no other plan scores better. */
class AssigningTest {

  @Test
  void everyHardRuleHoldsForEveryCaseOfEveryBatch() {
    for (int seed = 1; seed <= 40; seed++) {
      var invented = new InventedBatch(seed);
      var units = invented.units(30 + seed * 4);
      var cases = invented.cases(200 + seed * 37);
      var plan = Assigning.of(cases, units);
      assertThat(broken(cases, units, plan)).as("seed " + seed).isEmpty();
      assertThat(plan.units().size() + plan.left().size()).isEqualTo(cases.size());
    }
  }

  @Test
  void acaseIsLeftOnlyWhenNoAllowedUnitHasRoom() {
    var invented = new InventedBatch(3);
    var units = invented.units(40);
    var cases = invented.cases(1_000);
    var plan = Assigning.of(cases, units);
    assertThat(plan.left()).as("more cases than room").isNotEmpty();
    var load = load(plan);
    var wishes = cases.stream().collect(Collectors.toMap(Wish::number, one -> one));
    for (var number : plan.left()) {
      assertThat(units)
          .allSatisfy(unit ->
              assertThat(
                      Recommending.barred(Objects.requireNonNull(wishes.get(number)).wanted(), unit)
                              .isPresent()
                          || load.getOrDefault(unit.unit().code(), 0) >= unit.room())
                  .as("%s could have had %s", unit.unit().code(), number)
                  .isTrue());
    }
  }

  @Test
  void noOtherPlanOfASmallBatchScoresBetter() {
    for (int seed = 1; seed <= 30; seed++) {
      var invented = new InventedBatch(seed);
      var units = invented.units(35).subList(0, 3);
      var cases = invented.cases(7);
      var plan = Assigning.of(cases, units);
      double best = best(cases, units, 0, new HashMap<>());
      assertThat(worth(cases, units, plan.units()))
          .as("seed " + seed)
          // Slices of a room are steps, where the exact cost of fullness is a line.
          .isGreaterThan(best - 0.02 * cases.size());
    }
  }

  @Test
  void unitsThatAreAlikeGetAlikeManyCases() {
    var one = new InventedBatch(5).units(350).getFirst().unit();
    var units =
        List.of("a-unit", "b-unit", "c-unit", "d-unit").stream()
            .map(code ->
                new Candidate(
                    new org.wenlan.territory.Unit(
                        code,
                        code,
                        code,
                        one.level(),
                        "330000",
                        null,
                        one.agreed(),
                        null,
                        one.matters(),
                        List.of(),
                        50,
                        true),
                    0,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Set.of()))
            .toList();
    var cases = new InventedBatch(6).cases(1_000);
    var load = load(Assigning.of(cases, units));
    assertThat(load).hasSize(4);
    int least = load.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    int most = load.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(most - least).as(load.toString()).isLessThanOrEqualTo(500 / 20);
  }

  @Test
  void theSameBatchGivesTheSamePlan() {
    var cases = new InventedBatch(9).cases(500);
    var units = new InventedBatch(8).units(80);
    assertThat(Assigning.of(cases, units)).isEqualTo(Assigning.of(cases, units));
    assertThat(Assigning.of(List.of(), units)).isEqualTo(new Plan(Map.of(), List.of()));
    assertThat(Assigning.of(cases, List.of()).left()).hasSize(500);
  }

  @Test
  void thisTestSeesABrokenRule() {
    var invented = new InventedBatch(1);
    var units = invented.units(100);
    var cases = invented.cases(300);
    var random = new Random(1);
    var units2 =
        cases.stream()
            .collect(
                Collectors.toMap(
                    Wish::number, _ -> units.get(random.nextInt(units.size())).unit().code()));
    assertThat(broken(cases, units, new Plan(units2, List.of()))).isNotEmpty();
  }

  /** What a plan does against a hard rule, found anew from each case and each unit's full load. */
  static List<String> broken(List<Wish> cases, List<Candidate> units, Plan plan) {
    var byCode = units.stream().collect(Collectors.toMap(one -> one.unit().code(), one -> one));
    var broken = new java.util.ArrayList<String>();
    for (var wish : cases) {
      var code = plan.units().get(wish.number());
      if (code != null) {
        var unit = Objects.requireNonNull(byCode.get(code));
        Recommending.excluded(wish.wanted(), unit)
            .ifPresent(why -> broken.add(wish.number() + " at " + code + ": " + why.rule()));
      }
    }
    load(plan)
        .forEach((code, load) -> {
          var unit = Objects.requireNonNull(byCode.get(code));
          if (unit.load() + load > unit.room()) {
            broken.add(code + " is over its room: " + load);
          }
        });
    return broken;
  }

  static Map<String, Integer> load(Plan plan) {
    var load = new HashMap<String, Integer>();
    plan.units().values().forEach(code -> load.merge(code, 1, Integer::sum));
    return load;
  }

  /** The sum of all scores, each counted at the load that the unit has when it comes. */
  static double worth(List<Wish> cases, List<Candidate> units, Map<String, String> plan) {
    var usual = Recommending.Usual.of(units);
    var load = new HashMap<String, Integer>();
    double worth = 0;
    for (var wish : cases) {
      var code = plan.get(wish.number());
      if (code != null) {
        var unit =
            units.stream().filter(one -> one.unit().code().equals(code)).findFirst().orElseThrow();
        int before = unit.load() + load.merge(code, 1, Integer::sum) - 1;
        worth +=
            Recommending.fit(wish.wanted(), unit, usual)
                + Recommending.idle() * (1 - (before + 0.5) / unit.room());
      }
    }
    return worth;
  }

  private static double best(
      List<Wish> cases, List<Candidate> units, int at, Map<String, String> plan) {
    if (at == cases.size()) {
      return worth(cases, units, plan);
    }
    double best = Double.NEGATIVE_INFINITY;
    var wish = cases.get(at);
    boolean any = false;
    for (var unit : units) {
      if (Recommending.barred(wish.wanted(), unit).isEmpty()) {
        any = true;
        plan.put(wish.number(), unit.unit().code());
        best = Math.max(best, best(cases, units, at + 1, plan));
        plan.remove(wish.number());
      }
    }
    return any ? best : best(cases, units, at + 1, plan);
  }
}
