package org.wenlan.query;

/**
 * Wildcards while a query is read. They are Unicode noncharacters, which {@link Cleaned} removes,
 * so a typed star and a wildcard can be told apart whatever the dialect writes for one.
 */
final class Signs {

  /** Any number of letters. */
  static final char MANY = '\uFDD0';

  /** None or one. */
  static final char MAYBE = '\uFDD1';

  /** Exactly one. */
  static final char ONE = '\uFDD2';

  private Signs() {}

  static boolean is(char c) {
    return c == MANY || c == MAYBE || c == ONE;
  }

  static boolean in(String text) {
    return text.chars().anyMatch(c -> is((char) c));
  }

  /** As {@link Wanted.Wild} writes it; typed signs that no index holds are left out. */
  static String pattern(String text) {
    var out = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case MANY -> {
          if (out.isEmpty() || out.charAt(out.length() - 1) != '*') {
            out.append('*');
          }
        }
        case MAYBE -> out.append('?');
        case ONE -> out.append('#');
        case '*', '?', '#' -> {}
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** As it was typed, more or less, for a message. */
  static String shown(String text) {
    return text.replace(MANY, '*').replace(MAYBE, '?').replace(ONE, '#');
  }

  /** Letters only, without any wildcard. */
  static String literal(String text) {
    return text.chars()
        .filter(c -> !is((char) c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
