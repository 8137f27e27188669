package org.wenlan.query;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Which words with wildcards an index can find in bounded time. */
final class Wildcards {

  private Wildcards() {}

  /** The word as a leaf; null when it leaves too little to look for, which is then a misreading. */
  static Wanted.@Nullable Wild read(Field field, String word, int from, int to, Findings findings) {
    var pattern = Signs.pattern(word);
    long wildcards = pattern.chars().filter(Wildcards::isWildcard).count();
    if (wildcards > Limits.WILDCARDS) {
      findings.misreadInstead(
          Misreading.TOO_MANY_WILDCARDS,
          from,
          to,
          findings.replaced(from, to, beginning(pattern) + "*"),
          pattern,
          String.valueOf(Limits.WILDCARDS));
      return null;
    }
    if (leading(pattern) < Limits.LEADING && trailing(pattern) < Limits.TRAILING) {
      var literal = Signs.literal(word);
      // C# is a word, not a C and one letter more
      var plain = literal.length() < Limits.LEADING ? escaped(pattern) : literal;
      var instead = plain.isEmpty() ? "" : findings.replaced(from, to, plain);
      findings.misreadInstead(Misreading.WILDCARD_TOO_SHORT, from, to, instead, pattern);
      return null;
    }
    return new Wanted.Wild(field, pattern);
  }

  private static String escaped(String pattern) {
    return pattern.matches("\\p{L}+[#?]") ? pattern.replaceAll("([#?])", "\\\\$1") : "";
  }

  private static String beginning(String pattern) {
    int end = 0;
    while (end < pattern.length() && !isWildcard(pattern.charAt(end))) {
      end++;
    }
    return pattern.substring(0, end);
  }

  private static int leading(String pattern) {
    int weight = 0;
    for (int i = 0; i < pattern.length() && !isWildcard(pattern.charAt(i)); i++) {
      weight += weight(pattern.charAt(i));
    }
    return weight;
  }

  private static int trailing(String pattern) {
    int weight = 0;
    for (int i = pattern.length() - 1; i >= 0 && !isWildcard(pattern.charAt(i)); i--) {
      weight += weight(pattern.charAt(i));
    }
    return weight;
  }

  /** A Han character says as much as two letters; punctuation is in no index. */
  private static int weight(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return 0;
    }
    return UnicodeScript.of(c) == UnicodeScript.HAN ? 2 : 1;
  }

  private static boolean isWildcard(int c) {
    return c == '*' || c == '?' || c == '#';
  }
}
