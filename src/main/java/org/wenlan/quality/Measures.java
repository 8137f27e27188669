package org.wenlan.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Opinions;
import org.wenlan.consultation.Opinions.Line;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Tallies;
import org.wenlan.judging.Agreement;
import org.wenlan.judging.Agreement.Pair;
import org.wenlan.judging.Conclusion.Code;
import org.wenlan.quality.Judgement.Purpose;

/** The figures of quality, each from the rows that it is counted from. Thread-safe. */
@Component
public class Measures {
  private static final String CONSULTATION = "consultation";

  private final Opinions opinions;
  private final JudgementStore judgements;
  private final Tallies tallies;
  private final LegalTime time;

  Measures(Opinions opinions, JudgementStore judgements, Tallies tallies, LegalTime time) {
    this.opinions = opinions;
    this.judgements = judgements;
    this.tallies = tallies;
    this.time = time;
  }

  /**
   * The figures of a unit, of a field, or of all.
   *
   * @param answered opinions signed
   * @param inTime of them, those for which no clock had run out
   * @param results of them, those of which a later result is known
   * @param reversed of these, those that it contradicts
   * @param second how far second judgements agree with the first
   */
  public record Measure(
      String of, int answered, int inTime, int results, int reversed, Agreement second) {

    /** Share of answers in time; empty without answers. */
    public OptionalDouble punctuality() {
      return share(inTime, answered);
    }

    /** Share of known results that contradict; empty without results. */
    public OptionalDouble reversal() {
      return share(reversed, results);
    }

    private static OptionalDouble share(int part, int whole) {
      return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
  }

  /**
   * What a unit has open or passed on.
   *
   * @param overdue open cases whose last day has passed
   * @param declined offers that it declined
   * @param lapsed offers that it let pass in silence
   */
  public record Delay(String unit, int overdue, int declined, int lapsed) {}

  /** How an expert judges what is known already. */
  public record Calibrated(String name, String unit, int cases, int right) {}

  /** Everything of one period. */
  public record Report(
      Measure all,
      List<Measure> units,
      List<Measure> fields,
      List<Delay> delays,
      List<Calibrated> experts) {}

  /** The figures of opinions that were signed in a period, and of what is open at its end. */
  public Report of(Instant from, Instant until) {
    var lines = opinions.signed(from, until);
    var results =
        opinions.results().stream()
            .collect(Collectors.toMap(Opinions.Result::number, one -> one, (_, last) -> last));
    var seconds = new HashMap<String, Code>();
    var known =
        judgements.known().stream()
            .collect(Collectors.toMap(Judgements.Known::opinion, Judgements.Known::expected));
    var experts = new TreeMap<String, Calibrated>();
    for (var one : judgements.done()) {
      if (one.purpose() == Purpose.SECOND) {
        seconds.put(one.opinion(), Code.valueOf(String.valueOf(one.conclusion())));
      } else {
        int right = String.valueOf(one.conclusion()).equals(known.get(one.opinion())) ? 1 : 0;
        experts.merge(
            one.person().toString(),
            new Calibrated(one.name(), one.unit(), 1, right),
            (a, b) -> new Calibrated(a.name(), a.unit(), a.cases() + 1, a.right() + b.right()));
      }
    }
    return new Report(
        measure("", lines, results, seconds),
        grouped(lines, Line::unit, results, seconds),
        grouped(lines, Line::field, results, seconds),
        delays(from, until),
        List.copyOf(experts.values()));
  }

  private static List<Measure> grouped(
      List<Line> lines,
      Function<Line, String> by,
      Map<String, Opinions.Result> results,
      Map<String, Code> seconds) {
    var groups = new TreeMap<String, List<Line>>();
    lines.forEach(line -> groups.computeIfAbsent(by.apply(line), _ -> new ArrayList<>()).add(line));
    return groups.entrySet().stream()
        .map(group -> measure(group.getKey(), group.getValue(), results, seconds))
        .toList();
  }

  private static Measure measure(
      String of,
      List<Line> lines,
      Map<String, Opinions.Result> results,
      Map<String, Code> seconds) {
    int inTime = 0;
    int known = 0;
    int reversed = 0;
    var pairs = new ArrayList<Pair>();
    for (var line : lines) {
      inTime += line.inTime() ? 1 : 0;
      var result = results.get(line.number());
      if (result != null && !line.conclusion().equals(Code.CANNOT_JUDGE.name())) {
        known++;
        reversed += infringes(result.conclusion()) == infringes(line.conclusion()) ? 0 : 1;
      }
      var second = seconds.get(line.number());
      if (second != null) {
        pairs.add(new Pair(Code.valueOf(line.conclusion()), second));
      }
    }
    return new Measure(of, lines.size(), inTime, known, reversed, Agreement.of(pairs));
  }

  private static boolean infringes(String conclusion) {
    return conclusion.startsWith("LIKELY_INFRINGES");
  }

  private List<Delay> delays(Instant from, Instant until) {
    var overdue = tallies.overdue(CONSULTATION, time.day(until));
    var tally = tallies.acts(CONSULTATION, List.of("decline", "lapse"), from);
    var units = new java.util.TreeSet<>(overdue.keySet());
    units.addAll(tally.keySet());
    return units.stream()
        .map(unit -> {
          var acts = tally.getOrDefault(unit, Map.of());
          return new Delay(
              unit,
              overdue.getOrDefault(unit, 0),
              acts.getOrDefault("decline", 0),
              acts.getOrDefault("lapse", 0));
        })
        .toList();
  }
}
