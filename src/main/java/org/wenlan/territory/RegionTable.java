package org.wenlan.territory;

import static java.util.Locale.ROOT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wenlan.territory.Regions.Level;
import org.wenlan.territory.Regions.Region;

/**
 * The shipped tables, read once.
 *
 * @param regions in the order of their codes
 * @param known what {@code regions} leaves out: other names, and whether a name stands for itself
 * @param cities the cities elsewhere in China, by which an address tells its province
 */
record RegionTable(
    List<Region> regions, Map<String, Known> known, List<City> cities, Map<String, Region> byCode) {

  static final RegionTable SHIPPED = load();

  /**
   * @param also short, former and older romanised names
   * @param alone {@code zh}, {@code latin}, both or none: the name is nobody else's in China
   */
  record Known(Region region, List<String> also, Set<String> alone) {}

  /** A city outside Zhejiang with its province's code. */
  record City(String province, String zh, List<String> latin, List<String> also) {}

  private static RegionTable load() {
    var known = new LinkedHashMap<String, Known>();
    var byCode = new HashMap<String, Region>();
    for (var row : rows("regions.tsv", 7)) {
      var region =
          new Region(
              row[0],
              Level.valueOf(row[1].toUpperCase(ROOT)),
              row[2].isEmpty() ? null : row[2],
              row[3],
              row[4]);
      known.put(region.code(), new Known(region, words(row[5]), Set.copyOf(words(row[6]))));
      byCode.put(region.code(), region);
    }
    var cities =
        rows("cities.tsv", 4).stream()
            .map(row -> new City(row[0], row[1], words(row[2]), words(row[3])))
            .toList();
    return new RegionTable(
        known.values().stream().map(Known::region).toList(), known, cities, Map.copyOf(byCode));
  }

  List<Region> children(String code) {
    return regions.stream().filter(region -> code.equals(region.parent())).toList();
  }

  /** A code in its full length: {@code 33} is {@code 330000}. */
  static String padded(String code) {
    return code.matches("\\d{2}|\\d{4}") ? code + "0".repeat(6 - code.length()) : code;
  }

  /** The lines of a shipped table after its heading, cut at tabs. */
  static List<String[]> rows(String file, int columns) {
    try (var in = Objects.requireNonNull(RegionTable.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> {
            var row = line.split("\t", -1);
            if (row.length != columns) {
              throw new IllegalStateException(file + " has a broken line: " + line);
            }
            return row;
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped table " + file + " cannot be read", e);
    }
  }

  static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
