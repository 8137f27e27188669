package org.wenlan.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patent;
import org.wenlan.wording.Words;

/**
 * The words of a claim, each with how rare it was when the watch was made. A document is like the
 * claim when it has at least half of them, weighed by rarity.
 *
 * @param weights by term of the index, the rarest first
 */
record Telltale(Map<String, Double> weights) {
  /** Fewer words tell nothing. */
  static final int LEAST = 4;

  private static final double ENOUGH = 0.5;
  private static final int MOST = 120;

  Telltale {
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /**
   * Out of a claim's text.
   *
   * @param rarity of a term; 0 for one that no document has, which may be the most telling
   */
  static Telltale of(String claim, ToDoubleFunction<String> rarity) {
    var known = new LinkedHashMap<String, Double>();
    Words.counts(claim).keySet().forEach(term -> known.put(term, rarity.applyAsDouble(term)));
    double rarest = known.values().stream().mapToDouble(one -> one).max().orElse(0);
    var weights = new LinkedHashMap<String, Double>();
    known.entrySet().stream()
        .map(one -> Map.entry(one.getKey(), one.getValue() > 0 ? one.getValue() : rarest + 1))
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(one -> weights.put(one.getKey(), one.getValue()));
    return new Telltale(weights);
  }

  /**
   * What every document that is like the claim answers: one of its rarest words. They are as few as
   * can be so that without all of them nobody has half.
   */
  Wanted wanted() {
    double whole = whole();
    double left = whole;
    var parts = new ArrayList<Wanted>();
    for (var one : weights.entrySet()) {
      if (left < ENOUGH * whole) {
        break;
      }
      parts.add(asked(one.getKey()));
      left -= one.getValue();
    }
    return Wanted.any(List.copyOf(parts));
  }

  private static Wanted asked(String term) {
    var printed = term.replaceAll("\\p{Cntrl}", "");
    return printed.length() == term.length()
        ? new Wanted.Word(Field.NFTXT, printed)
        : new Wanted.Phrase(Field.NFTXT, printed);
  }

  private double whole() {
    return weights.values().stream().mapToDouble(one -> one).sum();
  }

  /** Whether a document is like the claim. */
  boolean holds(Patent patent) {
    return share(patent) >= ENOUGH;
  }

  /** How much of the claim's words a document has in its texts, 0 to 1, weighed by rarity. */
  double share(Patent patent) {
    var there = new HashSet<String>();
    patent.titles().forEach(one -> there.addAll(Words.counts(one.text()).keySet()));
    patent.abstracts().forEach(one -> there.addAll(Words.counts(one.text()).keySet()));
    patent.claims().forEach(one -> there.addAll(Words.counts(one.text()).keySet()));
    patent.description().forEach(one -> there.addAll(Words.counts(one.text()).keySet()));
    double whole = whole();
    return whole == 0
        ? 0
        : weights.entrySet().stream()
                .filter(one -> there.contains(one.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum()
            / whole;
  }
}
