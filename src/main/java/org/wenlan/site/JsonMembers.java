package org.wenlan.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wenlan.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the members of a JSON object and notes everything that is wrong, each with its place. A
 * member that is not known is refused rather than passed over: whoever writes {@code "status"}
 * means something that would not happen. Used for one body.
 */
public final class JsonMembers {
  private final List<Wrong> wrongs = new ArrayList<>();

  /**
   * Something that cannot be taken.
   *
   * @param pointer where, RFC 6901
   */
  public record Wrong(String pointer, Refusal why) {}

  /** Everything that was wrong so far. */
  public List<Wrong> wrongs() {
    return List.copyOf(wrongs);
  }

  /**
   * Everything that was wrong as one answer.
   *
   * @param type of the problem, whose texts are {@code <box>.problem.NAME}
   */
  public Problem problem(String type, Messages messages, Locale language) {
    var problem = Problem.of(type, 422, "");
    for (var one : wrongs) {
      problem =
          problem.wrong(one.pointer(), one.why().rule(), messages.sentence(language, one.why()));
    }
    return problem;
  }

  /** An object with these members at most; a missing node when it is none. */
  public JsonNode object(JsonNode node, String pointer, Set<String> known) {
    if (node.isMissingNode()) {
      return node;
    }
    if (!node.isObject()) {
      wrong(pointer, "site.refusal.no-object");
      return MissingNode.getInstance();
    }
    for (var name : node.propertyNames()) {
      if (!known.contains(name)) {
        wrong(
            pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
            "site.refusal.unknown-member",
            name);
      }
    }
    return node;
  }

  /** A text without blanks around it; empty when it is absent. */
  public String text(JsonNode node, String pointer, String name) {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      wrong(pointer + "/" + name, "site.refusal.no-text");
      return "";
    }
    return value.stringValue().strip();
  }

  /** A whole number; the other one when it is absent. */
  public int number(JsonNode node, String pointer, String name, int otherwise) {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isInt()) {
      wrong(pointer + "/" + name, "site.refusal.no-number", value);
      return otherwise;
    }
    return value.intValue();
  }

  /** One of a closed list of words, written small; the other one when it is absent. */
  public <E extends Enum<E>> E word(
      JsonNode node, String pointer, String name, Class<E> type, E otherwise) {
    var typed = text(node, pointer, name);
    for (var one : type.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return one;
      }
    }
    if (!typed.isEmpty()) {
      var all =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .toList();
      wrong(pointer + "/" + name, "site.refusal.unknown-word", typed, String.join(", ", all));
    }
    return otherwise;
  }

  private void wrong(String pointer, String rule, Object... arguments) {
    wrongs.add(new Wrong(pointer, Refusal.of(rule, "", arguments)));
  }
}
