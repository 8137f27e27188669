package org.wenlan.territory;

import static java.util.Locale.ROOT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Countries and intellectual property organisations by WIPO ST.3: their two letters and their names
 * in Chinese and English. Countries are those of ISO 3166-1 as the Java runtime knows them;
 * organisations and former states are a shipped table.
 */
public final class Countries {
  private static final Map<String, Country> BY_CODE = new TreeMap<>();
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (var code : Locale.getISOCountries()) {
      var locale = Locale.of("", code);
      var zh = locale.getDisplayCountry(Locale.SIMPLIFIED_CHINESE);
      var en = locale.getDisplayCountry(Locale.ENGLISH);
      name(code, zh, en);
      enter(
          switch (code) {
            case "HK" -> new Country(code, "中国香港", "Hong Kong, China");
            case "MO" -> new Country(code, "中国澳门", "Macao, China");
            case "TW" -> new Country(code, "中国台湾", "Taiwan, China");
            default -> new Country(code, zh, en);
          });
    }
    for (var row : RegionTable.rows("offices.tsv", 4)) {
      enter(new Country(row[0], row[1], row[2]));
      name(row[0], RegionTable.words(row[3]).toArray(String[]::new));
    }
    // what files write and the runtime's names do not have
    name("US", "USA", "UNITED STATES OF AMERICA", "美利坚合众国");
    name("KR", "REPUBLIC OF KOREA", "KOREA", "大韩民国");
    name("GB", "GREAT BRITAIN", "ENGLAND");
    name("RU", "RUSSIAN FEDERATION", "俄罗斯联邦");
    name("CN", "PEOPLES REPUBLIC OF CHINA", "PRC", "P.R. CHINA", "中华人民共和国");
    name("HK", "HONG KONG", "HONGKONG", "香港");
    name("MO", "MACAO", "MACAU", "澳门");
    name("TW", "TAIWAN", "台湾", "台湾省", "台湾地区");
  }

  private Countries() {}

  /**
   * A country or an organisation.
   *
   * @param code two letters, WIPO ST.3
   */
  public record Country(String code, String zh, String en) {

    /** The name in a language: Chinese for any {@code zh} locale, else English. */
    public String name(Locale locale) {
      return "zh".equals(locale.getLanguage()) ? zh : en;
    }
  }

  private static void enter(Country country) {
    BY_CODE.put(country.code(), country);
    name(country.code(), country.zh(), country.en());
  }

  private static void name(String code, String... names) {
    for (var name : names) {
      BY_NAME.put(name.toUpperCase(ROOT), code);
    }
  }

  /** The country or organisation with this code. */
  public static Optional<Country> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code.strip().toUpperCase(ROOT)));
  }

  /** The one that a source names: by its code or by its Chinese or English name. */
  public static Optional<Country> named(String written) {
    var text = written.strip().toUpperCase(ROOT);
    return find(text.matches("[A-Z]{2}") ? text : BY_NAME.getOrDefault(text, ""));
  }

  /** The name in a language; the code itself when it is unknown. */
  public static String name(String code, Locale locale) {
    return find(code).map(country -> country.name(locale)).orElse(code);
  }

  /** All of them in the order of their codes. */
  public static Collection<Country> all() {
    return BY_CODE.values();
  }

  /** Whether these words, upper case, are another country than China. */
  static boolean abroad(String words) {
    return named(words).map(Country::code).filter(code -> !code.matches("CN|HK|MO|TW")).isPresent();
  }
}
