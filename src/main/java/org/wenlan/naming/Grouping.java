package org.wenlan.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.wenlan.naming.Likeness.Verdict;

/**
 * Puts names into groups, each group one body. A plain function: the same names, evidence and
 * decisions give the same groups.
 *
 * <p>In this order: what people decided; what a source says; equal keys with legal forms that go
 * together; the same words in another order or with other blanks; likeness, best pairs first. A
 * group never grows by likeness unless every two names of it are alike (no chains), and nothing
 * joins what a person split.
 */
final class Grouping {
  /** The share of documents that one class of legal forms must have to draw the bare name. */
  private static final double CLEARLY = 0.8;

  /** What equal keys were joined by already; a bare name that fits several forms stays alone. */
  private static final Set<Rule> EQUAL =
      EnumSet.of(Rule.SPELLING, Rule.FORM, Rule.ABBREVIATION, Rule.PLACE, Rule.BLANKS);

  /** Up to so many names of one key each is compared with each. */
  private static final int SMALL = 30;

  private final Map<String, NameKey> keys = new LinkedHashMap<>();
  private final Map<String, Integer> documents;
  private final Rarity rarity;
  private final Clusters clusters = new Clusters();

  /** The groups with the merges that made them. */
  record Groups(List<List<String>> members, List<Link> links) {}

  private Grouping(Collection<NameKey> names, Map<String, Integer> documents, Rarity rarity) {
    names.stream()
        .sorted(Comparator.comparing(NameKey::name))
        .forEach(key -> keys.put(key.name(), key));
    this.documents = documents;
    this.rarity = rarity;
    keys.keySet().forEach(clusters::add);
  }

  /**
   * Groups names.
   *
   * @param documents how many documents have a name; a name that is missing counts as one
   * @param decisions in the order in which they were made, withdrawn ones left out
   */
  static Groups of(
      Collection<NameKey> names,
      Map<String, Integer> documents,
      Rarity rarity,
      Collection<Evidence> evidence,
      List<Decision> decisions) {
    var grouping = new Grouping(names, documents, rarity);
    grouping.decided(decisions);
    grouping.evident(evidence);
    grouping.equalKeys();
    grouping.alike();
    return new Groups(grouping.clusters.all(), grouping.clusters.links());
  }

  private void decided(List<Decision> decisions) {
    var decided = Decided.of(decisions);
    decided.apart().forEach(pair -> clusters.keepApart(pair.a(), pair.b()));
    for (var link : decided.joined()) {
      if (keys.containsKey(link.a()) && keys.containsKey(link.b())) {
        boolean _ = clusters.join(link, (_, _) -> true);
      }
    }
  }

  private void evident(Collection<Evidence> evidence) {
    evidence.stream()
        .filter(one -> keys.containsKey(one.a()) && keys.containsKey(one.b()))
        .sorted(
            Comparator.comparing(Evidence::rule)
                .thenComparing(Evidence::a)
                .thenComparing(Evidence::b))
        .map(one -> new Link(one.a(), one.b(), one.rule(), 1, one.because()))
        .forEach(link -> {
          boolean _ = clusters.join(link, (_, _) -> true);
        });
  }

  private void equalKeys() {
    for (var same : by(key -> key.spelling()).values()) {
      joinAll(same);
    }
    joinBy(NameKey::key);
    joinBy(key -> ordered(key.words()));
    joinBy(key -> ordered(key.parts()));
    joinBy(NameKey::compact);
    joinBy(NameKey::plain);
  }

  private void joinBy(Function<NameKey, String> of) {
    by(key -> script(key) + of.apply(key))
        .values()
        .forEach(same -> classes(same).forEach(this::joinAll));
  }

  private static String script(NameKey key) {
    return key.eastern() ? "e " : "w ";
  }

  private static String ordered(List<String> words) {
    return String.join(" ", words.stream().sorted().toList());
  }

  private Map<String, List<NameKey>> by(Function<NameKey, String> of) {
    var by = new TreeMap<String, List<NameKey>>();
    keys.values()
        .forEach(key -> by.computeIfAbsent(of.apply(key), _ -> new ArrayList<>()).add(key));
    by.values().removeIf(all -> all.size() < 2);
    return by;
  }

  /**
   * Names of one key parted by the class of their legal form. Those without a form go with the
   * class that most documents have, if it is clear; else they stay alone: a bare name is no bridge
   * between a GmbH and an Inc.
   */
  private List<List<NameKey>> classes(List<NameKey> same) {
    var byClass = new TreeMap<String, List<NameKey>>();
    for (var key : same) {
      byClass.computeIfAbsent(String.join(" ", key.formClasses()), _ -> new ArrayList<>()).add(key);
    }
    var bare = byClass.remove("");
    if (bare != null) {
      var weights = new TreeMap<String, Integer>();
      byClass.forEach(
          (form, all) -> weights.put(form, all.stream().mapToInt(this::documents).sum()));
      int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
      var clear =
          weights.entrySet().stream().filter(one -> one.getValue() >= CLEARLY * whole).findFirst();
      byClass
          .computeIfAbsent(clear.map(Map.Entry::getKey).orElse(""), _ -> new ArrayList<>())
          .addAll(bare);
    }
    return List.copyOf(byClass.values());
  }

  private int documents(NameKey key) {
    return documents.getOrDefault(key.name(), 1);
  }

  /** Joins those that a rule says are one, the most frequent first. */
  private void joinAll(List<NameKey> same) {
    var sorted =
        same.stream()
            .sorted(Comparator.comparing(this::documents).reversed().thenComparing(NameKey::name))
            .toList();
    int firsts = sorted.size() <= SMALL ? sorted.size() : 1;
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        if (Likeness.compare(sorted.get(i), sorted.get(j), rarity)
            instanceof Verdict.Same(var rule, var likeness)) {
          join(sorted.get(i), sorted.get(j), rule, likeness, this::compatible);
        }
      }
    }
  }

  /** Whether two names may be in one group by anything but likeness: nothing in them clashes. */
  private boolean compatible(String a, String b) {
    return key(a).sameForm(key(b)) && key(a).sameKind(key(b));
  }

  private NameKey key(String name) {
    var key = keys.get(name);
    return key == null ? NameKey.of(name) : key;
  }

  private void join(
      NameKey a, NameKey b, Rule rule, double likeness, BiPredicate<String, String> may) {
    var because =
        switch (rule) {
          case LIKENESS -> a.key() + " ~ " + b.key();
          case SPELLING -> a.spelling();
          default -> a.key();
        };
    boolean _ = clusters.join(new Link(a.name(), b.name(), rule, likeness, because), may);
  }

  private void alike() {
    var found = new ArrayList<Found>();
    var seen = new HashSet<Long>();
    var heads = Blocks.heads(keys.values());
    for (var block : Blocks.of(heads, rarity)) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          long pair = (long) block.get(i) * heads.size() + block.get(j);
          if (seen.add(pair)) {
            var a = heads.get(block.get(i));
            var b = heads.get(block.get(j));
            if (Likeness.compare(a, b, rarity) instanceof Verdict.Same(var rule, var likeness)
                && !EQUAL.contains(rule)) {
              found.add(new Found(a, b, rule, likeness));
            }
          }
        }
      }
    }
    found.stream()
        .sorted(
            Comparator.comparingDouble(Found::likeness)
                .reversed()
                .thenComparing(one -> one.a().name())
                .thenComparing(one -> one.b().name()))
        .forEach(one -> join(one.a(), one.b(), one.rule(), one.likeness(), this::near));
  }

  /** Two names that are alike. */
  private record Found(NameKey a, NameKey b, Rule rule, double likeness) {}

  /** Whether two names may be in one group that grew by likeness: no chain leads farther. */
  private boolean near(String a, String b) {
    return switch (Likeness.compare(key(a), key(b), rarity)) {
      case Verdict.Same _ -> true;
      case Verdict.Apart(var why, var likeness) ->
          why.equals("script") || why.equals("unlike") && likeness >= Likeness.FLOOR;
    };
  }
}
