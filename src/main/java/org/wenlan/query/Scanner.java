package org.wenlan.query;

import static java.util.Locale.ROOT;

/** A place in the clean text of a query, and how to read words and quotations from there. */
final class Scanner {

  private final String text;
  private final Dialect dialect;
  private final Findings findings;
  private int position;

  Scanner(String text, Dialect dialect, Findings findings) {
    this.text = text;
    this.dialect = dialect;
    this.findings = findings;
  }

  String text() {
    return text;
  }

  Dialect dialect() {
    return dialect;
  }

  int position() {
    return position;
  }

  void go(int to) {
    position = to;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The character here, a line end behind the last. */
  char here() {
    return at(position);
  }

  char at(int where) {
    return where >= 0 && where < text.length() ? text.charAt(where) : '\n';
  }

  void skipBlanks() {
    position = afterBlanks(position);
  }

  int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * The plain run of letters, digits and slashes here, such as {@code and}, {@code 3W}, {@code
   * w/2}.
   */
  String plainAt(int from) {
    int end = from;
    while (end < text.length() && (Spellings.isNamePart(text.charAt(end)) || at(end) == '/')) {
      end++;
    }
    return text.substring(from, end);
  }

  /**
   * Reads a quotation whose opening mark is here; wildcards become {@link Signs}, blanks one blank.
   */
  String quotation() {
    int open = position;
    var out = new StringBuilder();
    for (position++; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == '"') {
        position++;
        return out.toString().strip();
      }
      if (c == '\\' && !Character.isWhitespace(at(position + 1))) {
        position++;
        out.append(text.charAt(position));
      } else if (!Character.isWhitespace(c) && c != '\\') {
        out.append(quotedSign(c));
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    var closed = text.endsWith("\\") ? text.substring(0, text.length() - 1) : text;
    findings.misreadInstead(Misreading.UNBALANCED_QUOTE, open, open + 1, closed + "\"");
    return "";
  }

  private char quotedSign(char c) {
    return switch (dialect) {
      case LUCENE -> c;
      case EPO -> sign(c);
      case CN -> c == '+' ? Signs.MANY : c == '*' ? c : sign(c);
    };
  }

  private char sign(char c) {
    return switch (c) {
      case '*' -> dialect == Dialect.CN ? c : Signs.MANY;
      case '?' -> dialect == Dialect.LUCENE ? Signs.ONE : Signs.MAYBE;
      case '#' -> dialect == Dialect.LUCENE ? c : Signs.ONE;
      default -> c;
    };
  }

  /**
   * Reads a word; wildcards become {@link Signs}. Empty when none is here, which is then a
   * misreading.
   *
   * @param glue whether a comma between two digits belongs to the word (2,4-dinitrophenol)
   */
  String word(boolean glue) {
    int from = position;
    var out = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\\' && !Character.isWhitespace(at(position + 1))) {
        out.append(at(position + 1));
        position += 2;
      } else if (ends(c, glue)) {
        break;
      } else if (c == '{' || c == '}') {
        findings.misread(Misreading.REGULAR_EXPRESSION, from, position + 1);
        return "";
      } else if (foreignWildcard(c, from)) {
        findings.misreadInstead(
            Misreading.FOREIGN_WILDCARD,
            position,
            position + 1,
            findings.replaced(position, position + 1, dialect == Dialect.CN ? "+" : "*"),
            String.valueOf(c));
        return "";
      } else {
        out.append(wordSign(c, from));
        position++;
      }
    }
    if (out.isEmpty()) {
      unexpected();
    } else {
      endOfWord(from);
    }
    return out.toString();
  }

  /** The character here has no business here. */
  void unexpected() {
    findings.misreadInstead(
        Misreading.UNEXPECTED,
        position,
        position + 1,
        findings.replaced(position, Math.min(position + 1, text.length()), " "),
        String.valueOf(here()));
  }

  private boolean ends(char c, boolean glue) {
    return switch (c) {
      case '(', ')', '"', ';', '=', '<', '>', '[', ']', '|', '\\' -> true;
      case ',' -> !(glue && betweenDigits());
      case ':' -> !betweenDigits();
      case '~' -> !betweenDigits();
      case '^' -> dialect == Dialect.LUCENE;
      case '&' -> at(position + 1) == '&' || !inWord();
      case '+' -> dialect == Dialect.CN && !isWildcardPlus(position);
      case '*' -> dialect == Dialect.CN && !isWildcardStar(position);
      default -> Character.isWhitespace(c);
    };
  }

  private char wordSign(char c, int from) {
    if (dialect == Dialect.CN && c == '+') {
      return Signs.MANY;
    }
    if (dialect == Dialect.CN && c == '*') {
      findings.note(Noting.STAR_IS_WILDCARD);
      return Signs.MANY;
    }
    return sign(c);
  }

  /** In the {@code cn} dialect: a truncation beside a Latin letter, not the operator or. */
  boolean isWildcardPlus(int where) {
    boolean before = isLatin(at(where - 1));
    boolean after = isLatin(at(where + 1));
    return before && closes(at(where + 1))
        || after && (closes(at(where - 1)) || at(where - 1) == '(');
  }

  /** In the {@code cn} dialect: a truncation at the end, as other systems write it. */
  boolean isWildcardStar(int where) {
    int after = afterBlanks(where + 1);
    boolean ends = at(where + 1) == ')' || after == text.length();
    return isLatin(at(where - 1)) && (ends || after > where + 1 && isOperator(plainAt(after)));
  }

  private static boolean isOperator(String word) {
    return switch (word.toLowerCase(ROOT)) {
      case "and", "or", "not", "andnot" -> true;
      default -> false;
    };
  }

  /** Takes a truncation sign here, behind a number or symbol; whether there was one. */
  boolean takeTruncation() {
    boolean truncated =
        switch (here()) {
          case '*' -> dialect != Dialect.CN || isWildcardStar(position);
          case '+' -> dialect == Dialect.CN && isWildcardPlus(position);
          default -> false;
        };
    position += truncated ? 1 : 0;
    return truncated;
  }

  private static boolean closes(char c) {
    return Character.isWhitespace(c) || c == ')' || c == ',' || c == ';';
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private boolean foreignWildcard(char c, int from) {
    return switch (c) {
      case '$' -> position > from && isLatin(at(position - 1));
      case '!' ->
          position > from || closes(at(position + 1)) || Character.isLetter(at(position + 1));
      default -> false;
    };
  }

  private boolean betweenDigits() {
    return Character.isDigit(at(position - 1)) && Character.isDigit(at(position + 1));
  }

  private boolean inWord() {
    return !Character.isWhitespace(at(position - 1)) && !closes(at(position + 1));
  }

  private void endOfWord(int from) {
    if (here() == '~') {
      int end = position + 1;
      while (Character.isDigit(at(end)) || at(end) == '.') {
        end++;
      }
      findings.misreadInstead(
          Misreading.FUZZY,
          from,
          end,
          findings.replaced(position, end, ""),
          text.substring(from, end));
    } else if (here() == '^') {
      findings.note(Noting.BOOST_IGNORED);
      position++;
      while (Character.isDigit(here()) || here() == '.') {
        position++;
      }
    }
  }
}
