package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Wanted.Number;
import org.wenlan.query.Wanted.Word;

/** Reads one part of a query that is no bracket: with a heading's scope, or without a field. */
final class Parts {

  private static final Pattern HISTORY = Pattern.compile("##?+[\\p{L}\\d_-]++");

  private final Scanner scanner;
  private final Findings findings;
  private final Guesses guesses;
  private final Leaves leaves;

  Parts(Scanner scanner, Findings findings, Guesses guesses) {
    this.scanner = scanner;
    this.findings = findings;
    this.guesses = guesses;
    this.leaves = new Leaves(scanner, findings);
  }

  /**
   * Reads what stands directly behind a heading. Numbers, symbols and days may go on behind commas,
   * {@code cpc=H01M10/0525, H01M4/36}: any of them.
   */
  Wanted listUnderHeading(Scope scope) {
    refuseForeign(scope);
    if (findings.failed()) {
      return Leaves.NONE;
    }
    var values = new ArrayList<Wanted>();
    values.add(leaves.read(scope));
    while (!findings.failed() && goesOn(scope)) {
      values.add(leaves.read(scope));
    }
    if (values.size() > 1) {
      findings.note(Noting.COMMA_IS_OR);
    }
    return Wanted.any(values);
  }

  /** Whether a comma and another value of the same kind stand here; then goes to the value. */
  private boolean goesOn(Scope scope) {
    int comma = scanner.afterBlanks(scanner.position());
    if (scanner.at(comma) != ',' && scanner.at(comma) != ';') {
      return false;
    }
    int next = scanner.afterBlanks(comma + 1);
    var text = scanner.text();
    int end =
        switch (scope.takes()) {
          case NUMBER -> Numbers.end(text, next);
          case CLASS -> Symbols.end(scope.field(), text, next);
          case DATE -> Days.endOfValue(text, next);
          case TEXT, NAME, VALUE -> next;
        };
    if (end > next) {
      scanner.go(next);
    }
    return end > next;
  }

  /**
   * Reads a part in brackets under a heading, or one without any field.
   *
   * @param run the number of the run of neighbours without a field
   */
  Wanted read(Scope scope, int run) {
    refuseForeign(scope);
    if (findings.failed()) {
      return Leaves.NONE;
    }
    if (scope.bare()) {
      return bare(run);
    }
    var comparing = scope.takes() == FieldGuide.Takes.DATE ? comparison(scope) : null;
    return leaves.read(comparing == null ? scope : comparing);
  }

  /** {@code >=} before a day in brackets: {@code FilingDate=(>2010-01-01)}. */
  private @Nullable Scope comparison(Scope scope) {
    int at = scanner.position();
    boolean two = scanner.at(at + 1) == '=';
    var relation = Relation.SIGNS.get(scanner.here() + (two ? "=" : ""));
    if (relation == null) {
      return null;
    }
    scanner.go(scanner.afterBlanks(two ? at + 2 : at + 1));
    return scope.with(relation);
  }

  private Wanted bare(int run) {
    int from = scanner.position();
    var text = scanner.text();
    if (scanner.here() == '"') {
      return leaves.read(Scope.BARE);
    }
    if (leaves.isRange()) {
      var read = leaves.read(Scope.of(Field.PD));
      note(text.substring(from, scanner.position()), Field.PD);
      return read;
    }
    int span = Days.endOfValue(text, from);
    if (span > from && isSpan(text.substring(from, span))) {
      note(text.substring(from, span), Field.PD);
      return leaves.read(Scope.of(Field.PD));
    }
    int number = Numbers.end(text, from);
    if (number > from && isInPieces(text.substring(from, number))) {
      scanner.go(number);
      findings.countNumber(from, number);
      var typed = text.substring(from, number);
      note(typed, Field.NUM);
      return new Number(Field.NUM, typed, false);
    }
    var word = scanner.word(true);
    if (findings.failed()) {
      return Leaves.NONE;
    }
    var leaf = leaves.term(Scope.BARE, word, from, scanner.position());
    if (leaf instanceof Word plain) {
      guesses.remember(plain, run);
    }
    return leaf;
  }

  private void note(String typed, Field field) {
    findings.note(Noting.GUESSED, typed, FieldGuide.of(field).name());
  }

  private static boolean isSpan(String text) {
    var ends = Days.ends(text);
    return ends.length == 2 && Days.guess(ends[0]).isPresent() && Days.guess(ends[1]).isPresent();
  }

  /** A number with blanks in it, written in capitals; an office and a year are two things. */
  private static boolean isInPieces(String typed) {
    int blank = typed.indexOf(' ');
    return blank > 0
        && typed.equals(typed.toUpperCase(ROOT))
        && Days.guess(typed.substring(blank + 1)).isEmpty();
  }

  /** What other systems understand and this one does not. */
  private void refuseForeign(Scope scope) {
    int at = scanner.position();
    switch (scanner.here()) {
      case '#' -> {
        var matcher = HISTORY.matcher(scanner.text()).region(at, scanner.text().length());
        if (scope.bare() && matcher.lookingAt() && isReference(matcher.group())) {
          findings.misread(Misreading.HISTORY, at, matcher.end(), matcher.group());
        }
      }
      case '/' -> findings.misread(Misreading.REGULAR_EXPRESSION, at, at + 1);
      case '&' -> ampersand(at);
      default -> {}
    }
  }

  private static boolean isReference(String text) {
    return text.startsWith("##") || text.substring(1).chars().allMatch(Character::isDigit);
  }

  /** Johnson & Johnson: the words on both sides, in quotation marks. */
  private void ampersand(int at) {
    int start = at;
    while (start > 0 && Character.isWhitespace(scanner.at(start - 1))) {
      start--;
    }
    while (start > 0 && !isBoundary(scanner.at(start - 1))) {
      start--;
    }
    int end = scanner.afterBlanks(at + 1);
    while (end < scanner.text().length() && !isBoundary(scanner.at(end))) {
      end++;
    }
    var name = scanner.text().substring(start, end);
    boolean whole = !name.startsWith("&") && !name.endsWith("&") && !name.endsWith(" ");
    var instead = whole ? findings.replaced(start, end, '"' + name + '"') : "";
    findings.misreadInstead(Misreading.AMPERSAND, at, at + 1, instead, name);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || "()\"=<>:,;".indexOf(c) >= 0;
  }
}
