package org.wenlan.composite;

import java.util.List;
import java.util.Random;
import org.wenlan.testing.Figures;

/**
 * {@code ./wenlan bench composite}: rank intervals of an invented index of fifty indicators and a
 * hundred regions, made anew ten thousand times by eight combinations of choices.
 */
public final class CompositeBench {
  private static final int INDICATORS = 50;
  private static final int REGIONS = 100;
  private static final int RUNS = 10_000;

  private CompositeBench() {}

  public static void main(String[] arguments) {
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var figures = new Figures("composite", scale);
    measure(figures, scale);
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  /** Adds the figures of this bench, so that another one can have them in its run. */
  public static void measure(Figures figures, double scale) {
    int runs = (int) Math.round(RUNS * scale);
    var model = model();
    var panel = Given.panel(model, table(20261128));
    // One short analysis first: the figure is that of a server, not of a starting machine.
    var _ = robust(model, panel, Math.max(1, runs / 20));
    long began = System.nanoTime();
    var robust = robust(model, panel, runs);
    double seconds = (System.nanoTime() - began) / 1e9;
    figures.add("composite: indicators", INDICATORS, "");
    figures.add("composite: regions", REGIONS, "");
    figures.add("composite: combinations of choices", robust.combinations(), "");
    figures.add("composite: Monte Carlo runs", robust.runs(), "");
    figures.atMost("composite: all runs with rank intervals", seconds, "s", 10);
    figures.add("composite: runs a second", robust.runs() / seconds, "runs/s");
    began = System.nanoTime();
    switch (Sensitivity.of(model, panel, Math.max(16, (int) (1024 * scale)), 1)) {
      case Sensitivity.Outcome.Done(var found) -> {
        figures.add("composite: Sobol factors", found.factors().size(), "");
        figures.add(
            "composite: Sobol indices, N = " + found.samples(),
            (System.nanoTime() - began) / 1e9,
            "s");
      }
      case Sensitivity.Outcome.Refused(var faults) ->
          throw new IllegalStateException(faults.toString());
    }
  }

  private static Robustness robust(Model model, Panel panel, int runs) {
    return switch (Robustness.of(model, panel, runs, 1)) {
      case Robustness.Outcome.Done(var robustness) -> robustness;
      case Robustness.Outcome.Refused(var faults) ->
          throw new IllegalStateException(faults.toString());
    };
  }

  private static Model model() {
    var table = new StringBuilder("type,level,code,name_en,direction,weight,parent\n");
    for (int i = 0; i < INDICATORS; i++) {
      table.append(
          "indicator,1,i%d,I,%d,%d,p%d%n".formatted(i, i % 5 == 0 ? -1 : 1, 1 + i % 3, i / 5));
    }
    for (int i = 0; i < INDICATORS / 5; i++) {
      table.append("aggregate,2,p%d,P,1,1,s%d%n".formatted(i, i / 5));
    }
    table.append("aggregate,3,s0,S,1,1,index\naggregate,3,s1,S,1,1,index\n");
    table.append("aggregate,4,index,I,1,1,\n");
    return Given.model(
        Given.method(
                "unit: unit",
                """
                scope: period
                denominate: none
                impute: {by: median}
                treat: {by: winsorise-then-log}
                normalise: {by: min-max, lower: 1, upper: 100}
                weigh: {by: given}
                aggregate: [arithmetic, arithmetic, geometric]
                """)
            + """
            robustness:
              weights: 0.25
              treat: [{by: winsorise-then-log}, {by: none}]
              normalise: [{by: min-max, lower: 1, upper: 100}, {by: rank}]
              aggregate: [[arithmetic, arithmetic, geometric], [geometric, geometric, geometric]]
            """,
        table.toString());
  }

  /** Skewed values that have something in common in each region, some of them missing. */
  private static String table(long seed) {
    var random = new Random(seed);
    var table = new StringBuilder("unit");
    for (int i = 0; i < INDICATORS; i++) {
      table.append(",i").append(i);
    }
    for (int region = 0; region < REGIONS; region++) {
      double own = random.nextGaussian();
      table.append("\nR").append(region);
      for (int i = 0; i < INDICATORS; i++) {
        table.append(',');
        if (random.nextInt(50) > 0) {
          table.append(Math.exp(own / 2 + random.nextGaussian()));
        }
      }
    }
    return table.append('\n').toString();
  }
}
