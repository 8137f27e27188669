package org.wenlan.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.naming.NameKey.Also;
import org.wenlan.naming.NameKey.Kind;
import org.wenlan.rights.Names;

/** Names in Chinese characters, and Japanese and Korean ones. */
final class EasternNames {
  private static final String BODY =
      "公司|大学|学院|研究院|研究所|研究中心|医院|实验室|中心|委员会|银行|集团|工厂|厂|学校|局|所|院|协会|基金会|株式会社|有限会社|주식회사|社|部|会";

  /** Both languages in one cell, with an address that may follow: 甲大学 ALPHA UNIVERSITY 某市某路. */
  private static final Pattern BOTH =
      Pattern.compile(
          "^(\\p{IsHan}[\\p{IsHan}()（）]{2,}?)\\s*\\(?((?:[A-Z][A-Za-z.,&'’-]*[ ,]*){2,})\\)?"
              + "(?:[ ,]*\\p{IsHan}.*)?$");

  private static final Pattern ADDRESS = Pattern.compile("\\s+\\S*(?:市|县|区|路|街|号|乡|镇|省)\\S*.*$");

  private static final Pattern FORMER =
      Pattern.compile("[(（](?:原名?|曾用名|原名称)[:：]?\\s*([^()（）]{2,})[)）]");

  /** Another name in brackets behind it: it ends as names of bodies do and is no place. */
  private static final Pattern SECOND =
      Pattern.compile("^([^()]{4,})\\(([^()]{4,}?(?:" + BODY + "))\\)$");

  private static final Pattern FORM =
      Pattern.compile("(股份有限公司|有限责任公司|有限公司|株式会社|有限会社|주식회사)(?=$|[(])|^(株式会社|有限会社|주식회사)");

  private static final Pattern PROVINCE = Pattern.compile("^(\\p{IsHan}{2,3})省");

  /** The sign for a city, but not inside market, municipal, urban, supermarket. */
  private static final Pattern CITY =
      Pattern.compile("^(\\p{IsHan}{2,6}?(?<![城都超门夜]))市(?![场政民委值立容])(?=..)");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private EasternNames() {}

  static NameKey key(String name, String cleaned) {
    var noting = new NameKey.Noting(name);
    var also = new ArrayList<Also>();
    var text = noting.note("entity", cleaned);
    var both = BOTH.matcher(text);
    if (both.matches()) {
      also.add(new Also(Rule.LANGUAGE, both.group(2).strip()));
      text = noting.note("languages", both.group(1));
    } else if (HAN.matcher(text).find()) {
      text = noting.note("address", ADDRESS.matcher(text).replaceFirst(""));
    }
    var former = FORMER.matcher(text);
    if (former.find()) {
      also.add(new Also(Rule.FORMER, former.group(1).strip()));
      text = noting.note("former", former.replaceFirst("").strip());
    }
    var spelling = noting.note("spelling", Names.normalise(text));
    var rest = spelling;
    var second = SECOND.matcher(rest);
    if (second.matches() && !second.group(1).endsWith("大学")) {
      Arrays.stream(second.group(2).split("[、，]"))
          .filter(other -> other.length() >= 4)
          .forEach(other -> also.add(new Also(Rule.SOURCE, other)));
      rest = noting.note("second", second.group(1));
    }
    var forms = new ArrayList<String>();
    var form = FORM.matcher(rest);
    if (form.find()) {
      forms.add(form.group());
      rest = noting.note("form", form.replaceFirst(""));
    }
    rest = noting.note("brackets", rest.replaceAll("[()·\\-—,，.]", ""));
    rest = noting.note("place", place(rest));
    if (rest.isEmpty()) {
      rest = spelling;
    }
    return new NameKey(
        name, spelling, List.of(rest), forms, kind(spelling, forms), also, noting.steps());
  }

  /** Without "province" and "city" behind the places that a Chinese name begins with. */
  private static String place(String name) {
    return CITY.matcher(PROVINCE.matcher(name).replaceFirst("$1")).replaceFirst("$1");
  }

  private static Kind kind(String spelling, List<String> forms) {
    if (!forms.isEmpty() || Pattern.compile("(?:" + BODY + ")").matcher(spelling).find()) {
      return Kind.BODY;
    }
    return spelling.matches("\\p{IsHan}{2,4}") ? Kind.PERSON : Kind.UNKNOWN;
  }
}
