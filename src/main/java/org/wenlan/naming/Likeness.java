package org.wenlan.naming;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** How alike two names are, and by which rule they are taken for one body's. Plain functions. */
final class Likeness {
  /** From here on two names are one body's. Chosen on the half of the sample kept for choosing. */
  static final double SAME = 0.93;

  /** Two names of a group that grew by likeness are never less alike than this. */
  static final double FLOOR = 0.80;

  private static final double WORD = 0.93;
  private static final int SHORTEST = 5;
  private static final int CUT = 30;

  /** A word that more names than this have is no slip. */
  private static final int SLIPS = 3;

  private static final JaroWinklerSimilarity WINKLER = new JaroWinklerSimilarity();
  private static final LevenshteinDistance LETTERS = new LevenshteinDistance(1);

  private Likeness() {}

  /** What comparing came to. */
  sealed interface Verdict {

    /** How alike they are, 0 to 1. */
    double likeness();

    /** One body, by this rule. */
    record Same(Rule rule, double likeness) implements Verdict {}

    /**
     * Not shown to be one body.
     *
     * @param why code of what speaks against it
     */
    record Apart(String why, double likeness) implements Verdict {}
  }

  static Verdict compare(NameKey a, NameKey b, Rarity rarity) {
    if (a.spelling().equals(b.spelling())) {
      return new Verdict.Same(Rule.SPELLING, 1);
    }
    if (a.eastern() != b.eastern()) {
      return new Verdict.Apart("script", 0);
    }
    if (!a.sameKind(b)) {
      return new Verdict.Apart("kind", 0);
    }
    if (!a.sameForm(b)) {
      return new Verdict.Apart("form", weighted(a, b, rarity));
    }
    if (a.key().equals(b.key())) {
      return new Verdict.Same(byKey(a, b), 1);
    }
    if (a.kind() != NameKey.Kind.BODY && b.kind() != NameKey.Kind.BODY && !a.eastern()) {
      return byParts(a, b, rarity);
    }
    if (a.words().size() > 1 && sorted(a).equals(sorted(b))) {
      return new Verdict.Same(Rule.ORDER, 1);
    }
    if (a.compact().equals(b.compact()) || a.plain().equals(b.plain())) {
      return new Verdict.Same(Rule.BLANKS, 1);
    }
    if (cut(a, b) || cut(b, a)) {
      return new Verdict.Same(Rule.CUT, 1);
    }
    return byWords(a, b, rarity);
  }

  /** Whether the first is the second, cut off at the thirtieth letter as the EPO does. */
  private static boolean cut(NameKey shorter, NameKey longer) {
    var mine = letters(shorter);
    var theirs = letters(longer);
    return shorter.name().length() >= CUT - 2
        && shorter.name().length() <= CUT
        && theirs.length() > mine.length()
        && theirs.startsWith(mine);
  }

  private static String letters(NameKey key) {
    return key.spelling().replace("&", "AND").replace(" ", "");
  }

  /** Names that are, or may be, people's: the surname stands first or last. */
  private static Verdict byParts(NameKey a, NameKey b, Rarity rarity) {
    var mine = a.parts();
    var theirs = b.parts();
    for (int turn = 0; turn < mine.size() && mine.size() == theirs.size(); turn++) {
      if (turn > 0 && turn < mine.size() - 1) {
        continue;
      }
      var turned = new ArrayList<>(mine.subList(turn, mine.size()));
      turned.addAll(mine.subList(0, turn));
      var rule = initials(turned, theirs);
      if (rule != null && (rule == Rule.ORDER || mine.size() > 2)) {
        return new Verdict.Same(rule, 1);
      }
      var back = new ArrayList<>(theirs.subList(turn, theirs.size()));
      back.addAll(theirs.subList(0, turn));
      var other = initials(mine, back);
      if (other != null && (other == Rule.ORDER || mine.size() > 2)) {
        return new Verdict.Same(other, 1);
      }
    }
    return new Verdict.Apart("person", weighted(a, b, rarity));
  }

  /** ORDER when all parts are equal, INITIAL when the last differ by an initial; else null. */
  private static @Nullable Rule initials(List<String> mine, List<String> theirs) {
    boolean shorter = false;
    int whole = 0;
    for (int i = 0; i < mine.size(); i++) {
      var a = mine.get(i);
      var b = theirs.get(i);
      if (a.equals(b)) {
        whole += a.length() > 1 ? 1 : 0;
      } else if (Math.min(a.length(), b.length()) == 1 && a.charAt(0) == b.charAt(0)) {
        shorter = true;
      } else {
        return null;
      }
    }
    if (!shorter) {
      return Rule.ORDER;
    }
    return whole >= 2 ? Rule.INITIAL : null;
  }

  private static Rule byKey(NameKey a, NameKey b) {
    if (changed(a, "short") || changed(b, "short") || changed(a, "stop") || changed(b, "stop")) {
      return a.plain().equals(b.plain()) ? Rule.FORM : Rule.ABBREVIATION;
    }
    if (changed(a, "place") != changed(b, "place")
        || changed(a, "brackets") != changed(b, "brackets")) {
      return Rule.PLACE;
    }
    return a.forms().equals(b.forms()) ? Rule.SPELLING : Rule.FORM;
  }

  private static boolean changed(NameKey key, String code) {
    return key.steps().stream().anyMatch(step -> step.code().equals(code));
  }

  private static List<String> sorted(NameKey key) {
    return key.words().stream().sorted().toList();
  }

  private static Verdict byWords(NameKey a, NameKey b, Rarity rarity) {
    if (a.eastern()) {
      // One other sign makes another company; only what a rule explains is the same.
      return new Verdict.Apart("sign", WINKLER.apply(a.compact(), b.compact()));
    }
    double likeness = weighted(a, b, rarity);
    var alone = new ArrayList<String>();
    alone.addAll(left(a, b, rarity));
    alone.addAll(left(b, a, rarity));
    if (alone.stream().anyMatch(word -> word.matches(".*\\p{N}.*"))) {
      return new Verdict.Apart("number", likeness);
    }
    if (alone.stream().anyMatch(Vocabulary::apart)) {
      return new Verdict.Apart("apart", likeness);
    }
    return likeness >= SAME
        ? new Verdict.Same(Rule.LIKENESS, likeness)
        : new Verdict.Apart("unlike", likeness);
  }

  /** Words of one for which the other has none like it. */
  private static List<String> left(NameKey a, NameKey b, Rarity rarity) {
    return a.words().stream()
        .filter(word -> b.words().stream().noneMatch(other -> alike(word, other, rarity) > 0))
        .toList();
  }

  /** The share of what their words say that is in both. */
  static double weighted(NameKey a, NameKey b, Rarity rarity) {
    double both = 0;
    double all = 0;
    var free = new ArrayList<>(b.words());
    for (var word : a.words()) {
      double weight = rarity.weight(word);
      all += weight;
      String best = null;
      double most = 0;
      for (var other : free) {
        double alike = alike(word, other, rarity);
        if (alike > most) {
          most = alike;
          best = other;
        }
      }
      if (best != null) {
        free.remove(free.indexOf(best));
        // A slip makes a rare word of a frequent one: it weighs as the frequent one does.
        double lesser = Math.min(weight, rarity.weight(best));
        all += lesser - weight + lesser;
        both += 2 * most * lesser;
      }
    }
    for (var other : free) {
      all += rarity.weight(other);
    }
    return all == 0 ? 0 : both / all;
  }

  /** Equal words, or a frequent word and a rare one that looks like a slip of it. */
  private static double alike(String a, String b, Rarity rarity) {
    if (a.equals(b)) {
      return 1;
    }
    if (Math.min(a.length(), b.length()) < SHORTEST
        || Math.min(rarity.count(a), rarity.count(b)) > SLIPS) {
      return 0;
    }
    double alike = WINKLER.apply(a, b);
    // One letter more, less or other in a long word, wherever it is.
    boolean slip = Math.min(a.length(), b.length()) > SHORTEST && LETTERS.apply(a, b) == 1;
    return alike >= WORD ? alike : slip ? WORD : 0;
  }
}
