package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlNode.Text;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.PatentDraft;

/**
 * Reads the body of a document: claims, each with its number, its text and the claims that it
 * names, and the description's headings and paragraphs in order, however deep they stand.
 */
final class XmlBody {
  private static final Pattern DIGITS = Pattern.compile("0*(\\d{1,6})");
  private static final Pattern CLAIM = Pattern.compile("^\\s*0*(\\d{1,6})\\s*[.)]\\s+");

  /** Elements that name another claim, and the attribute in which they do. */
  private static final List<List<String>> REFERENCES =
      List.of(
          List.of("claim-ref", "idref"),
          List.of("dependent-claim-reference", "depends_on"),
          List.of("CLREF", "ID"));

  private static final Set<String> HEADINGS = Set.of("heading", "h");
  private static final Set<String> PARAGRAPHS = Set.of("p", "para", "paragraph");
  private static final Pattern NUMBERED = Pattern.compile("^\\[(\\d{1,6})\\]\\s*");

  private XmlBody() {}

  /** Adds claims in the order in which they stand. */
  static void claims(List<XmlElement> claims, String language, PatentDraft draft) {
    var numbers = new HashMap<String, Integer>();
    var printed = new ArrayList<Integer>();
    for (int i = 0; i < claims.size(); i++) {
      var claim = claims.get(i);
      int number = number(claim, i + 1);
      printed.add(number);
      var id = claim.attribute("id", claim.attribute("ID", ""));
      if (!id.isEmpty()) {
        numbers.putIfAbsent(id, number);
      }
    }
    for (int i = 0; i < claims.size(); i++) {
      var claim = claims.get(i);
      int number = printed.get(i);
      var named = new TreeSet<Integer>();
      for (var reference : REFERENCES) {
        for (var element : claim.anywhere(reference.getFirst())) {
          for (var id : element.attribute(reference.getLast(), "").split("[\\s,]+")) {
            var other = numbers.get(id);
            if (other != null && other != number) {
              named.add(other);
            }
          }
        }
      }
      claim.use();
      var text = Claims.of(language, number, XmlText.lines(claim));
      named.addAll(text.dependsOn());
      draft.claim(new Claim(language, number, text.text(), List.copyOf(named)));
    }
  }

  /** As the file numbers it, else as it is printed, else by its place. */
  private static int number(XmlElement claim, int place) {
    var given = DIGITS.matcher(claim.attribute("num", ""));
    if (given.lookingAt()) {
      return Integer.parseInt(given.group(1));
    }
    var printed = CLAIM.matcher(XmlText.line(claim));
    return printed.find() ? Integer.parseInt(printed.group(1)) : place;
  }

  /** Adds everything in a description; nothing of its text is left out. */
  static void description(XmlElement description, String language, PatentDraft draft) {
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
    var printed = NUMBERED.matcher(text);
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
