package org.wenlan.dispatching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wenlan.dispatching.Recommendation.Excluded;
import org.wenlan.dispatching.Recommendation.Part;
import org.wenlan.dispatching.Recommendation.Scored;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Level;

/** Ranks units for a case: hard rules exclude, the rest is scored, and both are said. */
public final class Recommending {
  private static final double GENERAL = 0.4;
  private static final String CAPACITY = "capacity";

  private Recommending() {}

  /** All candidates, each either ranked or excluded. */
  public static Recommendation of(Wanted wanted, List<Candidate> candidates) {
    var excluded = new ArrayList<Excluded>();
    var open = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      var why = excluded(wanted, candidate);
      why.ifPresentOrElse(
          refusal -> excluded.add(new Excluded(candidate.unit().code(), refusal)),
          () -> open.add(candidate));
    }
    var usual = Usual.of(candidates);
    var ranked =
        open.stream()
            .map(one -> scored(wanted, one, usual))
            .sorted(
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::unit))
            .toList();
    return new Recommendation(ranked, excluded);
  }

  /** The hard rules. */
  static Optional<Refusal> excluded(Wanted wanted, Candidate candidate) {
    return candidate.load() >= candidate.room()
        ? barred(wanted, candidate).or(() -> no("full", candidate.load(), candidate.room()))
        : barred(wanted, candidate);
  }

  /** The hard rules but for a unit's load, which changes with each case of a batch. */
  static Optional<Refusal> barred(Wanted wanted, Candidate candidate) {
    var unit = candidate.unit();
    if (!unit.matters().contains(wanted.matter())) {
      return no("matter", wanted.matter());
    }
    if (!unit.mayActOn(wanted.day())) {
      return no("memorandum", wanted.day());
    }
    if (!unit.available()) {
      return no("unavailable");
    }
    if (wanted.refusedBy().contains(unit.code())) {
      return no("declined");
    }
    return candidate.conflicts().stream()
        .filter(wanted.parties()::contains)
        .sorted()
        .findFirst()
        .flatMap(name -> no("conflict", name));
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("dispatching.refusal." + rule, "", arguments));
  }

  /** What is unknown of a unit counts as the mean of the others. */
  record Usual(double punctuality, double reversal) {

    static Usual of(List<Candidate> candidates) {
      return new Usual(
          mean(candidates.stream().map(Candidate::punctuality).toList()),
          mean(candidates.stream().map(Candidate::reversal).toList()));
    }

    private static double mean(List<OptionalDouble> values) {
      return values.stream()
          .filter(OptionalDouble::isPresent)
          .mapToDouble(OptionalDouble::getAsDouble)
          .average()
          .orElse(0.5);
    }
  }

  private static Scored scored(Wanted wanted, Candidate candidate, Usual usual) {
    var parts = new ArrayList<>(fitting(wanted, candidate, usual));
    parts.add(
        Weights.SHIPPED.part(
            CAPACITY, 1 - (double) candidate.load() / Math.max(1, candidate.room())));
    return new Scored(candidate.unit().code(), sum(parts) / Weights.SHIPPED.total(), parts);
  }

  /** The parts of a score that do not depend on a unit's load. */
  private static List<Part> fitting(Wanted wanted, Candidate candidate, Usual usual) {
    var weights = Weights.SHIPPED;
    return List.of(
        weights.part("field", field(wanted, candidate.unit())),
        weights.part("region", region(wanted.region(), candidate.unit())),
        weights.part("punctuality", candidate.punctuality().orElse(usual.punctuality())),
        weights.part("reversal", 1 - candidate.reversal().orElse(usual.reversal())));
  }

  /** How well a unit suits a case, its load apart: the same scale as a score. */
  static double fit(Wanted wanted, Candidate candidate, Usual usual) {
    return sum(fitting(wanted, candidate, usual)) / Weights.SHIPPED.total();
  }

  /** How much of a score an idle unit has before a full one. */
  static double idle() {
    return Weights.SHIPPED.part(CAPACITY, 1).weight() / Weights.SHIPPED.total();
  }

  private static double sum(List<Part> parts) {
    return parts.stream().mapToDouble(part -> part.value() * part.weight()).sum();
  }

  /** How near the unit's fields come to the case's classes: 1 for the very symbol. */
  static double field(Wanted wanted, Unit unit) {
    if (wanted.classes().isEmpty() || unit.fields().isEmpty()) {
      return GENERAL;
    }
    double best = 0;
    for (var symbol : wanted.classes()) {
      for (var field : unit.fields()) {
        best = Math.max(best, near(plain(symbol), plain(field)));
      }
    }
    return best;
  }

  /** Section, class, subclass, then all that a unit's field says. */
  private static double near(String symbol, String field) {
    if (symbol.startsWith(field)) {
      return Math.min(1, 0.6 + 0.1 * field.length());
    }
    int same = 0;
    while (same < symbol.length()
        && same < field.length()
        && symbol.charAt(same) == field.charAt(same)) {
      same++;
    }
    return same >= 4 ? 0.7 : same >= 3 ? 0.5 : same >= 1 ? 0.2 : 0;
  }

  private static String plain(String symbol) {
    return symbol.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static double region(String region, Unit unit) {
    if (region.isEmpty()) {
      return unit.level() == Level.PARTNER ? 0.3 : 0.5;
    }
    var wanted = region.replaceFirst("(?:00)+$", "");
    var own = unit.region().replaceFirst("(?:00)+$", "");
    if (wanted.startsWith(own) || own.startsWith(wanted)) {
      return Math.min(1, 0.4 + 0.1 * Math.min(wanted.length(), own.length()));
    }
    return wanted.length() >= 2 && own.startsWith(wanted.substring(0, 2)) ? 0.4 : 0;
  }
}
