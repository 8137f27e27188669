package org.wenlan.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenlan.query.Wanted.Near;
import org.wenlan.query.Wanted.Phrase;

/** Reads quoted words under a text or name field. */
final class Quotations {

  private final Scanner scanner;
  private final Findings findings;
  private final Leaves leaves;

  Quotations(Scanner scanner, Findings findings, Leaves leaves) {
    this.scanner = scanner;
    this.findings = findings;
    this.leaves = leaves;
  }

  /**
   * @param text what stood between the marks, not empty
   * @param from where the opening mark stands; the scanner is behind the closing one
   */
  Wanted read(Scope scope, String text, int from) {
    int to = scanner.position();
    return switch (scope.relation()) {
      case ANY -> Wanted.any(terms(scope.inside(), text, from, to));
      case ALL -> Wanted.all(terms(scope.inside(), text, from, to));
      case NEAR -> near(scope, text, from, to);
      case IS, EXACT ->
          scanner.here() == '~' ? sloppy(scope, text, from) : phrase(scope, text, from, to);
      case LESS, LESS_OR_IS, MORE, MORE_OR_IS, WITHIN -> leaves.term(scope, text, from, to);
    };
  }

  private Wanted phrase(Scope scope, String text, int from, int to) {
    if (!Signs.in(text)) {
      findings.countTerm(from, to);
      return scope.relation() == Relation.EXACT
          ? Trees.exact(scope.field(), text)
          : new Phrase(scope.field(), text);
    }
    var parts = terms(scope.with(Relation.IS), text, from, to);
    return parts.size() == 1
        ? parts.getFirst()
        : new Near(scope.field(), parts, new Wanted.Within.Words(0), true);
  }

  private Wanted near(Scope scope, String text, int from, int to) {
    var parts = terms(scope.inside(), text, from, to);
    var near = scope.near();
    return near == null || parts.size() == 1
        ? parts.getFirst()
        : new Near(scope.field(), parts, near.within(), near.ordered());
  }

  /** {@code "a b c"~5}: all of them with at most five other words between, in any order. */
  private Wanted sloppy(Scope scope, String text, int from) {
    int at = scanner.position();
    int end = at + 1;
    while (Character.isDigit(scanner.at(end))) {
      end++;
    }
    var digits = scanner.text().substring(at + 1, end);
    if (digits.isEmpty() || digits.length() > 9) {
      findings.misreadInstead(
          Misreading.BAD_PROXIMITY,
          at,
          end,
          findings.replaced(at, end, ""),
          scanner.text().substring(from, end));
      return Leaves.NONE;
    }
    scanner.go(end);
    int between = Integer.parseInt(digits);
    if (between > Limits.DISTANCE) {
      findings.misreadInstead(
          Misreading.PROXIMITY_TOO_FAR,
          at,
          end,
          findings.replaced(at, end, "~" + Limits.DISTANCE),
          digits,
          String.valueOf(Limits.DISTANCE));
      return Leaves.NONE;
    }
    var parts = terms(scope.with(Relation.IS), text, from, at);
    return parts.size() == 1
        ? parts.getFirst()
        : new Near(scope.field(), parts, new Wanted.Within.Words(between), false);
  }

  private List<Wanted> terms(Scope scope, String text, int from, int to) {
    var terms = new ArrayList<Wanted>();
    Arrays.stream(text.split("[\\s,;]+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> terms.add(leaves.term(scope, word, from, to)));
    if (terms.isEmpty()) {
      findings.misreadInstead(Misreading.EMPTY_QUOTES, from, to, findings.replaced(from, to, " "));
      terms.add(Leaves.NONE);
    }
    return terms;
  }
}
