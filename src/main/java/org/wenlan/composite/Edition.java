package org.wenlan.composite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Model.Words;

/**
 * A result as it is printed and published: every figure, and all that is needed to make it again.
 *
 * @param id empty until it is published
 * @param parts indicators, then wholes from below; the index is the last
 * @param lines a line for each region and period, as the table had them
 * @param remarks what was filled in, pulled in and cut
 * @param factors what the ranks depend on, most first; empty when that was not asked
 * @param dominance by period, the share of pairs that no weights can turn round
 */
public record Edition(
    String id,
    Made made,
    Words name,
    List<Part> parts,
    List<Line> lines,
    List<Noted> remarks,
    List<Sensitivity.Factor> factors,
    Map<String, Double> dominance) {

  public Edition {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
    factors = List.copyOf(factors);
    dominance = Map.copyOf(dominance);
  }

  /**
   * How it was made.
   *
   * @param modelHash SHA-256 of the model's two files
   * @param dataHash SHA-256 of the table of values
   * @param vintage which state of the data it is, as whoever made it says; empty for unsaid
   * @param runs of the rank intervals; 0 when there are none
   * @param combinations of choices in those runs
   * @param weights were moved by this share, up and down
   */
  public record Made(
      String model,
      String version,
      String modelHash,
      String dataHash,
      String vintage,
      int runs,
      long seed,
      int combinations,
      double weights,
      Instant at) {}

  /**
   * A node of the index.
   *
   * @param share in its whole
   * @param effective share in the index
   */
  public record Part(
      String code,
      int level,
      Words name,
      Words unit,
      String parent,
      double share,
      double effective) {}

  /**
   * A region in a period.
   *
   * @param score null when a part is missing
   * @param rank 0 without a score
   * @param of how many were ranked
   * @param interval null when ranks were not analysed
   * @param values of indicators, denominated and filled in; without those that are missing
   * @param scores by part; without those that are missing
   * @param driven by part, what it does for the score against an average part
   */
  public record Line(
      String unit,
      String name,
      String period,
      @Nullable Double score,
      int rank,
      int of,
      Robustness.@Nullable Interval interval,
      Map<String, Double> values,
      Map<String, Double> scores,
      Map<String, Double> driven) {}

  /** What a step changed; null where nothing was before or after. */
  public record Noted(
      Remark.Kind kind,
      String indicator,
      String unit,
      String period,
      @Nullable Double before,
      @Nullable Double after) {}

  /** The periods in order. */
  public List<String> periods() {
    return lines.stream().map(Line::period).distinct().sorted().toList();
  }

  /** A period's lines, the first rank first and those without a score last. */
  public List<Line> ranked(String period) {
    return lines.stream()
        .filter(line -> line.period().equals(period))
        .sorted(
            java.util.Comparator.comparingInt(
                    (Line line) -> line.rank() == 0 ? Integer.MAX_VALUE : line.rank())
                .thenComparing(Line::unit))
        .toList();
  }

  /** The same under an id. */
  Edition under(String given) {
    return new Edition(given, made, name, parts, lines, remarks, factors, dominance);
  }

  /**
   * Puts a result together.
   *
   * @param robustness null when ranks were not analysed
   * @param sensitivity null when it was not asked
   */
  public static Edition of(
      Computed computed,
      @Nullable Robustness robustness,
      @Nullable Sensitivity sensitivity,
      String vintage,
      Instant at) {
    var model = computed.model();
    var shares = computed.shares();
    var effective = computed.effective();
    var parts =
        computed.nodes().stream()
            .map(node ->
                new Part(
                    node.code(),
                    node.level(),
                    node.name(),
                    node.unit(),
                    node.parent(),
                    shares.getOrDefault(node.code(), 0.0),
                    effective.getOrDefault(node.code(), 0.0)))
            .toList();
    var dominance = new TreeMap<String, Double>();
    for (var period : computed.panel().periods()) {
      double share = computed.dominance(period);
      if (!Double.isNaN(share)) {
        dominance.put(period, share);
      }
    }
    return new Edition(
        "",
        new Made(
            model.code(),
            model.version(),
            model.files().hash(),
            computed.panel().hash(),
            vintage,
            robustness == null ? 0 : robustness.runs(),
            robustness == null ? model.choices().seed() : robustness.seed(),
            robustness == null ? 0 : robustness.combinations(),
            robustness == null ? 0 : robustness.weights(),
            at),
        model.name(),
        parts,
        new Lines(computed, robustness).all(),
        computed.remarks().stream()
            .map(one ->
                new Noted(
                    one.kind(),
                    one.indicator(),
                    one.unit(),
                    one.period(),
                    there(one.before()),
                    there(one.after())))
            .toList(),
        sensitivity == null ? List.of() : sensitivity.factors(),
        dominance);
  }

  private static @Nullable Double there(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** The columns of a result, read row by row. */
  private static final class Lines {
    final Computed computed;
    final @Nullable Robustness robustness;
    final Map<String, double[]> values = new TreeMap<>();
    final Map<String, double[]> scores = new TreeMap<>();
    final Map<String, double[]> driven = new TreeMap<>();

    Lines(Computed computed, @Nullable Robustness robustness) {
      this.computed = computed;
      this.robustness = robustness;
      for (var node : computed.nodes()) {
        scores.put(node.code(), computed.scores(node.code()));
        if (!node.parent().isEmpty()) {
          driven.put(node.code(), computed.driven(node.code()));
        }
        if (node.kind() == Model.Kind.INDICATOR) {
          values.put(node.code(), computed.after(Computed.Step.IMPUTED, node.code()));
        }
      }
    }

    List<Line> all() {
      var rows = computed.panel().rows();
      var index = computed.scores();
      var ranks = computed.ranks();
      var lines = new ArrayList<Line>();
      for (int row = 0; row < ranks.length; row++) {
        var of = rows.get(row);
        int at = row;
        lines.add(
            new Line(
                of.unit(),
                of.name(),
                of.period(),
                there(index[row]),
                ranks[row],
                (int)
                    java.util.stream.IntStream.range(0, ranks.length)
                        .filter(i -> ranks[i] > 0 && rows.get(i).period().equals(of.period()))
                        .count(),
                robustness == null ? null : robustness.ranks().get(row),
                row(values, at),
                row(scores, at),
                row(driven, at)));
      }
      return lines;
    }

    private static Map<String, Double> row(Map<String, double[]> columns, int row) {
      var cells = new TreeMap<String, Double>();
      columns.forEach((code, column) -> {
        if (!Double.isNaN(column[row])) {
          cells.put(code, column[row]);
        }
      });
      return cells;
    }
  }
}
