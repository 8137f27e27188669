package org.wenlan.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.Rows.Row;
import org.wenlan.formats.TableKind.Numbered;
import org.wenlan.formats.TableKind.Numbering;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** What the columns of each kind of table mean. */
final class TableKinds {
  private TableKinds() {}

  static Numbering one(String column) {
    return row -> {
      var written = row.take(column);
      return new Numbered(column, written, PublicationNumber.parse(written.replace("-", "")));
    };
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

  static void cnki(Row row, PatentDraft draft) {
    draft.title("zh", row.take("Title-题名")).summary("zh", row.take("Summary-摘要"));
    draft.published(Days.read(row.take("PubTime-公开日期")));
    var place = row.take("CountryName-国省名称");
    var country = country(place);
    for (var name : row.several("Applicant-申请人")) {
      draft.party(Parties.of(Role.APPLICANT, name, place, country));
    }
    for (var name : row.several("Author-作者")) {
      draft.party(Parties.of(Role.INVENTOR, name, null, null));
    }
    chineseRight(draft);
    claim(draft, row.take("Claims-主权项"));
    symbols(draft, row.take("CLC-中图分类号"));
  }

  static void cnipa(Row row, PatentDraft draft) {
    draft.title("zh", row.take("名称")).summary("zh", row.take("摘要"));
    draft.published(Days.read(row.take("公开（公告）日"))).filed(Days.read(row.take("申请日")));
    var application = row.take("申请号");
    draft.alias(Of.APPLICATION, "original", application);
    ApplicationNumber.of("CN", application.replaceFirst("^CN", ""))
        .ifPresent(number -> draft.application(number));
    var address = row.take("地址");
    for (var name : row.several("申请（专利权）人")) {
      draft.party(Parties.of(Role.APPLICANT, name, address, null));
    }
    for (var name : row.several("发明（设计）人")) {
      draft.party(Parties.of(Role.INVENTOR, name, null, null));
    }
    for (var name : row.several("专利代理机构")) {
      draft.party(Parties.of(Role.AGENT, name, null, "CN"));
    }
    for (var name : row.several("审查员")) {
      draft.party(Parties.of(Role.EXAMINER, name, null, null));
    }
    chineseRight(draft);
    claim(draft, row.take("主权项"));
    symbols(draft, row.take("主分类号"));
    symbols(draft, row.take("分类号"));
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
    Arrays.stream(row.take("assignee").split(",(?!\\s*(?:Inc|Llc|Ltd|L\\.|Co|Corp|S\\.))"))
        .forEach(name -> draft.party(Parties.of(Role.OWNER, name, null, null)));
    Arrays.stream(row.take("inventor/author").split(","))
        .forEach(name -> draft.party(Parties.of(Role.INVENTOR, name, null, null)));
    draft.right(right(draft, ""));
  }

  static void patentsView(Row row, PatentDraft draft) {
    draft.title("en", row.take("patent_title", "title"));
    draft.summary("en", row.take("patent_abstract", "abstract"));
    draft.published(Days.read(row.take("patent_date", "date")));
    draft.right(right(draft, ""));
  }

  static void bigQuery(Row row, PatentDraft draft) {
    draft.title("en", row.take("title_en", "title"));
    draft.summary("en", row.take("abstract_en", "abstract"));
    for (var cited : row.take("citations").split(",")) {
      PublicationNumber.parse(cited.strip().replace("-", ""))
          .ifPresentOrElse(
              number -> draft.citation(new Citation(number.toString(), null, null, Origin.UNKNOWN)),
              () -> draft.other("citation", cited));
    }
    draft.right(right(draft, ""));
  }

  static void patentscope(Row row, PatentDraft draft) {
    draft.title("und", row.take("Title")).summary("und", row.take("Abstract"));
    draft.published(Days.dayFirst(row.take("Pub. Date", "Publication Date")));
    var application = row.take("Appl. No", "Application Number");
    draft.alias(Of.APPLICATION, "original", application);
    ApplicationNumber.of(draft.build().number().office(), application)
        .ifPresent(number -> draft.application(number));
    row.several("Applicant", "Applicants")
        .forEach(name -> draft.party(Parties.of(Role.APPLICANT, name, null, null)));
    row.several("Inventor", "Inventors")
        .forEach(name -> draft.party(Parties.of(Role.INVENTOR, name, null, null)));
    symbols(draft, row.take("Int.Class", "I P C"));
    draft.right(right(draft, ""));
  }

  /** Chinese kind codes say the right. */
  private static void chineseRight(PatentDraft draft) {
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

  private static void claim(PatentDraft draft, String text) {
    if (!text.isEmpty()) {
      var body = text.replaceFirst("^\\s*1\\s*[.．、]\\s*", "");
      draft.claim(new Claim("zh", 1, body, java.util.List.of()));
    }
  }

  /** IPC symbols, of designs Locarno classes. */
  static void symbols(PatentDraft draft, String cell) {
    boolean design = draft.build().number().kind().startsWith("S");
    boolean first = draft.build().classes().isEmpty();
    for (var written : cell.split("\\s*[;；]\\s*")) {
      if (written.isBlank()) {
        continue;
      }
      var symbol = Symbols.ipc(written, first);
      if (symbol.isPresent()) {
        draft.symbol(symbol.get());
      } else {
        draft.symbol(new Symbol(design ? Scheme.LOCARNO : Scheme.OTHER, written.strip(), first));
      }
      first = false;
    }
  }

  private static Optional<ApplicationNumber> docdb(String written) {
    var words = written.split("\\s+");
    return words.length < 2 ? Optional.empty() : ApplicationNumber.of(words[0], words[1]);
  }

  private static @Nullable String country(String place) {
    return place.matches(".*[省市区]$|.*(?:广东|浙江|北京|上海).*") ? "CN" : null;
  }
}
