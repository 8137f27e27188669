package org.wenlan.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How well names are found that are like watched ones, on lists of {@code ../shared/data} that are
 * not in this project. Skipped, and says so, without them.
 */
class LikenessQualityTest {

  @Test
  void likenessIsBetterThanTheSameNameAlone() throws IOException {
    var folder = LikenessQuality.folder();
    if (folder.isEmpty()) {
      System.out.println("Skipped: no lists of brands in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(folder.isPresent(), "no lists in ../shared/data or WENLAN_SHARED");
    var measured = new LikenessQuality(folder.get()).measure();
    assertThat(measured).hasSize(5);
    assertThat(measured)
        .allSatisfy(one ->
            assertThat(one.score().f1()).as(one.name()).isGreaterThanOrEqualTo(one.same().f1()));
  }
}
