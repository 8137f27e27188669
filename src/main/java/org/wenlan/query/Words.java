package org.wenlan.query;

/** Writes words so that the {@code epo} dialect reads them as they are. */
final class Words {

  /** What ends a word or means something in one. */
  private static final String SPECIAL = "()\",;=<>[]{}:~^\\*?#!$&|";

  private Words() {}

  static String plain(String written) {
    var text = clean(written);
    return (meansMore(text) ? "\\" : "") + escaped(text, SPECIAL);
  }

  /**
   * Whether a word would be taken for an operator, a regular expression or a sign before a word.
   */
  private static boolean meansMore(String text) {
    return Operators.isReserved(text)
        || Operators.isReserved(leadingWord(text))
        || !text.isEmpty() && "/-+".indexOf(text.charAt(0)) >= 0;
  }

  /** Before {@code prox} a word that is also a field's name would begin a list. */
  static String besideProximity(String written) {
    var text = clean(written);
    return Spellings.of(text).isPresent() && !meansMore(text)
        ? "\\" + escaped(text, SPECIAL)
        : plain(text);
  }

  static String wild(String pattern) {
    return (meansMore(pattern) ? "\\" : "") + escaped(pattern, SPECIAL.replaceAll("[*?#]", ""));
  }

  static String quoted(String text) {
    return '"' + escaped(clean(text), "\"\\*?#") + '"';
  }

  /** A fixed value: quotation marks make no difference. */
  static String value(String text) {
    boolean simple =
        !text.isEmpty()
            && text.chars().allMatch(Character::isLetterOrDigit)
            && !Operators.isReserved(text);
    return simple ? text : quoted(text);
  }

  static String number(String written, boolean prefix) {
    var typed = clean(written);
    boolean simple =
        typed
                .chars()
                .allMatch(
                    c -> c < 0x80 && (Character.isLetterOrDigit(c) || "./-_*".indexOf(c) >= 0))
            && (prefix || typed.chars().anyMatch(Character::isDigit));
    return simple ? typed : '"' + escaped(typed, prefix ? "\"\\?#" : "\"\\*?#") + '"';
  }

  /** The reader looks at letters, digits and slashes to know an operator. */
  private static String leadingWord(String text) {
    int end = 0;
    while (end < text.length()
        && (Spellings.isNamePart(text.charAt(end)) || text.charAt(end) == '/')) {
      end++;
    }
    return text.substring(0, end);
  }

  /** Some signs mean nothing in the middle of a word: 2,4-D and AT&T and US$. */
  private static boolean means(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case ',', '~' -> !Character.isDigit(before) || !Character.isDigit(after);
      case ':' -> !text.substring(0, at).matches("\\d+") || !Character.isDigit(after);
      case '&' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after);
      case '$' -> at > 0;
      default -> true;
    };
  }

  /** A name from a record may hold “ or ？, which a reader takes for the plain sign. */
  private static String clean(String text) {
    return Cleaned.of(text).text();
  }

  private static String escaped(String text, String special) {
    var out = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (special.indexOf(c) >= 0 && means(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
