package org.wenlan.navigation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.navigation.Outline.Words;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The members of one mapping of an outline's file. Whatever is wrong is noted with file and line,
 * and reading goes on, so that all faults are told at once.
 */
final class OutlineFields {
  private final String file;
  private final Node node;
  private final List<String> faults;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  OutlineFields(String file, Node node, List<String> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      fault("names with values are expected here, such as outline: industry");
      return;
    }
    for (var entry : mapping.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (members.put(name, entry.getValueNode()) != null) {
        at(entry.getKeyNode(), name + " stands here twice; keep one");
      }
    }
  }

  /** A text; empty when it is not there. */
  String text(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member == null) {
      return "";
    }
    if (member instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    at(member, name + " is to be a text");
    return "";
  }

  /** A text that must be there. */
  String needed(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      fault(name + " is missing");
    }
    return text;
  }

  /** A name in the house's letters that nothing before has. */
  String code(String name, Set<String> taken) {
    var code = needed(name);
    if (!code.isEmpty() && !code.matches("[a-z][a-z0-9-]{0,30}")) {
      wrong(name, "'" + code + "' is no code; write small letters, digits and dashes");
    } else if (!code.isEmpty() && !taken.add(code)) {
      wrong(name, code + " is taken already");
    }
    return code;
  }

  /** A text in both languages that must be there. */
  Words words(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member == null) {
      fault(name + " is missing; write {zh: ..., en: ...}");
      return new Words("", "");
    }
    var both = new OutlineFields(file, member, faults);
    var words = new Words(both.needed("zh"), both.needed("en"));
    both.done();
    return words;
  }

  /** {@code yes} or {@code no}; no when it is not there. */
  boolean flag(String name) {
    var written = text(name);
    if (!Set.of("", "yes", "true", "no", "false").contains(written)) {
      wrong(name, "'" + written + "' is neither yes nor no");
    }
    return written.equals("yes") || written.equals("true");
  }

  /** One of a few words, written as they are in the code; the first when it is none of them. */
  <E extends Enum<E>> E oneOf(String name, Class<E> words) {
    var all = words.getEnumConstants();
    var written = needed(name);
    for (var one : all) {
      if (one.name().equals(written)) {
        return one;
      }
    }
    if (!written.isEmpty()) {
      wrong(name, "'" + written + "' is to be one of " + Arrays.toString(all));
    }
    return all[0];
  }

  /** One mapping that must be there. */
  OutlineFields mapping(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member == null) {
      fault(name + " is missing");
    }
    return new OutlineFields(file, member == null ? node : member, faults);
  }

  /** Mappings in a list; none when it is not there. */
  List<OutlineFields> mappings(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(each -> new OutlineFields(file, each, faults))
          .toList();
    }
    if (member != null) {
      at(member, name + " is to be a list");
    }
    return List.of();
  }

  /** Notes the members that nobody asked for. */
  void done() {
    members.forEach((name, member) -> {
      if (!asked.contains(name)) {
        at(member, "there is no member '" + name + "' here; there are " + String.join(", ", asked));
      }
    });
  }

  void fault(String what) {
    at(node, what);
  }

  void wrong(String name, String what) {
    at(members.getOrDefault(name, node), name + ": " + what);
  }

  private void at(Node place, String what) {
    var mark = place.getStartMark();
    faults.add(file + (mark == null ? "" : " line " + (mark.getLine() + 1)) + ": " + what);
  }
}
