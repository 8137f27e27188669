package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Grants of the USPTO of 2001 to 2004: WIPO ST.32 tags by INID code, versions 2.4 and 2.5. */
final class St32 {
  static final String NAME = "us-st32";

  private static final Map<String, Role> PARTIES =
      Map.of(
          "B700/B710/B711", Role.APPLICANT,
          "B700/B720/B721", Role.INVENTOR,
          "B700/B730/B731", Role.OWNER,
          "B700/B740/B741", Role.AGENT,
          "B700/B745/B746", Role.EXAMINER,
          "B700/B745/B747", Role.EXAMINER);

  private St32() {}

  static List<XmlFormat.Reader.Answer> read(XmlElement document) {
    var biblio = document.child("SDOBI");
    var written = biblio == null ? "" : biblio.text("B100/B110");
    var number =
        biblio == null
            ? Optional.<PublicationNumber>empty()
            : UsNumbers.publication(written, biblio.text("B100/B130"));
    if (biblio == null || number.isEmpty()) {
      return List.of(
          new XmlFormat.Reader.Answer.Unusable(
              written, "Its publication number \"" + written + "\" (B110) cannot be read."));
    }
    biblio.all("B100/B190").forEach(XmlElement::use);
    var draft = new PatentDraft(NAME, number.get());
    draft.alias(Of.PUBLICATION, "original", "US " + written + " " + number.get().kind());
    draft.right(UsNumbers.right("", number.get()));
    draft.published(XmlRest.day(biblio, "B100/B140", draft));
    UsNumbers.application(biblio.text("B200/B210"), draft);
    draft.filed(XmlRest.day(biblio, "B200/B220", draft));
    draft.title("en", biblio.text("B500/B540"));
    for (var summary : document.all("SDOAB")) {
      summary.use();
      draft.summary("en", XmlText.lines(summary));
    }
    XmlBody.claims(document.all("SDOCL/CL/CLM"), "en", draft);
    for (var description : document.all("SDODE")) {
      XmlBody.description(description, "en", draft);
    }
    new TreeMap<>(PARTIES)
        .forEach((path, role) -> biblio.all(path).forEach(it -> party(role, it, draft)));
    classes(biblio, number.get(), draft);
    biblio.all("B300").forEach(priority -> priority(priority, draft));
    biblio.all("B500/B560/B561").forEach(citation -> patent(citation, draft));
    for (var citation : biblio.all("B500/B560/B562")) {
      var text = citation.text("NCIT");
      draft.citation(new Citation(null, text, null, origin(citation)));
    }
    XmlRest.keep(document, draft);
    return List.of(new XmlFormat.Reader.Answer.Found(draft));
  }

  private static void party(Role role, XmlElement element, PatentDraft draft) {
    var party = element.child("PARTY-US");
    if (party == null) {
      return;
    }
    var organisation = party.text("NAM/ONM");
    var names = new ArrayList<>(List.of(party.text("NAM/SNM"), party.text("NAM/FNM")));
    names.removeIf(String::isEmpty);
    var lines = new ArrayList<String>();
    var country = party.text("ADR/CTRY");
    if (country.isEmpty() && !party.all("ADR/STATE").isEmpty()) {
      country = "US";
    }
    for (var line : party.all("ADR")) {
      line.children().stream()
          .filter(it -> !it.name().equals("CTRY"))
          .forEach(it -> lines.add(it.text()));
    }
    var person = String.join(", ", names);
    draft.party(
        Parties.of(
            role,
            organisation.isEmpty() ? person : organisation,
            String.join(", ", lines),
            country));
  }

  private static void classes(XmlElement biblio, PublicationNumber number, PatentDraft draft) {
    boolean design = UsNumbers.right("", number) == Right.DESIGN;
    for (var tag : List.of("B511", "B512")) {
      for (var element : biblio.all("B500/B510/" + tag)) {
        var written = columns(element).strip();
        var first = tag.equals("B511");
        var symbol =
            design
                ? Classes.canonical(Scheme.LOCARNO, written)
                    .map(it -> new Symbol(Scheme.LOCARNO, it, first))
                : Symbols.ipc(written, first);
        symbol.ifPresentOrElse(
            found -> draft.symbol(found), () -> draft.other("B500/B510/" + tag, written));
      }
    }
    for (var tag : List.of("B521", "B522")) {
      for (var element : biblio.all("B500/B520/" + tag)) {
        draft.symbol(UsNumbers.uspc(columns(element), tag.equals("B521")));
      }
    }
  }

  /** Blanks count here: symbols stand in columns. */
  private static String columns(XmlElement element) {
    element.use();
    return XmlText.raw(element).replaceAll("[\\n\\r\\t]+ *", "");
  }

  private static void priority(XmlElement element, PatentDraft draft) {
    var office = element.text("B330").toUpperCase(ROOT);
    var written = element.text("B310");
    var date = XmlRest.day(element, "B320", draft);
    draft.alias(Of.PRIORITY, "original", office + " " + written);
    ApplicationNumber.of(office, written)
        .ifPresent(number -> draft.priority(new Priority(number.key(), date)));
  }

  private static void patent(XmlElement citation, PatentDraft draft) {
    var office = citation.text("PCIT/DOC/CTRY");
    var written = citation.text("PCIT/DOC/DNUM");
    var kind = citation.text("PCIT/DOC/KIND");
    var number =
        UsNumbers.publication(office.isEmpty() ? "US" : office, written, kind)
            .map(PublicationNumber::toString)
            .orElse(null);
    var parts =
        new ArrayList<>(
            List.of(
                (office + " " + written + " " + kind).strip(),
                citation.text("PCIT/PARTY-US"),
                citation.text("PCIT/DOC/DATE")));
    parts.removeIf(String::isBlank);
    draft.citation(new Citation(number, String.join(", ", parts), null, origin(citation)));
    XmlRest.together(citation, "citation " + written, draft);
  }

  private static Origin origin(XmlElement citation) {
    return citation.child("CITED-BY-EXAMINER") != null ? Origin.EXAMINATION : Origin.UNKNOWN;
  }
}
