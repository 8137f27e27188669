package org.wenlan.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How well names are found that are like watched ones, on lists of {@code ../shared/data} that are
 * not in this project. Skipped, and says so, without them.
 */
class LikenessQualityTest {

  @Test
  void likenessFindsMoreThanTheSameNameAlone() throws IOException {
    var folder = LikenessQuality.folder();
    if (folder.isEmpty()) {
      System.out.println("Skipped: no lists of brands in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(folder.isPresent(), "no lists in ../shared/data or WENLAN_SHARED");
    var measured = new LikenessQuality(folder.get()).measure();
    assertThat(measured).hasSize(5);
    var byName =
        measured.stream().collect(Collectors.toMap(LikenessQuality.Measured::name, one -> one));
    for (var name :
        List.of(
            "other spellings of world brands",
            "marks in letters, altered",
            "Chinese brands, one homophone",
            "Chinese names of brands in letters")) {
      var one = Objects.requireNonNull(byName.get(name), name);
      assertThat(one.score().f1()).as(name).isGreaterThan(one.same().f1());
    }
    var slips = Objects.requireNonNull(byName.get("marks in letters, altered"));
    assertThat(slips.score().f1()).isGreaterThanOrEqualTo(0.85);
    var homophones = Objects.requireNonNull(byName.get("Chinese brands, one homophone"));
    assertThat(homophones.score().f1()).isGreaterThanOrEqualTo(0.85);
    // Real titles hardly have altered names: what is asked there is that none is lost.
    var titles = Objects.requireNonNull(byName.get("marked brands in titles of a market"));
    assertThat(titles.score().recall()).isGreaterThanOrEqualTo(0.9);
  }
}
