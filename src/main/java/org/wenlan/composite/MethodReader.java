package org.wenlan.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.wenlan.composite.Method.Aggregation;
import org.wenlan.composite.Method.Denomination;
import org.wenlan.composite.Method.Imputation;
import org.wenlan.composite.Method.Judgements;
import org.wenlan.composite.Method.Normalisation;
import org.wenlan.composite.Method.Outliers;
import org.wenlan.composite.Method.Outside;
import org.wenlan.composite.Method.Scope;
import org.wenlan.composite.Method.Weighting;
import org.wenlan.declared.Constants;
import org.wenlan.declared.Faults.Mistake;
import org.wenlan.declared.Fields;

/** Reads the steps of a method file. Each choice is a mapping whose {@code by} names it. */
final class MethodReader {
  private static final int RUNS = 1_000;
  private static final double QUARTER = 0.25;

  private MethodReader() {}

  static Method method(Fields file) {
    var steps = file.mapping("method");
    if (steps.isEmpty()) {
      file.missing("method");
      return new Method(
          Scope.PERIOD,
          Denomination.NONE,
          new Imputation.None(),
          new Outliers.Kept(),
          new Normalisation.AsIs(),
          new Weighting.Given(),
          List.of(Aggregation.ARITHMETIC));
    }
    var one = steps.get();
    for (var needed :
        List.of("scope", "denominate", "impute", "treat", "normalise", "weigh", "aggregate")) {
      if (!one.has(needed)) {
        one.missing(needed);
      }
    }
    var method =
        new Method(
            one.oneOf("scope", Scope.class).orElse(Scope.PERIOD),
            one.oneOf("denominate", Denomination.class).orElse(Denomination.NONE),
            one.mapping("impute").map(MethodReader::imputation).orElse(new Imputation.None()),
            one.mapping("treat").map(MethodReader::outliers).orElse(new Outliers.Kept()),
            one.mapping("normalise")
                .map(MethodReader::normalisation)
                .orElse(new Normalisation.AsIs()),
            one.mapping("weigh").map(MethodReader::weighting).orElse(new Weighting.Given()),
            aggregations(one, one.texts("aggregate")));
    one.done();
    return method;
  }

  /** What the robustness analysis varies; the method's own choice where a list is not there. */
  static Model.Choices choices(Fields file, Method method) {
    var part = file.mapping("robustness");
    if (part.isEmpty()) {
      return new Model.Choices(
          RUNS,
          1,
          QUARTER,
          List.of(method.imputation()),
          List.of(method.outliers()),
          List.of(method.normalisation()),
          List.of(method.weighting()),
          List.of(method.aggregation()));
    }
    var one = part.get();
    int runs = (int) number(one, "runs", RUNS);
    if (runs < 1 || runs > Robustness.MOST) {
      one.wrong("runs", "composite.fault.runs", runs, Robustness.MOST);
    }
    double weights = number(one, "weights", QUARTER);
    if (weights < 0 || weights >= 1) {
      one.wrong("weights", "composite.fault.share", weights);
    }
    var choices =
        new Model.Choices(
            runs,
            (long) number(one, "seed", 1),
            weights,
            or(
                one.mappings("impute").stream().map(MethodReader::imputation).toList(),
                method.imputation()),
            or(
                one.mappings("treat").stream().map(MethodReader::outliers).toList(),
                method.outliers()),
            or(
                one.mappings("normalise").stream().map(MethodReader::normalisation).toList(),
                method.normalisation()),
            or(
                one.mappings("weigh").stream().map(MethodReader::weighting).toList(),
                method.weighting()),
            or(
                one.lists("aggregate").stream().map(words -> aggregations(one, words)).toList(),
                method.aggregation()));
    one.done();
    return choices;
  }

  private static double number(Fields one, String name, double otherwise) {
    var text = one.text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    var number = Numbers.read(text);
    if (number == null) {
      one.wrong(name, Mistake.NOT_A_NUMBER, text);
      return otherwise;
    }
    return number;
  }

  private static <T> List<T> or(List<T> read, T otherwise) {
    return read.isEmpty() ? List.of(otherwise) : read;
  }

  private static Imputation imputation(Fields one) {
    var by = one.needed("by");
    var read =
        switch (by) {
          case "none" -> new Imputation.None();
          case "mean" -> new Imputation.Mean();
          case "median" -> new Imputation.Median();
          case "group-mean" -> new Imputation.GroupMean(one.needed("group"));
          case "group-median" -> new Imputation.GroupMedian(one.needed("group"));
          case "interpolation" -> new Imputation.Interpolated();
          default -> {
            unknown(one, by, "none, mean, median, group-mean, group-median, interpolation");
            yield new Imputation.None();
          }
        };
    one.done();
    return read;
  }

  private static Outliers outliers(Fields one) {
    var by = one.needed("by");
    var read =
        switch (by) {
          case "none" -> new Outliers.Kept();
          case "winsorise" -> treated(one, (int) number(one, "points", 5), false);
          case "winsorise-then-log" -> treated(one, (int) number(one, "points", 5), true);
          case "log" -> treated(one, 0, true);
          default -> {
            unknown(one, by, "none, winsorise, winsorise-then-log, log");
            yield new Outliers.Kept();
          }
        };
    one.done();
    return read;
  }

  private static Outliers treated(Fields one, int points, boolean log) {
    if (points < 0) {
      one.wrong("points", "composite.fault.points", points);
    }
    return new Outliers.Treated(points, log, number(one, "skew", 2), number(one, "kurtosis", 3.5));
  }

  private static Normalisation normalisation(Fields one) {
    var by = one.needed("by");
    double lower = number(one, "lower", 0);
    double upper = number(one, "upper", 100);
    if (lower >= upper) {
      one.fault("composite.fault.scale", lower, upper);
    }
    var read =
        switch (by) {
          case "as-is" -> new Normalisation.AsIs();
          case "min-max" -> new Normalisation.MinMax(lower, upper);
          case "goalposts" ->
              new Normalisation.Goalposts(
                  lower, upper, one.oneOf("outside", Outside.class).orElse(Outside.REFUSED));
          case "z-score" ->
              new Normalisation.ZScore(number(one, "mean", 0), number(one, "deviation", 1));
          case "rank" -> new Normalisation.Rank();
          case "target" -> new Normalisation.ToTarget();
          case "best" -> new Normalisation.ToBest();
          case "efficacy" -> new Normalisation.Efficacy();
          case "efficacy-exponential" -> new Normalisation.ExponentialEfficacy();
          case "fixed-base" -> new Normalisation.Indexed(one.needed("period"));
          default -> {
            unknown(
                one,
                by,
                "as-is, min-max, goalposts, z-score, rank, target, best, efficacy,"
                    + " efficacy-exponential, fixed-base");
            yield new Normalisation.AsIs();
          }
        };
    one.done();
    return read;
  }

  private static Weighting weighting(Fields one) {
    var by = one.needed("by");
    var read =
        switch (by) {
          case "equal" -> new Weighting.Equal();
          case "given" -> new Weighting.Given();
          case "entropy" -> new Weighting.Entropy();
          case "principal-component" -> new Weighting.PrincipalComponent();
          case "ahp" -> ahp(one);
          default -> {
            unknown(one, by, "equal, given, entropy, principal-component, ahp");
            yield new Weighting.Given();
          }
        };
    one.done();
    return read;
  }

  private static Weighting ahp(Fields one) {
    var matrices = new HashMap<String, Judgements>();
    var all = one.mapping("matrices");
    if (all.isEmpty()) {
      one.missing("matrices");
      return new Weighting.Given();
    }
    for (var whole : all.get().names()) {
      var matrix = all.get().mapping(whole).orElseThrow();
      var rows = new ArrayList<List<Double>>();
      for (var row : matrix.lists("rows")) {
        var numbers = new ArrayList<Double>();
        for (var text : row) {
          var number = Numbers.read(text);
          if (number == null) {
            matrix.wrong("rows", Mistake.NOT_A_NUMBER, text);
          } else {
            numbers.add(number);
          }
        }
        rows.add(numbers);
      }
      matrices.put(whole, new Judgements(matrix.where(), matrix.texts("order"), rows));
      matrix.done();
    }
    return new Weighting.Ahp(matrices);
  }

  private static List<Aggregation> aggregations(Fields one, List<String> words) {
    var read = new ArrayList<Aggregation>();
    for (var word : words) {
      var found =
          List.of(Aggregation.values()).stream()
              .filter(each -> Constants.word(each).equals(word))
              .findFirst();
      found.ifPresentOrElse(
          read::add, () -> unknown(one, word, Constants.words(Aggregation.class)));
    }
    return read;
  }

  private static void unknown(Fields one, String word, String known) {
    // An empty word was told of as missing.
    if (!word.isEmpty()) {
      one.wrong("by", Mistake.NOT_ONE_OF, word, known);
    }
  }
}
