package org.wenlan.likeness;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/**
 * Signs that look like a small Latin letter, as Unicode's table of confusables (UTS 39) has them: a
 * Cyrillic {@code о}, a nought, a one for an l.
 */
final class Lookalikes {
  private static final char NONE = '\uffff';
  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  private static final char[] KNOWN = new char[0x10000];

  private Lookalikes() {}

  /** A name in letters with every sign that looks like a small Latin letter written as that one. */
  static String plain(String letters) {
    boolean pure = true;
    for (int i = 0; i < letters.length() && pure; i++) {
      char c = letters.charAt(i);
      pure = c >= 'a' && c <= 'z';
    }
    if (pure) {
      return letters;
    }
    var plain = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      plain.append(plain(letters.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (c >= 'a' && c <= 'z') {
      return c;
    }
    // Written by several threads at once with the same value.
    char known = KNOWN[c];
    if (known == 0) {
      known = looked(c);
      KNOWN[c] = known;
    }
    return known == NONE ? c : known;
  }

  private static char looked(char c) {
    if (Character.isSurrogate(c)) {
      return NONE;
    }
    synchronized (CHECKER) {
      var skeleton = CHECKER.getSkeleton(Character.toString(c)).toLowerCase(Locale.ROOT);
      return skeleton.length() == 1 && skeleton.charAt(0) >= 'a' && skeleton.charAt(0) <= 'z'
          ? skeleton.charAt(0)
          : NONE;
    }
  }
}
