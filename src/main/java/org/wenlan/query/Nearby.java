package org.wenlan.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.query.Frame.Item;
import org.wenlan.query.Wanted.All;
import org.wenlan.query.Wanted.Near;
import org.wenlan.query.Wanted.Within;

/** Puts the two sides of a proximity together and says what cannot stand there. */
final class Nearby {

  private final Scanner scanner;
  private final Findings findings;
  private final Guesses guesses;

  Nearby(Scanner scanner, Findings findings, Guesses guesses) {
    this.scanner = scanner;
    this.findings = findings;
    this.guesses = guesses;
  }

  /** Two neighbours joined by {@code prox}. */
  Wanted pair(Item left, Item right, Joint joint) {
    var near = joint.near();
    if (near == null) {
      throw new IllegalStateException("A proximity without a distance");
    }
    return of(List.of(left, right), near, joint.at(), joint.end(), left.start(), right.end());
  }

  /** Several in one field: {@code ti prox/distance<=5 (a b c)}. */
  Wanted list(List<Item> items, Nearness near, int from, int to) {
    return of(items, near, from, to, from, to);
  }

  private Wanted of(List<Item> items, Nearness near, int at, int end, int start, int stop) {
    var parts = new ArrayList<Wanted>();
    items.forEach(item -> parts.add(item.what()));
    if (items.stream().anyMatch(Item::negated)) {
      findings.misread(Misreading.MIXED_PROXIMITY, start, stop);
      return Leaves.NONE;
    }
    if (parts.stream().allMatch(Trees::isSymbols)) {
      findings.note(Noting.COMBINATION_SET);
      var members = parts.stream().map(part -> Trees.in(Field.CPCC, part)).toList();
      return new Near(Field.CPCC, members, new Within.Sentence(), false);
    }
    if (parts.stream().anyMatch(part -> part instanceof All)) {
      findings.misreadInstead(
          Misreading.MIXED_PROXIMITY, start, stop, distributed(parts, near, start, stop));
      return Leaves.NONE;
    }
    for (var part : parts) {
      if (!Trees.isWords(part)) {
        var fields = Trees.fields(part);
        findings.misreadInstead(
            Misreading.PROXIMITY_NEEDS_WORDS, at, end, withAnd(at, end), names(fields));
        return Leaves.NONE;
      }
    }
    return inOneField(parts, near, at, end);
  }

  private Wanted inOneField(List<Wanted> parts, Nearness near, int at, int end) {
    var named = new LinkedHashSet<Field>();
    for (var part : parts) {
      named.addAll(guesses.namedFields(part));
    }
    if (named.size() > 1) {
      var two = List.copyOf(named);
      findings.misreadInstead(
          Misreading.PROXIMITY_FIELDS,
          at,
          end,
          withAnd(at, end),
          FieldGuide.of(two.getFirst()).name(),
          FieldGuide.of(two.getLast()).name());
      return Leaves.NONE;
    }
    var field = named.isEmpty() ? Field.TXT : named.getFirst();
    if (field != Field.TXT && parts.stream().anyMatch(guesses::hasBare)) {
      findings.note(Noting.PROXIMITY_FIELD, FieldGuide.of(field).name());
    }
    return new Near(
        field,
        parts.stream().map(part -> Trees.in(field, part)).toList(),
        near.within(),
        near.ordered());
  }

  private String withAnd(int at, int end) {
    var typed = scanner.text().substring(at, end);
    return typed.regionMatches(true, 0, "prox", 0, 4) || typed.length() < 12
        ? findings.replaced(at, end, " and ")
        : "";
  }

  /** (a and b) prox c means a prox c and b prox c; empty when that cannot be said. */
  private String distributed(List<Wanted> parts, Nearness near, int start, int stop) {
    var all = parts.stream().filter(part -> part instanceof All).map(All.class::cast).toList();
    if (all.size() != 1 || parts.size() != 2 || Trees.fields(new All(parts)).size() != 1) {
      return "";
    }
    var conjunction = all.getFirst();
    var field = Trees.fields(conjunction).iterator().next();
    var each = new ArrayList<Wanted>();
    for (var one : conjunction.of()) {
      var pair = parts.stream().map(part -> part == conjunction ? one : part).toList();
      if (!pair.stream().allMatch(Trees::isWords)) {
        return "";
      }
      each.add(new Near(field, pair, near.within(), near.ordered()));
    }
    return findings.replaced(start, stop, "(" + Printer.print(Wanted.all(each)) + ")");
  }

  private static String names(Set<Field> fields) {
    return fields.stream()
        .map(field -> FieldGuide.of(field).name())
        .collect(Collectors.joining(", "));
  }
}
