package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every way to write a field's name. Case does not matter. */
final class Spellings {

  /**
   * A field and what its spelling says beyond it.
   *
   * @param relation the relation that {@code before:…:} and {@code after:…:} bring; null otherwise
   * @param language whether the spelling names a language, which the field does not
   */
  record Spelling(Field field, @Nullable Relation relation, boolean language) {}

  private static final Map<String, Spelling> ALL = new HashMap<>();
  private static final int LONGEST;

  /** PATENTSCOPE: {@code EN_TI}, {@code ZH_AB}, {@code XX_ALLTXT}. */
  private static final Pattern WITH_LANGUAGE = Pattern.compile("[a-z]{2}_([a-z]{2,6})");

  private static final Map<String, Field> AFTER_LANGUAGE =
      Map.of(
          "ti", Field.TI,
          "ab", Field.AB,
          "cl", Field.CLAIMS,
          "de", Field.DESC,
          "all", Field.TXT,
          "alltxt", Field.FTXT);

  static {
    for (var guide : FieldGuide.all()) {
      for (var names : List.of(guide.epo(), guide.cn(), guide.others())) {
        for (var name : names) {
          var before = ALL.put(key(name), new Spelling(guide.field(), null, false));
          if (before != null) {
            throw new IllegalStateException(name + " is spelled for two fields");
          }
        }
      }
    }
    Map.of("priority", Field.PRD, "filing", Field.AD, "publication", Field.PD)
        .forEach((name, field) -> {
          ALL.put("before:" + name, new Spelling(field, Relation.LESS, false));
          ALL.put("after:" + name, new Spelling(field, Relation.MORE, false));
        });
    ALL.put("before", new Spelling(Field.PRD, Relation.LESS, false));
    ALL.put("after", new Spelling(Field.PRD, Relation.MORE, false));
    LONGEST = ALL.keySet().stream().mapToInt(String::length).max().orElseThrow();
  }

  private Spellings() {}

  static Optional<Spelling> of(String written) {
    var key = key(written);
    var known = ALL.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    if (key.length() < 4 || key.charAt(2) != '_') {
      return Optional.empty();
    }
    var matcher = WITH_LANGUAGE.matcher(key);
    return matcher.matches()
        ? Optional.ofNullable(AFTER_LANGUAGE.get(matcher.group(1)))
            .map(field -> new Spelling(field, null, true))
        : Optional.empty();
  }

  /** Where the longest field name that begins at {@code from} ends; {@code from} when none does. */
  static int endOfName(String text, int from) {
    for (int end = Math.min(text.length(), from + LONGEST); end > from; end--) {
      boolean whole =
          end == text.length()
              || !isNamePart(text.charAt(end))
              || !isNamePart(text.charAt(end - 1));
      if (whole && of(text.substring(from, end)).isPresent()) {
        return end;
      }
    }
    return from;
  }

  /** The known spelling that is nearest to a wrong one; empty when none is within two letters. */
  static Optional<String> nearest(String wrong) {
    var key = key(wrong);
    int allowed = key.length() <= 3 ? 1 : 2;
    return ALL.keySet().stream()
        .filter(
            known -> known.indexOf(':') < 0 && Math.abs(known.length() - key.length()) <= allowed)
        .map(known -> Map.entry(distance(known, key), known))
        .filter(entry -> entry.getKey() <= allowed && entry.getKey() < key.length())
        .min(
            Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
        .map(Map.Entry::getValue);
  }

  static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || Cleaned.combines(c);
  }

  /** What is looked up was cleaned by {@link Cleaned}; only case is left. */
  private static String key(String written) {
    return written.toLowerCase(ROOT);
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    int[] next = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + cost);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      var spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return row[other.length()];
  }
}
