package org.wenlan.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The members of one mapping of a YAML file. Each wrong one is noted with its line; reading goes on
 * so that all faults of a file are told at once.
 */
final class Fields {
  private final String file;
  private final Node node;
  private final List<Fault> faults;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(String file, Node node, List<Fault> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      fault("law.fault.not-a-mapping");
      return;
    }
    for (var entry : mapping.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (members.put(name, entry.getValueNode()) != null) {
        faultAt(entry.getKeyNode(), "law.fault.twice", name);
      }
    }
  }

  /** File and line of this mapping. */
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
    if (member == null) {
      return "";
    }
    if (member instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    faultAt(member, "law.fault.not-a-text", name);
    return "";
  }

  /** A text that must be there. */
  String needed(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      fault("law.fault.missing", name);
    }
    return text;
  }

  /** One of a few words, such as {@code V, S, M, I}; empty after a fault. */
  <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> words) {
    var written = needed(name);
    var found =
        Arrays.stream(words.getEnumConstants())
            .filter(word -> word.name().equalsIgnoreCase(written))
            .findFirst();
    if (found.isEmpty() && !written.isEmpty()) {
      wrong(name, "law.fault.not-one-of", written, Arrays.toString(words.getEnumConstants()));
    }
    return found;
  }

  /** A day, ISO 8601; null when it is not there or is none. */
  @Nullable LocalDate day(String name) {
    var written = text(name);
    if (written.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException unreadable) {
      wrong(name, "law.fault.not-a-day", written);
      return null;
    }
  }

  /** A text in both languages that must be there. */
  Bilingual bilingual(String name) {
    return mapping(name).map(Fields::both).orElseGet(() -> missing(name));
  }

  /** This mapping as a text in both languages. */
  Bilingual both() {
    return new Bilingual(needed("zh"), needed("en"));
  }

  /** A text in both languages; two empty ones when it is not there. */
  Bilingual bilingualOrNothing(String name) {
    return mapping(name).map(Fields::both).orElse(new Bilingual("", ""));
  }

  Optional<Fields> mapping(String name) {
    asked.add(name);
    var member = members.get(name);
    return member == null ? Optional.empty() : Optional.of(new Fields(file, member, faults));
  }

  /** Mappings in a list; none when it is not there. */
  List<Fields> mappings(String name) {
    return list(name).stream().map(each -> new Fields(file, each, faults)).toList();
  }

  /** Texts in a list; none when it is not there. */
  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var each : list(name)) {
      if (each instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        faultAt(each, "law.fault.not-a-text", name);
      }
    }
    return texts;
  }

  private List<Node> list(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (member != null) {
      faultAt(member, "law.fault.not-a-list", name);
    }
    return List.of();
  }

  private Bilingual missing(String name) {
    fault("law.fault.missing", name);
    return new Bilingual("", "");
  }

  /** Leaves a member unread without calling it unknown. */
  void skip(String name) {
    asked.add(name);
  }

  /** Notes the members that nobody asked for. */
  void done() {
    members.forEach((name, member) -> {
      if (!asked.contains(name)) {
        faultAt(member, "law.fault.unknown-member", name, String.join(", ", asked));
      }
    });
  }

  /** Notes what is wrong with this mapping. */
  void fault(String what, Object... arguments) {
    faultAt(node, what, arguments);
  }

  /** Notes what is wrong with one member. */
  void wrong(String name, String what, Object... arguments) {
    faultAt(members.getOrDefault(name, node), what, arguments);
  }

  private void faultAt(Node at, String what, Object... arguments) {
    faults.add(new Fault(where(at), what, Arrays.stream(arguments).map(Object::toString).toList()));
  }

  private String where(Node at) {
    var mark = at.getStartMark();
    return mark == null ? file : file + ":" + (mark.getLine() + 1);
  }
}
