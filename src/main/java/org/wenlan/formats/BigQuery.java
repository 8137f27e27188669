package org.wenlan.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/**
 * JSON of Google's public patent data: whole rows of the table {@code patents.publications} and
 * what queries make of them, such as {@code abstract_en} and a {@code Citations} list.
 */
final class BigQuery {
  private static final Pattern NUMBER =
      Pattern.compile("\"publication_number\"\\s*:\\s*\"[A-Z]{2}-[A-Z]{0,3}[0-9]+-[A-Z0-9]+\"");

  private BigQuery() {}

  static boolean known(String head) {
    return NUMBER.matcher(head).find();
  }

  static List<Reading> read(Place at, JsonNode record) {
    var row = new JsonRow(record);
    var written = row.take("publication_number");
    var place = new Place(at.record(), at.line(), written);
    var number = PublicationNumber.parse(written);
    if (number.isEmpty()) {
      return List.of(
          new Rejected(
              place,
              "'"
                  + written
                  + "' in publication_number is not a publication number; write it as"
                  + " US-7654321-B2"));
    }
    var draft = new PatentDraft("bigquery", number.get());
    draft.alias(Of.PUBLICATION, "original", written);
    fill(row, number.get(), draft);
    row.rest(draft);
    return List.of(new Read(place, draft.build()));
  }

  private static void fill(JsonRow row, PublicationNumber number, PatentDraft draft) {
    draft.published(day(row.take("publication_date"))).filed(day(row.take("filing_date")));
    draft.familyId(emptyToNull(row.take("family_id")));
    var application = row.take("application_number", "application_number_formatted");
    draft.alias(Of.APPLICATION, "docdb", application);
    application(number.office(), application).ifPresent(draft::application);
    draft.title("en", row.take("title_en", "title")).summary("en", row.take("abstract_en"));
    localized(row, "title_localized", draft::title);
    localized(row, "abstract_localized", draft::summary);
    localized(
        row, "claims_localized", (lang, text) -> Claims.split(lang, text).forEach(draft::claim));
    localized(
        row,
        "description_localized",
        (lang, text) ->
            text.lines()
                .map(String::strip)
                .forEach(line -> draft.paragraph(new Paragraph(lang, false, null, line))));
    parties(row, "assignee", Role.OWNER, draft);
    parties(row, "inventor", Role.INVENTOR, draft);
    for (var examiner : row.all("examiner")) {
      draft.party(Parties.of(Role.EXAMINER, JsonRow.text(examiner, "name"), null, null));
    }
    classes(row, draft);
    for (var claim : row.all("priority_claim")) {
      var earlier = JsonRow.text(claim, "application_number");
      draft.alias(Of.PRIORITY, "docdb", earlier);
      application("", earlier)
          .ifPresent(key ->
              draft.priority(new Priority(key.key(), day(JsonRow.text(claim, "filing_date")))));
    }
    citations(row, draft);
    draft.right(TableKinds.right(draft, row.take("application_kind")));
  }

  private interface Taker {
    void take(String language, String text);
  }

  private static void localized(JsonRow row, String member, Taker to) {
    for (var text : row.all(member)) {
      var language = JsonRow.text(text, "language");
      to.take(language.isEmpty() ? "und" : language, JsonRow.text(text, "text"));
    }
  }

  /** The harmonised names carry the country; the names as printed are taken when they are alone. */
  private static void parties(JsonRow row, String member, Role role, PatentDraft draft) {
    var harmonised = row.all(member + "_harmonized");
    for (var party : harmonised) {
      draft.party(
          Parties.of(role, JsonRow.text(party, "name"), null, JsonRow.text(party, "country_code")));
    }
    if (harmonised.isEmpty()) {
      row.several(member).forEach(name -> draft.party(Parties.of(role, name, null, null)));
    }
  }

  private static void classes(JsonRow row, PatentDraft draft) {
    for (var each : row.all("ipc")) {
      Symbols.ipc(JsonRow.text(each, "code"), each.path("first").asBoolean(false))
          .ifPresent(draft::symbol);
    }
    for (var each : row.all("cpc")) {
      Symbols.cpc(JsonRow.text(each, "code"), each.path("first").asBoolean(false))
          .ifPresent(draft::symbol);
    }
    for (var each : row.all("uspc")) {
      var code = JsonRow.text(each, "code");
      if (!code.isEmpty()) {
        draft.symbol(new Symbol(Scheme.USPC, code, false));
      }
    }
  }

  private static void citations(JsonRow row, PatentDraft draft) {
    for (var each : row.all("citation")) {
      var cited = PublicationNumber.parse(JsonRow.text(each, "publication_number"));
      var text = JsonRow.text(each, "npl_text");
      if (cited.isPresent() || !text.isEmpty()) {
        draft.citation(
            new Citation(
                cited.map(PublicationNumber::toString).orElse(null),
                emptyToNull(text),
                emptyToNull(JsonRow.text(each, "type")),
                origin(JsonRow.text(each, "category"))));
      }
    }
    for (var written : row.take("Citations", "citations").split("[,;]")) {
      if (!written.isBlank()) {
        TableKinds.cited(draft, written.strip());
      }
    }
  }

  private static Origin origin(String category) {
    return switch (category) {
      case "APP", "APPLICANT" -> Origin.APPLICANT;
      case "SEA", "ISR", "CH2" -> Origin.SEARCH;
      case "EXA", "PRS" -> Origin.EXAMINATION;
      case "OPP" -> Origin.OPPOSITION;
      default -> Origin.UNKNOWN;
    };
  }

  /** "US-201514643719-A" in DOCDB's form. */
  private static Optional<ApplicationNumber> application(String office, String written) {
    var parts = written.split("-");
    return parts.length >= 2
        ? ApplicationNumber.of(parts[0], parts[1])
        : ApplicationNumber.of(office, written);
  }

  private static @Nullable LocalDate day(String written) {
    return written.equals("0") ? null : Days.read(written);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
