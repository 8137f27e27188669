package org.wenlan.exchange;

import java.util.HashSet;
import java.util.Set;

/** Words that stand in every text and say nothing of a technology. Plain functions. */
final class SmallWords {
  private static final Set<String> ALL = new HashSet<>(Branch.lines("small-words.txt"));

  private SmallWords() {}

  /** Whether a term of an index is one: a pair of ideographs also when one of them is. */
  static boolean has(String term) {
    var plain = plain(term);
    return ALL.contains(plain)
        || plain.codePoints().allMatch(Character::isIdeographic)
            && plain.codePoints().anyMatch(one -> ALL.contains(Character.toString(one)));
  }

  /** A term without the sign of its kind. */
  static String plain(String term) {
    return term.replaceAll("^[^\\p{L}\\p{N}]+", "");
  }
}
