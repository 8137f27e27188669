package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.statistics.Indicators;

/**
 * A numeral that follows from others.
 *
 * @param of the indicator whose growth, share or ratio it is
 * @param inputs what is known: {@code code=value} or {@code code@2018=value (source)}, separated by
 *     semicolons
 * @param stated as it was printed
 */
record Derived(
    int line, int at, Method method, String of, String inputs, BigDecimal stated, Wording note) {
  private static final Pattern INPUT =
      Pattern.compile("([a-z0-9.-]+)(?:@([0-9]{4}))?=(-?[0-9]+(?:[.][0-9]+)?)(?: *\\(.*\\))?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How it follows. */
  enum Method {
    GROWTH,
    SHARE,
    POINTS,
    RATIO,
    /** The increase of a stock. */
    DIFFERENCE
  }

  /** Whether what was recomputed is what was stated. */
  enum Verdict {
    AGREES,
    DIFFERS,
    /** An input is not known. */
    CANNOT
  }

  /**
   * What came of recomputing.
   *
   * @param recomputed empty when it cannot be
   */
  record Result(Verdict verdict, Optional<BigDecimal> recomputed) {}

  private static final Result CANNOT = new Result(Verdict.CANNOT, Optional.empty());

  /** Recomputes it from its inputs, with all that their rounding allows. */
  Result recompute(Indicators indicators) {
    return following(indicators, known())
        .map(found ->
            new Result(
                found.meets(Interval.printed(stated)) ? Verdict.AGREES : Verdict.DIFFERS,
                Optional.of(found.middle())))
        .orElse(CANNOT);
  }

  private Map<String, Interval> known() {
    var known = new HashMap<String, Interval>();
    if (!inputs.isBlank()) {
      for (var written : Arrays.stream(inputs.split(";")).map(String::strip).toList()) {
        var read = INPUT.matcher(written);
        if (!read.matches()) {
          throw new IllegalStateException(line + ":" + at + ": not an input: " + written);
        }
        var when = read.group(2) == null ? "" : "@" + read.group(2);
        known.put(read.group(1) + when, Interval.printed(new BigDecimal(read.group(3))));
      }
    }
    return known;
  }

  private Optional<Interval> following(Indicators indicators, Map<String, Interval> known) {
    return switch (method) {
      case GROWTH ->
          both(known, of, before(known, of))
              .filter(pair -> pair.right().positive())
              .map(pair -> pair.left().minus(pair.right()).over(pair.right()).times(HUNDRED));
      case POINTS, DIFFERENCE ->
          both(known, of, before(known, of)).map(pair -> pair.left().minus(pair.right()));
      case SHARE, RATIO -> ratio(indicators, known);
    };
  }

  private Optional<Interval> ratio(Indicators indicators, Map<String, Interval> known) {
    var formula = indicators.find(of).map(Indicator::formula).orElse(null);
    if (formula == null) {
      return Optional.empty();
    }
    var previous = formula.vintage() == Indicator.Vintage.PREVIOUS_YEAR_END;
    var lower = previous ? before(known, formula.denominator()) : formula.denominator();
    return both(known, formula.numerator(), lower)
        .filter(pair -> pair.right().positive())
        .map(pair -> pair.left().over(pair.right()).times(formula.factor()));
  }

  private static String before(Map<String, Interval> known, String code) {
    return known.keySet().stream()
        .filter(key -> key.startsWith(code + "@"))
        .findFirst()
        .orElse(code + "@");
  }

  private record Pair(Interval left, Interval right) {}

  private static Optional<Pair> both(Map<String, Interval> known, String left, String right) {
    var one = known.get(left);
    var other = known.get(right);
    return one == null || other == null ? Optional.empty() : Optional.of(new Pair(one, other));
  }
}
