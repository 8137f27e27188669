package org.wenlan.composite;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The members of one mapping of a method file. Each wrong one is noted with its line; reading goes
 * on, so that all faults are told at once.
 */
final class Fields {
  private final String file;
  private final Node node;
  private final List<Fault> faults;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(String file, Node node, List<Fault> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      fault("composite.fault.not-a-mapping");
      return;
    }
    for (var entry : mapping.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (members.put(name, entry.getValueNode()) != null) {
        fault("composite.fault.twice", name);
      }
    }
  }

  /** The whole file; empty, with a fault noted, when it is no YAML. */
  static Optional<Fields> of(String file, String text, List<Fault> faults) {
    try {
      var tree = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (tree == null) {
        faults.add(Fault.of(file, "composite.fault.empty"));
        return Optional.empty();
      }
      return Optional.of(new Fields(file, tree, faults));
    } catch (MarkedYAMLException unreadable) {
      var mark = unreadable.getProblemMark();
      faults.add(
          Fault.of(
              mark == null ? file : file + ":" + (mark.getLine() + 1),
              "composite.fault.not-yaml",
              String.valueOf(unreadable.getProblem())));
      return Optional.empty();
    }
  }

  String where() {
    return where(node);
  }

  Set<String> names() {
    return members.keySet();
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** A text; empty when it is not there. */
  String text(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    if (member != null) {
      wrong(name, "composite.fault.not-a-text", name);
    }
    return "";
  }

  String needed(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      fault("composite.fault.missing", name);
    }
    return text;
  }

  double number(String name, double otherwise) {
    var text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    var number = Numbers.read(text);
    if (number == null) {
      wrong(name, "composite.fault.not-a-number", text);
      return otherwise;
    }
    return number;
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> words, E otherwise) {
    var written = text(name);
    if (written.isEmpty()) {
      return otherwise;
    }
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word(word).equals(written))
        .findFirst()
        .orElseGet(() -> {
          wrong(name, "composite.fault.not-one-of", written, words(words));
          return otherwise;
        });
  }

  static <E extends Enum<E>> String words(Class<E> words) {
    return String.join(", ", Arrays.stream(words.getEnumConstants()).map(Fields::word).toList());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Model.Words both(String name) {
    var mapping = mapping(name);
    if (mapping.isEmpty()) {
      fault("composite.fault.missing", name);
      return new Model.Words("", "");
    }
    return new Model.Words(mapping.get().needed("zh"), mapping.get().needed("en"));
  }

  Optional<Fields> mapping(String name) {
    asked.add(name);
    return Optional.ofNullable(members.get(name)).map(member -> new Fields(file, member, faults));
  }

  List<Fields> mappings(String name) {
    return list(name).stream().map(each -> new Fields(file, each, faults)).toList();
  }

  /** Texts in a list, or one text. */
  List<String> texts(String name) {
    return texts(list(name));
  }

  /** Lists of texts in a list; a single text is a list of one. */
  List<List<String>> lists(String name) {
    return list(name).stream()
        .map(each ->
            each instanceof SequenceNode inner ? texts(inner.getValue()) : texts(List.of(each)))
        .toList();
  }

  private List<String> texts(List<Node> nodes) {
    var texts = new ArrayList<String>();
    for (var each : nodes) {
      if (each instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        faults.add(Fault.of(where(each), "composite.fault.not-a-text", "?"));
      }
    }
    return texts;
  }

  private List<Node> list(String name) {
    asked.add(name);
    var member = members.get(name);
    return switch (member) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      default -> List.of(member);
    };
  }

  /** Notes the members that nobody asked for. */
  void done() {
    for (var name : members.keySet()) {
      if (!asked.contains(name)) {
        wrong(name, "composite.fault.unknown-member", name, String.join(", ", asked));
      }
    }
  }

  void fault(String what, Object... arguments) {
    faults.add(Fault.of(where(node), what, arguments));
  }

  void wrong(String name, String what, Object... arguments) {
    faults.add(Fault.of(where(members.getOrDefault(name, node)), what, arguments));
  }

  private String where(@Nullable Node at) {
    var mark = at == null ? null : at.getStartMark();
    return mark == null ? file : file + ":" + (mark.getLine() + 1);
  }
}
