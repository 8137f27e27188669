package org.wenlan.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names are worth comparing with each other: comparing all with all would never end. */
final class Blocks {
  private static final int BLOCK = 200;
  private static final int RARE = 40;

  private Blocks() {}

  /** One name of each key and class of form: what is equal need not be compared again. */
  static List<NameKey> heads(Collection<NameKey> keys) {
    var seen = new HashSet<String>();
    return keys.stream()
        .filter(key -> !key.eastern())
        .filter(key -> seen.add(key.kind() + key.key() + "|" + key.formClasses()))
        .toList();
  }

  /** Names that are worth comparing: they share a rare word, or how their first word begins. */
  static List<List<Integer>> of(List<NameKey> heads, Rarity rarity) {
    var blocks = new HashMap<String, List<Integer>>();
    for (int i = 0; i < heads.size(); i++) {
      for (var sign : signs(heads.get(i), rarity)) {
        blocks.computeIfAbsent(sign, _ -> new ArrayList<>()).add(i);
      }
    }
    return blocks.entrySet().stream()
        .filter(block -> block.getValue().size() > 1 && block.getValue().size() <= BLOCK)
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Set<String> signs(NameKey key, Rarity rarity) {
    var signs = new HashSet<String>();
    for (var word : key.words()) {
      if (rarity.count(word) <= RARE) {
        signs.add("w " + word);
      }
    }
    if (key.kind() != NameKey.Kind.BODY && key.parts().size() > 2) {
      var first = key.parts().stream().map(part -> part.substring(0, 1)).sorted().toList();
      var longest = key.parts().stream().max(Comparator.comparingInt(String::length)).orElse("");
      signs.add("i " + first + longest);
    }
    var compact = key.compact();
    signs.add("b " + compact.substring(0, Math.min(7, compact.length())));
    if (key.words().size() > 1) {
      signs.add(
          "l "
              + initial(key.words().getFirst(), 3)
              + initial(key.words().get(1), 3)
              + key.words().size());
    }
    return signs;
  }

  private static String initial(String word, int length) {
    return word.substring(0, Math.min(length, word.length()));
  }
}
