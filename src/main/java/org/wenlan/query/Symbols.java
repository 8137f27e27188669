package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;

/** Classification symbols in a query: what they look like, and their one form. */
final class Symbols {

  /**
   * Section, class, subclass, group, subgroup; a blank may stand before a group with its subgroup.
   */
  private static final Pattern IPC =
      Pattern.compile(
          "(?i)([a-hy])(?:(\\d\\d)(?:([a-z])(?: *+(\\d{1,4})/(\\d{2,6})|(\\d{1,4}))?+)?+)?+");

  /** WIPO ST.8: group in four places, subgroup in six. */
  private static final Pattern ST8 = Pattern.compile("(?i)([a-hy]\\d\\d[a-z])(\\d{4})(\\d{6})");

  private static final Pattern LOCARNO = Pattern.compile("(\\d{1,2})(?:[-.]?(\\d\\d))?+");

  private Symbols() {}

  /** Where the symbol at {@code from} ends; {@code from} when there is none. */
  static int end(Field field, String text, int from) {
    var patterns = field == Field.LOCARNO ? new Pattern[] {LOCARNO} : new Pattern[] {ST8, IPC};
    for (var pattern : patterns) {
      var matcher = pattern.matcher(text).region(from, text.length());
      if (matcher.lookingAt() && endsThere(text, matcher.end())) {
        return matcher.end();
      }
    }
    return from;
  }

  private static boolean endsThere(String text, int end) {
    return end == text.length()
        || !Spellings.isNamePart(text.charAt(end)) && text.charAt(end) != '/';
  }

  /**
   * The symbol in its usual form, such as {@code H04L9/32} or {@code 14-02}; empty when it is none.
   */
  static Optional<String> read(Field field, String written) {
    return field == Field.LOCARNO ? locarno(written) : ipc(written.strip());
  }

  /** Whether a bare word is surely a symbol: at least a subclass. */
  static boolean isSubclass(String word) {
    return word.length() >= 4 && ipc(word).isPresent();
  }

  /** Whether a bare word may be a symbol: a section or class in capital letters. */
  static boolean isSectionOrClass(String word) {
    return word.length() <= 3
        && word.equals(word.toUpperCase(ROOT))
        && word.length() != 2
        && ipc(word).isPresent();
  }

  private static Optional<String> locarno(String written) {
    var matcher = LOCARNO.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var main = "%02d".formatted(Integer.parseInt(matcher.group(1)));
    return Optional.of(matcher.group(2) == null ? main : main + "-" + matcher.group(2));
  }

  private static Optional<String> ipc(String written) {
    var st8 = ST8.matcher(written);
    if (st8.matches()) {
      var subgroup = st8.group(3).replaceFirst("(?<=\\d\\d)0+$", "");
      return Optional.of(
          st8.group(1).toUpperCase(ROOT) + Integer.parseInt(st8.group(2)) + "/" + subgroup);
    }
    return IPC.matcher(written).matches()
        ? Optional.of(written.replace(" ", "").toUpperCase(ROOT))
        : Optional.empty();
  }
}
