package org.wenlan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a benchmark, each with its unit, its target and whether it holds. */
public final class Figures {
  /** One figure; without a target it is there for comparison. */
  record Figure(String name, double value, String unit, @Nullable String target, boolean holds) {}

  private final String bench;
  private final double scale;
  private final List<Figure> all = new ArrayList<>();

  public Figures(String bench, double scale) {
    this.bench = bench;
    this.scale = scale;
  }

  public void add(String name, double value, String unit) {
    all.add(new Figure(name, value, unit, null, true));
  }

  public void atLeast(String name, double value, String unit, double target) {
    all.add(new Figure(name, value, unit, "≥ " + text(target), value >= target));
  }

  public void atMost(String name, double value, String unit, double target) {
    all.add(new Figure(name, value, unit, "≤ " + text(target), value <= target));
  }

  public boolean hold() {
    return all.stream().allMatch(Figure::holds);
  }

  public String table() {
    var table =
        new StringBuilder("| figure | value | unit | target | holds |\n|---|---|---|---|---|\n");
    for (var figure : all) {
      table.append(
          "| %s | %s | %s | %s | %s |%n"
              .formatted(
                  figure.name(),
                  text(figure.value()),
                  figure.unit(),
                  figure.target() == null ? "" : figure.target(),
                  figure.target() == null ? "" : figure.holds() ? "yes" : "NO"));
    }
    return table.toString();
  }

  public String json() {
    record Report(
        String bench, String commit, String machine, double scale, List<Figure> figures) {}
    var machine =
        Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version().feature();
    return JsonMapper.shared()
        .writeValueAsString(
            new Report(bench, System.getProperty("commit", "unknown"), machine, scale, all));
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
  }
}
