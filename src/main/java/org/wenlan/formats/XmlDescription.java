package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlNode.Text;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.PatentDraft;

/** Reads a description: headings and paragraphs in order, however deep they stand. */
final class XmlDescription {
  private static final Set<String> HEADINGS = Set.of("heading", "h");
  private static final Set<String> PARAGRAPHS = Set.of("p", "para", "paragraph");
  private static final Pattern PRINTED = Pattern.compile("^\\[(\\d{1,6})\\]\\s*");

  private XmlDescription() {}

  /** Adds everything in a description; nothing of its text is left out. */
  static void read(XmlElement description, String language, PatentDraft draft) {
    walk(description, language, draft);
    description.use();
  }

  private static void walk(XmlElement element, String language, PatentDraft draft) {
    for (var node : element.content()) {
      switch (node) {
        case Text(var characters) ->
            draft.paragraph(new Paragraph(language, false, null, characters.strip()));
        case XmlElement child -> {
          var name = child.name().toLowerCase(ROOT);
          if (HEADINGS.contains(name)) {
            draft.paragraph(new Paragraph(language, true, null, XmlText.line(child)));
          } else if (PARAGRAPHS.contains(name)) {
            paragraph(child, language, draft);
          } else if (holdsBlocks(child)) {
            walk(child, language, draft);
          } else {
            draft.paragraph(new Paragraph(language, false, null, XmlText.lines(child)));
          }
        }
      }
    }
  }

  private static void paragraph(XmlElement element, String language, PatentDraft draft) {
    var text = XmlText.lines(element);
    var number = blankToNull(element.attribute("num", ""));
    var printed = PRINTED.matcher(text);
    if (number == null && printed.find()) {
      number = printed.group(1);
      text = text.substring(printed.end());
    }
    draft.paragraph(new Paragraph(language, false, number, text));
  }

  private static boolean holdsBlocks(XmlElement element) {
    for (var child : element.children()) {
      var name = child.name().toLowerCase(ROOT);
      if (HEADINGS.contains(name) || PARAGRAPHS.contains(name) || holdsBlocks(child)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
