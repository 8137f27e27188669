package org.wenlan.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.wenlan.rights.PatentDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The members of a JSON record; taking one marks it as used. */
final class JsonRow {
  private final Map<String, JsonNode> members = new LinkedHashMap<>();

  JsonRow(JsonNode record) {
    record.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
  }

  /** The first of these members that says something, as text; empty when none does. */
  String take(String... names) {
    for (var name : names) {
      var text = text(members.getOrDefault(name, MissingNode.getInstance()));
      if (!text.isEmpty()) {
        members.remove(name);
        return text;
      }
    }
    return "";
  }

  /** The values of a list, or the one value; what says nothing is left out. */
  List<String> several(String name) {
    return all(name).stream().map(JsonRow::text).filter(text -> !text.isEmpty()).toList();
  }

  /** The values of a list with empty text for what says nothing, so that lists stay in step. */
  List<String> column(String name) {
    return all(name).stream().map(JsonRow::text).toList();
  }

  /** The objects of a list, or the one object. */
  List<JsonNode> all(String name) {
    var value = members.remove(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(value);
    }
    var all = new ArrayList<JsonNode>();
    value.forEach(all::add);
    return all;
  }

  /** Passes over what is no fact of the document. */
  void drop(Predicate<String> names) {
    members.keySet().removeIf(names);
  }

  /** Keeps what was not taken. */
  void rest(PatentDraft draft) {
    members.forEach((name, value) -> draft.other(name, text(value)));
  }

  static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (!value.isContainer()) {
      var text = value.asString().strip();
      // The USPTO's words for nothing.
      return text.equals("N/A") || text.equals("null") || text.equals("[]") ? "" : text;
    }
    var words = new ArrayList<String>();
    for (var each : value) {
      if (value.isObject() || each.isContainer()) {
        return value.isEmpty() ? "" : value.toString();
      }
      var text = text(each);
      if (!text.isEmpty()) {
        words.add(text);
      }
    }
    return String.join("; ", words);
  }

  /** The text of the first of these members that says something. */
  static String text(JsonNode object, String... members) {
    for (var member : members) {
      var text = text(object.path(member));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
