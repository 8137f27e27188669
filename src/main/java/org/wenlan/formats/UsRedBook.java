package org.wenlan.formats;

import static java.util.Locale.ROOT;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Grants and applications of the USPTO since 2005: red book XML, versions 4.0 to 4.7. */
final class UsRedBook {
  static final String NAME = "us-redbook";

  private UsRedBook() {}

  static List<XmlFormat.Reader.Answer> read(XmlElement document) {
    var grant = document.child("us-bibliographic-data-grant");
    var biblio = grant != null ? grant : document.child("us-bibliographic-data-application");
    if (biblio == null) {
      return unusable(document, "It has no bibliographic data.");
    }
    var written = biblio.text("publication-reference/document-id/doc-number");
    var number =
        UsNumbers.publication(written, biblio.text("publication-reference/document-id/kind"));
    if (number.isEmpty()) {
      return unusable(document, "Its publication number \"" + written + "\" cannot be read.");
    }
    var draft = new PatentDraft(NAME, number.get());
    draft.alias(Of.PUBLICATION, "original", "US " + written + " " + number.get().kind());
    biblio.all("publication-reference/document-id/country").forEach(XmlElement::use);
    draft.published(XmlRest.day(biblio, "publication-reference/document-id/date", draft));
    application(biblio, number.get(), draft);
    for (var title : biblio.all("invention-title")) {
      draft.title("en", title.text());
    }
    for (var summary : document.all("abstract")) {
      summary.use();
      draft.summary("en", XmlText.lines(summary));
    }
    XmlBody.claims(document.all("claims/claim"), "en", draft);
    for (var description : document.all("description")) {
      XmlBody.description(description, "en", draft);
    }
    parties(biblio, draft);
    XmlClasses.read(biblio, draft);
    national(biblio, draft);
    priorities(biblio, draft);
    for (var path : List.of("references-cited/citation", "us-references-cited/us-citation")) {
      biblio.all(path).forEach(citation -> citation(citation, draft));
    }
    XmlRest.keep(document, draft);
    return List.of(new XmlFormat.Reader.Answer.Found(draft));
  }

  private static List<XmlFormat.Reader.Answer> unusable(XmlElement document, String reason) {
    return List.of(new XmlFormat.Reader.Answer.Unusable(document.attribute("file", ""), reason));
  }

  private static void application(XmlElement biblio, PublicationNumber number, PatentDraft draft) {
    var reference = biblio.child("application-reference");
    var type = reference == null ? "" : reference.attribute("appl-type", "");
    draft.right(UsNumbers.right(type, number));
    if (reference != null) {
      reference.all("document-id/country").forEach(XmlElement::use);
      UsNumbers.application(reference.text("document-id/doc-number"), draft);
      draft.filed(XmlRest.day(reference, "document-id/date", draft));
    }
  }

  private static void parties(XmlElement biblio, PatentDraft draft) {
    for (var parties : List.of("parties", "us-parties")) {
      for (var list : List.of("applicants/applicant", "us-applicants/us-applicant")) {
        for (var applicant : biblio.all(parties + "/" + list)) {
          boolean invented = applicant.attribute("app-type", "").equals("applicant-inventor");
          var party = party(Role.APPLICANT, applicant, draft);
          if (invented) {
            draft.party(Parties.of(Role.INVENTOR, party.name(), party.address(), party.country()));
          }
        }
      }
      for (var inventor : biblio.all(parties + "/inventors/inventor")) {
        party(Role.INVENTOR, inventor, draft);
      }
      for (var agent : biblio.all(parties + "/agents/agent")) {
        party(Role.AGENT, agent, draft);
      }
    }
    for (var assignee : biblio.all("assignees/assignee")) {
      party(Role.OWNER, assignee, draft);
    }
    for (var examiner : List.of("primary-examiner", "assistant-examiner")) {
      for (var element : biblio.all("examiners/" + examiner)) {
        party(Role.EXAMINER, element, draft);
      }
    }
  }

  /** Adds a party; what else is said of it is kept beside. */
  @CanIgnoreReturnValue
  private static Party party(Role role, XmlElement element, PatentDraft draft) {
    var party = address(role, element);
    draft.party(party);
    XmlRest.together(element, role.name().toLowerCase(ROOT) + " " + party.name(), draft);
    return party;
  }

  /** An address book entry; old files leave the book out. */
  private static Party address(Role role, XmlElement element) {
    var book = element.child("addressbook");
    var from = book == null ? element : book;
    var names = new ArrayList<String>();
    for (var part : List.of("last-name", "first-name", "middle-name", "suffix")) {
      var text = from.text(part);
      if (!text.isEmpty()) {
        names.add(text);
      }
    }
    var organisation = from.text("orgname");
    var name = from.text("name");
    var person = String.join(", ", names);
    var lines = new ArrayList<String>();
    var country = "";
    var address = from.child("address");
    if (address != null) {
      country = address.text("country");
      for (var line : address.children()) {
        if (!line.name().equals("country")) {
          lines.add(line.text());
        }
      }
    }
    if (country.length() != 2 && element.child("residence/country") != null) {
      country = element.text("residence/country");
    }
    var shown = !organisation.isEmpty() ? organisation : !person.isEmpty() ? person : name;
    if (!organisation.isEmpty() && !person.isEmpty()) {
      lines.addFirst(person);
    }
    return Parties.of(role, shown, String.join(", ", lines), country);
  }

  /** The office's own classes and, for designs, Locarno. */
  private static void national(XmlElement biblio, PatentDraft draft) {
    for (var element : biblio.all("classification-national")) {
      element.all("country").forEach(XmlElement::use);
      for (var main : element.all("main-classification")) {
        draft.symbol(UsNumbers.uspc(raw(main), true));
      }
      for (var further : element.all("further-classification")) {
        draft.symbol(UsNumbers.uspc(raw(further), false));
      }
    }
    for (var element : biblio.all("classification-locarno")) {
      for (var main : element.all("main-classification")) {
        var written = main.text();
        draft.symbol(
            new Symbol(
                Scheme.LOCARNO, Classes.canonical(Scheme.LOCARNO, written).orElse(written), true));
      }
    }
  }

  private static String raw(XmlElement element) {
    element.use();
    return XmlText.raw(element);
  }

  /** Foreign priorities and the provisional applications that a document claims the benefit of. */
  private static void priorities(XmlElement biblio, PatentDraft draft) {
    for (var claim : biblio.all("priority-claims/priority-claim")) {
      priority(claim, draft);
    }
    for (var claim : biblio.all("us-related-documents/us-provisional-application/document-id")) {
      priority(claim, draft);
    }
  }

  private static void priority(XmlElement claim, PatentDraft draft) {
    var office = claim.text("country").toUpperCase(ROOT);
    var written = claim.text("doc-number");
    var number = ApplicationNumber.of(office, written);
    draft.alias(Of.PRIORITY, "original", office + " " + written);
    if (number.isPresent()) {
      draft.priority(new Priority(number.get().key(), XmlRest.day(claim, "date", draft)));
    }
  }

  private static void citation(XmlElement citation, PatentDraft draft) {
    var by = citation.text("category").toLowerCase(ROOT);
    var origin =
        by.contains("examiner")
            ? Origin.EXAMINATION
            : by.contains("applicant") ? Origin.APPLICANT : Origin.UNKNOWN;
    var patent = citation.child("patcit/document-id");
    if (patent == null) {
      var text = citation.text("nplcit");
      draft.citation(new Citation(null, text, null, origin));
      XmlRest.together(
          citation, "citation " + text.substring(0, Math.min(text.length(), 60)), draft);
      return;
    }
    var office = patent.text("country");
    var written = patent.text("doc-number");
    var kind = patent.text("kind");
    var name = patent.text("name");
    var date = patent.text("date");
    var number = UsNumbers.publication(office, written, kind);
    var key = number.map(PublicationNumber::toString).orElse(null);
    var parts = new ArrayList<>(List.of(office + " " + written + " " + kind, name, date));
    parts.removeIf(String::isBlank);
    draft.citation(
        new Citation(
            key, key != null && parts.size() == 1 ? null : String.join(", ", parts), null, origin));
    XmlRest.together(citation, "citation " + office + written + kind, draft);
  }
}
