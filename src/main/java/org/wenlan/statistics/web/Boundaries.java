package org.wenlan.statistics.web;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.territory.RegionOutlines;
import org.wenlan.territory.Regions.Level;

/** RegionOutlines of regions for the maps of all pages. */
@RestController
class Boundaries {
  private final RegionOutlines outlines;

  Boundaries(RegionOutlines outlines) {
    this.outlines = outlines;
  }

  /** The outlines of what lies directly in a region; 404 when the file has none of them. */
  @GetMapping("/boundaries/{region:[0-9]+}.geojson")
  ResponseEntity<String> within(@PathVariable String region) {
    return answer(outlines.within(region));
  }

  /** The outlines of all provinces or of all cities. */
  @GetMapping("/boundaries/{level:provinces|cities}.geojson")
  ResponseEntity<String> level(@PathVariable String level) {
    return answer(outlines.of(level.equals("cities") ? Level.CITY : Level.PROVINCE));
  }

  private static ResponseEntity<String> answer(Optional<String> outlines) {
    return outlines
        .map(json ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "public, max-age=3600")
                .body(json))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
