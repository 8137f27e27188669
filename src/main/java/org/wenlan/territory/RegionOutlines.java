package org.wenlan.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;
import org.wenlan.territory.Regions.Level;
import org.wenlan.territory.Regions.Region;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * RegionOutlines of regions for maps, from a file that the office brings ({@code
 * WENLAN_HOME/statistics/regions.geojson}, RFC 7946; each feature bears its code of GB/T 2260 as
 * {@code adcode} or {@code code}). None are shipped: maps of China are published by licence.
 */
@Component
public class RegionOutlines {
  private final Path file;
  private volatile Known known = new Known(FileTime.fromMillis(0), Set.of());

  /** Of which levels the file had outlines when it was last changed. */
  private record Known(FileTime changed, Set<Level> levels) {}

  RegionOutlines(Settings settings) {
    file = settings.home().resolve("statistics").resolve("regions.geojson");
  }

  /** Whether maps can be drawn at all. */
  public boolean there() {
    return Files.isRegularFile(file);
  }

  /** Whether there are outlines of any region of a level. */
  public boolean has(Level level) {
    if (!there()) {
      return false;
    }
    try {
      var changed = Files.getLastModifiedTime(file);
      if (!known.changed().equals(changed)) {
        var levels = EnumSet.noneOf(Level.class);
        for (var one : Level.values()) {
          if (of(one).isPresent()) {
            levels.add(one);
          }
        }
        known = new Known(changed, levels);
      }
      return known.levels().contains(level);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** GeoJSON of what lies directly in a region; empty when the file has nothing of it. */
  public Optional<String> within(String region) {
    return of(one -> region.equals(one.parent()));
  }

  /** GeoJSON of all regions of a level; empty when the file has none. */
  public Optional<String> of(Level level) {
    return of(one -> one.level() == level);
  }

  private Optional<String> of(Predicate<Region> wanted) {
    if (!there()) {
      return Optional.empty();
    }
    var json = JsonMapper.shared();
    var kept = json.createArrayNode();
    try {
      for (var feature : json.readTree(file.toFile()).path("features")) {
        var code = code(feature.path("properties"));
        if (Regions.find(code).filter(wanted).isPresent()) {
          var outline = json.createObjectNode().put("type", "Feature");
          var _ = outline.putObject("properties").put("name", code);
          var _ = outline.set("geometry", feature.path("geometry"));
          kept.add(outline);
        }
      }
    } catch (JacksonException unreadable) {
      throw new UncheckedIOException(
          file + " is no GeoJSON that can be read: " + unreadable.getOriginalMessage(),
          new IOException(unreadable));
    }
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var all = json.createObjectNode().put("type", "FeatureCollection");
    var _ = all.set("features", kept);
    return Optional.of(all.toString());
  }

  private static String code(JsonNode properties) {
    var given = properties.path("adcode");
    return (given.isMissingNode() ? properties.path("code") : given).asString("");
  }
}
