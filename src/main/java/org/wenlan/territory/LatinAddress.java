package org.wenlan.territory;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.territory.Regions.Level;

/**
 * Reads addresses written in Latin letters, which go from the small to the large. Pinyin drops the
 * tones, so one spelling may be several cities (Taizhou, Suzhou): without its province such a name
 * says nothing. Cities and counties count only when the address is known to be in China.
 */
final class LatinAddress {
  private static final Pattern SEGMENT = Pattern.compile("[,;|/()\\n]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");
  private static final Set<String> CHINA = Set.of("CN", "CHINA", "PRC", "HK", "MO", "TW");

  /** What behind a name shows that it is a road or a house and not the place. */
  private static final Set<String> NO_PLACE =
      Set.of(
          "ROAD",
          "RD",
          "STREET",
          "STR",
          "AVENUE",
          "AVE",
          "LU",
          "JIE",
          "DADAO",
          "BOULEVARD",
          "BLVD",
          "LANE",
          "HIGHWAY",
          "UNIVERSITY",
          "INSTITUTE",
          "COLLEGE",
          "ACADEMY",
          "HOSPITAL",
          "HOTEL",
          "BUILDING",
          "TOWER",
          "PLAZA",
          "MANSION",
          "GARDEN",
          "CO",
          "LTD",
          "INC");

  private static final Set<String> DIRECTION =
      Set.of(
          "EAST", "WEST", "SOUTH", "NORTH", "MIDDLE", "CENTRAL", "E", "W", "S", "N", "DONG", "XI",
          "NAN", "BEI", "ZHONG");
  private static final Set<String> COUNTY = Set.of("DISTRICT", "COUNTY", "QU");

  /** Names without blanks and marks, upper case, with the codes that they may mean. */
  private static final Map<String, Set<String>> PROVINCES = new HashMap<>();

  private static final Map<String, Set<String>> CITIES = new HashMap<>();
  private static final Map<String, Set<String>> COUNTIES = new HashMap<>();
  private static final Set<String> COUNTIES_ALONE = new LinkedHashSet<>();

  static {
    for (var known : RegionTable.SHIPPED.known().values()) {
      var region = known.region();
      var names =
          switch (region.level()) {
            case PROVINCE -> PROVINCES;
            case CITY -> CITIES;
            case COUNTY -> COUNTIES;
          };
      var plain = region.en().replaceFirst(" (District|County|City|She Autonomous County)$", "");
      enter(names, plain, region.code());
      known.also().forEach(name -> enter(names, name, region.code()));
      if (region.level() == Level.COUNTY && known.alone().contains("latin")) {
        COUNTIES_ALONE.add(region.code());
      }
    }
    for (var city : RegionTable.SHIPPED.cities()) {
      city.latin().forEach(name -> enter(CITIES, name, city.province()));
    }
  }

  private LatinAddress() {}

  private static void enter(Map<String, Set<String>> names, String name, String code) {
    var key = folded(name);
    if (!key.isEmpty()) {
      names.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(code);
    }
  }

  private static String folded(String name) {
    return NO_LETTERS.matcher(unmarked(name)).replaceAll("");
  }

  private static String unmarked(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}|['’‘`ʼ]", "")
        .replaceAll("(?<=\\b\\p{L})\\.", "")
        .toUpperCase(ROOT);
  }

  /** What an address names, each list in its order. */
  private record Found(
      List<String> provinces, List<Set<String>> cities, List<Set<String>> counties) {}

  /** The deepest region's code; null when the address names none or more than one. */
  static @Nullable String locate(String address, boolean inChina) {
    var segments = SEGMENT.split(unmarked(address));
    var china = inChina;
    for (var segment : segments) {
      var words = NO_LETTERS.matcher(segment).replaceAll(" ").strip();
      china |= List.of(words.split(" ")).stream().anyMatch(CHINA::contains);
      if (!inChina && words.length() > 2 && Countries.abroad(words)) {
        return null;
      }
    }
    var last = segments[segments.length - 1].strip();
    var code = last.substring(last.lastIndexOf(' ') + 1);
    if (!china && code.length() == 2 && Countries.abroad(code)) {
      return null;
    }
    var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var segment : segments) {
      read(NO_LETTERS.matcher(segment).replaceAll(" ").strip().split(" "), found);
    }
    return decide(found, china);
  }

  private static void read(String[] words, Found found) {
    boolean provinceBefore = false;
    for (int at = 0; at < words.length; ) {
      int length = match(words, at, provinceBefore, found);
      provinceBefore = length > 0 && PROVINCES.containsKey(joined(words, at, length));
      at += Math.max(length, 1);
    }
  }

  /** How many words from here are a region's name; 0 when none. */
  private static int match(String[] words, int at, boolean provinceBefore, Found found) {
    for (int length = Math.min(3, words.length - at); length > 0; length--) {
      var name = joined(words, at, length);
      var next = at + length < words.length ? words[at + length] : "";
      var afterNext = at + length + 1 < words.length ? words[at + length + 1] : "";
      if (NO_PLACE.contains(next)
          || (DIRECTION.contains(next) && NO_PLACE.contains(afterNext))
          // "Tonglu Xian" is the county of Tonglu, not the city of Xi'an
          || (name.equals("XIAN") && at > 0 && !provinceBefore)) {
        continue;
      }
      var county = COUNTY.contains(next) || next.equals("XIAN");
      if (!county && PROVINCES.containsKey(name)) {
        found.provinces().addAll(PROVINCES.get(name));
        return length;
      }
      var cities = county ? null : CITIES.get(name);
      var counties = COUNTIES.get(name);
      if (counties != null) {
        found.counties().add(counties);
      }
      if (cities != null) {
        // Fuyang is a city of Anhui and a district of Hangzhou: one word, both meanings
        var meanings = new LinkedHashSet<>(cities);
        meanings.addAll(counties == null ? Set.of() : counties);
        found.cities().add(meanings);
      }
      if (cities != null || counties != null) {
        return length;
      }
    }
    return 0;
  }

  private static String joined(String[] words, int at, int length) {
    return String.join("", List.of(words).subList(at, at + length));
  }

  private static @Nullable String decide(Found found, boolean china) {
    if (!found.provinces().isEmpty()) {
      // the larger region stands behind the smaller: the last province is the address's own
      var province = found.provinces().getLast();
      return province.startsWith("33") ? inZhejiang(found, "33") : province;
    }
    if (!china) {
      return null;
    }
    if (!found.cities().isEmpty()) {
      var meanings = found.cities().getLast();
      var code = meanings.iterator().next();
      return meanings.size() > 1 ? null : code.startsWith("33") ? below(found, code) : code;
    }
    var alone =
        found.counties().stream()
            .flatMap(Set::stream)
            .filter(COUNTIES_ALONE::contains)
            .distinct()
            .toList();
    return alone.size() == 1 ? alone.getFirst() : null;
  }

  private static String below(Found found, String city) {
    return inZhejiang(found, city.substring(0, 4));
  }

  /** The one county, else the one city, else the region itself. */
  private static String inZhejiang(Found found, String prefix) {
    var city = only(found.cities(), prefix, true);
    var inside = city == null ? prefix : city.substring(0, 4);
    var county = only(found.counties(), inside, false);
    return county != null ? county : city != null ? city : RegionTable.padded(prefix);
  }

  private static @Nullable String only(List<Set<String>> named, String prefix, boolean city) {
    var codes =
        named.stream()
            .flatMap(Set::stream)
            .filter(code -> code.startsWith(prefix) && code.endsWith("00") == city)
            .distinct()
            .toList();
    return codes.size() == 1 ? codes.getFirst() : null;
  }
}
