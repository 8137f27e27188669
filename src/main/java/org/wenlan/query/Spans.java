package org.wenlan.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Wanted.Dated;

/** Reads days and spans of days under a date field. */
final class Spans {

  private static final Pattern RANGE =
      Pattern.compile("(?i)[\\[{]\\s*+(\\S{1,40}?)\\s++TO\\s++(\\S{1,40}?)\\s*+([\\]}])");

  private final Scanner scanner;
  private final Findings findings;

  Spans(Scanner scanner, Findings findings) {
    this.scanner = scanner;
    this.findings = findings;
  }

  /** Reads the unquoted value here; a comparison before it overrides the heading's. */
  Wanted read(Scope scope) {
    if (scanner.here() == '[' || scanner.here() == '{') {
      return range(scope);
    }
    int from = scanner.position();
    int end = Days.endOfValue(scanner.text(), from);
    if (end == from) {
      var word = scanner.word(false);
      return findings.failed() ? Leaves.NONE : bad(Signs.shown(word), from, scanner.position());
    }
    if (scanner.dialect() == Dialect.CN) {
      end = untilOperator(from, end);
    }
    scanner.go(end);
    findings.countTerm(from, end);
    return span(scope, scanner.text().substring(from, end), from, end);
  }

  /** A star behind a day is "and" in the {@code cn} dialect. */
  private int untilOperator(int from, int end) {
    int star = scanner.text().indexOf('*', from);
    return star > from && star < end && !scanner.isWildcardStar(star) ? star : end;
  }

  private Wanted span(Scope scope, String value, int from, int to) {
    var ends = Days.ends(value);
    if (ends.length == 2) {
      return between(scope, ends[0], ends[1], from, to);
    }
    var days = Days.read(value);
    if (days.isEmpty()) {
      return bad(value, from, to);
    }
    return compared(scope, days.get(), value, from, to);
  }

  private Wanted compared(Scope scope, Days days, String value, int from, int to) {
    var field = scope.field();
    return switch (scope.relation()) {
      case IS, EXACT, ANY, ALL, WITHIN, NEAR -> new Dated(field, days.from(), days.to());
      case MORE_OR_IS -> new Dated(field, days.from(), null);
      case LESS_OR_IS -> new Dated(field, null, days.to());
      case MORE -> beyond(field, days.to().plusDays(1), null, value, from, to);
      case LESS -> beyond(field, null, days.from().minusDays(1), value, from, to);
    };
  }

  /** Refuses what lies outside the years that can be written. */
  private Wanted beyond(
      Field field,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      String value,
      int from,
      int to) {
    boolean outside =
        first != null && first.getYear() > 2999 || last != null && last.getYear() < 1000;
    return outside ? bad(value, from, to) : new Dated(field, first, last);
  }

  private Wanted between(Scope scope, String first, String last, int from, int to) {
    if (scope.relation().compares()) {
      findings.misreadInstead(
          Misreading.RELATION_NOT_HERE,
          from,
          to,
          findings.replaced(from, to, first),
          scope.relation().sign(),
          scope.name());
      return Leaves.NONE;
    }
    var start = Days.read(first);
    var end = Days.read(last);
    if (start.isEmpty() || end.isEmpty()) {
      return bad(start.isEmpty() ? first : last, from, to);
    }
    if (start.get().from().isAfter(end.get().to())) {
      var typed = scanner.text().substring(from, to);
      var instead = typed.replace(first, "\n").replace(last, first).replace("\n", last);
      findings.misreadInstead(
          Misreading.REVERSED_RANGE, from, to, findings.replaced(from, to, instead), first, last);
      return Leaves.NONE;
    }
    return new Dated(scope.field(), start.get().from(), end.get().to());
  }

  /**
   * Reads {@code [2005 TO 2006]}, a star for an open end, curly brackets for an end not included.
   */
  Wanted range(Scope scope) {
    int from = scanner.position();
    var text = scanner.text();
    var matcher = RANGE.matcher(text).region(from, text.length());
    if (!matcher.lookingAt()) {
      scanner.unexpected();
      return Leaves.NONE;
    }
    int to = matcher.end();
    scanner.go(to);
    findings.countTerm(from, to);
    if (scope.takes() != FieldGuide.Takes.DATE) {
      findings.misread(Misreading.RANGE_NEEDS_DATE, from, to, scope.name());
      return Leaves.NONE;
    }
    var first = matcher.group(1);
    var last = matcher.group(2);
    boolean openFirst = first.equals("*");
    boolean openLast = last.equals("*");
    if (openFirst && openLast) {
      findings.misread(Misreading.OPEN_RANGE, from, to, scope.name());
      return Leaves.NONE;
    }
    boolean without = text.charAt(from) == '{';
    boolean withoutLast = matcher.group(3).equals("}");
    if (openFirst) {
      return span(scope.with(withoutLast ? Relation.LESS : Relation.LESS_OR_IS), last, from, to);
    }
    if (openLast) {
      return span(scope.with(without ? Relation.MORE : Relation.MORE_OR_IS), first, from, to);
    }
    return exclusive(
        between(scope.with(Relation.WITHIN), first, last, from, to),
        first,
        last,
        without,
        withoutLast);
  }

  private Wanted exclusive(
      Wanted read, String first, String last, boolean without, boolean withoutLast) {
    if (!(read instanceof Dated dated)) {
      return read;
    }
    var from = without ? Days.read(first).map(d -> d.to().plusDays(1)).orElseThrow() : dated.from();
    var to =
        withoutLast ? Days.read(last).map(d -> d.from().minusDays(1)).orElseThrow() : dated.to();
    if (from == null || to == null || from.isAfter(to)) {
      int end = scanner.position();
      findings.misread(Misreading.REVERSED_RANGE, end - 1, end, first, last);
      return Leaves.NONE;
    }
    return new Dated(dated.field(), from, to);
  }

  /** Reads a quoted value: one day or span, two ends for {@code within}, a list for {@code any}. */
  Wanted quoted(Scope scope, String text, int from, int to) {
    var plain = Signs.shown(text);
    var parts = Arrays.stream(plain.split("[\\s,;]+")).filter(part -> !part.isEmpty()).toList();
    findings.countTerm(from, to);
    if (parts.isEmpty()) {
      return bad(plain, from, to);
    }
    if (parts.size() == 1) {
      return span(scope, parts.getFirst(), from, to);
    }
    if (scope.relation() == Relation.ANY) {
      var days = new ArrayList<Wanted>();
      for (var part : parts) {
        findings.countTerm(from, to);
        days.add(span(scope, part, from, to));
      }
      return Wanted.any(days);
    }
    boolean two = parts.size() == 2 || parts.size() == 3 && parts.get(1).equalsIgnoreCase("to");
    boolean spans = scope.relation() == Relation.WITHIN || scope.relation() == Relation.IS;
    return two && spans
        ? between(scope, parts.getFirst(), parts.getLast(), from, to)
        : bad(plain, from, to);
  }

  private Wanted bad(String value, int from, int to) {
    var nearest = Days.nearest(value);
    var typed = scanner.text().substring(from, to);
    int where = typed.indexOf(value);
    var instead =
        nearest.isEmpty() || where < 0
            ? ""
            : findings.replaced(from + where, from + where + value.length(), nearest);
    findings.misreadInstead(Misreading.BAD_DATE, from, to, instead, value);
    return Leaves.NONE;
  }
}
