package org.wenlan.territory;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.territory.RegionTable.Known;
import org.wenlan.territory.Regions.Level;

/**
 * Reads addresses written in Chinese, which go from the large to the small. A name counts only
 * where it stands: at the start, or behind the region that contains it, so that a road named after
 * a city is no city.
 */
final class ChineseAddress {
  private static final String ZHEJIANG = "330000";
  private static final Pattern LEADING =
      Pattern.compile("^(?:[\\s\\p{P}\\p{S}\\d]+|中华人民共和国|中国|邮编|邮政编码|地址|市辖区|CN(?![A-Za-z]))+");

  /** What behind a short name shows that it is part of a longer, different name. */
  private static final Pattern LONGER_NAME =
      Pattern.compile(
          "^(?:[省市区县州盟旗巷弄桥站湾村镇乡]|[东西南北中]?(?:[路街道]|大道|大街)"
              + "|风景|名胜|公园|广场|花园|大厦|医院|大学|学院|小区|新村|新城|国际|时代)");

  /**
   * @param brief whether the level is left out ("杭州"), so that what follows decides
   */
  private record Name(String code, boolean brief) {}

  private static final Map<String, Name> TOP = new HashMap<>();
  private static final Map<String, Map<String, Name>> BELOW = new HashMap<>();
  private static final Map<String, Name> ALONE = new HashMap<>();

  static {
    var table = RegionTable.SHIPPED;
    table.cities().forEach(city -> enter(TOP, city.province(), city.zh(), city.also()));
    var known = table.known().values();
    enter(TOP, known.stream().filter(it -> it.region().level() != Level.COUNTY).toList());
    enter(
        below(ZHEJIANG), known.stream().filter(it -> it.region().code().startsWith("33")).toList());
    known.stream()
        .filter(it -> it.region().level() == Level.COUNTY)
        .forEach(it -> {
          enter(below(Objects.requireNonNull(it.region().parent())), List.of(it));
          if (it.alone().contains("zh")) {
            enter(ALONE, List.of(it));
          }
        });
    ALONE.values().removeIf(Name::brief);
  }

  private ChineseAddress() {}

  private static Map<String, Name> below(String code) {
    return BELOW.computeIfAbsent(code, _ -> new HashMap<>());
  }

  private static void enter(Map<String, Name> names, Collection<Known> known) {
    // the official name last: where it equals another region's short name, it wins
    known.forEach(it -> enter(names, it.region().code(), it.region().zh(), it.also()));
  }

  private static void enter(Map<String, Name> names, String code, String zh, List<String> also) {
    also.stream()
        .filter(name -> !name.isEmpty() && !name.equals(zh))
        .forEach(name -> names.put(name, new Name(code, !name.matches(".{2,}[市县区]|.+地区"))));
    names.put(zh, new Name(code, false));
  }

  /** The deepest region's code; null when the address names none. */
  static @Nullable String locate(String address) {
    var text = Normalizer.normalize(address, Normalizer.Form.NFKC);
    var code = inOrder(text);
    if (code == null) {
      code = inOrder(ZhConverterUtil.toSimple(text));
    }
    return code != null ? code : reversed(text);
  }

  private static @Nullable String inOrder(String text) {
    var rest = LEADING.matcher(text).replaceFirst("");
    var top = longest(TOP, rest);
    if (top == null) {
      top = longest(ALONE, rest);
    }
    return top == null ? null : descend(code(top), rest.substring(top.length()));
  }

  private static String code(String name) {
    var top = TOP.get(name);
    return top != null ? top.code() : Objects.requireNonNull(ALONE.get(name)).code();
  }

  private static String descend(String code, String behind) {
    var names = BELOW.get(code);
    if (names == null) {
      return code;
    }
    var rest = LEADING.matcher(behind).replaceFirst("");
    var next = longest(names, rest);
    return next == null
        ? code
        : descend(Objects.requireNonNull(names.get(next)).code(), rest.substring(next.length()));
  }

  private static @Nullable String longest(Map<String, Name> names, String text) {
    for (int length = Math.min(text.length(), 14); length >= 2; length--) {
      var start = text.substring(0, length);
      var name = names.get(start);
      if (name != null && !(name.brief() && LONGER_NAME.matcher(text.substring(length)).find())) {
        return start;
      }
    }
    return null;
  }

  /** An address from the small to the large, its parts set apart: only whole parts count. */
  private static @Nullable String reversed(String text) {
    var parts =
        Stream.of(text.split("[\\s,;|/()]+"))
            .filter(part -> TOP.containsKey(part) || below(ZHEJIANG).containsKey(part))
            .toList();
    return parts.isEmpty() ? null : inOrder(String.join("", parts.reversed()));
  }
}
