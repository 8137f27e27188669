package org.wenlan.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Pairs of names to be judged by hand, drawn with a fixed seed. The strata go by letters alone
 * (three in a row that two names share) and not by the rules that are measured.
 */
final class Sample {
  private static final long SEED = 20_261_129L;
  private static final int BLOCK = 60;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(INC|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|LLC|GMBH|AG|S\\.?A|S\\.?P\\.?A|B\\.?V|N\\.?V"
              + "|UNIV|UNIVERSITY|INST|INSTITUTE|LAB|LABORATORIES|FOUNDATION|SYSTEMS|INDUSTRIES)\\b");

  private Sample() {}

  /** How many pairs are drawn of each kind. */
  enum Stratum {
    BODIES_NEAR(120, 0.75, 1),
    BODIES_MIDDLE(70, 0.5, 0.75),
    BODIES_FAR(20, 0.3, 0.5),
    OTHERS_NEAR(30, 0.75, 1),
    OTHERS_MIDDLE(15, 0.5, 0.75),
    HAN_NEAR(40, 0.75, 1),
    HAN_MIDDLE(35, 0.4, 0.75),
    TWO_LANGUAGES(10, 0, 1);

    private final int pairs;
    private final double least;
    private final double most;

    Stratum(int pairs, double least, double most) {
      this.pairs = pairs;
      this.least = least;
      this.most = most;
    }
  }

  /** Two names to be judged. */
  record Drawn(Stratum stratum, String a, String b) {}

  static List<Drawn> draw(Collection<String> names) {
    var all = new ArrayList<>(new TreeSet<>(names));
    var blocks = new TreeMap<String, List<String>>();
    for (var name : all) {
      for (var sign : signs(name)) {
        blocks.computeIfAbsent(sign, _ -> new ArrayList<>()).add(name);
      }
    }
    var found = new HashMap<Stratum, Set<Drawn>>();
    for (var block : blocks.values()) {
      if (block.size() > 1 && block.size() <= BLOCK) {
        for (int i = 0; i < block.size(); i++) {
          for (int j = i + 1; j < block.size(); j++) {
            var drawn = place(block.get(i), block.get(j));
            if (drawn != null) {
              found.computeIfAbsent(drawn.stratum(), _ -> new HashSet<>()).add(drawn);
            }
          }
        }
      }
    }
    return picked(found);
  }

  private static List<Drawn> picked(Map<Stratum, Set<Drawn>> found) {
    var random = new Random(SEED);
    var picked = new LinkedHashMap<String, Drawn>();
    for (var stratum : Stratum.values()) {
      var pool =
          new ArrayList<>(
              found.getOrDefault(stratum, Set.of()).stream()
                  .sorted(java.util.Comparator.comparing(Drawn::a).thenComparing(Drawn::b))
                  .toList());
      java.util.Collections.shuffle(pool, random);
      pool.stream()
          .limit(stratum.pairs)
          .forEach(drawn -> picked.put(drawn.a() + "\t" + drawn.b(), drawn));
    }
    return List.copyOf(picked.values());
  }

  private static Set<String> signs(String name) {
    var signs = new HashSet<String>();
    var upper = name.toUpperCase(Locale.ROOT);
    var letters = upper.replaceAll("[^\\p{L}\\p{N}]", "");
    signs.add("b" + letters.substring(0, Math.min(5, letters.length())));
    for (var word : upper.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 3) {
        signs.add("w" + word);
      }
    }
    if (HAN.matcher(name).find()) {
      for (int i = 0; i + 3 <= letters.length(); i++) {
        signs.add("h" + letters.substring(i, i + 3));
      }
    }
    return signs;
  }

  private static @org.jspecify.annotations.Nullable Drawn place(String a, String b) {
    // What differs in case alone needs no judgement.
    if (a.equalsIgnoreCase(b)) {
      return null;
    }
    boolean oneHan = HAN.matcher(a).find();
    boolean otherHan = HAN.matcher(b).find();
    double shared = shared(a, b);
    if (oneHan != otherHan) {
      return new Drawn(Stratum.TWO_LANGUAGES, a, b);
    }
    var kind = oneHan ? "HAN" : body(a) || body(b) ? "BODIES" : "OTHERS";
    for (var stratum : Stratum.values()) {
      if (stratum.name().startsWith(kind) && shared >= stratum.least && shared < stratum.most) {
        return new Drawn(stratum, a, b);
      }
    }
    return shared >= 1 ? new Drawn(Stratum.valueOf(kind + "_NEAR"), a, b) : null;
  }

  private static boolean body(String name) {
    return BODY.matcher(name.toUpperCase(Locale.ROOT)).find();
  }

  /** Twice the shared threes of letters by all of both. */
  private static double shared(String a, String b) {
    var mine = threes(a);
    var theirs = threes(b);
    long both = mine.stream().filter(theirs::contains).count();
    return mine.isEmpty() || theirs.isEmpty() ? 0 : 2.0 * both / (mine.size() + theirs.size());
  }

  private static Set<String> threes(String name) {
    var letters = name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    int length = HAN.matcher(name).find() ? 2 : 3;
    var threes = new HashSet<String>();
    for (int i = 0; i + length <= letters.length(); i++) {
      threes.add(letters.substring(i, i + length));
    }
    return threes;
  }
}
