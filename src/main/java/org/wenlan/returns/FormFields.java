package org.wenlan.returns;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.wenlan.statistics.Indicator.Wording;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The members of one mapping of a form's file. Whatever is wrong is noted with file and line, and
 * reading goes on, so that all faults are told at once.
 */
final class FormFields {
  private final String file;
  private final Node node;
  private final List<String> faults;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  FormFields(String file, Node node, List<String> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      fault("names with values are expected here, such as number: ZL-1");
      return;
    }
    for (var entry : mapping.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (members.put(name, entry.getValueNode()) != null) {
        at(entry.getKeyNode(), name + " stands here twice; keep one");
      }
    }
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

  /** A text in both languages that must be there. */
  Wording wording(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member == null) {
      fault(name + " is missing; write {zh: ..., en: ...}");
      return new Wording("", "");
    }
    var both = new FormFields(file, member, faults);
    var wording = new Wording(both.needed("zh"), both.needed("en"));
    both.done();
    return wording;
  }

  /** A day that must be there. */
  LocalDate day(String name) {
    var written = needed(name);
    try {
      return written.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(written);
    } catch (DateTimeException _) {
      wrong(name, "'" + written + "' is no day; write such as 2026-12-31");
      return LocalDate.EPOCH;
    }
  }

  /** A number; null when it is not there. */
  @Nullable BigDecimal number(String name) {
    var written = text(name);
    if (written.isEmpty()) {
      return null;
    }
    if (!written.matches("-?[0-9]{1,18}([.][0-9]{1,9})?")) {
      wrong(name, "'" + written + "' is no number; write such as 0.5");
      return null;
    }
    return new BigDecimal(written);
  }

  /** {@code yes}, {@code true} or nothing. */
  boolean flag(String name) {
    var written = text(name);
    if (!written.isEmpty() && !Set.of("yes", "true", "no", "false").contains(written)) {
      wrong(name, "'" + written + "' is neither yes nor no");
    }
    return written.equals("yes") || written.equals("true");
  }

  /** One of a few words, written small. */
  <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> words) {
    var written = needed(name);
    return written.isEmpty() ? Optional.empty() : word(name, written, words);
  }

  /** Several of a few words. */
  <E extends Enum<E>> List<E> some(String name, Class<E> words) {
    return texts(name).stream().flatMap(one -> word(name, one, words).stream()).toList();
  }

  private <E extends Enum<E>> Optional<E> word(String name, String written, Class<E> words) {
    var all = words.getEnumConstants();
    var found =
        Arrays.stream(all)
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written))
            .findFirst();
    if (found.isEmpty()) {
      var list = Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
      wrong(name, "'" + written + "' is to be one of " + list);
    }
    return found;
  }

  Optional<FormFields> mapping(String name) {
    asked.add(name);
    var member = members.get(name);
    return member == null ? Optional.empty() : Optional.of(new FormFields(file, member, faults));
  }

  /** Mappings in a list; none when it is not there. */
  List<FormFields> mappings(String name) {
    return list(name).stream().map(each -> new FormFields(file, each, faults)).toList();
  }

  /** Texts in a list; none when it is not there. */
  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var each : list(name)) {
      if (each instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        at(each, name + " is to be a list of texts");
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
      at(member, name + " is to be a list");
    }
    return List.of();
  }

  /** Notes the members that nobody asked for. */
  void done() {
    members.forEach((name, member) -> {
      if (!asked.contains(name)) {
        at(member, "there is no " + name + " here; known are " + String.join(", ", asked));
      }
    });
  }

  /** Notes what is wrong with this mapping. */
  void fault(String what) {
    at(node, what);
  }

  /** Notes what is wrong with one member. */
  void wrong(String name, String what) {
    at(members.getOrDefault(name, node), name + ": " + what);
  }

  private void at(Node place, String what) {
    var mark = place.getStartMark();
    faults.add(file + (mark == null ? "" : " line " + (mark.getLine() + 1)) + ": " + what);
  }
}
