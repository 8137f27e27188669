package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wenlan.query.FieldGuide.Takes;
import org.wenlan.query.Wanted.Number;
import org.wenlan.query.Wanted.Word;

/** Reads the values that stand under a field: words, quotations, numbers, symbols. */
final class Leaves {

  /** Any value serves once something was misread; it is never seen. */
  static final Wanted NONE = new Wanted.Everything();

  private final Scanner scanner;
  private final Findings findings;
  private final Spans spans;

  Leaves(Scanner scanner, Findings findings) {
    this.scanner = scanner;
    this.findings = findings;
    this.spans = new Spans(scanner, findings);
  }

  /** Reads the value here, which is no bracket. */
  Wanted read(Scope scope) {
    if (scanner.here() == '"') {
      return quoted(scope);
    }
    return switch (scope.takes()) {
      case TEXT, NAME -> text(scope);
      case NUMBER -> number(scope);
      case DATE -> spans.read(scope);
      case CLASS -> symbol(scope);
      case VALUE -> value(scope);
    };
  }

  private Wanted text(Scope scope) {
    int from = scanner.position();
    if (isRange()) {
      return spans.range(scope);
    }
    var word = scanner.word(true);
    return findings.failed() ? NONE : term(scope, word, from, scanner.position());
  }

  /** {@code [a TO b]}, whatever stands in it. */
  boolean isRange() {
    return scanner.here() == '[' || scanner.here() == '{';
  }

  /** A word as read by {@link Scanner#word}. */
  Wanted term(Scope scope, String word, int from, int to) {
    var field = scope.field();
    if (refusedRelation(scope, from, to)) {
      return NONE;
    }
    findings.countTerm(from, to);
    if (Signs.in(word)) {
      var wild = Wildcards.read(field, word, from, to, findings);
      return wild == null ? NONE : wild;
    }
    return scope.relation() == Relation.EXACT ? Trees.exact(field, word) : new Word(field, word);
  }

  private boolean refusedRelation(Scope scope, int from, int to) {
    if (scope.relation().compares() || scope.relation() == Relation.WITHIN) {
      findings.misread(Misreading.RANGE_NEEDS_DATE, from, to, scope.name());
      return true;
    }
    return false;
  }

  private Wanted number(Scope scope) {
    int from = scanner.position();
    int end = Numbers.end(scanner.text(), from);
    if (end == from) {
      var typed = scanner.word(false);
      return findings.failed() ? NONE : number(scope, typed, from, scanner.position());
    }
    scanner.go(end);
    var typed = scanner.text().substring(from, end);
    var whole = scanner.takeTruncation() ? typed + Signs.MANY : typed;
    return number(scope, whole, from, scanner.position());
  }

  private Wanted number(Scope scope, String typed, int from, int to) {
    if (refusedRelation(scope, from, to)) {
      return NONE;
    }
    findings.countNumber(from, to);
    boolean cut = !typed.isEmpty() && typed.charAt(typed.length() - 1) == Signs.MANY;
    var number = cut ? typed.substring(0, typed.length() - 1) : typed;
    boolean office = Offices.isCode(number.toUpperCase(ROOT));
    if (Signs.in(number)) {
      findings.misreadInstead(
          Misreading.WILDCARD_NOT_HERE,
          from,
          to,
          findings.replaced(from, to, number.substring(0, firstSign(number)) + "*"),
          scope.name());
      return NONE;
    }
    if (!office && number.chars().noneMatch(Character::isDigit)) {
      findings.misread(Misreading.BAD_NUMBER, from, to, Signs.shown(typed), scope.name());
      return NONE;
    }
    return new Number(scope.field(), number, cut || office);
  }

  private static int firstSign(String text) {
    int at = 0;
    while (at < text.length() && !Signs.is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private Wanted symbol(Scope scope) {
    int from = scanner.position();
    int end = Symbols.end(scope.field(), scanner.text(), from);
    if (end == from) {
      var typed = scanner.word(false);
      return findings.failed() ? NONE : symbol(scope, typed, from, scanner.position());
    }
    scanner.go(end);
    var typed = scanner.text().substring(from, end);
    var whole = scanner.takeTruncation() ? typed + Signs.MANY : typed;
    return symbol(scope, whole, from, scanner.position());
  }

  private Wanted symbol(Scope scope, String typed, int from, int to) {
    if (refusedRelation(scope, from, to)) {
      return NONE;
    }
    findings.countTerm(from, to);
    int literal = firstSign(typed);
    var text = typed.substring(0, literal);
    var whole = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    var symbol = Symbols.read(scope.field(), whole);
    boolean cut = literal < typed.length();
    // H04L9/3* is not "below" anything: 9/3 is no place in the scheme
    if (symbol.isEmpty() || cut && whole.indexOf('/') >= 0) {
      badSymbol(scope, typed, whole, from, to);
      return NONE;
    }
    if (cut) {
      findings.note(Noting.CLASS_TRUNCATED, symbol.get());
    }
    return new Wanted.InClass(
        scope.field(), symbol.get(), cut ? Wanted.Reach.BELOW : scope.reach());
  }

  private void badSymbol(Scope scope, String typed, String whole, int from, int to) {
    int slash = whole.indexOf('/');
    var group = slash > 0 ? Symbols.read(scope.field(), whole.substring(0, slash)) : null;
    var instead =
        group != null && group.isPresent()
            ? findings.replaced(from, to, group.get())
            : scope.field() == Field.CL ? asClaims(typed, from, to) : "";
    findings.misreadInstead(
        Misreading.BAD_CLASS, from, to, instead, Signs.shown(typed), scope.name());
  }

  /** At Google {@code CL=} is claims, at the EPO classification. */
  private String asClaims(String typed, int from, int to) {
    int heading = scanner.text().toLowerCase(ROOT).lastIndexOf("cl", from);
    boolean direct =
        heading >= 0 && scanner.text().substring(heading, from).matches("(?i)cl *[=:] *");
    var value = typed.indexOf(' ') < 0 ? typed : '"' + typed + '"';
    return direct ? findings.replaced(heading, to, "claims=" + Signs.shown(value)) : "";
  }

  private Wanted value(Scope scope) {
    int from = scanner.position();
    var typed = scanner.word(false);
    return findings.failed() ? NONE : value(scope, typed, from, scanner.position());
  }

  private Wanted value(Scope scope, String typed, int from, int to) {
    if (refusedRelation(scope, from, to)) {
      return NONE;
    }
    findings.countTerm(from, to);
    if (Signs.in(typed)) {
      var letters = Signs.literal(typed);
      var instead =
          scope.field() == Field.KIND && letters.length() == 1
              ? findings.replaced(from, to, kindsFrom(letters))
              : "";
      findings.misreadInstead(Misreading.WILDCARD_NOT_HERE, from, to, instead, scope.name());
      return NONE;
    }
    if (scope.field() == Field.TF && !typed.matches("[1-9]|[12][0-9]|3[0-5]")) {
      findings.misread(Misreading.BAD_VALUE, from, to, typed, scope.name(), "1-35");
      return NONE;
    }
    return new Wanted.Value(scope.field(), typed);
  }

  /** All kind codes (WIPO ST.16) that begin with a letter. */
  private static String kindsFrom(String letter) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> " or " + letter + digit)
        .collect(Collectors.joining("", "(" + letter, ")"));
  }

  private Wanted quoted(Scope scope) {
    int from = scanner.position();
    var text = scanner.quotation();
    int to = scanner.position();
    if (!findings.failed() && text.isEmpty()) {
      findings.misreadInstead(Misreading.EMPTY_QUOTES, from, to, findings.replaced(from, to, " "));
    }
    if (findings.failed()) {
      return NONE;
    }
    return switch (scope.takes()) {
      case TEXT, NAME -> new Quotations(scanner, findings, this).read(scope, text, from);
      case DATE -> spans.quoted(scope, text, from, to);
      case NUMBER, CLASS, VALUE -> {
        boolean list = scope.relation() == Relation.ANY || scope.relation() == Relation.ALL;
        var parts = list ? split(scope, text) : List.of(text);
        var leaves = new ArrayList<Wanted>();
        for (var part : parts) {
          leaves.add(one(scope, part, from, to));
        }
        yield leaves.isEmpty()
            ? NONE
            : scope.relation() == Relation.ALL ? Wanted.all(leaves) : Wanted.any(leaves);
      }
    };
  }

  private Wanted one(Scope scope, String text, int from, int to) {
    return switch (scope.takes()) {
      case NUMBER -> number(scope, text, from, to);
      case CLASS -> symbol(scope, text, from, to);
      case VALUE -> value(scope, text, from, to);
      case TEXT, NAME, DATE -> throw new IllegalStateException(scope.name() + " is no list");
    };
  }

  private static List<String> split(Scope scope, String text) {
    if (scope.takes() == Takes.NUMBER) {
      var numbers = NumberList.read(text);
      if (numbers.isPresent()) {
        return numbers.get().numbers();
      }
    }
    return Arrays.stream(text.split("[\\s,;]+")).filter(part -> !part.isEmpty()).toList();
  }
}
