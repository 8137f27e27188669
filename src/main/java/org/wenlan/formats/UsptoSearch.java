package org.wenlan.formats;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Read;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;
import tools.jackson.databind.JsonNode;

/** JSON of the USPTO's Patent Public Search: lists of hits and whole documents. */
final class UsptoSearch {
  private static final Pattern BREAK = Pattern.compile("\\s*<br\\s*/?>\\s*");
  private static final Pattern NUMBERED = Pattern.compile("\\((\\d+)\\)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern CITED =
      Pattern.compile("([A-Z]{2}) (?:[A-Z]{2} )?([A-Z]{0,2}[\\d/,-]+) ([A-Z]\\d?)?.*");

  /** What the search page needs and the document does not: places of pages, marked repetitions. */
  private static final Pattern NOT_OF_THE_DOCUMENT =
      Pattern.compile(
          ".*(?:Highlights|Hlghts|KwicHits|Start|End|Search|SearchDate|1|One)"
              + "|score|queryId|documentId|documentSize|previouslyViewed|unused|pageCountDisplay"
              + "|image(?:Location|FileName)|.*SolrPartition");

  private UsptoSearch() {}

  static boolean known(String head) {
    return head.contains("\"guid\"") && head.contains("\"inventionTitle\"");
  }

  static List<Reading> read(Place at, JsonNode record) {
    var row = new JsonRow(record);
    var written = row.take("guid");
    var place = new Place(at.record(), at.line(), written);
    var number = PublicationNumber.parse(written);
    if (number.isEmpty()) {
      return List.of(
          new Rejected(
              place,
              "'" + written + "' in guid is not a publication number; write it as US-7654321-B2"));
    }
    var draft = new PatentDraft("uspto-ppubs", number.get());
    draft.alias(Of.PUBLICATION, "original", written);
    fill(row, draft);
    row.drop(NOT_OF_THE_DOCUMENT.asMatchPredicate());
    row.rest(draft);
    return List.of(new Read(place, draft.build()));
  }

  private static void fill(JsonRow row, PatentDraft draft) {
    draft.published(Days.read(row.take("datePublished")));
    draft.filed(Days.read(row.several("applicationFilingDate").stream().findFirst().orElse("")));
    var application = row.take("applicationNumber");
    draft.alias(Of.APPLICATION, "original", application);
    ApplicationNumber.of("US", application).ifPresent(draft::application);
    var family = row.take("familyIdentifierCurStr", "familyIdentifierCur");
    // Longer ones are the search's own placeholders for documents without a family.
    draft.familyId(family.matches("\\d{1,9}") ? family : null);
    draft.title("en", plain(row.take("inventionTitle")));
    draft.summary("en", plain(row.take("abstractHtml")));
    parties(row, draft);
    classes(row, draft);
    priorities(row, draft);
    citations(row, draft);
    for (var part : List.of("backgroundTextHtml", "briefHtml", "descriptionHtml")) {
      BREAK
          .splitAsStream(row.take(part))
          .map(UsptoSearch::plain)
          .forEach(text -> line(text, draft));
    }
    Claims.split("en", plain(row.take("claimsHtml"))).forEach(draft::claim);
    draft.right(TableKinds.right(draft, row.take("applicationRefFilingType")));
  }

  private static void parties(JsonRow row, PatentDraft draft) {
    named(row, "applicant", "applicantName", Role.APPLICANT, draft);
    named(row, "assignee", "assigneeName", Role.OWNER, draft);
    named(row, "inventor", "inventorsName", Role.INVENTOR, draft);
    var shortly = row.take("inventorsShort");
    if (draft.build().parties().stream().noneMatch(each -> each.role() == Role.INVENTOR)) {
      // The first one only: "Hou; Yung-Chin et al."
      draft.party(Parties.of(Role.INVENTOR, shortly.replaceFirst(" et al\\.?$", ""), null, null));
      draft.other("inventorsShort", shortly.endsWith("et al.") ? shortly : "");
    }
    row.several("attorneyName")
        .forEach(name -> draft.party(Parties.of(Role.AGENT, name, null, null)));
    draft.party(Parties.of(Role.EXAMINER, row.take("primaryExaminer"), null, null));
    row.several("assistantExaminer")
        .forEach(name -> draft.party(Parties.of(Role.EXAMINER, name, null, null)));
  }

  /** Names with the cities, states and countries that stand in lists beside them. */
  private static void named(
      JsonRow row, String prefix, String names, Role role, PatentDraft draft) {
    var all = row.several(names);
    var cities = row.column(prefix + "City");
    var states = row.column(prefix + "State");
    var countries = row.column(prefix + "Country");
    for (int i = 0; i < all.size(); i++) {
      var state = at(states, i);
      var city = at(cities, i);
      var address = city == null ? state : state == null ? city : city + ", " + state;
      draft.party(Parties.of(role, plain(all.get(i)), address, at(countries, i)));
    }
  }

  private static @Nullable String at(List<String> column, int i) {
    return i < column.size() && !column.get(i).isEmpty() ? column.get(i) : null;
  }

  private static void classes(JsonRow row, PatentDraft draft) {
    boolean first = true;
    for (var written : row.take("ipcCodeFlattened").split(";")) {
      Symbols.ipc(written, first).ifPresent(draft::symbol);
      first = false;
    }
    first = true;
    for (var member : List.of("cpcInventiveFlattened", "cpcAdditionalFlattened")) {
      for (var written : row.take(member).split(";")) {
        Symbols.cpc(written, first).ifPresent(draft::symbol);
        first = false;
      }
    }
    for (var written : row.take("uspcFullClassificationFlattened").split(";")) {
      if (!written.isBlank()) {
        draft.symbol(new Symbol(Scheme.USPC, written.strip(), false));
      }
    }
  }

  private static void priorities(JsonRow row, PatentDraft draft) {
    var days = row.column("priorityClaimsDate");
    var countries = row.column("priorityClaimsCountry");
    var numbers = row.column("priorityClaimsDocNumber");
    for (int i = 0; i < numbers.size(); i++) {
      draft.alias(Of.PRIORITY, "original", numbers.get(i));
      var office = at(countries, i);
      var day = at(days, i);
      if (office != null) {
        ApplicationNumber.of(office, numbers.get(i))
            .ifPresent(number ->
                draft.priority(new Priority(number.key(), day == null ? null : Days.read(day))));
      }
    }
  }

  private static void citations(JsonRow row, PatentDraft draft) {
    for (var member : List.of("usRefGroup", "foreignRefGroup")) {
      for (var written : row.several(member)) {
        var parts = CITED.matcher(written);
        var kind = parts.matches() && parts.group(3) != null ? parts.group(3) : "";
        var cited =
            parts.matches()
                ? UsNumbers.publication(parts.group(1), parts.group(2), kind)
                : Optional.<PublicationNumber>empty();
        draft.citation(
            new Citation(
                cited.map(PublicationNumber::toString).orElse(null),
                written,
                null,
                origin(written)));
      }
    }
    row.several("otherRefPub").stream()
        .flatMap(BREAK::splitAsStream)
        .map(UsptoSearch::plain)
        .filter(not(String::isBlank))
        .forEach(text -> draft.citation(new Citation(null, text, null, origin(text))));
  }

  private static Origin origin(String citation) {
    return citation.contains("cited by examiner")
        ? Origin.EXAMINATION
        : citation.contains("cited by applicant") ? Origin.APPLICANT : Origin.UNKNOWN;
  }

  /** "(12) The lamp ..." is a numbered paragraph, a line in capitals a heading. */
  private static void line(String text, PatentDraft draft) {
    var numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      draft.paragraph(new Paragraph("en", false, numbered.group(1), numbered.group(2)));
    } else {
      boolean heading = text.length() < 150 && text.equals(text.toUpperCase(Locale.ROOT));
      draft.paragraph(new Paragraph("en", heading, null, text));
    }
  }

  private static String plain(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? html
        : Jsoup.parseBodyFragment(BREAK.matcher(html).replaceAll("\n")).wholeText().strip();
  }
}
