package org.wenlan.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlNode.Text;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.PatentDraft;

/** Keeps what a record holds and no reader asked for, in pieces that a person can read. */
final class XmlRest {
  /** A piece longer than this is told by its parts. In characters. */
  private static final int PIECE = 4000;

  /** Attributes that say how a page is set or how elements are wired, not what the patent is. */
  private static final Set<String> LAYOUT =
      Set.of(
          "id",
          "idref",
          "idrefs",
          "num",
          "sequence",
          "lang",
          "format",
          "img-format",
          "img-content",
          "data-format",
          "he",
          "wi",
          "inline",
          "alt",
          "orientation",
          "lvl",
          "align",
          "colname",
          "colnum",
          "colwidth",
          "cols",
          "colsep",
          "rowsep",
          "frame",
          "pgwide",
          "morerows",
          "namest",
          "nameend",
          "valign",
          "tabstyle",
          "schemalocation",
          "dtd",
          "document-id-type",
          "style",
          "list-style",
          "compact",
          "rowspan",
          "colspan",
          "space");

  private XmlRest() {}

  /** Keeps all that is left of a record, by where it stands. */
  static void keep(XmlElement root, PatentDraft draft) {
    var own = attributes(root, "");
    draft.other(root.name(), String.join("; ", own));
    for (var child : root.children()) {
      walk(child, child.name(), draft);
    }
  }

  /** Keeps what is left of one element as one piece, under a label that says of what. */
  static void together(XmlElement element, String label, PatentDraft draft) {
    draft.other(label, left(element));
  }

  /** What is left of one element, in one line; it counts as taken from now on. */
  static String left(XmlElement element) {
    var pieces = new ArrayList<String>();
    collect(element, "", pieces);
    element.use();
    return String.join("; ", pieces);
  }

  private static void walk(XmlElement element, String path, PatentDraft draft) {
    if (element.used()) {
      return;
    }
    var pieces = new ArrayList<String>();
    collect(element, "", pieces);
    var whole = String.join("; ", pieces);
    if (whole.length() <= PIECE || element.children().isEmpty()) {
      draft.other(path, whole);
      return;
    }
    draft.other(path, String.join("; ", attributes(element, "")));
    for (var child : element.children()) {
      walk(child, path + "/" + child.name(), draft);
    }
  }

  private static void collect(XmlElement element, String path, List<String> to) {
    to.addAll(attributes(element, path));
    if (element.used()) {
      return;
    }
    if (hasText(element)) {
      var text = XmlText.line(element);
      to.add(path.isEmpty() ? text : path + ": " + text);
      return;
    }
    for (var child : element.children()) {
      collect(child, path.isEmpty() ? child.name() : path + "/" + child.name(), to);
    }
  }

  private static boolean hasText(XmlElement element) {
    for (var node : element.content()) {
      if (node instanceof Text(var characters) && !characters.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> attributes(XmlElement element, String path) {
    var found = new ArrayList<String>();
    for (Map.Entry<String, String> each : element.attributesLeft().entrySet()) {
      var key = each.getKey();
      if (!LAYOUT.contains(key.toLowerCase(java.util.Locale.ROOT)) && !each.getValue().isBlank()) {
        found.add(path + "@" + key + ": " + each.getValue().strip());
      }
    }
    return found;
  }
}
