package org.wenlan.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * How much a word of a name says: the fewer names have it, the more.
 *
 * @param names how many different keys were counted
 * @param having how many of them have a word
 */
record Rarity(int names, Map<String, Integer> having) {

  /** Counts the words of all these names, each key once. */
  static Rarity of(Collection<NameKey> keys) {
    var seen = new HashSet<String>();
    var having = new HashMap<String, Integer>();
    for (var key : keys) {
      if (seen.add(key.key())) {
        new HashSet<>(key.words()).forEach(word -> having.merge(word, 1, Integer::sum));
      }
    }
    return new Rarity(seen.size(), having);
  }

  /** From about 0.7 for a word that all have to 1 + ln(number of names) for one that is new. */
  double weight(String word) {
    return Math.log(1 + (names + 1.0) / Math.max(1, count(word)));
  }

  int count(String word) {
    return having.getOrDefault(word, 0);
  }
}
