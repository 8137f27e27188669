package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Returns.Cell;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicators;
import org.wenlan.yearbook.Derived.Verdict;

/**
 * The door from a numeral of a shipped report to the return and the fact behind it. Thread-safe.
 */
@Component
public class Tracing {
  private final ShippedReports shipped;
  private final Returns returns;
  private final Figures figures;
  private final Indicators indicators;

  Tracing(ShippedReports shipped, Returns returns, Figures figures, Indicators indicators) {
    this.shipped = shipped;
    this.returns = returns;
    this.figures = figures;
    this.indicators = indicators;
  }

  /**
   * A numeral, traced.
   *
   * @param place line and place in the line
   * @param column what it is
   * @param taken the number that counts; null for what is no statistic
   * @param repair why taken is not read; may be empty
   * @param entered whether a locked return of its body says it
   * @param fact the sum of the facts of its indicator, body, period and region; null when it is no
   *     counted value
   * @param method how it follows from others; empty when it does not
   * @param recomputed from its inputs; null when it cannot be
   * @param verdict whether both agree; empty when it follows from nothing
   * @param explained whether it is clear what it is and where it comes from
   */
  public record Traced(
      String place,
      String read,
      String column,
      String indicator,
      String body,
      String period,
      String region,
      @Nullable BigDecimal taken,
      String bound,
      String repair,
      boolean entered,
      @Nullable BigDecimal fact,
      String method,
      @Nullable BigDecimal recomputed,
      String verdict,
      String noteZh,
      String noteEn,
      boolean explained) {}

  /** Whether a report of this year ships. */
  public boolean ships(int year, String region) {
    return shipped.has(year, region);
  }

  /**
   * Enters what the report prints as the returns of the bodies that reported it; entering it again
   * changes nothing.
   *
   * @return how many returns are new
   */
  public int enter(Actor by, Instant at) {
    var cells = new ArrayList<Cell>();
    for (var numeral : shipped.numerals()) {
      cell(numeral).ifPresent(cells::add);
    }
    return returns.enter(Forms.PUBLISHED, cells, by, at).made();
  }

  private static Optional<Cell> cell(Numeral numeral) {
    var period = Period.parse(numeral.period());
    if (!numeral.statistic() || numeral.taken() == null || period.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Cell(
            body(numeral),
            numeral.indicator(),
            period.get(),
            numeral.region(),
            numeral.column(),
            numeral.taken(),
            Bound.valueOf(numeral.bound().toUpperCase(java.util.Locale.ROOT)),
            numeral.repair().isEmpty() ? "" : numeral.read(),
            numeral.repair().isEmpty() ? "" : numeral.repair() + ": " + numeral.note().en()));
  }

  /** Enterprises of a list of ten each report their own number: by the line on which they stand. */
  private static String body(Numeral numeral) {
    return numeral.indicator().equals("patents.applications.enterprise")
        ? numeral.body() + "-line-" + numeral.line()
        : numeral.body();
  }

  /** Every numeral of the report, in its order. */
  public List<Traced> trace() {
    var entered = new HashMap<String, BigDecimal>();
    shipped.numerals().stream()
        .map(numeral -> Period.parse(numeral.period()))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(period -> returns.cells(period).stream())
        .forEach(cell -> entered.put(key(cell), cell.value()));
    var derived = new HashMap<String, Derived>();
    shipped.derived().forEach(one -> derived.put(one.line() + ":" + one.at(), one));
    return shipped.numerals().stream()
        .map(numeral -> traced(numeral, entered, derived.get(numeral.place())))
        .toList();
  }

  private static String key(Cell cell) {
    return String.join(
        " ", cell.body(), cell.indicator(), cell.period().toString(), cell.region(), cell.column());
  }

  private Traced traced(
      Numeral numeral, Map<String, BigDecimal> entered, @Nullable Derived derived) {
    var cell = cell(numeral).orElse(null);
    var said = cell == null ? null : entered.get(key(cell));
    var isEntered = cell != null && said != null && said.compareTo(cell.value()) == 0;
    var fact = cell == null || !cell.column().equals("value") ? null : fact(cell);
    var result = derived == null ? null : derived.recompute(indicators);
    return new Traced(
        numeral.place(),
        numeral.read(),
        numeral.column(),
        numeral.indicator(),
        numeral.body(),
        numeral.period(),
        numeral.region(),
        numeral.taken(),
        numeral.bound(),
        numeral.repair(),
        isEntered,
        fact,
        derived == null ? "" : derived.method().name(),
        result == null ? null : result.recomputed().orElse(null),
        result == null ? "" : result.verdict().name(),
        noted(numeral.note().zh(), derived == null ? "" : derived.note().zh()),
        noted(numeral.note().en(), derived == null ? "" : derived.note().en()),
        explained(numeral, isEntered, fact, result));
  }

  private static String noted(String one, String other) {
    return (one + " " + other).strip();
  }

  /** Facts of the body alone: two customs each report their own. */
  private @Nullable BigDecimal fact(Cell cell) {
    var one = indicators.find(cell.indicator()).orElse(null);
    if (one == null || one.formula() != null) {
      return null;
    }
    return figures
        .parts(cell.indicator(), Figures.Part.UNIT, cell.period(), cell.region())
        .get(cell.body());
  }

  /**
   * A statistic is explained when its body's return says it, when a counted value is a fact, and
   * when one that follows from others agrees or says why it cannot be told; anything else when it
   * is said what it is.
   */
  private boolean explained(
      Numeral numeral,
      boolean entered,
      @Nullable BigDecimal fact,
      Derived.@Nullable Result result) {
    if (!numeral.statistic()) {
      return !numeral.column().isEmpty();
    }
    var counted =
        numeral.column().equals("value")
            && indicators
                .find(numeral.indicator())
                .filter(one -> one.formula() == null)
                .isPresent();
    return entered
        && (!counted || fact != null)
        && (result == null
            || result.verdict() != Verdict.DIFFERS
            || !numeral.note().en().isEmpty());
  }
}
