package org.wenlan.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.markup.XmlElement;
import org.wenlan.rights.Names;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.PatentDraft;

/**
 * Parties in the EPO's several forms: one list for each form, put together by their running number.
 * The name as filed is the party's; the other spellings are kept beside it.
 */
final class DocdbParties {

  /** Best first. */
  private static final List<String> FORMS = List.of("original", "docdba", "docdb", "epodoc", "");

  private DocdbParties() {}

  static void read(XmlElement biblio, PatentDraft draft) {
    group(Role.APPLICANT, "applicant", biblio.all("parties/applicants/applicant"), draft);
    group(Role.INVENTOR, "inventor", biblio.all("parties/inventors/inventor"), draft);
    group(Role.AGENT, "agent", biblio.all("parties/agents/agent"), draft);
  }

  private static void group(Role role, String tag, List<XmlElement> all, PatentDraft draft) {
    var bySequence = new LinkedHashMap<String, Map<String, XmlElement>>();
    int place = 0;
    for (var element : all) {
      var sequence = element.attribute("sequence", "place " + place++);
      var forms = bySequence.computeIfAbsent(sequence, _ -> new LinkedHashMap<>());
      var form = element.attribute("data-format", "");
      if (forms.putIfAbsent(form, element) != null) {
        draft.other(tag + " " + sequence + " " + form, XmlRest.left(element));
      }
    }
    bySequence.forEach((sequence, forms) -> one(role, tag, sequence, forms, draft));
  }

  private static void one(
      Role role, String tag, String sequence, Map<String, XmlElement> forms, PatentDraft draft) {
    var names = new ArrayList<String>();
    var country = "";
    var address = "";
    for (var form : FORMS) {
      var element = forms.get(form);
      if (element == null) {
        continue;
      }
      var name = Names.one(element.text(tag + "-name").replaceFirst("[,;\\s]+$", ""));
      var residence = element.text("residence/country");
      country = country.isEmpty() ? residence : country;
      country = country.isEmpty() && name.country() != null ? name.country() : country;
      address = address.isEmpty() ? element.text("address") : address;
      if (!name.text().isEmpty() && !names.contains(name.text())) {
        names.add(name.text());
        if (names.size() > 1) {
          draft.other(tag + " " + sequence + " (" + form + ")", name.text());
        }
      }
    }
    if (!names.isEmpty()) {
      draft.party(Parties.of(role, names.getFirst(), address, country));
    }
  }
}
