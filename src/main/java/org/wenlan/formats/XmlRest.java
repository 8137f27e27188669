package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    draft.other(root.name(), String.join("; ", attributes(root)));
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
    var pieces = pieces(element);
    element.finish();
    return String.join("; ", pieces);
  }

  /** The day at a path; what is no whole day (a month or day 00) is kept under the path's name. */
  static @Nullable LocalDate day(XmlElement from, String path, PatentDraft draft) {
    var written = from.text(path);
    var day = Days.read(written);
    if (day == null) {
      draft.other(path, written);
    }
    return day;
  }

  /** The bare values that are left of one element, in order; it counts as taken from now on. */
  static String values(XmlElement element) {
    var values = new ArrayList<String>();
    attributes(element).forEach(it -> values.add(it.substring(it.indexOf(": ") + 2)));
    if (!element.used()) {
      if (element.children().isEmpty()) {
        values.add(XmlText.line(element));
      }
      element.children().forEach(child -> values.add(values(child)));
    }
    element.finish();
    values.removeIf(String::isBlank);
    return String.join(" ", values);
  }

  private static void walk(XmlElement element, String path, PatentDraft draft) {
    if (element.used()) {
      draft.other(path, String.join("; ", attributes(element)));
      return;
    }
    if (!isTouched(element) || hasText(element)) {
      var whole = String.join("; ", pieces(element));
      if (whole.length() <= PIECE || element.children().isEmpty()) {
        draft.other(path, whole);
        return;
      }
    }
    draft.other(path, String.join("; ", attributes(element)));
    for (var child : element.children()) {
      walk(child, path + "/" + child.name(), draft);
    }
  }

  /** Whether a reader took something from inside: then the rest is told part by part. */
  private static boolean isTouched(XmlElement element) {
    for (var child : element.children()) {
      if (child.used() || isTouched(child)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> pieces(XmlElement element) {
    var found = attributes(element);
    if (element.used()) {
      return found;
    }
    if (hasText(element)) {
      found.add(XmlText.line(element));
      return found;
    }
    for (var child : element.children()) {
      var inside = pieces(child);
      if (inside.size() != 1) {
        add(found, child.name() + " (", String.join("; ", inside), ")");
      } else if (hasText(child)) {
        add(found, child.name() + ": ", inside.getFirst(), "");
      } else {
        add(found, child.name() + "/", inside.getFirst(), "");
      }
    }
    return found;
  }

  /** Puts a piece behind the last one, in the same words when both are of one name. */
  private static void add(List<String> to, String before, String text, String after) {
    if (text.isEmpty()) {
      return;
    }
    if (after.isEmpty() && !to.isEmpty() && to.getLast().startsWith(before)) {
      to.set(to.size() - 1, to.getLast() + ", " + text);
    } else {
      to.add(before + text + after);
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

  private static List<String> attributes(XmlElement element) {
    var found = new ArrayList<String>();
    for (Map.Entry<String, String> each : element.attributesLeft().entrySet()) {
      var key = each.getKey();
      if (!LAYOUT.contains(key.toLowerCase(ROOT)) && !each.getValue().isBlank()) {
        found.add("@" + key + ": " + each.getValue().strip());
      }
    }
    return found;
  }
}
