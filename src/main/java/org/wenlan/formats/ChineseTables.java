package org.wenlan.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.Rows.Row;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.PatentDraft;

/** What the columns of Chinese exports mean. */
final class ChineseTables {
  /** The provinces of the mainland: exports write them with and without their rank. */
  private static final Pattern PROVINCE =
      Pattern.compile(
          "(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
              + "|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆).*");

  private static final Pattern CHECK_DIGIT = Pattern.compile("\\.[0-9Xx]$");
  private static final Pattern PRIORITY =
      Pattern.compile("(\\d{4}\\D\\d{1,2}\\D\\d{1,2})\\s+([A-Z]{2})\\s*(\\S+)");

  private ChineseTables() {}

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
    draft.right(TableKinds.right(draft, ""));
    claim(draft, row.take("Claims-主权项"));
    TableKinds.symbols(draft, row.take("CLC-中图分类号"));
  }

  static void cnipa(Row row, PatentDraft draft) {
    draft.title("zh", row.take("名称")).summary("zh", row.take("摘要"));
    draft.published(Days.read(row.take("公开（公告）日"))).filed(Days.read(row.take("申请日")));
    var application = row.take("申请号");
    draft.alias(Of.APPLICATION, "original", application);
    application(application).ifPresent(draft::application);
    priorities(row, draft);
    var address = row.take("地址");
    // The address is the first applicant's.
    for (var name : row.several("申请（专利权）人")) {
      draft.party(
          Parties.of(
              Role.APPLICANT, name, address, country(address.replaceFirst("^\\d{6}\\s*", ""))));
      address = "";
    }
    for (var name : row.several("发明（设计）人")) {
      draft.party(Parties.of(Role.INVENTOR, name, null, null));
    }
    for (var name : row.several("专利代理机构")) {
      draft.party(Parties.of(Role.AGENT, name, null, "CN"));
    }
    for (var name : row.several("代理人")) {
      draft.party(Parties.of(Role.AGENT, name, null, "CN"));
    }
    for (var name : row.several("审查员")) {
      draft.party(Parties.of(Role.EXAMINER, name, null, null));
    }
    draft.right(TableKinds.right(draft, ""));
    claim(draft, row.take("主权项"));
    TableKinds.symbols(draft, row.take("主分类号"));
    TableKinds.symbols(draft, row.take("分类号"));
  }

  /** "2011.3.4 JP 2011-049123"; what is written otherwise stays in its column. */
  private static void priorities(Row row, PatentDraft draft) {
    for (var written : row.several("优先权")) {
      draft.alias(Of.PRIORITY, "original", written);
      var parts = PRIORITY.matcher(written);
      if (parts.matches()) {
        ApplicationNumber.of(parts.group(2), CHECK_DIGIT.matcher(parts.group(3)).replaceFirst(""))
            .ifPresent(
                number -> draft.priority(new Priority(number.key(), Days.read(parts.group(1)))));
      }
    }
  }

  private static Optional<ApplicationNumber> application(String written) {
    return ApplicationNumber.of(
        "CN", CHECK_DIGIT.matcher(written.strip()).replaceFirst("").replaceFirst("^(?:CN|ZL)", ""));
  }

  private static void claim(PatentDraft draft, String text) {
    if (!text.isEmpty()) {
      var body = text.replaceFirst("^\\s*1\\s*[.．、]\\s*", "");
      draft.claim(new Claim("zh", 1, body, List.of()));
    }
  }

  private static @Nullable String country(String place) {
    return PROVINCE.matcher(place).matches() ? "CN" : null;
  }
}
