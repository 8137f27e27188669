package org.wenlan.query;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.query.Frame.Item;
import org.wenlan.query.Joint.Link;

/**
 * Makes one tree of what stands between two brackets. Proximity comes first and may not be mixed
 * with other operators; then, in {@code epo} and {@code cn}, from left to right without precedence,
 * and in {@code lucene} and before or.
 */
final class Folding {

  private final Scanner scanner;
  private final Findings findings;
  private final Nearby nearby;

  Folding(Scanner scanner, Findings findings, Guesses guesses) {
    this.scanner = scanner;
    this.findings = findings;
    this.nearby = new Nearby(scanner, findings, guesses);
  }

  /** The tree of a frame that is complete; it has at least one part. */
  Wanted fold(Frame frame) {
    var near = frame.scope().near();
    if (near != null && frame.scope().relation() == Relation.NEAR) {
      return list(frame, near);
    }
    var items = withoutProximity(frame.items());
    if (findings.failed()) {
      return Leaves.NONE;
    }
    var links = items.stream().map(item -> link(item.joint(), frame.scope())).toList();
    note(items, links, frame.scope());
    return scanner.dialect() == Dialect.LUCENE ? byPrecedence(items, links) : inOrder(items, links);
  }

  private Wanted list(Frame frame, Nearness near) {
    var items = frame.items();
    for (var item : items.subList(1, items.size())) {
      if (item.joint().link() != Link.NEXT && item.joint().link() != Link.COMMA) {
        findings.misread(Misreading.MIXED_PROXIMITY, item.joint().at(), item.joint().end());
        return Leaves.NONE;
      }
    }
    return items.size() == 1
        ? items.getFirst().what()
        : nearby.list(items, near, items.getFirst().start(), items.getLast().end());
  }

  /** Neighbours joined by {@code prox} become one part. */
  private List<Item> withoutProximity(List<Item> items) {
    var rest = new ArrayList<Item>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (item.joint().link() == Link.FIELD) {
        sameField(rest.getLast(), item);
      }
      if (item.joint().link() != Link.NEAR) {
        rest.add(item);
        continue;
      }
      var left = rest.removeLast();
      if (!rest.isEmpty()) {
        mixed(items, i, left.start());
        return items;
      }
      var pair = nearby.pair(left, item, item.joint());
      rest.add(new Item(left.joint(), pair, false, left.start(), item.end()));
    }
    return rest;
  }

  /** {@code a or b prox c}: says where the brackets belong. */
  private void mixed(List<Item> items, int first, int start) {
    int last = first;
    while (last + 1 < items.size() && items.get(last + 1).joint().link() == Link.NEAR) {
      last++;
    }
    int end = items.get(last).end();
    var inside = scanner.text().substring(start, end);
    var joint = items.get(first).joint();
    findings.misreadInstead(
        Misreading.MIXED_PROXIMITY,
        joint.at(),
        joint.end(),
        findings.replaced(start, end, "(" + inside + ")"));
  }

  private void sameField(Item left, Item right) {
    var fields = Trees.fields(left.what());
    fields.addAll(Trees.fields(right.what()));
    if (fields.size() > 1) {
      var joint = right.joint();
      var names = fields.stream().map(field -> FieldGuide.of(field).name()).toList();
      findings.misreadInstead(
          Misreading.PROXIMITY_FIELDS,
          joint.at(),
          joint.end(),
          findings.replaced(joint.at(), joint.end(), "and"),
          names.getFirst(),
          names.getLast());
    }
  }

  private static Link link(Joint joint, Scope scope) {
    return switch (joint.link()) {
      case FIRST, AND, FIELD, NEAR -> Link.AND;
      case OR -> Link.OR;
      // no document has two numbers of one kind: blanks in brackets are a pasted list
      case NEXT -> scope.relation() == Relation.ANY || isNumbers(scope) ? Link.OR : Link.AND;
      case COMMA -> scope.bare() || scope.relation() == Relation.ALL ? Link.AND : Link.OR;
    };
  }

  private static boolean isNumbers(Scope scope) {
    return scope.takes() == FieldGuide.Takes.NUMBER;
  }

  private void note(List<Item> items, List<Link> links, Scope scope) {
    var behindFirst = links.subList(1, links.size());
    if (behindFirst.contains(Link.AND) && behindFirst.contains(Link.OR)) {
      boolean lucene = scanner.dialect() == Dialect.LUCENE;
      findings.note(lucene ? Noting.AND_BEFORE_OR : Noting.LEFT_TO_RIGHT);
    }
    boolean commas = items.stream().anyMatch(item -> item.joint().link() == Link.COMMA);
    boolean list = isNumbers(scope) || scope.relation() != Relation.IS;
    if (commas && !list) {
      findings.note(links.contains(Link.OR) ? Noting.COMMA_IS_OR : Noting.COMMA_IS_AND);
    }
  }

  private static Wanted inOrder(List<Item> items, List<Link> links) {
    var so = new ArrayList<Wanted>(List.of(items.getFirst().what()));
    var by = Link.FIRST;
    for (int i = 1; i < items.size(); i++) {
      if (by != Link.FIRST && links.get(i) != by) {
        var whole = joined(so, by);
        so.clear();
        so.add(whole);
      }
      by = links.get(i);
      so.add(items.get(i).what());
    }
    return joined(so, by);
  }

  private static Wanted byPrecedence(List<Item> items, List<Link> links) {
    var alternatives = new ArrayList<Wanted>();
    var together = new ArrayList<Wanted>();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0 && links.get(i) == Link.OR) {
        alternatives.add(Wanted.all(together));
        together.clear();
      }
      together.add(items.get(i).what());
    }
    alternatives.add(Wanted.all(together));
    return Wanted.any(alternatives);
  }

  private static Wanted joined(List<Wanted> parts, Link by) {
    return by == Link.OR ? Wanted.any(parts) : Wanted.all(parts);
  }
}
