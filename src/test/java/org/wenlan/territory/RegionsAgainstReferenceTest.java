package org.wenlan.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenlan.territory.Regions.Level;
import org.wenlan.territory.Regions.Region;

/** Compares the shipped table with another copy of the 2023 edition, where there is one. */
class RegionsAgainstReferenceTest {

  @Test
  void theCodesAndNamesOfZhejiangAreThoseOfTheStatisticsBureau() throws IOException {
    var folder = reference();
    var cities = read(folder.resolve("cities.csv"), "33");
    var counties = read(folder.resolve("areas.csv"), "33");
    assertThat(cities).hasSize(11);
    assertThat(counties).hasSize(90);
    assertThat(shipped(Level.CITY, "33")).isEqualTo(cities);
    assertThat(shipped(Level.COUNTY, "33")).isEqualTo(counties);
  }

  @Test
  void theMainlandProvincesAreThoseOfTheStatisticsBureau() throws IOException {
    var provinces = read(reference().resolve("provinces.csv"), "");
    assertThat(provinces).hasSize(31);
    assertThat(shipped(Level.PROVINCE, "")).containsAllEntriesOf(provinces).hasSize(34);
  }

  @Test
  void aCountyThatStandsAloneIsTheOnlyOneOfItsName() throws IOException {
    var all = Files.readAllLines(reference().resolve("areas.csv"));
    for (var known : RegionTable.SHIPPED.known().values()) {
      if (known.region().level() == Level.COUNTY) {
        var same =
            all.stream().filter(it -> it.contains("\"" + known.region().zh() + "\"")).count();
        assertThat(known.alone().contains("zh")).as(known.region().zh()).isEqualTo(same == 1);
      }
    }
  }

  private static Map<String, String> shipped(Level level, String prefix) {
    var names = new TreeMap<String, String>();
    RegionTable.SHIPPED.regions().stream()
        .filter(region -> region.level() == level && region.code().startsWith(prefix))
        .forEach((Region region) -> names.put(region.code(), region.zh()));
    return names;
  }

  private static Map<String, String> read(Path csv, String prefix) throws IOException {
    var names = new TreeMap<String, String>();
    for (var line : Files.readAllLines(csv)) {
      var cells = line.split(",");
      if (cells[0].matches("\\d+") && cells[0].startsWith(prefix)) {
        names.put(RegionTable.padded(cells[0]), cells[1].replace("\"", ""));
      }
    }
    return names;
  }

  private static Path reference() {
    var folders = Stream.of("../shared/data", System.getenv("WENLAN_SHARED"));
    var found =
        folders
            .filter(folder -> folder != null)
            .map(folder -> Path.of(folder, "reference", "admin-divisions"))
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println(
          "Skipped: no reference/admin-divisions in ../shared/data or WENLAN_SHARED");
    }
    assumeTrue(
        found.isPresent(), "no reference/admin-divisions in ../shared/data or WENLAN_SHARED");
    return found.get();
  }
}
