package org.wenlan.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of one record in memory, by its name without prefix. It remembers what was taken out
 * of it, so that what no reader asked for can be kept.
 */
public final class XmlElement implements XmlNode {
  private final String name;
  private final Map<String, String> attributes;
  private final List<XmlNode> content = new ArrayList<>(2);
  private @Nullable Set<String> seen;
  private boolean used;

  XmlElement(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /** Its name without prefix. */
  public String name() {
    return name;
  }

  void add(XmlNode node) {
    content.add(node);
  }

  /** What stands inside, in order. */
  public List<XmlNode> content() {
    return content;
  }

  /** The attribute without its prefix; null when there is none. It counts as taken. */
  public @Nullable String attribute(String key) {
    var value = attributes.get(key);
    if (value != null) {
      pass(key);
    }
    return value;
  }

  /** The attribute, or what to use in its place. */
  public String attribute(String key, String otherwise) {
    var value = attribute(key);
    return value == null ? otherwise : value;
  }

  /** Counts an attribute as taken that repeats what is known. */
  public void pass(String key) {
    if (seen == null) {
      seen = new HashSet<>(2);
    }
    seen.add(key);
  }

  /** The attributes that nobody asked for. */
  public Map<String, String> attributesLeft() {
    if (seen == null || attributes.isEmpty()) {
      return attributes;
    }
    var left = new LinkedHashMap<>(attributes);
    left.keySet().removeAll(seen);
    return left;
  }

  /** The element children. */
  public List<XmlElement> children() {
    var found = new ArrayList<XmlElement>();
    for (var node : content) {
      if (node instanceof XmlElement element) {
        found.add(element);
      }
    }
    return found;
  }

  /** All elements at the end of a path such as {@code parties/applicants/applicant}. */
  public List<XmlElement> all(String path) {
    var at = List.of(this);
    for (var step : path.split("/")) {
      var next = new ArrayList<XmlElement>();
      for (var element : at) {
        for (var node : element.content) {
          if (node instanceof XmlElement child && child.name.equals(step)) {
            next.add(child);
          }
        }
      }
      at = next;
    }
    return at;
  }

  /** The first element at the end of a path; null when there is none. */
  public @Nullable XmlElement child(String path) {
    var found = all(path);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** All elements below this one with a name, in document order. */
  public List<XmlElement> anywhere(String wanted) {
    var found = new ArrayList<XmlElement>();
    for (var child : children()) {
      if (child.name.equals(wanted)) {
        found.add(child);
      }
      found.addAll(child.anywhere(wanted));
    }
    return found;
  }

  /** The text of everything inside on one line; it counts as taken. */
  public String text() {
    use();
    return XmlText.line(this);
  }

  /** The text at the end of a path on one line, empty when there is none; it counts as taken. */
  public String text(String path) {
    var found = child(path);
    return found == null ? "" : found.text();
  }

  /** Counts this element and everything inside as taken. */
  public void use() {
    if (used) {
      return;
    }
    used = true;
    for (var node : content) {
      if (node instanceof XmlElement element) {
        element.use();
      }
    }
  }

  /** Counts this element, everything inside and every attribute as taken. */
  public void finish() {
    used = true;
    attributes.keySet().forEach(this::pass);
    for (var node : content) {
      if (node instanceof XmlElement element) {
        element.finish();
      }
    }
  }

  /** Whether it counts as taken. */
  public boolean used() {
    return used;
  }
}
