package org.wenlan.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling for each legal form. Forms are never dropped and never made one another's: a GmbH
 * and an AG of one name stay two bodies.
 */
final class LegalForms {
  /** Words in upper case without dots, the longer form before the shorter one that it contains. */
  private static final Map<Pattern, String> LATIN = new LinkedHashMap<>();

  static {
    form("LIMITED LIABILITY COMPANY|L L C", "LLC");
    form("LIMITED LIABILITY PARTNERSHIP|L L P", "LLP");
    form("PUBLIC LIMITED COMPANY|P L C", "PLC");
    form("PROPRIETARY (?:LIMITED|LTD)", "PTY LTD");
    form("LIMITED", "LTD");
    form("COMPANY", "CO");
    form("CORPORATION|CORPN", "CORP");
    form("INCORPORATED", "INC");
    form("GESELLSCHAFT (?:MIT BESCHRAENKTER|MIT BESCHRANKTER|M B) HAFTUNG|G M B H", "GMBH");
    form("GESELLSCHAFT MBH|GES MBH|GESMBH", "GMBH");
    form("AKTIENGESELLSCHAFT", "AG");
    form("KOMMANDITGESELLSCHAFT", "KG");
    form("SOCIETE ANONYME|S A", "SA");
    form("SOCIETE A RESPONSABILITE LIMITEE|S A R L", "SARL");
    form("SOCIETE PAR ACTIONS SIMPLIFIEE|S A S", "SAS");
    form("SOCIETA PER AZIONI|S P A", "SPA");
    form("S R L", "SRL");
    form("BESLOTEN VENNOOTSCHAP|B V", "BV");
    form("NAAMLOZE VENNOOTSCHAP|N V", "NV");
    form("AKTIEBOLAG(?:ET)?", "AB");
    form("A S", "AS");
    form("KABUSHIKI KAISHA|KABUSHIKI GAISHA|K K", "KK");
  }

  private LegalForms() {}

  private static void form(String written, String one) {
    LATIN.put(Pattern.compile("(?<=\\S )(?:" + written + ")(?= |$)"), one);
  }

  /** Latin forms behind the name; the name's own first word is never a form. */
  static String latin(String name) {
    var text = name;
    for (var form : LATIN.entrySet()) {
      text = form.getKey().matcher(text).replaceAll(form.getValue());
    }
    return text;
  }

  /** Chinese, Japanese and Korean forms, before or behind the name. */
  static String eastern(String name) {
    return name.replace("有限責任公司", "有限责任公司")
        .replace("株式會社", "株式会社")
        .replaceAll("^\\(株\\)|\\(株\\)$", "株式会社")
        .replaceAll("^\\(有\\)|\\(有\\)$", "有限会社")
        .replaceAll("^\\(주\\)|\\(주\\)$", "주식회사");
  }
}
