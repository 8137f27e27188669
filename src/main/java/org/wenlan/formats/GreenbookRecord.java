package org.wenlan.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.Greenbook.Entry;
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
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Makes a document out of the tagged values of one PATN record. */
final class GreenbookRecord {
  /** Series and seven digits, then a check digit. */
  private static final Pattern WKU = Pattern.compile("([A-Z0-9]{8})[0-9X]?");

  private static final Pattern ICL = Pattern.compile("([A-H]\\d\\d[A-Z])([ \\d]{3})(\\d{2,6})");
  private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})[X0-9]?");
  private static final Pattern CLAIM_NUMBER = Pattern.compile("^\\d+\\s*\\.\\s+");

  private final PatentDraft draft;
  private final Map<Integer, Map<String, String>> parts = new LinkedHashMap<>();
  private final Map<Integer, String> names = new LinkedHashMap<>();

  private GreenbookRecord(PatentDraft draft) {
    this.draft = draft;
  }

  static Reading read(Place at, List<Entry> entries) {
    var written =
        entries.stream()
            .filter(each -> each.section().equals("PATN") && each.tag().equals("WKU"))
            .map(Entry::text)
            .findFirst()
            .orElse("");
    var place = new Place(at.record(), at.line(), written);
    var parts = WKU.matcher(written);
    Optional<PublicationNumber> number =
        parts.matches() ? UsNumbers.publication(parts.group(1), "") : Optional.empty();
    if (number.isEmpty()) {
      return new Rejected(
          place,
          "'"
              + written
              + "' in WKU is not a patent number; write it with eight characters and a check"
              + " digit, such as 039373754");
    }
    var draft = new PatentDraft("greenbook", number.get());
    draft.alias(Of.PUBLICATION, "original", written);
    new GreenbookRecord(draft).fill(entries);
    return new Read(place, draft.build());
  }

  private void fill(List<Entry> entries) {
    var text = new ArrayList<Entry>();
    var claims = new ArrayList<Entry>();
    var summary = new StringJoiner("\n");
    for (var entry : entries) {
      switch (entry.section()) {
        case "ABST" -> summary.add(entry.text());
        case "CLMS", "DCLM" -> claims.add(entry);
        case "PARN", "GOVT", "BSUM", "DRWD", "DETD" -> text.add(entry);
        case "OREF" -> draft.citation(new Citation(null, entry.text(), null, Origin.UNKNOWN));
        case "CLAS" -> symbol(entry);
        default -> {
          names.put(entry.part(), entry.section());
          parts
              .computeIfAbsent(entry.part(), none -> new LinkedHashMap<>())
              .merge(entry.tag(), entry.text(), (a, b) -> a + "; " + b);
        }
      }
    }
    parts.forEach((part, values) -> part(names.getOrDefault(part, ""), values));
    draft.summary("en", summary.toString());
    text.forEach(entry ->
        draft.paragraph(new Paragraph("en", entry.tag().equals("PAC"), null, entry.text())));
    claims(claims);
  }

  private void part(String section, Map<String, String> values) {
    switch (section) {
      case "PATN" -> front(values);
      case "INVT" -> party(Role.INVENTOR, values);
      case "ASSG" -> party(Role.OWNER, values);
      case "LREP" -> {
        for (var tag : List.of("FRM", "FR2", "AAT", "AGT", "ATT")) {
          for (var name : values.getOrDefault(tag, "").split("; (?=[A-Z])|;$")) {
            draft.party(Parties.of(Role.AGENT, name, null, null));
          }
          var _ = values.remove(tag);
        }
      }
      case "PRIR" -> priority(values);
      case "UREF" -> cited("US", values);
      case "FREF" -> cited(country(values.getOrDefault("CNT", "")), values);
      default -> {}
    }
    values.forEach((tag, value) -> draft.other(section + " " + tag, value));
  }

  private void front(Map<String, String> values) {
    var _ = values.remove("WKU");
    draft.title("en", values.remove("TTL"));
    draft.published(day(values.remove("ISD"))).filed(day(values.remove("APD")));
    var serial = values.remove("APN");
    var series = values.remove("SRC");
    if (serial != null) {
      draft.alias(Of.APPLICATION, "original", (series == null ? "" : series + "/") + serial);
      application(series == null ? "" : series, serial).ifPresent(draft::application);
    }
    for (var tag : List.of("EXP", "EXA")) {
      var name = values.remove(tag);
      if (name != null) {
        draft.party(Parties.of(Role.EXAMINER, name, null, null));
      }
    }
    draft.right(
        switch (values.getOrDefault("APT", "")) {
          case "4" -> Right.DESIGN;
          case "6" -> Right.PLANT;
          default -> TableKinds.right(draft, "");
        });
  }

  /** Series and six digits; a seventh is the check digit. */
  private static Optional<ApplicationNumber> application(String series, String serial) {
    var digits = serial.length() == 7 ? serial.substring(0, 6) : serial;
    return ApplicationNumber.of("US", (series.length() == 1 ? "0" + series : series) + digits);
  }

  private void party(Role role, Map<String, String> values) {
    var name = values.remove("NAM");
    var address = new ArrayList<String>();
    for (var tag : List.of("STR", "CTY", "STA", "ZIP")) {
      var value = values.remove(tag);
      if (value != null) {
        address.add(value);
      }
    }
    var abroad = values.remove("CNT");
    draft.party(
        Parties.of(
            role,
            name == null ? "" : name,
            String.join(", ", address),
            abroad == null ? address.isEmpty() ? null : "US" : country(abroad)));
  }

  private void priority(Map<String, String> values) {
    var number = values.remove("APN");
    var country = values.remove("CNT");
    var day = day(values.remove("APD"));
    if (number != null && country != null) {
      draft.alias(Of.PRIORITY, "original", country + " " + number);
      ApplicationNumber.of(country(country), number)
          .ifPresent(key -> draft.priority(new Priority(key.key(), day)));
    }
  }

  private void cited(String office, Map<String, String> values) {
    var number = values.remove("PNO");
    var words = new ArrayList<String>();
    words.add(office + " " + number);
    for (var tag : List.of("NAM", "ISD", "CNT", "OCL", "ICL")) {
      var value = values.remove(tag);
      if (value != null && !tag.equals("CNT")) {
        words.add(value);
      }
    }
    var key =
        number == null
            ? Optional.<PublicationNumber>empty()
            : UsNumbers.publication(office, number, "");
    draft.citation(
        new Citation(
            key.map(PublicationNumber::toString).orElse(null),
            String.join(", ", words),
            null,
            Origin.UNKNOWN));
  }

  private void symbol(Entry entry) {
    switch (entry.tag()) {
      case "OCL", "XCL" ->
          draft.symbol(new Symbol(Scheme.USPC, entry.text(), entry.tag().equals("OCL")));
      case "ICL" -> {
        var parts = ICL.matcher(entry.text());
        var written =
            parts.matches()
                ? parts.group(1) + parts.group(2).strip() + "/" + parts.group(3)
                : entry.text();
        boolean first =
            draft.build().classes().stream().noneMatch(each -> each.scheme() == Scheme.IPC);
        Symbols.ipc(written, first)
            .ifPresentOrElse(
                draft::symbol, () -> draft.symbol(new Symbol(Scheme.OTHER, entry.text(), false)));
      }
      default -> draft.other("CLAS " + entry.tag(), entry.text());
    }
  }

  /** Claims: NUM before each, then its lines; designs have one without a number. */
  private void claims(List<Entry> entries) {
    int number = 0;
    var lines = new ArrayList<String>();
    for (var entry : entries) {
      switch (entry.tag()) {
        case "STM" -> draft.other("CLMS STM", entry.text());
        case "NUM" -> {
          claim(number, lines);
          lines.clear();
          var digits = entry.text().replaceAll("\\D", "");
          number = digits.isEmpty() || digits.length() > 5 ? number + 1 : Integer.parseInt(digits);
        }
        default -> lines.add(entry.text());
      }
    }
    claim(number, lines);
  }

  private void claim(int number, List<String> lines) {
    if (!lines.isEmpty()) {
      var text = CLAIM_NUMBER.matcher(String.join("\n", lines)).replaceFirst("");
      draft.claim(Claims.of("en", Math.max(1, number), text));
    }
  }

  private static String country(String written) {
    var parts = COUNTRY.matcher(written);
    return parts.matches() ? parts.group(1) : written;
  }

  /** Cited documents and old papers give only the month, with a zero for the day. */
  private static @Nullable LocalDate day(@Nullable String written) {
    return written == null ? null : Days.read(written);
  }
}
