package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.XmlFormat.Reader.Answer;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/**
 * The EPO's worldwide bibliographic data: exchange-documents of DOCDB, and the same in answers of
 * Open Patent Services.
 */
final class Docdb {
  static final String NAME = "docdb";

  private Docdb() {}

  static List<Answer> read(XmlElement document) {
    return List.of(answer(NAME, document));
  }

  /** One exchange-document as an answer. */
  static Answer answer(String source, XmlElement document) {
    var number = number(document);
    if (number.isEmpty()) {
      var written =
          document.attribute("country", "")
              + document.attribute("doc-number", "")
              + document.attribute("kind", "");
      return new Answer.Unusable(
          written, "Its publication number \"" + written + "\" cannot be read.");
    }
    var draft = draft(source, document, number.get());
    XmlRest.keep(document, draft);
    return new Answer.Found(draft);
  }

  static Optional<PublicationNumber> number(XmlElement document) {
    return PublicationNumber.of(
        document.attribute("country", "").strip(),
        document.attribute("doc-number", ""),
        document.attribute("kind", "").strip().toUpperCase(ROOT));
  }

  /** What an exchange-document says; what is left of it is the caller's to keep. */
  static PatentDraft draft(String source, XmlElement document, PublicationNumber number) {
    var draft = new PatentDraft(source, number).right(right(number.kind()));
    draft.familyId(document.attribute("family-id"));
    draft.published(Days.read(document.attribute("date-publ", "")));
    var biblio = document.child("bibliographic-data");
    if (biblio != null) {
      for (var reference : biblio.all("publication-reference")) {
        DocdbNumbers.publication(reference, draft);
      }
      for (var reference : biblio.all("application-reference")) {
        DocdbNumbers.application(reference, draft);
      }
      for (var claim : biblio.all("priority-claims/priority-claim")) {
        DocdbNumbers.priority(claim, draft);
      }
      for (var title : biblio.all("invention-title")) {
        draft.title(language(title), title.text());
      }
      DocdbParties.read(biblio, draft);
      XmlClasses.read(biblio, draft);
      classes(biblio, draft);
      biblio.all("references-cited/citation").forEach(citation -> citation(citation, draft));
    }
    for (var summary : document.all("abstract")) {
      summary.use();
      draft.summary(language(summary), XmlText.lines(summary));
    }
    return draft;
  }

  /** Two letters, or {@code und} for the source's "ol", the original language. */
  static String language(XmlElement element) {
    var language = element.attribute("lang", "").strip().toLowerCase(ROOT);
    return language.isEmpty() || language.equals("ol") ? "und" : language;
  }

  /** The kind of right by the kind of document, WIPO ST.16. */
  static Right right(String kind) {
    return switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
      case 'A', 'B', 'C', 'E', 'H', 'T', 'W' -> Right.INVENTION;
      case 'U', 'Y' -> Right.UTILITY_MODEL;
      case 'S' -> Right.DESIGN;
      case 'P' -> Right.PLANT;
      default -> Right.OTHER;
    };
  }

  private static void classes(XmlElement biblio, PatentDraft draft) {
    var cpc = new ArrayList<XmlElement>();
    for (var element : biblio.all("patent-classifications/patent-classification")) {
      var scheme = element.child("classification-scheme");
      var name = scheme == null ? "" : scheme.attribute("scheme", "");
      if (name.startsWith("CPC")) {
        cpc.add(element);
        continue;
      }
      var text = element.text("classification-symbol");
      var known = scheme(name);
      draft.symbol(
          new Symbol(
              known,
              known == Scheme.OTHER ? name + " " + text : text,
              element.text("symbol-position").equals("F")));
      XmlRest.together(element, "patent-classification " + name + " " + text, draft);
    }
    XmlClasses.symbols(Scheme.CPC, cpc, "patent-classifications", draft);
  }

  private static Scheme scheme(String name) {
    return switch (name) {
      case "UC", "USPC", "UCL" -> Scheme.USPC;
      case "EC", "ECLA" -> Scheme.ECLA;
      case "FI" -> Scheme.FI;
      case "IPC", "IPCR" -> Scheme.IPC;
      default -> Scheme.OTHER;
    };
  }

  private static void citation(XmlElement citation, PatentDraft draft) {
    var phase = citation.attribute("cited-phase", "").toUpperCase(ROOT);
    var by = citation.attribute("cited-by", "").toUpperCase(ROOT);
    var category = category(citation);
    var id = DocdbNumbers.preferred(citation.all("patcit/document-id"));
    if (id == null) {
      var printed = citation.text("nplcit/text");
      var text = printed.isEmpty() ? citation.text("nplcit") : printed;
      draft.citation(new Citation(null, text, category, origin(phase, by)));
      XmlRest.together(
          citation, "citation " + text.substring(0, Math.min(text.length(), 60)), draft);
      return;
    }
    var number = DocdbNumbers.published(id);
    var name = id.text("name");
    var date = id.text("date");
    citation.all("patcit").forEach(it -> it.pass("dnum"));
    var parts = new ArrayList<>(List.of(name, date));
    if (number.isEmpty()) {
      parts.addFirst(id.text("country") + id.text("doc-number") + id.text("kind"));
    }
    parts.removeIf(String::isBlank);
    citation.all("patcit/document-id").forEach(XmlElement::use);
    draft.citation(
        new Citation(
            number.map(PublicationNumber::toString).orElse(null),
            parts.isEmpty() ? null : String.join(", ", parts),
            category,
            origin(phase, by)));
    XmlRest.together(
        citation, "citation " + number.map(PublicationNumber::toString).orElse(""), draft);
  }

  /** The category of the whole citation; else those of its passages. */
  private static @Nullable String category(XmlElement citation) {
    var whole = citation.text("category");
    if (!whole.isEmpty()) {
      return whole;
    }
    var each =
        citation.all("rel-passage/category").stream().map(XmlElement::text).distinct().toList();
    return each.isEmpty() ? null : String.join("", each);
  }

  private static Origin origin(String phase, String by) {
    return switch (phase) {
      case "APP" -> Origin.APPLICANT;
      case "SEA", "ISR", "SUP", "PRS", "CH2", "INT", "SEARCH" -> Origin.SEARCH;
      case "EXA", "IPE" -> Origin.EXAMINATION;
      case "OPP", "APL", "OPPOSITION" -> Origin.OPPOSITION;
      default ->
          by.contains("APPLICANT")
              ? Origin.APPLICANT
              : by.contains("EXAMINER") ? Origin.EXAMINATION : Origin.UNKNOWN;
    };
  }
}
