package org.wenlan.territory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door to the regions of China by GB/T 2260: provinces, and of Zhejiang the cities and
 * counties.
 *
 * <p>The table is shipped and never changes while the program runs, so everything here is a plain
 * function and thread-safe. Source: {@code SOURCE.md} beside the table.
 */
public final class Regions {
  private static final Set<String> CHINESE = Set.of("CN", "HK", "MO", "TW");
  private static final Pattern CODE_ALONE = Pattern.compile("(?:CN[-; ]?)?([1-8]\\d)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Regions() {}

  /** How deep a region lies. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY
  }

  /**
   * A region.
   *
   * @param code six digits, GB/T 2260, such as {@code 330106}
   * @param parent the code of the region that it lies in; null for a province
   * @param zh the official Chinese name
   * @param en the name in pinyin with its level, or the common English name
   */
  public record Region(String code, Level level, @Nullable String parent, String zh, String en) {

    /** The name in a language: Chinese for any {@code zh} locale, else English. */
    public String name(Locale locale) {
      return "zh".equals(locale.getLanguage()) ? zh : en;
    }
  }

  /** The region with this code, also when zeros at the end are left out ({@code 33}). */
  public static Optional<Region> find(String code) {
    return Optional.ofNullable(RegionTable.SHIPPED.byCode().get(RegionTable.padded(code.strip())));
  }

  /** All provincial-level regions in the order of their codes. */
  public static List<Region> provinces() {
    return RegionTable.SHIPPED.regions().stream()
        .filter(region -> region.level() == Level.PROVINCE)
        .toList();
  }

  /** The regions directly below, in the order of their codes; empty when none are known. */
  public static List<Region> children(String code) {
    return RegionTable.SHIPPED.children(RegionTable.padded(code.strip()));
  }

  /** From the province down to the region itself; empty when the code is unknown. */
  public static List<Region> path(String code) {
    var path = new ArrayDeque<Region>();
    for (var at = find(code).orElse(null); at != null; ) {
      path.addFirst(at);
      at = at.parent() == null ? null : find(at.parent()).orElse(null);
    }
    return List.copyOf(path);
  }

  /** Whether the second region is the first one or lies in it. Unknown codes lie nowhere. */
  public static boolean contains(String parent, String child) {
    var outer = RegionTable.padded(parent.strip());
    return path(child).stream().anyMatch(region -> region.code().equals(outer));
  }

  /** The region's name in a language; the code itself when it is unknown. */
  public static String name(String code, Locale locale) {
    return find(code).map(region -> region.name(locale)).orElse(code);
  }

  /**
   * The region that an address names, as deep as it names one and never deeper: to the county in
   * Zhejiang, to the province elsewhere in China, empty abroad or when the name is ambiguous.
   *
   * @param address Chinese ({@code 310012 浙江省杭州市西湖区…}), English ({@code Hangzhou, Zhejiang, CN}), a
   *     province alone, with or without its code ({@code 广东;44}, {@code 44})
   */
  public static Optional<Region> locate(String address) {
    return locate(address, null);
  }

  /**
   * The same with the country that a source gives beside the address.
   *
   * @param country WIPO ST.3; null when the source gives none. Hong Kong, Macao and Taiwan are
   *     regions of their own even when the address is empty
   */
  public static Optional<Region> locate(@Nullable String address, @Nullable String country) {
    if (country != null && !country.isBlank() && !CHINESE.contains(country)) {
      return Optional.empty();
    }
    var inChina = country != null && !country.isBlank();
    var named = address == null ? null : named(address.strip(), inChina);
    return find(
        named != null
            ? named
            : switch (country) {
              case "TW" -> "710000";
              case "HK" -> "810000";
              case "MO" -> "820000";
              case null, default -> "";
            });
  }

  private static @Nullable String named(String address, boolean inChina) {
    var code = CODE_ALONE.matcher(address);
    if (code.matches()) {
      return RegionTable.padded(code.group(1));
    }
    var chinese = HAN.matcher(address).find() ? ChineseAddress.locate(address) : null;
    return chinese != null ? chinese : LatinAddress.locate(address, inChina);
  }
}
