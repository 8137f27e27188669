package org.wenlan.formats;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.formats.Rows.Row;
import org.wenlan.formats.TableKind.Numbered;
import org.wenlan.formats.TableKind.Numbering;
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

/** What the columns of each kind of table mean. */
final class TableKinds {
  /** A comma between names, not one before a legal form or a generation. */
  private static final Pattern COMMA =
      Pattern.compile(
          ",(?!\\s*(?:Inc|Incorporated|Llc|Llp|Lp|Ltd|Limited|L\\.|Co|Corp|S\\.|N\\.|Gmbh|Ag|Plc|Kk"
              + "|K\\.|Jr|Sr|I{2,3}|IV)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCOPE_PRIORITY =
      Pattern.compile("(\\S+) (\\d{4}-\\d\\d-\\d\\d)\\S* ([A-Z]{2})");

  private TableKinds() {}

  /** The number stands in the first of these columns that is not empty. */
  static Numbering one(String... columns) {
    return row -> {
      var written = row.take(columns);
      return new Numbered(columns[0], written, PublicationNumber.parse(written));
    };
  }

  /** Newer exports have a column for the office, and an identifier of their own. */
  static Numbered patentscopeNumber(Row row) {
    var written = row.take("Publication Number");
    var column = written.isEmpty() ? "Application Id" : "Publication Number";
    var number = written.isEmpty() ? row.take(column) : written;
    var office = row.take("Country");
    if (written.isEmpty() || number.isEmpty() || Character.isLetter(number.charAt(0))) {
      return new Numbered(column, number, typed(number));
    }
    return new Numbered(column, number, PublicationNumber.of(office, number, ""));
  }

  private static Optional<PublicationNumber> typed(String number) {
    // An asterisk behind a Korean number is PATENTSCOPE's own mark.
    return PublicationNumber.parse(number.replaceAll("[/\\s*]", ""));
  }

  static Numbered lensNumber(Row row) {
    var written = row.take("Publication Number");
    var kind = row.take("Kind");
    var office = row.take("Jurisdiction");
    var serial =
        written.replaceFirst("^" + office + "\\s*", "").replaceFirst("\\s*" + kind + "$", "");
    return new Numbered("Publication Number", written, PublicationNumber.of(office, serial, kind));
  }

  static Numbered patentsViewNumber(Row row) {
    var written = row.take("patent_number", "number");
    return new Numbered("number", written, PublicationNumber.of("US", written, ""));
  }

  static void lens(Row row, PatentDraft draft) {
    draft.title("und", row.take("Title"));
    draft.published(Days.dayFirst(row.take("Publication Date")));
    draft.filed(Days.dayFirst(row.take("Application Date")));
    var application = row.take("Application Number");
    draft.alias(Of.APPLICATION, "docdb", application);
    docdb(application).ifPresent(number -> draft.application(number));
    for (var written : row.several("Priority Numbers")) {
      draft.alias(Of.PRIORITY, "docdb", written);
      var words = written.split("\\s+");
      docdb(written)
          .ifPresent(number ->
              draft.priority(new Priority(number.key(), Days.read(words[words.length - 1]))));
    }
    row.several("Applicants")
        .forEach(name -> draft.party(Parties.of(Role.APPLICANT, name, null, null)));
    row.several("Inventors")
        .forEach(name -> draft.party(Parties.of(Role.INVENTOR, name, null, null)));
    boolean first = true;
    for (var symbol : row.several("IPCR Classifications")) {
      Symbols.ipc(symbol, first).ifPresent(draft::symbol);
      first = false;
    }
    row.several("CPC Classifications")
        .forEach(symbol -> Symbols.cpc(symbol, false).ifPresent(draft::symbol));
    row.several("US Classifications")
        .forEach(symbol -> draft.symbol(new Symbol(Scheme.USPC, symbol, false)));
    draft.right(right(draft, row.take("Type")));
  }

  static void google(Row row, PatentDraft draft) {
    draft.title("und", row.take("title"));
    draft.filed(Days.monthFirst(row.take("filing/creation date")));
    draft.published(Days.monthFirst(row.take("publication date")));
    for (var name : COMMA.split(row.take("assignee"))) {
      draft.party(Parties.of(Role.OWNER, name, null, null));
    }
    for (var name : COMMA.split(row.take("inventor/author"))) {
      draft.party(Parties.of(Role.INVENTOR, name, null, null));
    }
    draft.right(right(draft, ""));
  }

  static void patentsView(Row row, PatentDraft draft) {
    draft.title("en", quotedOnce(row.take("patent_title", "title")));
    draft.summary("en", quotedOnce(row.take("patent_abstract", "abstract")));
    draft.published(Days.read(row.take("patent_date", "date")));
    draft.right(right(draft, ""));
  }

  /** These files were written as CSV twice: a text with quotes in it has CSV's quotes still. */
  private static String quotedOnce(String text) {
    boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    var inside = quoted ? text.substring(1, text.length() - 1) : "";
    return inside.contains("\"\"") && !inside.replace("\"\"", "").contains("\"")
        ? inside.replace("\"\"", "\"")
        : text;
  }

  static void bigQuery(Row row, PatentDraft draft) {
    draft.title("en", row.take("title_en", "title"));
    draft.summary("en", row.take("abstract_en", "abstract"));
    Claims.split("en", row.take("claim", "claims")).forEach(draft::claim);
    row.take("description")
        .lines()
        .map(String::strip)
        .forEach(text -> draft.paragraph(new Paragraph("en", heading(text), null, text)));
    for (var written : row.take("citations").split(",")) {
      cited(draft, written.strip());
    }
    draft.right(right(draft, ""));
  }

  static void cited(PatentDraft draft, String written) {
    PublicationNumber.parse(written)
        .ifPresentOrElse(
            number -> draft.citation(new Citation(number.toString(), null, null, Origin.UNKNOWN)),
            () -> draft.other("citation", written));
  }

  /** A short line in capitals. */
  private static boolean heading(String text) {
    return text.length() < 100 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  static void patentscope(Row row, PatentDraft draft) {
    draft.title("und", row.take("Title")).summary("und", row.take("Abstract"));
    draft.published(Days.dayFirst(row.take("Publication Date", "Pub. Date")));
    draft.filed(Days.dayFirst(row.take("Application Date")));
    var application = row.take("Application Number", "Appl. No");
    draft.alias(Of.APPLICATION, "original", application);
    ApplicationNumber.of(draft.build().number().office(), application)
        .ifPresent(draft::application);
    for (var written : row.take("Priority Data", "Priorities Data").split("[\\[\\],;]\\s*")) {
      draft.alias(Of.PRIORITY, "original", written);
      var parts = SCOPE_PRIORITY.matcher(written);
      if (parts.matches()) {
        ApplicationNumber.of(parts.group(3), parts.group(1))
            .ifPresent(
                number -> draft.priority(new Priority(number.key(), Days.read(parts.group(2)))));
      }
    }
    row.several("Applicants", "Applicant")
        .forEach(name -> draft.party(Parties.of(Role.APPLICANT, name, null, null)));
    row.several("Inventors", "Inventor")
        .forEach(name -> draft.party(Parties.of(Role.INVENTOR, name, null, null)));
    symbols(draft, row.take("IPC", "I P C", "Int.Class"));
    draft.right(right(draft, ""));
  }

  static Right right(PatentDraft draft, String type) {
    var number = draft.build().number();
    var word = type.toLowerCase(Locale.ROOT);
    if (word.contains("design")) {
      return Right.DESIGN;
    }
    return switch (number.kind().isEmpty() ? ' ' : number.kind().charAt(0)) {
      case 'S' -> Right.DESIGN;
      case 'U', 'Y' -> Right.UTILITY_MODEL;
      case 'P' -> number.office().equals("US") ? Right.PLANT : Right.INVENTION;
      case ' ' -> number.serial().startsWith("D") ? Right.DESIGN : Right.INVENTION;
      default -> Right.INVENTION;
    };
  }

  /** IPC symbols, of designs Locarno classes. */
  static void symbols(PatentDraft draft, String cell) {
    boolean design = draft.build().number().kind().startsWith("S");
    var seen = new HashSet<String>();
    draft.build().classes().forEach(each -> seen.add(each.symbol()));
    for (var written : cell.split("\\s*[;；|]\\s*")) {
      if (written.isBlank()) {
        continue;
      }
      boolean first = seen.isEmpty();
      var symbol =
          Symbols.ipc(written, first)
              .orElseGet(
                  () -> new Symbol(design ? Scheme.LOCARNO : Scheme.OTHER, written.strip(), first));
      if (seen.add(symbol.symbol())) {
        draft.symbol(symbol);
      }
    }
  }

  private static Optional<ApplicationNumber> docdb(String written) {
    var words = written.split("\\s+");
    return words.length < 2 ? Optional.empty() : ApplicationNumber.of(words[0], words[1]);
  }
}
