package org.wenlan.statistics.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.platform.Settings;
import org.wenlan.territory.Regions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines of regions for maps, from a file that the office brings ({@code
 * WENLAN_HOME/statistics/regions.geojson}, RFC 7946; each feature bears its code of GB/T 2260 as
 * {@code adcode} or {@code code}). None are shipped: maps of China are published by licence.
 */
@RestController
class Boundaries {
  private final Path file;

  Boundaries(Settings settings) {
    file = settings.home().resolve("statistics").resolve("regions.geojson");
  }

  /** Whether maps can be drawn at all. */
  boolean there() {
    return Files.isRegularFile(file);
  }

  /** The outlines of what lies directly in a region; 404 when the file has none of them. */
  @GetMapping("/boundaries/{region:[0-9]+}.geojson")
  ResponseEntity<String> within(@PathVariable String region) {
    if (!there()) {
      return ResponseEntity.notFound().build();
    }
    var wanted =
        Regions.children(region).stream().map(Regions.Region::code).collect(Collectors.toSet());
    var json = JsonMapper.shared();
    var kept = json.createArrayNode();
    try {
      for (var feature : json.readTree(file.toFile()).path("features")) {
        var code = code(feature.path("properties"));
        if (wanted.contains(code)) {
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
      return ResponseEntity.notFound().build();
    }
    var all = json.createObjectNode().put("type", "FeatureCollection");
    var _ = all.set("features", kept);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "public, max-age=3600")
        .body(all.toString());
  }

  private static String code(JsonNode properties) {
    var given = properties.path("adcode");
    return (given.isMissingNode() ? properties.path("code") : given).asString("");
  }
}
