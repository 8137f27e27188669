package org.wenlan.judging;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a chart and the defences: nothing else can be written, since it is made by
 * {@link #of} alone.
 */
public record Conclusion(Code code, List<Reason> reasons, List<String> missing) {

  public Conclusion {
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    if ((code == Code.CANNOT_JUDGE) == missing.isEmpty()) {
      throw new IllegalArgumentException("Only what cannot be judged lacks something: " + code);
    }
  }

  /** The outcome; where a case stands is another matter. */
  public enum Code {
    LIKELY_INFRINGES_LITERAL,
    LIKELY_INFRINGES_EQUIVALENT,
    LIKELY_NOT,
    CANNOT_JUDGE
  }

  /**
   * Why.
   *
   * @param key of a text, {@code judging.reason.NAME}
   */
  public record Reason(String key, List<String> arguments) {

    public Reason {
      arguments = List.copyOf(arguments);
    }

    static Reason of(String name, Object... arguments) {
      return new Reason(
          "judging.reason." + name, List.of(arguments).stream().map(Object::toString).toList());
    }
  }

  /** Draws the conclusion. */
  public static Conclusion of(Chart chart, List<Defence> defences) {
    var drawn =
        switch (chart) {
          case FeatureChart features -> features(features, defences);
          case DesignChart design -> design(design);
          case MarkSheet sheet -> mark(sheet);
        };
    return infringes(drawn) ? defended(drawn, defences) : drawn;
  }

  private static boolean infringes(Conclusion drawn) {
    return drawn.code() == Code.LIKELY_INFRINGES_LITERAL
        || drawn.code() == Code.LIKELY_INFRINGES_EQUIVALENT;
  }

  /** One row that is different or absent is enough, whatever is not known of the others. */
  private static Conclusion features(FeatureChart chart, List<Defence> defences) {
    var against = new ArrayList<Reason>();
    var missing = new ArrayList<String>();
    var equivalents = new ArrayList<String>();
    for (var row : chart.rows()) {
      int number = row.feature().number();
      switch (row.match()) {
        case Match.Identical _ -> {}
        case Match.Equivalent equivalent -> {
          if (givenUp(number, defences)) {
            against.add(Reason.of("given-up", number));
          } else if (equivalent.complete()) {
            equivalents.add(String.valueOf(number));
          } else {
            missing.add(number + ": equivalent");
          }
        }
        case Match.Different _ -> against.add(Reason.of("different", number));
        case Match.Absent _ -> against.add(Reason.of("absent", number));
        case Match.Unknown(var what) -> missing.add(number + (what.isBlank() ? "" : ": " + what));
        case Match.Unanswered _ -> missing.add(String.valueOf(number));
      }
    }
    if (!against.isEmpty()) {
      return new Conclusion(Code.LIKELY_NOT, against, List.of());
    }
    if (!missing.isEmpty() || chart.rows().isEmpty()) {
      return cannot(missing.isEmpty() ? List.of("features") : missing);
    }
    return equivalents.isEmpty()
        ? new Conclusion(
            Code.LIKELY_INFRINGES_LITERAL,
            List.of(Reason.of("all-identical", chart.rows().size())),
            List.of())
        : new Conclusion(
            Code.LIKELY_INFRINGES_EQUIVALENT,
            List.of(Reason.of("equivalents", String.join(", ", equivalents))),
            List.of());
  }

  private static boolean givenUp(int feature, List<Defence> defences) {
    return defences.stream()
        .anyMatch(
            one -> one instanceof Defence.GivenUp up && up.shown() && up.feature() == feature);
  }

  private static Conclusion design(DesignChart chart) {
    if (chart.relation() == DesignChart.Relation.DIFFERENT) {
      return not("other-products");
    }
    if (!chart.open().isEmpty()) {
      return cannot(chart.open());
    }
    if (chart.relation() == DesignChart.Relation.UNKNOWN) {
      return cannot(List.of("relation"));
    }
    return switch (chart.whole()) {
      case DIFFERENT -> not("whole-different");
      case SAME, SIMILAR ->
          new Conclusion(
              Code.LIKELY_INFRINGES_LITERAL,
              List.of(
                  Reason.of("whole-" + chart.whole().name().toLowerCase(java.util.Locale.ROOT))),
              List.of());
      case NOT_VISIBLE, UNANSWERED -> cannot(List.of("whole"));
    };
  }

  private static Conclusion mark(MarkSheet sheet) {
    if (sheet.same()) {
      return new Conclusion(
          Code.LIKELY_INFRINGES_LITERAL, List.of(Reason.of("same-mark-same-goods")), List.of());
    }
    if (!sheet.open().isEmpty()) {
      return cannot(sheet.open());
    }
    return switch (sheet.assessment()) {
      case CONFUSION ->
          new Conclusion(Code.LIKELY_INFRINGES_LITERAL, List.of(Reason.of("confusion")), List.of());
      case NO_CONFUSION -> not("no-confusion");
      case UNKNOWN, UNANSWERED -> cannot(List.of("assessment"));
    };
  }

  private static Conclusion defended(Conclusion drawn, List<Defence> defences) {
    var shown = new ArrayList<Reason>();
    for (var defence : defences) {
      if (!defence.shown()) {
        continue;
      }
      switch (defence) {
        case Defence.PriorArt(var document, var _) -> shown.add(Reason.of("prior-art", document));
        case Defence.Excepted(var act, var _) -> shown.add(Reason.of("excepted", act));
        case Defence.GivenUp _ -> {}
      }
    }
    return shown.isEmpty() ? drawn : new Conclusion(Code.LIKELY_NOT, shown, List.of());
  }

  private static Conclusion not(String reason) {
    return new Conclusion(Code.LIKELY_NOT, List.of(Reason.of(reason)), List.of());
  }

  private static Conclusion cannot(List<String> missing) {
    return new Conclusion(Code.CANNOT_JUDGE, List.of(Reason.of("evidence")), missing);
  }
}
