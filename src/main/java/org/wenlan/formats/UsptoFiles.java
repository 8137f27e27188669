package org.wenlan.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Read;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;
import tools.jackson.databind.JsonNode;

/**
 * JSON of the USPTO's Open Data Portal: application files. One file may be about two publications,
 * the application and the patent; both are made, with the same contents.
 */
final class UsptoFiles {
  private static final Pattern KNOWN =
      Pattern.compile("\"(?:patentBag|patentFileWrapperDataBag)\"\\s*:\\s*\\[");

  /** Offices of foreign priorities, which the portal writes in words. */
  private static final Map<String, String> OFFICES =
      Map.ofEntries(
          Map.entry("JAPAN", "JP"),
          Map.entry("CHINA", "CN"),
          Map.entry("GERMANY", "DE"),
          Map.entry("FRANCE", "FR"),
          Map.entry("UNITED KINGDOM", "GB"),
          Map.entry("REPUBLIC OF KOREA", "KR"),
          Map.entry("KOREA, REPUBLIC OF", "KR"),
          Map.entry("TAIWAN", "TW"),
          Map.entry("ITALY", "IT"),
          Map.entry("SWEDEN", "SE"),
          Map.entry("SWITZERLAND", "CH"),
          Map.entry("INDIA", "IN"),
          Map.entry("CANADA", "CA"),
          Map.entry("AUSTRALIA", "AU"),
          Map.entry("EUROPEAN PATENT OFFICE (EPO)", "EP"),
          Map.entry("EUROPEAN PATENT OFFICE", "EP"));

  private UsptoFiles() {}

  static boolean known(String head) {
    return KNOWN.matcher(head).find();
  }

  static List<Reading> read(Place at, JsonNode record) {
    var label = JsonRow.text(record, "applicationNumberText");
    var place = new Place(at.record(), at.line(), label);
    var meta = record.path("applicationMetaData");
    var facts = meta.isObject() ? meta : record;
    var all = new ArrayList<Reading>();
    var published = JsonRow.text(facts, "earliestPublicationNumber");
    number(published)
        .ifPresent(number ->
            all.add(
                made(
                    place,
                    number,
                    published,
                    JsonRow.text(facts, "earliestPublicationDate"),
                    record,
                    facts)));
    var granted = JsonRow.text(facts, "patentNumber");
    UsNumbers.publication(granted, "")
        .ifPresent(number ->
            all.add(made(place, number, granted, JsonRow.text(facts, "grantDate"), record, facts)));
    if (all.isEmpty()) {
      all.add(
          new Rejected(
              place,
              published.isEmpty() && granted.isEmpty()
                  ? "the application file names no publication and no patent; fetch it with"
                      + " earliestPublicationNumber or patentNumber"
                  : "'"
                      + published
                      + granted
                      + "' in earliestPublicationNumber or patentNumber is not a publication"
                      + " number; write it as US 2017-0071586 A1"));
    }
    return all;
  }

  /** "US 2017-0071586 A1" */
  private static Optional<PublicationNumber> number(String written) {
    return PublicationNumber.parse(written.replaceAll("(?<=\\d)-(?=\\d)", ""));
  }

  private static Reading made(
      Place place,
      PublicationNumber number,
      String written,
      String day,
      JsonNode record,
      JsonNode facts) {
    var draft = new PatentDraft("uspto-odp", number);
    draft.alias(Of.PUBLICATION, "original", written);
    draft.published(Days.read(day));
    var row = new JsonRow(record);
    row.drop("applicationMetaData"::equals);
    fill(row, draft);
    row.rest(draft);
    if (facts != record) {
      var inner = new JsonRow(facts);
      fill(inner, draft);
      inner.rest(draft);
    }
    return new Read(place, draft.build());
  }

  private static void fill(JsonRow row, PatentDraft draft) {
    var application = row.take("applicationNumberText");
    if (!application.isEmpty()) {
      UsNumbers.application(application, draft);
    }
    var filed = Days.read(row.take("filingDate"));
    if (filed != null) {
      draft.filed(filed);
    }
    draft.title("en", row.take("inventionTitle"));
    people(row, "applicantBag", Role.APPLICANT, draft, "applicantNameText", "applicant");
    people(row, "inventorBag", Role.INVENTOR, draft, "inventorNameText");
    boolean first = true;
    for (var written : row.several("cpcClassificationBag")) {
      Symbols.cpc(written, first).ifPresent(draft::symbol);
      first = false;
    }
    for (var each : row.all("foreignPriorityBag")) {
      priority(each, draft);
    }
    for (var each : row.all("transactionContentBag")) {
      draft.event(event(each, "recordedDate", "caseAction"));
    }
    for (var each : row.all("eventDataBag")) {
      draft.event(event(each, "eventDate", "event"));
    }
    var type = row.take("applicationTypeLabelName");
    if (!type.isEmpty()) {
      draft.right(UsNumbers.right(type, draft.build().number()));
    }
  }

  private static Event event(JsonNode from, String day, String prefix) {
    return new Event(
        Days.read(JsonRow.text(from, day)),
        "US",
        JsonRow.text(from, prefix + "Code"),
        JsonRow.text(from, prefix + "DescriptionText"));
  }

  private static void priority(JsonNode from, PatentDraft draft) {
    var written = JsonRow.text(from, "priorityNumberText", "applicationNumberText");
    var country = JsonRow.text(from, "countryName", "ipOfficeName");
    draft.alias(Of.PRIORITY, "original", written);
    var office = OFFICES.get(country.toUpperCase(Locale.ROOT));
    if (office == null) {
      draft.other("foreignPriorityBag", from.toString());
      return;
    }
    ApplicationNumber.of(office, written)
        .ifPresent(number ->
            draft.priority(
                new Priority(number.key(), Days.read(JsonRow.text(from, "filingDate")))));
  }

  private static void people(
      JsonRow row, String bag, Role role, PatentDraft draft, String... names) {
    for (var each : row.all(bag)) {
      var addresses = each.path("correspondenceAddressBag");
      var address = addresses.isArray() && !addresses.isEmpty() ? addresses.get(0) : each;
      draft.party(
          Parties.of(
              role,
              JsonRow.text(each, names),
              address(address),
              JsonRow.text(address, "countryCode")));
    }
  }

  private static @Nullable String address(JsonNode from) {
    var parts = new StringJoiner(", ");
    for (var member :
        List.of(
            "addressLineOneText",
            "addressLineTwoText",
            "cityName",
            "geographicRegionCode",
            "postalCode")) {
      var text = JsonRow.text(from, member);
      if (!text.isEmpty()) {
        parts.add(text);
      }
    }
    return parts.length() == 0 ? null : parts.toString();
  }
}
