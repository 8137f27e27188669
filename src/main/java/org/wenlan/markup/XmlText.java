package org.wenlan.markup;

import java.util.Set;
import org.wenlan.markup.XmlNode.Text;

/**
 * Turns marked-up text into text that people can read: blocks on lines of their own, table cells
 * apart, and a mark where a picture or a formula stands.
 */
public final class XmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "claim-text",
          "br",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "row",
          "tr",
          "table",
          "tables",
          "tgroup",
          "thead",
          "tbody",
          "title",
          "pre",
          "heading",
          "para",
          "paragraph",
          "clmstep",
          "h",
          "clm",
          "claim",
          "item",
          "list",
          "abst-problem",
          "abst-solution",
          "btext",
          "list-item",
          "section",
          "table-us",
          "chemistry-us",
          "math-us",
          "ulist",
          "olist",
          "dlist");

  /** Blocks inside these stand in the middle of a sentence. */
  private static final Set<String> INLINE =
      Set.of("dependent-claim-reference", "claim-ref", "clref");

  private static final Set<String> CELLS = Set.of("entry", "td", "th", "pdatcell");
  private static final Set<String> PICTURES = Set.of("img", "image", "emi", "figref-image", "cwu");
  private static final Set<String> FORMULAS = Set.of("math", "maths", "mathml", "chemistry");
  private static final Set<String> RAISED = Set.of("sup", "sp", "superscript");

  private final StringBuilder out = new StringBuilder();

  private XmlText() {}

  /** The text on one line. */
  public static String line(XmlElement element) {
    return written(element).replace('\n', ' ').replaceAll(" {2,}", " ").strip();
  }

  /** The text with its line breaks; no line is empty. */
  public static String lines(XmlElement element) {
    return written(element).replaceAll(" *\n[ \n]*", "\n").strip();
  }

  /** The characters as they stand, line breaks too, without any mark. */
  public static String raw(XmlElement element) {
    var out = new StringBuilder();
    for (var node : element.content()) {
      out.append(
          switch (node) {
            case Text(var characters) -> characters;
            case XmlElement child -> raw(child);
          });
    }
    return out.toString();
  }

  private static String written(XmlElement element) {
    var text = new XmlText();
    text.inside(element);
    return text.out.toString();
  }

  private void inside(XmlElement element) {
    for (var node : element.content()) {
      switch (node) {
        case Text(var characters) -> characters(characters);
        case XmlElement child -> element(child);
      }
    }
  }

  private void element(XmlElement element) {
    var name = element.name().toLowerCase(java.util.Locale.ROOT);
    if (PICTURES.contains(name)) {
      mark("[figure]");
    } else if (FORMULAS.contains(name)) {
      formula(element);
    } else if (INLINE.contains(name)) {
      out.append(line(element));
    } else if (BLOCKS.contains(name)) {
      line();
      inside(element);
      line();
    } else if (CELLS.contains(name)) {
      inside(element);
      out.append(" | ");
    } else if (RAISED.contains(name)) {
      raised(element);
    } else {
      inside(element);
    }
  }

  /** MathML is told by its characters; a formula that is only a picture by a mark alone. */
  private void formula(XmlElement element) {
    var tokens = new XmlText();
    for (var node : element.content()) {
      switch (node) {
        case Text(var characters) -> tokens.characters(characters);
        case XmlElement child -> tokens.mathematics(child);
      }
    }
    var text = tokens.out.toString().replaceAll("\\s+", " ").strip();
    mark(text.isEmpty() ? "[formula]" : "[formula: " + text + "]");
  }

  private void mathematics(XmlElement element) {
    for (var node : element.content()) {
      switch (node) {
        case Text(var characters) -> characters(characters);
        case XmlElement child -> mathematics(child);
      }
    }
    out.append(' ');
  }

  /** 10 with a raised 3 is 10^3, not 103; elsewhere (m2, a footnote mark) nothing is misread. */
  private void raised(XmlElement element) {
    int at = out.length();
    inside(element);
    if (at > 0
        && at < out.length()
        && Character.isDigit(out.charAt(at - 1))
        && isExponent(out.charAt(at))) {
      out.insert(at, '^');
    }
  }

  private static boolean isExponent(char c) {
    return Character.isDigit(c) || c == '-' || c == '\u2212' || c == '+';
  }

  private void mark(String mark) {
    blank();
    out.append(mark).append(' ');
  }

  private void characters(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        blank();
      } else {
        out.append(c);
      }
    }
  }

  private void blank() {
    if (!out.isEmpty()
        && out.charAt(out.length() - 1) != ' '
        && out.charAt(out.length() - 1) != '\n') {
      out.append(' ');
    }
  }

  private void line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
