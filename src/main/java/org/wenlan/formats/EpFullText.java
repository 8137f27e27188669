package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** European applications and patents in full: ST.36 by INID code, DTD 1.0 to 1.5.1. */
final class EpFullText {
  static final String NAME = "ep-fulltext";

  private static final Map<String, Role> PARTIES =
      Map.of(
          "B700/B710/B711", Role.APPLICANT,
          "B700/B720/B721", Role.INVENTOR,
          "B700/B730/B731", Role.OWNER,
          "B700/B740/B741", Role.AGENT);

  /** As printed in B561: {@code EP-A1- 3 109 871}, {@code US-B2- 7 654 321}. */
  private static final Pattern CITED =
      Pattern.compile("([A-Z]{2})\\s*-\\s*([A-Z]\\d?)?\\s*-?\\s*([\\d\\s/.-]+)");

  /** International publications had two digits for the year until 2002: 99/34567. */
  private static final Pattern INTERNATIONAL = Pattern.compile("(\\d{2})/(\\d{5,6})");

  private EpFullText() {}

  static List<XmlFormat.Reader.Answer> read(XmlElement document) {
    var office = document.attribute("country", "EP");
    var written = document.attribute("doc-number", "");
    var kind = document.attribute("kind", "");
    var biblio = document.child("SDOBI");
    if (biblio != null) {
      written = written.isBlank() ? biblio.text("B100/B110") : written;
      kind = kind.isBlank() ? biblio.text("B100/B130") : kind;
      List.of("B100/B110", "B100/B130", "B100/B190")
          .forEach(path -> biblio.all(path).forEach(XmlElement::use));
    }
    var number = PublicationNumber.of(office.strip(), written, kind.strip());
    if (biblio == null || number.isEmpty()) {
      return List.of(
          new XmlFormat.Reader.Answer.Unusable(
              document.attribute("id", written),
              "Its publication number \"" + office + written + kind + "\" cannot be read."));
    }
    var draft = new PatentDraft(NAME, number.get()).right(Right.INVENTION);
    draft.alias(Of.PUBLICATION, "original", office + " " + written + " " + kind);
    draft.published(XmlRest.day(biblio, "B100/B140/date", draft));
    application(biblio, draft);
    titles(biblio, draft);
    for (var summary : document.all("abstract")) {
      summary.use();
      draft.summary(language(summary), XmlText.lines(summary));
    }
    for (var claims : document.all("claims")) {
      XmlBody.claims(claims.all("claim"), language(claims), draft);
    }
    for (var description : document.all("description")) {
      XmlBody.description(description, language(description), draft);
    }
    new TreeMap<>(PARTIES)
        .forEach((path, role) -> biblio.all(path).forEach(it -> party(role, it, draft)));
    classes(biblio, draft);
    biblio.all("B300").forEach(priorities -> priorities(priorities, draft));
    citations(document, biblio, draft);
    XmlRest.keep(document, draft);
    return List.of(new XmlFormat.Reader.Answer.Found(draft));
  }

  private static String language(XmlElement element) {
    var language = element.attribute("lang", "").strip().toLowerCase(ROOT);
    return language.isEmpty() ? "und" : language;
  }

  /** B210 carries a check digit behind a full stop: 17171508.9. */
  private static void application(XmlElement biblio, PatentDraft draft) {
    var written = biblio.text("B200/B210");
    draft.application(ApplicationNumber.of("EP", written.replaceFirst("\\.\\d$", "")).orElse(null));
    draft.alias(Of.APPLICATION, "original", "EP " + written);
    draft.filed(XmlRest.day(biblio, "B200/B220/date", draft));
  }

  /** B541 says the language of the B542 behind it. */
  private static void titles(XmlElement biblio, PatentDraft draft) {
    var language = "und";
    for (var part : biblio.all("B500/B540")) {
      for (var element : part.children()) {
        if (element.name().equals("B541")) {
          language = element.text().toLowerCase(ROOT);
        } else if (element.name().equals("B542")) {
          draft.title(language, element.text());
        }
      }
    }
  }

  private static void party(Role role, XmlElement element, PatentDraft draft) {
    var names = new ArrayList<>(List.of(element.text("snm"), element.text("fnm")));
    names.addAll(List.of(element.text("onm"), element.text("sfx")));
    names.removeIf(String::isEmpty);
    var name = String.join(", ", names);
    var country = element.text("adr/ctry");
    var lines = new ArrayList<String>();
    for (var address : element.all("adr")) {
      address.children().stream().filter(it -> !it.used()).forEach(it -> lines.add(it.text()));
    }
    draft.party(Parties.of(role, name, String.join(", ", lines), country));
    XmlRest.together(element, role.name().toLowerCase(ROOT) + " " + name, draft);
  }

  private static void classes(XmlElement biblio, PatentDraft draft) {
    XmlClasses.symbols(
        Scheme.IPC, biblio.all("B500/B510EP/classification-ipcr"), "classification-ipcr", draft);
    XmlClasses.symbols(
        Scheme.CPC,
        biblio.all("B500/B520EP/classifications-cpc/classification-cpc"),
        "classification-cpc",
        draft);
    for (var tag : List.of("B511", "B512", "B513", "B514")) {
      for (var element : biblio.all("B500/B510/" + tag)) {
        var written = element.text();
        Symbols.ipc(XmlClasses.withoutEdition(written), tag.equals("B511"))
            .ifPresentOrElse(
                symbol -> draft.symbol(symbol), () -> draft.other("B500/B510/" + tag, written));
      }
    }
  }

  /** B310, B320 and B330 follow each other, once for each priority. */
  private static void priorities(XmlElement element, PatentDraft draft) {
    var numbers = element.all("B310");
    var dates = element.all("B320");
    var offices = element.all("B330");
    for (int i = 0; i < numbers.size(); i++) {
      var written = numbers.get(i).text();
      var office = i < offices.size() ? offices.get(i).text().toUpperCase(ROOT) : "";
      var date = i < dates.size() ? XmlRest.day(dates.get(i), "date", draft) : null;
      draft.alias(Of.PRIORITY, "original", office + " " + written);
      ApplicationNumber.of(office, written)
          .ifPresent(number -> draft.priority(new Priority(number.key(), date)));
    }
  }

  private static void citations(XmlElement document, XmlElement biblio, PatentDraft draft) {
    for (var element : biblio.all("B500/B560/B561")) {
      var text = element.text();
      var key = cited(text).map(PublicationNumber::toString).orElse(null);
      draft.citation(new Citation(key, text, null, Origin.UNKNOWN));
    }
    for (var element : biblio.all("B500/B560/B562")) {
      draft.citation(new Citation(null, element.text(), null, Origin.UNKNOWN));
    }
    for (var list : document.all("ep-reference-list")) {
      for (var element : list.anywhere("patcit")) {
        var id = element.child("document-id");
        var number = id == null ? Optional.<PublicationNumber>empty() : published(id);
        var text = XmlText.line(element);
        draft.citation(
            new Citation(
                number.map(PublicationNumber::toString).orElse(null),
                number.isPresent() ? null : text,
                null,
                Origin.APPLICANT));
        element.pass("dnum");
        element.use();
      }
      for (var element : list.anywhere("nplcit")) {
        draft.citation(new Citation(null, XmlRest.left(element), null, Origin.APPLICANT));
      }
      // What remains says in which paragraph each stands; one line together with its citation.
      for (var item : list.anywhere("li")) {
        item.use();
        draft.other("ep-reference-list", XmlText.line(item));
      }
    }
  }

  private static Optional<PublicationNumber> published(XmlElement id) {
    return PublicationNumber.of(
        id.text("country"), id.text("doc-number"), id.text("kind").toUpperCase(ROOT));
  }

  private static Optional<PublicationNumber> cited(String printed) {
    var matcher = CITED.matcher(printed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var kind = matcher.group(2) == null ? "" : matcher.group(2);
    var number = matcher.group(3).replaceAll("\\s", "");
    var international = INTERNATIONAL.matcher(number);
    if (matcher.group(1).equals("WO") && international.matches()) {
      int year = Integer.parseInt(international.group(1));
      number =
          (year >= 78 ? 1900 + year : 2000 + year)
              + "%06d".formatted(Integer.parseInt(international.group(2)));
    }
    return PublicationNumber.of(matcher.group(1), number, kind);
  }
}
