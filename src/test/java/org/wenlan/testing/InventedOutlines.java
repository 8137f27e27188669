package org.wenlan.testing;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.territory.Regions;

/** A file of outlines in which each region is an invented square. */
public final class InventedOutlines {
  private InventedOutlines() {}

  /** GeoJSON with four squares a row. */
  public static String of(List<Regions.Region> regions) {
    var features = new ArrayList<String>();
    for (int i = 0; i < regions.size(); i++) {
      int x = i % 4;
      int y = i / 4;
      features.add(
          """
          {"type":"Feature","properties":{"adcode":%s},"geometry":{"type":"Polygon",
           "coordinates":[[[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]]]}}\
          """
              .formatted(regions.get(i).code(), x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }
}
