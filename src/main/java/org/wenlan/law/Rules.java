package org.wenlan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Rule.Subject;
import org.wenlan.territory.Regions;

/**
 * The door to the law: every rule that is known, and which one applied where and when. Immutable
 * and thread-safe.
 */
public final class Rules {
  private final Vocabulary vocabulary;
  private final Map<String, Instrument> instruments;
  private final List<Rule> rules;
  private final Map<String, List<Rule>> byKey;

  Rules(Vocabulary vocabulary, List<Instrument> instruments, List<Rule> rules) {
    this.vocabulary = vocabulary;
    this.instruments =
        instruments.stream()
            .collect(
                Collectors.toMap(
                    Instrument::code, each -> each, (a, _) -> a, java.util.LinkedHashMap::new));
    this.rules = List.copyOf(rules);
    this.byKey = rules.stream().collect(Collectors.groupingBy(Rule::key));
  }

  /**
   * A file of law that is not shipped.
   *
   * @param name of the file, for faults
   * @param text YAML, in the form that {@code law/README.md} among the resources describes
   */
  public record File(String name, String text) {}

  /** What came of loading. */
  public sealed interface Loading {

    /** Everything was in order. */
    record Loaded(Rules rules) implements Loading {}

    /** Nothing was loaded; each fault says where it is and what to do. */
    record Faulty(List<Fault> faults) implements Loading {}
  }

  /** The shipped law. */
  public static Rules shipped() {
    return Shipped.RULES;
  }

  private static final class Shipped {
    private static final Rules RULES =
        switch (with(List.of())) {
          case Loading.Loaded(var rules) -> rules;
          case Loading.Faulty(var faults) ->
              throw new IllegalStateException("The shipped law is broken: " + faults);
        };
  }

  /** The shipped law and more, such as the rules of one's own region. */
  public static Loading with(List<File> more) {
    var files = new ArrayList<>(LawFiles.instruments());
    more.forEach(file -> files.add(new LawFiles.Text(file.name(), file.text())));
    return LawReader.read(LawFiles.subjects(), LawFiles.words(), files);
  }

  /**
   * The rule on a subject that applied in a region on a day: the one of the nearest layer, and
   * within local rules the one of the smallest region.
   *
   * @param region six digits or fewer, GB/T 2260; empty or {@code CN} for the nation alone
   * @param trigger the day of the event that sets the clock running, not today
   */
  public Finding find(String key, String region, LocalDate trigger) {
    if (!vocabulary.subjects().containsKey(key)) {
      return refused("law.refusal.unknown-key", key);
    }
    boolean nation = region.isBlank() || region.strip().equals("CN");
    if (!nation && Regions.find(region).isEmpty()) {
      return refused("law.refusal.unknown-region", region);
    }
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(rule -> applies(instrumentOf(rule), nation ? "" : region, trigger))
        .max(
            Comparator.comparing((Rule rule) -> instrumentOf(rule).layer())
                .thenComparing(rule -> Regions.path(instrumentOf(rule).region()).size())
                .thenComparing(Rule::version))
        .map(this::found)
        .orElseGet(
            () -> refused("law.refusal.none-in-force", key, nation ? "CN" : region, trigger));
  }

  private static boolean applies(Instrument instrument, String region, LocalDate trigger) {
    return instrument.inForce(trigger)
        && (instrument.region().isEmpty()
            || (!region.isEmpty() && Regions.contains(instrument.region(), region)));
  }

  /** The rule that a case pinned, exactly as it was. */
  public Finding pinned(Pinned pin) {
    return byKey.getOrDefault(pin.key(), List.of()).stream()
        .filter(
            rule -> rule.instrument().equals(pin.instrument()) && rule.version() == pin.version())
        .findFirst()
        .map(rule ->
            Pinned.of(rule).equals(pin) ? found(rule) : refused("law.refusal.pin-changed", pin))
        .orElseGet(() -> refused("law.refusal.pin-lost", pin));
  }

  /** How unsure we are of the rule that a case pinned; empty for one read in the law itself. */
  public Optional<Mark> doubt(String pin) {
    return Pinned.parse(pin)
        .map(this::pinned)
        .flatMap(found ->
            found instanceof Finding.Found(var rule, var _, var _)
                ? Optional.of(rule.mark())
                : Optional.empty())
        .filter(mark -> mark != Mark.V);
  }

  /** All instruments: the nation's first, then by region, then by their first day. */
  public List<Instrument> instruments() {
    return instruments.values().stream()
        .sorted(
            Comparator.comparing(Instrument::layer)
                .thenComparing(Instrument::region)
                .thenComparing(Instrument::from)
                .thenComparing(Instrument::code))
        .toList();
  }

  /** An instrument by its code. */
  public Optional<Instrument> instrument(String code) {
    return Optional.ofNullable(instruments.get(code));
  }

  /** Every rule, older versions too. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules of an instrument as they are now, in the order of its file. */
  public List<Rule> rulesOf(String instrument) {
    return current(rules.stream().filter(rule -> rule.instrument().equals(instrument)).toList());
  }

  /** The rules on a subject as they are now: by layer and region, the latest first. */
  public List<Rule> history(String key) {
    return current(byKey.getOrDefault(key, List.of())).stream()
        .sorted(
            Comparator.comparing((Rule rule) -> instrumentOf(rule).layer())
                .thenComparing(rule -> instrumentOf(rule).region())
                .thenComparing(rule -> instrumentOf(rule).from())
                .reversed())
        .toList();
  }

  private static List<Rule> current(List<Rule> all) {
    Map<String, Integer> last =
        all.stream()
            .collect(
                Collectors.toMap(
                    rule -> rule.instrument() + "/" + rule.key(), Rule::version, Math::max));
    Function<Rule, Integer> newest =
        rule -> last.getOrDefault(rule.instrument() + "/" + rule.key(), 0);
    return all.stream().filter(rule -> rule.version() == newest.apply(rule)).toList();
  }

  /** Every subject, in the order of the shipped list. */
  public List<Subject> subjects() {
    return List.copyOf(vocabulary.subjects().values());
  }

  /** A subject by its key. */
  public Optional<Subject> subject(String key) {
    return Optional.ofNullable(vocabulary.subjects().get(key));
  }

  /**
   * The name of a coded word.
   *
   * @param group {@code kinds}, {@code events}, {@code pauses}, {@code approvers}, {@code units}
   */
  public Bilingual word(String group, String code) {
    return vocabulary.word(group, code).orElse(new Bilingual(code, code));
  }

  private Finding found(Rule rule) {
    return new Finding.Found(rule, instrumentOf(rule), Pinned.of(rule));
  }

  private static Finding refused(String rule, Object... arguments) {
    return new Finding.Refused(Refusal.of(rule, "", arguments));
  }

  private Instrument instrumentOf(Rule rule) {
    return java.util.Objects.requireNonNull(instruments.get(rule.instrument()), rule.instrument());
  }
}
