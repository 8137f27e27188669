package org.wenlan.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.formats.XmlFormat.Reader.Answer;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.PatentDraft;

/**
 * Answers of the EPO's Open Patent Services that hold records: bibliographic data, claims,
 * descriptions, families with their legal events, and lists of hits.
 */
final class Ops {
  static final String NAME = "ops";

  private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
  private static final Pattern TITLE =
      Pattern.compile("^\\s*([^\\d\\n]{1,60})\\n(?=\\s*1\\s*[.)])");
  private static final Pattern NUMBERED = Pattern.compile("^\\[(\\d{1,6})\\]\\s*");
  private static final Pattern CLAIM = Pattern.compile("^\\s*(\\d{1,4})\\s*[.)]\\s");

  /** How the source writes that an event was never moved. */
  private static final String NEVER = "00010101";

  private Ops() {}

  /** Answers about pages, number formats and the like hold no record. */
  static boolean holdsRecords(String head) {
    return head.contains("exchange-document")
        || head.contains("fulltext-document")
        || head.contains("family-member")
        || head.contains("search-result");
  }

  static List<Answer> read(XmlElement answer) {
    var found = new ArrayList<Answer>();
    for (var document : answer.all("exchange-documents/exchange-document")) {
      found.add(Docdb.answer(NAME, document));
    }
    for (var document : answer.all("fulltext-documents/fulltext-document")) {
      found.add(text(document));
    }
    for (var member : answer.all("patent-family/family-member")) {
      found.add(member(member));
    }
    for (var result : answer.all("biblio-search/search-result")) {
      for (var reference : result.all("publication-reference")) {
        found.add(reference(reference));
      }
      for (var document : result.all("exchange-documents/exchange-document")) {
        found.add(Docdb.answer(NAME, document));
      }
    }
    return found;
  }

  /** Claims or a description. */
  private static Answer text(XmlElement document) {
    var reference = document.child("bibliographic-data/publication-reference");
    if (reference == null) {
      return new Answer.Unusable("", "A full text does not say of which document it is.");
    }
    var started = start(reference);
    if (started instanceof Answer.Found(var draft)) {
      document.all("claims").forEach(claims -> claims(claims, draft));
      document.all("description").forEach(description -> description(description, draft));
      XmlRest.keep(document, draft);
    }
    return started;
  }

  /** A family member: its numbers, what is known of it, and its legal events. */
  private static Answer member(XmlElement member) {
    var document = member.child("exchange-document");
    var number = document == null ? null : Docdb.number(document).orElse(null);
    var reference = member.child("publication-reference");
    Answer started;
    if (document != null && number != null) {
      started = new Answer.Found(Docdb.draft(NAME, document, number));
    } else if (reference != null) {
      started = start(reference);
    } else {
      return new Answer.Unusable("", "A family member has no number.");
    }
    if (started instanceof Answer.Found(var draft)) {
      var family = member.attribute("family-id");
      if (family != null) {
        draft.familyId(family);
      }
      member.all("publication-reference").forEach(it -> DocdbNumbers.publication(it, draft));
      member.all("application-reference").forEach(it -> DocdbNumbers.application(it, draft));
      member.all("priority-claim").forEach(it -> DocdbNumbers.priority(it, draft));
      member.all("legal").forEach(legal -> event(legal, draft));
      XmlRest.keep(member, draft);
    }
    return started;
  }

  private static Answer reference(XmlElement reference) {
    var started = start(reference);
    if (started instanceof Answer.Found(var draft)) {
      draft.familyId(reference.attribute("family-id"));
      XmlRest.keep(reference, draft);
    }
    return started;
  }

  private static Answer start(XmlElement reference) {
    var id = DocdbNumbers.preferred(reference.all("document-id"));
    var number = id == null ? null : DocdbNumbers.published(id).orElse(null);
    if (number == null) {
      var written = reference.text();
      return new Answer.Unusable(
          written, "Its publication number \"" + written + "\" cannot be read.");
    }
    var draft = new PatentDraft(NAME, number).right(Docdb.right(number.kind()));
    DocdbNumbers.publication(reference, draft);
    return new Answer.Found(draft);
  }

  /**
   * An INPADOC event. Its text is what the code means, then each detail with its name, as in the
   * office's own lines: {@code LAPSED IN A CONTRACTING STATE Ref Country Code NL}.
   */
  private static void event(XmlElement legal, PatentDraft draft) {
    legal.all("pre").forEach(XmlElement::use);
    var code = legal.attribute("code", legal.text("L008EP")).strip();
    var words = new StringBuilder(legal.attribute("desc", "").strip());
    for (var details : legal.all("L500EP")) {
      for (var detail : details.children()) {
        words.append(' ').append(detail.attribute("desc", detail.name())).append(' ');
        words.append(detail.text());
      }
    }
    var date = legal.text("L007EP");
    // These say once more of which document the event is.
    for (var field : List.of("L002EP", "L003EP", "L004EP", "L005EP", "L008EP")) {
      legal.all(field).forEach(XmlElement::use);
    }
    draft.event(
        new Event(Days.read(date), legal.text("L001EP").strip(), code, words.toString().strip()));
    legal.children().forEach(it -> it.pass("desc"));
    legal.all("pre").forEach(it -> it.pass("line"));
    if (legal.attribute("dateMigr", NEVER).equals(NEVER)) {
      legal.pass("dateMigr");
    }
    XmlRest.together(legal, "legal " + code + " " + date, draft);
  }

  /**
   * One text for each claim, or one text for all. Full texts come from scanned pages: no markup
   * inside, a line break where a paragraph or a claim ends, image tags as plain text.
   */
  private static void claims(XmlElement claims, PatentDraft draft) {
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

  private static void description(XmlElement description, PatentDraft draft) {
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
