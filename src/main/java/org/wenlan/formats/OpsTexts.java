package org.wenlan.formats;

import java.util.regex.Pattern;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.PatentDraft;

/**
 * Full texts of Open Patent Services. They come from scanned pages: no markup inside, a line break
 * where a paragraph or a claim ends, and the office's own image tags as plain text.
 */
final class OpsTexts {
  private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
  private static final Pattern TITLE =
      Pattern.compile("^\\s*([^\\d\\n]{1,60})\\n(?=\\s*1\\s*[.)])");
  private static final Pattern NUMBERED = Pattern.compile("^\\[(\\d{1,6})\\]\\s*");
  private static final Pattern CLAIM = Pattern.compile("^\\s*(\\d{1,4})\\s*[.)]\\s");

  private OpsTexts() {}

  /** One text for each claim, or one text for all. */
  static void claims(XmlElement claims, PatentDraft draft) {
    var language = Docdb.language(claims);
    var texts = claims.all("claim/claim-text");
    if (texts.size() == 1) {
      var text = clean(texts.getFirst());
      var title = TITLE.matcher(text);
      if (title.find()) {
        draft.other("claims", title.group(1));
        text = text.substring(title.end());
      }
      Claims.split(language, text).forEach(claim -> draft.claim(claim));
      return;
    }
    int next = 1;
    for (var element : texts) {
      var text = clean(element);
      var printed = CLAIM.matcher(text);
      int number = printed.find() ? Integer.parseInt(printed.group(1)) : next;
      draft.claim(Claims.of(language, number, text));
      next = number + 1;
    }
  }

  static void description(XmlElement description, PatentDraft draft) {
    var language = Docdb.language(description);
    for (var element : description.children()) {
      for (var line : clean(element).split("\n")) {
        var number = NUMBERED.matcher(line.strip());
        boolean numbered = number.find();
        draft.paragraph(
            new Paragraph(
                language,
                false,
                numbered ? number.group(1) : null,
                numbered ? line.strip().substring(number.end()) : line.strip()));
      }
    }
  }

  private static String clean(XmlElement element) {
    element.use();
    return IMAGE.matcher(XmlText.raw(element)).replaceAll("[figure]").strip();
  }
}
