package org.wenlan.wording;

import java.util.ArrayList;
import java.util.List;

/** Words with wildcards: {@code *} any number of letters, {@code ?} none or one, {@code #} one. */
final class Patterns {
  /** The most that a wildcard stands for between two ideographs. */
  private static final int MOST_ROOM = 100;

  private Patterns() {}

  /** The words that a pattern is of, folded: {@code e-bik*} is {@code e} and {@code bik*}. */
  static List<String> parts(String pattern) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    Characters.composed(pattern)
        .codePoints()
        .forEach(letter -> {
          if (isWildcard(letter)) {
            part.appendCodePoint(letter);
            return;
          }
          var folded = Characters.fold(letter);
          switch (folded.of()) {
            case LETTER, IDEOGRAPH -> part.append(folded.text());
            case SILENT -> {}
            case BLANK, STOP, SIGN -> end(part, parts);
          }
        });
    end(part, parts);
    return List.copyOf(parts);
  }

  private static void end(StringBuilder part, List<String> parts) {
    if (part.chars().anyMatch(letter -> !isWildcard(letter))) {
      parts.add(part.toString());
    }
    part.setLength(0);
  }

  static boolean isWild(String pattern) {
    return pattern.chars().anyMatch(Patterns::isWildcard);
  }

  static boolean isIdeographic(String pattern) {
    return pattern
        .codePoints()
        .anyMatch(letter -> Characters.fold(letter).of() == Characters.Class.IDEOGRAPH);
  }

  /**
   * A part without wildcards.
   *
   * @param least signs between it and the part before
   * @param most likewise
   */
  record Piece(String literal, int least, int most) {}

  static List<Piece> pieces(String pattern) {
    var pieces = new ArrayList<Piece>();
    var literal = new StringBuilder();
    int least = 0;
    int most = 0;
    for (int letter : (pattern + "*").codePoints().toArray()) {
      if (!isWildcard(letter)) {
        literal.appendCodePoint(letter);
        continue;
      }
      if (literal.length() > 0) {
        pieces.add(new Piece(literal.toString(), least, most));
        literal.setLength(0);
        least = 0;
        most = 0;
      }
      least += letter == '#' ? 1 : 0;
      most = letter == '*' ? MOST_ROOM : Math.min(MOST_ROOM, most + 1);
    }
    return pieces;
  }

  private static boolean isWildcard(int letter) {
    return letter == '*' || letter == '?' || letter == '#';
  }
}
