package org.wenlan.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.statistics.Fact;
import org.wenlan.statistics.Facts;
import org.wenlan.territory.Regions;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.InventedOutlines;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** A map is drawn of outlines that an office brings; here each city is an invented square. */
class BoundariesTest {
  private static final String PAGE = "/statistics/courts.received?period=2019&region=330000";

  @Test
  void aRegionIsDrawnWithWhatLiesDirectlyInIt_andWithoutOutlinesThereIsNoMap() {
    var cities = Regions.children("330000");
    var brought = new ArrayList<>(cities);
    brought.addAll(Regions.children("320000"));
    try (var site =
        Site.whole(Map.of("../statistics/regions.geojson", InventedOutlines.of(brought)))) {
      var facts = new ArrayList<Fact>();
      for (var city : cities) {
        facts.add(
            new Fact(
                "map:" + city.code(),
                "courts.received",
                LocalDate.of(2019, 12, 31),
                city.code(),
                "",
                "",
                "",
                BigDecimal.valueOf(100 + 37L * facts.size()),
                "return:map",
                ""));
      }
      assertThat(site.bean(Facts.class).record(facts, Instant.parse("2026-03-02T03:00:00Z")))
          .isEqualTo(cities.size());
      var outlines = JsonMapper.shared().readTree(site.get("/boundaries/330000.geojson").body());
      assertThat(outlines.path("features").valueStream())
          .extracting(one -> one.path("properties").path("name").asString())
          .containsExactlyElementsOf(cities.stream().map(Regions.Region::code).toList());
      assertThat(site.get("/boundaries/440000.geojson").statusCode()).isEqualTo(404);
      for (var language : List.of("zh", "en")) {
        var view = new View(language, false, 1440, true);
        Browser.get()
            .visit(
                view,
                site.address() + PAGE,
                200,
                page -> {
                  page.locator("figure[data-map] canvas").nth(1).waitFor();
                  Screens.now(page, "statistics-map", view);
                });
      }
    }
    try (var site = Site.whole()) {
      assertThat(site.get(PAGE).body()).doesNotContain("data-map=");
      assertThat(site.get("/boundaries/330000.geojson").statusCode()).isEqualTo(404);
    }
  }
}
