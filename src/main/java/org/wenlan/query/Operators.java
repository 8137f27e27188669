package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Joint.Link;
import org.wenlan.query.Wanted.Within;

/** Reads what stands between two parts of a query. */
final class Operators {

  private static final Map<String, Link> WORDS =
      Map.of("and", Link.AND, "or", Link.OR, "not", Link.AND, "andnot", Link.AND);

  private static final Map<String, String> CHINESE =
      Map.of("与", "and", "且", "and", "或", "or", "非", "not");

  private static final Pattern CHINESE_DISTANCE = Pattern.compile("(?i)(\\d{1,9})([WD])");
  private static final Pattern NEAR = Pattern.compile("(NEAR|ADJ)/?(\\d{1,9})?");
  private static final Pattern FOREIGN = Pattern.compile("(?i)(w|n|pre|nr)/(\\d{1,9}|s|p)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\( *(\\d{0,3}[WDwd]|[SPFspf]) *\\)");

  /** What {@code NEAR} and {@code ADJ} mean without a number. */
  private static final int NEAR_ALONE = 5;

  private final Scanner scanner;
  private final Findings findings;

  Operators(Scanner scanner, Findings findings) {
    this.scanner = scanner;
    this.findings = findings;
  }

  /** Whether the plain word here joins parts in every dialect, so that it cannot be one itself. */
  static boolean isReserved(String word) {
    var small = word.toLowerCase(ROOT);
    return WORDS.containsKey(small)
        || small.equals("prox")
        || small.startsWith("prox/")
        || NEAR.matcher(word).matches()
        || FOREIGN.matcher(word).matches()
        || isAmbiguous(word);
  }

  /** Whether the plain word that begins at {@code from} is and, or, prox, but not "not". */
  boolean isBinaryWord(int from) {
    var word = scanner.plainAt(from).toLowerCase(ROOT);
    boolean joins = word.equals("and") || word.equals("or") || word.equals("andnot");
    return joins && !continues(from + word.length()) || Nearness.end(scanner.text(), from) > from;
  }

  /** Where "not" at {@code from} ends; {@code from} when there is none. */
  int endOfNot(int from) {
    var word = scanner.plainAt(from);
    boolean not =
        word.equalsIgnoreCase("not") || scanner.dialect() == Dialect.CN && word.equals("非");
    return not && !continues(from + word.length()) ? from + word.length() : from;
  }

  /** Whether a word goes on with a sign, as and-gate and and* do. */
  private boolean continues(int end) {
    var signs = scanner.dialect() == Dialect.CN ? "?#'.-\\&$" : "*?#'.-\\&$+";
    return signs.indexOf(scanner.at(end)) >= 0;
  }

  /** Reads the operator here; when there is none, the parts are neighbours. */
  Joint read() {
    int at = scanner.position();
    var sign = sign(at);
    if (sign != null) {
      scanner.go(sign.end());
      return sign;
    }
    int proxEnd = Nearness.end(scanner.text(), at);
    if (proxEnd > at) {
      scanner.go(proxEnd);
      return Joint.near(Nearness.read(scanner.text(), at, proxEnd, findings), at, proxEnd);
    }
    var word = scanner.plainAt(at);
    var joint = word.isEmpty() ? null : word(word, at, at + word.length());
    if (joint == null || continues(at + word.length())) {
      return Joint.of(Link.NEXT, at, at);
    }
    scanner.go(joint.end());
    return joint;
  }

  private @Nullable Joint sign(int at) {
    char c = scanner.here();
    char next = scanner.at(at + 1);
    boolean alone = Character.isWhitespace(next) || next == '(';
    return switch (c) {
      case ',', ';' -> Joint.of(Link.COMMA, at, at + 1);
      case '&' -> next == '&' ? Joint.of(Link.AND, at, at + 2) : null;
      case '|' -> Joint.of(Link.OR, at, next == '|' ? at + 2 : at + 1);
      case '(' -> scanner.dialect() == Dialect.CN ? inBrackets(at) : null;
      case '*' ->
          scanner.dialect() == Dialect.CN
              ? Joint.of(Link.AND, at, at + 1)
              : foreign(at, "and", alone);
      case '+' ->
          scanner.dialect() == Dialect.CN
              ? scanner.isWildcardPlus(at) ? null : Joint.of(Link.OR, at, at + 1)
              : foreign(at, "or", alone);
      case '-' ->
          scanner.dialect() == Dialect.CN
              ? new Joint(Link.AND, true, null, at, at + 1)
              : foreign(at, "not", alone);
      default -> null;
    };
  }

  private @Nullable Joint foreign(int at, String ours, boolean alone) {
    if (!alone) {
      return null;
    }
    findings.misreadInstead(
        Misreading.FOREIGN_OPERATOR,
        at,
        at + 1,
        findings.replaced(at, at + 1, " " + ours + " "),
        scanner.text().substring(at, at + 1),
        ours);
    return Joint.of(Link.AND, at, at + 1);
  }

  private @Nullable Joint inBrackets(int at) {
    var matcher = IN_BRACKETS.matcher(scanner.text()).region(at, scanner.text().length());
    return matcher.lookingAt()
        ? chinese(matcher.group(1).toUpperCase(ROOT), at, matcher.end())
        : null;
  }

  private @Nullable Joint word(String word, int at, int end) {
    var small = word.toLowerCase(ROOT);
    if (scanner.dialect() == Dialect.CN) {
      small = CHINESE.getOrDefault(word, small);
      var chinese = chinese(word, at, end);
      if (chinese != null) {
        return chinese;
      }
    }
    var link = WORDS.get(small);
    if (link != null) {
      return new Joint(link, small.endsWith("not"), null, at, end);
    }
    var near = NEAR.matcher(word);
    if (near.matches()) {
      int between = near.group(2) == null ? NEAR_ALONE : Integer.parseInt(near.group(2));
      findings.note(Noting.PROXIMITY_AS, word, String.valueOf(between));
      var nearness = Nearness.words(between, near.group(1).equals("ADJ"));
      return Joint.near(Nearness.limited(nearness, at, end, findings), at, end);
    }
    return foreign(word, at, end);
  }

  private @Nullable Joint chinese(String word, int at, int end) {
    var distance = CHINESE_DISTANCE.matcher(word);
    if (distance.matches() || word.equals("W") && scanner.at(at) == '(') {
      int between = distance.matches() ? Integer.parseInt(distance.group(1)) : 0;
      var nearness = Nearness.words(between, word.toUpperCase(ROOT).endsWith("W"));
      return Joint.near(Nearness.limited(nearness, at, end, findings), at, end);
    }
    return switch (word) {
      case "S" -> Joint.near(new Nearness(new Within.Sentence(), false), at, end);
      case "P" -> Joint.near(new Nearness(new Within.Paragraph(), false), at, end);
      case "F" -> Joint.of(Link.FIELD, at, end);
      default -> null;
    };
  }

  private @Nullable Joint foreign(String word, int at, int end) {
    var matcher = FOREIGN.matcher(word);
    String ours;
    Misreading misreading;
    if (matcher.matches()) {
      misreading = Misreading.FOREIGN_PROXIMITY;
      ours =
          switch (matcher.group(2).toLowerCase(ROOT)) {
            case "s" -> "prox/unit=sentence";
            case "p" -> "prox/unit=paragraph";
            case String n ->
                Nearness.words(Integer.parseInt(n), matcher.group(1).equalsIgnoreCase("pre"))
                    .printed();
          };
    } else if (isAmbiguous(word)) {
      misreading = Misreading.AMBIGUOUS_OPERATOR;
      ours = word.startsWith("WITH") ? "prox/unit=sentence" : "prox/unit=paragraph";
    } else if (word.equals("XOR")) {
      misreading = Misreading.FOREIGN_OPERATOR;
      ours = "or";
    } else {
      return null;
    }
    findings.misreadInstead(misreading, at, end, findings.replaced(at, end, ours), word, ours);
    return Joint.of(Link.AND, at, end);
  }

  private static boolean isAmbiguous(String word) {
    return word.matches("SAME\\d*|WITH\\d*") && !word.isEmpty();
  }
}
