package org.wenlan.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.composite.Model.Kind;
import org.wenlan.composite.Model.Node;
import org.wenlan.composite.Model.Scale;
import org.wenlan.composite.Model.Words;
import org.wenlan.declared.Constants;

/** Reads the table of a model: ours, or COINr's iMeta as it stands. */
final class NodeReader {
  private final Table table;
  private final List<Fault> faults;

  private NodeReader(Table table, List<Fault> faults) {
    this.table = table;
    this.faults = faults;
  }

  static List<Node> read(String file, String text, List<Fault> faults) {
    return new NodeReader(Table.read(file, text, faults), faults).all();
  }

  private List<Node> all() {
    var nodes = new ArrayList<Node>();
    for (var row : table.rows()) {
      node(row).ifPresent(nodes::add);
    }
    var byCode = new HashMap<String, Node>();
    for (var node : nodes) {
      var first = byCode.putIfAbsent(node.code(), node);
      if (first != null) {
        fault(node.where(), "composite.fault.code-taken", node.code(), first.where());
      }
    }
    nodes.forEach(node -> hangs(node, byCode));
    long tops = nodes.stream().filter(node -> node.level() > 0 && node.parent().isEmpty()).count();
    if (tops != 1) {
      fault(table.file(), "composite.fault.not-one-top", tops);
    }
    for (var node : nodes) {
      if (node.kind() == Kind.AGGREGATE
          && nodes.stream().noneMatch(part -> part.parent().equals(node.code()))) {
        fault(node.where(), "composite.fault.no-parts", node.code());
      }
    }
    return nodes;
  }

  /** Whether what a node points at is there and above it. */
  private void hangs(Node node, Map<String, Node> byCode) {
    if (!node.parent().isEmpty()) {
      var parent = byCode.get(node.parent());
      if (parent == null || parent.kind() != Kind.AGGREGATE) {
        fault(node.where(), "composite.fault.unknown-parent", node.code(), node.parent());
      } else if (parent.level() != node.level() + 1) {
        fault(
            node.where(),
            "composite.fault.wrong-level",
            node.code(),
            node.level(),
            parent.code(),
            parent.level());
      }
    } else if (node.kind() == Kind.INDICATOR) {
      fault(node.where(), "composite.fault.unknown-parent", node.code(), "");
    }
    if (!node.denominator().isEmpty()) {
      var below = byCode.get(node.denominator());
      if (below == null || below.kind() != Kind.DENOMINATOR) {
        fault(node.where(), "composite.fault.unknown-denominator", node.code(), node.denominator());
      }
    }
    var low = node.low();
    var high = node.high();
    if (low != null && high != null && low >= high) {
      fault(node.where(), "composite.fault.posts", node.code(), low, high);
    }
    if (node.scale() == Scale.LOG && (low != null && low <= 0 || high != null && high <= 0)) {
      fault(node.where(), "composite.fault.log-post", node.code());
    }
  }

  private Optional<Node> node(Table.Row row) {
    var code = table.any(row, "code", "icode");
    if (code.isEmpty()) {
      fault(row.where(), "composite.fault.no-code");
      return Optional.empty();
    }
    var en = table.any(row, "name_en", "iname");
    var zh = table.any(row, "name_zh");
    var column = table.any(row, "column");
    var kind = word(row, Kind.class, "type", Kind.INDICATOR);
    boolean part = kind == Kind.INDICATOR || kind == Kind.AGGREGATE;
    var level = number(row, "level");
    var direction = number(row, "direction");
    if (part && (direction == null || Math.abs(direction) != 1)) {
      fault(row.where(), "composite.fault.direction", code, table.any(row, "direction"));
    }
    if (part && (level == null || level < 1 || (kind == Kind.INDICATOR) != (level == 1))) {
      fault(row.where(), "composite.fault.level", code, table.any(row, "level"));
    }
    var weight = number(row, "weight");
    if (part && (weight == null || weight < 0)) {
      fault(row.where(), "composite.fault.weight", code, table.any(row, "weight"));
    }
    return Optional.of(
        new Node(
            kind,
            part && level != null ? level.intValue() : 0,
            code,
            both(zh, en),
            direction != null && direction < 0 ? -1 : 1,
            weight == null ? 1 : weight,
            table.any(row, "parent"),
            table.any(row, "denominator"),
            both(table.any(row, "unit_zh"), table.any(row, "unit_en", "unit")),
            column.isEmpty() ? code : column,
            number(row, "target"),
            number(row, "low"),
            number(row, "high"),
            word(row, Scale.class, "scale", Scale.PLAIN),
            row.where()));
  }

  /** One language stands in for the other. */
  private static Words both(String zh, String en) {
    return new Words(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  private @Nullable Double number(Table.Row row, String column) {
    var text = table.any(row, column);
    if (text.isEmpty()) {
      return null;
    }
    var number = Numbers.read(text);
    if (number == null) {
      fault(row.where(), "composite.fault.not-a-number", text);
    }
    return number;
  }

  private <E extends Enum<E>> E word(Table.Row row, Class<E> words, String column, E otherwise) {
    var text = table.any(row, column).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return otherwise;
    }
    for (var word : words.getEnumConstants()) {
      if (Constants.word(word).equals(text)) {
        return word;
      }
    }
    fault(row.where(), "composite.fault.not-one-of", text, Constants.words(words));
    return otherwise;
  }

  private void fault(String where, String what, Object... arguments) {
    faults.add(Fault.of(where, what, arguments));
  }
}
