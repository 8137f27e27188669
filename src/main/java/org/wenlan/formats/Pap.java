package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Applications of the USPTO of 2001 to 2004: Patent Application Publication 1.5 and 1.6. */
final class Pap {
  static final String NAME = "us-pap";

  private Pap() {}

  static List<XmlFormat.Reader.Answer> read(XmlElement document) {
    var biblio = document.child("subdoc-bibliographic-information");
    var written = biblio == null ? "" : biblio.text("document-id/doc-number");
    Optional<PublicationNumber> number =
        biblio == null
            ? Optional.empty()
            : UsNumbers.publication(written, biblio.text("document-id/kind-code"));
    if (biblio == null || number.isEmpty()) {
      return List.of(
          new XmlFormat.Reader.Answer.Unusable(
              written, "Its publication number \"" + written + "\" cannot be read."));
    }
    var draft = new PatentDraft(NAME, number.get());
    draft.alias(Of.PUBLICATION, "original", "US " + written + " " + number.get().kind());
    draft.right(UsNumbers.right("", number.get()));
    draft.published(XmlRest.day(biblio, "document-id/document-date", draft));
    UsNumbers.application(biblio.text("domestic-filing-data/application-number"), draft);
    draft.filed(XmlRest.day(biblio, "domestic-filing-data/filing-date", draft));
    draft.title("en", biblio.text("technical-information/title-of-invention"));
    for (var summary : document.all("subdoc-abstract")) {
      summary.use();
      draft.summary("en", XmlText.lines(summary));
    }
    XmlBody.claims(document.all("subdoc-claims/claim"), "en", draft);
    for (var description : document.all("subdoc-description")) {
      XmlBody.description(description, "en", draft);
    }
    parties(biblio, draft);
    classes(biblio, draft);
    for (var priority : biblio.all("foreign-priority-data")) {
      priority(
          priority.text("country-code").toUpperCase(ROOT),
          priority.text("priority-application-number"),
          priority,
          "filing-date",
          draft);
    }
    for (var provisional :
        biblio.all("continuity-data/non-provisional-of-provisional/document-id")) {
      var office = provisional.text("country-code").toUpperCase(ROOT);
      priority(
          office.isEmpty() ? "US" : office,
          provisional.text("doc-number"),
          provisional,
          "document-date",
          draft);
    }
    XmlRest.keep(document, draft);
    return List.of(new XmlFormat.Reader.Answer.Found(draft));
  }

  private static void parties(XmlElement biblio, PatentDraft draft) {
    for (var path : List.of("inventors/first-named-inventor", "inventors/inventor")) {
      biblio.all(path).forEach(it -> draft.party(party(Role.INVENTOR, it)));
    }
    biblio.all("applicant").forEach(it -> draft.party(party(Role.APPLICANT, it)));
    biblio.all("assignee").forEach(it -> draft.party(party(Role.OWNER, it)));
    for (var agent : biblio.all("correspondence-address")) {
      var names = new ArrayList<>(List.of(agent.text("name-1"), agent.text("name-2")));
      names.removeIf(String::isEmpty);
      var country = agent.text("address/country");
      draft.party(Parties.of(Role.AGENT, String.join(" ", names), lines(agent), country));
    }
  }

  private static Party party(Role role, XmlElement element) {
    var organisation = element.text("organization-name");
    var names = new ArrayList<String>();
    var family =
        (element.text("name/family-name") + " " + element.text("name/name-suffix")).strip();
    var given = (element.text("name/given-name") + " " + element.text("name/middle-name")).strip();
    for (var name : List.of(family, given)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    var country = element.text("address/country");
    var address = lines(element);
    for (var residence : List.of("residence/residence-us", "residence/residence-non-us")) {
      for (var place : element.all(residence)) {
        var code = place.text("country-code");
        country = country.isEmpty() ? code : country;
        var parts = new ArrayList<String>();
        place.children().stream().filter(it -> !it.used()).forEach(it -> parts.add(it.text()));
        address = address.isEmpty() ? String.join(", ", parts) : address;
      }
    }
    return Parties.of(
        role, organisation.isEmpty() ? String.join(", ", names) : organisation, address, country);
  }

  /** The lines of a postal address without country, telephone and the like. */
  private static String lines(XmlElement element) {
    var lines = new ArrayList<String>();
    for (var tag : List.of("address-1", "address-2", "city", "state", "postalcode")) {
      for (var line : element.all("address/" + tag)) {
        lines.add(line.text());
      }
    }
    return String.join(", ", lines);
  }

  private static void classes(XmlElement biblio, PatentDraft draft) {
    for (var tag : List.of("primary", "secondary")) {
      boolean first = tag.equals("primary");
      var ipc = "technical-information/classification-ipc/classification-ipc-" + tag + "/ipc";
      for (var element : biblio.all(ipc)) {
        var written = element.text();
        Symbols.ipc(written, first)
            .ifPresentOrElse(symbol -> draft.symbol(symbol), () -> draft.other(ipc, written));
      }
      var us = "technical-information/classification-us/classification-us-" + tag + "/uspc";
      for (var element : biblio.all(us)) {
        draft.symbol(UsNumbers.uspc(element.text("class") + element.text("subclass"), first));
      }
    }
  }

  private static void priority(
      String office, String written, XmlElement from, String date, PatentDraft draft) {
    draft.alias(Of.PRIORITY, "original", office + " " + written);
    var day = XmlRest.day(from, date, draft);
    ApplicationNumber.of(office, written)
        .ifPresent(number -> draft.priority(new Priority(number.key(), day)));
  }
}
