package org.wenlan.dispatching;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.wenlan.dispatching.Assigning.Plan;
import org.wenlan.dispatching.Assigning.Wish;
import org.wenlan.testing.Figures;

/**
 * {@code ./wenlan bench dispatch}: a year of cases for thirty-five units, once as one batch and
 * once day by day, by two methods in the same run. All of it is invented.
 */
final class DispatchBench {
  private static final int YEAR = 168_486;
  private static final int DAYS = 250;

  /** A case lies with its unit for so many working days. */
  private static final int LIES = 8;

  private final Figures figures;
  private final int many;

  private DispatchBench(double scale, Figures figures) {
    this.many = (int) Math.round(YEAR * scale);
    this.figures = figures;
  }

  private interface Method {
    Plan plan(List<Wish> cases, List<Candidate> candidates);
  }

  public static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var figures = new Figures("dispatch", scale);
    var bench = new DispatchBench(scale, figures);
    var methods = new LinkedHashMap<String, Method>();
    methods.put("flow", Assigning::of);
    methods.put("greedy", (cases, units) -> Greedy.plan(Assigning.groups(cases, units), units));
    methods.forEach((name, method) -> {
      bench.atOnce(name, method);
      bench.dayByDay(name, method);
    });
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private void atOnce(String name, Method method) {
    var invented = new InventedBatch(20261123);
    // Ten working days of room are the year's cases and a fifth more.
    var units = invented.units(many * 12 / 10 / Candidate.DAYS);
    var cases = invented.cases(many);
    System.err.printf("%tT %s, %d cases at once%n", System.currentTimeMillis(), name, many);
    long began = System.nanoTime();
    var plan = method.plan(cases, units);
    double seconds = (System.nanoTime() - began) / 1e9;
    figures.add(name + ", at once: time", seconds, "s");
    int broken = AssigningTest.broken(cases, units, plan).size();
    told(name + ", at once", broken, List.of(cases), List.of(plan), units);
  }

  private void dayByDay(String name, Method method) {
    var invented = new InventedBatch(20261124);
    int day = Math.max(1, many / DAYS);
    var units = invented.units(Math.max(35, day * 12 / 10));
    System.err.printf("%tT %s, %d days%n", System.currentTimeMillis(), name, DAYS);
    var lying = new ArrayDeque<Map<String, Integer>>();
    var load = new HashMap<String, Integer>();
    var batches = new ArrayList<List<Wish>>();
    var plans = new ArrayList<Plan>();
    double slowest = 0;
    int broken = 0;
    double all = 0;
    for (int n = 0; n < DAYS; n++) {
      var cases = invented.cases(day);
      var today =
          units.stream()
              .map(one ->
                  new Candidate(
                      one.unit(),
                      load.getOrDefault(one.unit().code(), 0),
                      one.punctuality(),
                      one.reversal(),
                      one.conflicts()))
              .toList();
      long began = System.nanoTime();
      var plan = method.plan(cases, today);
      double seconds = (System.nanoTime() - began) / 1e9;
      slowest = Math.max(slowest, seconds);
      all += seconds;
      broken += AssigningTest.broken(cases, today, plan).size();
      var more = AssigningTest.load(plan);
      more.forEach((code, count) -> load.merge(code, count, Integer::sum));
      lying.addLast(more);
      if (lying.size() > LIES) {
        lying.removeFirst().forEach((code, count) -> load.merge(code, -count, Integer::sum));
      }
      batches.add(cases);
      plans.add(plan);
    }
    figures.add(name + ", day by day: time of a day's batch, mean", all / DAYS * 1000, "ms");
    figures.add(name + ", day by day: the slowest", slowest * 1000, "ms");
    told(name + ", day by day", broken, batches, plans, units);
  }

  /** Fit, fairness and what was left, over all batches. */
  private void told(
      String name, int broken, List<List<Wish>> batches, List<Plan> plans, List<Candidate> units) {
    var usual = Recommending.Usual.of(units);
    var byCode = units.stream().collect(Collectors.toMap(one -> one.unit().code(), one -> one));
    double fit = 0;
    long placed = 0;
    long left = 0;
    var load = new HashMap<String, Integer>();
    for (int n = 0; n < plans.size(); n++) {
      var plan = plans.get(n);
      for (var wish : batches.get(n)) {
        var code = plan.units().get(wish.number());
        if (code == null) {
          left++;
        } else {
          placed++;
          fit += Recommending.fit(wish.wanted(), Objects.requireNonNull(byCode.get(code)), usual);
          load.merge(code, 1, Integer::sum);
        }
      }
    }
    double sum = 0;
    double squares = 0;
    double most = 0;
    int counted = 0;
    for (var unit : units) {
      // One unit is away and the memorandum of another has ended.
      if (unit.unit().available() && unit.unit().mayActOn(InventedBatch.DAY)) {
        double use = (double) load.getOrDefault(unit.unit().code(), 0) / unit.room();
        sum += use;
        squares += use * use;
        most = Math.max(most, use);
        counted++;
      }
    }
    figures.atMost(name + ": hard rules broken", broken, "", 0);
    figures.add(name + ": cases placed", placed, "");
    figures.add(name + ": cases left", left, "");
    figures.add(
        name + ": fit of a case, mean", 100 * fit / placed / (1 - Recommending.idle()), "%");
    figures.add(name + ": fairness by capacity (Jain)", 100 * sum * sum / (counted * squares), "%");
    figures.add(name + ": fullest unit against the mean", 100 * most / (sum / counted), "%");
  }
}
