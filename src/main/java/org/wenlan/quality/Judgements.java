package org.wenlan.quality;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Opinion;
import org.wenlan.consultation.Opinions;
import org.wenlan.docket.LegalTime;
import org.wenlan.judging.Chart;
import org.wenlan.judging.Conclusion;
import org.wenlan.kernel.Refusal;
import org.wenlan.kernel.Sha256;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;
import org.wenlan.quality.Judgement.Purpose;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/**
 * The door to blind judgements. Which opinions are judged twice follows from their codes, which
 * nobody knows before they are signed. Thread-safe.
 */
@Component
public class Judgements {
  /** Opinions older than this are not drawn any more. */
  private static final Duration DRAWN_FROM = Duration.ofDays(90);

  private static final int TEN_THOUSAND = 10_000;

  private final JudgementStore store;
  private final Opinions opinions;
  private final Rules rules;
  private final LegalTime time;
  private final Units units;

  Judgements(JudgementStore store, Opinions opinions, Rules rules, LegalTime time, Units units) {
    this.units = units;
    this.store = store;
    this.opinions = opinions;
    this.rules = rules;
    this.time = time;
  }

  /**
   * A calibration case.
   *
   * @param expected the conclusion that counts as right
   * @param source who says so
   */
  public record Known(String opinion, String expected, String source, String by) {}

  /** What came of a step. */
  public sealed interface Outcome {

    /** Done. */
    record Done(Judgement judgement) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}
  }

  /** How many opinions wait for a second judgement that this person may give. */
  public int waiting(Actor.Person who, Instant at) {
    return drawn(who, at).size();
  }

  /** Begins the oldest of them; refused when there is none. */
  @Transactional
  public Outcome next(Actor.Person who, Instant at) {
    for (var opinion : drawn(who, at)) {
      var begun = store.begin(opinion.number(), Purpose.SECOND, who, opinion.chart().blank(), at);
      if (begun.isPresent()) {
        return new Outcome.Done(begun.get());
      }
    }
    return refused("nothing-waits");
  }

  private List<Opinion> drawn(Actor.Person who, Instant at) {
    var taken = store.second();
    var known = store.known().stream().map(Known::opinion).collect(Collectors.toSet());
    double share = share(at);
    return opinions.signed(at.minus(DRAWN_FROM), at).stream()
        .filter(line -> drawn(line.code(), share))
        .filter(line -> !taken.contains(line.number()) && !known.contains(line.number()))
        .map(line -> opinions.find(line.number()).orElseThrow().opinion())
        .filter(opinion -> !opinions.touches(who, opinion))
        .toList();
  }

  /** Whether an opinion is one of the share that is judged twice. */
  static boolean drawn(String code, double share) {
    var digest = Sha256.of(code);
    int at = ((digest[0] & 0xFF) << 16 | (digest[1] & 0xFF) << 8 | digest[2] & 0xFF);
    return at % TEN_THOUSAND < share * (TEN_THOUSAND / 100.0);
  }

  private double share(Instant at) {
    var region = units.find(units.centre()).map(Unit::region).orElse("");
    return rules.find("opinions.second-share", region, time.day(at))
                instanceof Finding.Found(var rule, var _, var _)
            && rule.value() instanceof Rule.Value.Range(BigDecimal least, var _, var _)
        ? least.doubleValue()
        : 0;
  }

  /** Calibration cases that a person has not begun yet. */
  public List<Known> calibrations(Actor.Person who) {
    Set<String> begun =
        store.of(who.id()).stream()
            .filter(one -> one.purpose() == Purpose.CALIBRATION)
            .map(Judgement::opinion)
            .collect(Collectors.toSet());
    return store.known().stream().filter(one -> !begun.contains(one.opinion())).toList();
  }

  /** All calibration cases. */
  public List<Known> known() {
    return store.known();
  }

  /** Begins a calibration case. */
  @Transactional
  public Outcome calibrate(Actor.Person who, String opinion, Instant at) {
    var known = store.known().stream().filter(one -> one.opinion().equals(opinion)).findFirst();
    if (known.isEmpty()) {
      return refused("no-calibration", opinion);
    }
    var chart = opinions.find(opinion).orElseThrow().opinion().chart().blank();
    return store
        .begin(opinion, Purpose.CALIBRATION, who, chart, at)
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() -> refused("begun-already", opinion));
  }

  /** Makes an opinion a calibration case: its answer is known from somewhere of weight. */
  @Transactional
  public Optional<Refusal> know(Known known, Instant at) {
    if (opinions.find(known.opinion()).isEmpty()) {
      return Optional.of(Refusal.of("quality.refusal.no-opinion", "", known.opinion()));
    }
    if (known.source().isBlank()) {
      return Optional.of(Refusal.of("quality.refusal.no-source", ""));
    }
    store.know(known, at);
    return Optional.empty();
  }

  /** What a person has to judge or has judged. */
  public List<Judgement> of(Actor.Person who) {
    return store.of(who.id());
  }

  /** One of their own. */
  public Optional<Judgement> find(Actor.Person who, long id) {
    return store.find(id).filter(one -> one.person().equals(who.id()));
  }

  /** What is judged: right, product and facts, and nothing that was found before. */
  public Opinion subject(Judgement judgement) {
    return opinions.find(judgement.opinion()).orElseThrow().opinion();
  }

  /** What counts as right; only for a finished calibration. */
  public Optional<Known> expected(Judgement judgement) {
    return judgement.done() && judgement.purpose() == Purpose.CALIBRATION
        ? store.known().stream()
            .filter(one -> one.opinion().equals(judgement.opinion()))
            .findFirst()
        : Optional.empty();
  }

  /** Keeps what was filled in so far. */
  @Transactional
  public Outcome fill(Actor.Person who, long id, long version, Chart chart) {
    return store.fill(id, version, chart)
        ? new Outcome.Done(find(who, id).orElseThrow())
        : refused("changed");
  }

  /** Finishes it: the conclusion is the one that the chart gives. */
  @Transactional
  public Outcome finish(Actor.Person who, long id, long version, Instant at) {
    var found = find(who, id);
    if (found.isEmpty()) {
      return refused("changed");
    }
    var open = found.get().chart().open();
    if (!open.isEmpty()) {
      return refused("open", String.join(", ", open));
    }
    var conclusion = Conclusion.of(found.get().chart(), List.of()).code().name();
    return store.finish(id, version, conclusion, at)
        ? new Outcome.Done(find(who, id).orElseThrow())
        : refused("changed");
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("quality.refusal." + rule, "", arguments));
  }
}
