package org.wenlan.priorart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.priorart.Evaluation.Half;

/**
 * Quality on the real files in hand, which are not in this project; passed over where there are
 * none. The numbers of the method were chosen on the other half of the topics. {@code
 * -Dpriorart.collections=DIR} also leaves the three collections in a folder, for {@code ./wenlan
 * evaluate}.
 */
class RealEvaluationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private static Path data() {
    var data = RealCollections.folder();
    if (data.isEmpty()) {
      System.out.println("Skipped: no cn-cnki-sysu in ../shared/data/patents or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(data.isPresent(), "no real files");
    boolean asked = Boolean.getBoolean("priorart.evaluate");
    if (!asked) {
      System.out.println("Skipped: takes 25 minutes; ask for it by -Dpriorart.evaluate=true");
    }
    Assumptions.assumeTrue(asked, "not asked for");
    return data.orElseThrow();
  }

  /** A maker of a collection. */
  private interface Maker {
    void make(Path data, Path to) throws IOException;
  }

  private Evaluation.Result measured(String name, Maker maker) throws IOException {
    var data = data();
    var given = System.getProperty("priorart.collections", "");
    var to = given.isEmpty() ? folder.resolve(name) : Path.of(given, name);
    if (!Files.exists(to.resolve("qrels"))) {
      maker.make(data, to);
    }
    var result = Evaluation.of(to, Recipe.SHIPPED, Half.TEST, TODAY, _ -> {});
    for (var run : result.runs()) {
      for (var measure : Measure.values()) {
        var gain = run.gain(result.runs().getFirst(), measure);
        System.out.printf(
            "%s, %s, %s: %.4f (%+.1f %% [%+.1f, %+.1f])%n",
            name,
            run.name(),
            measure.printed(),
            run.of(measure).value(),
            100 * gain.value(),
            100 * gain.low(),
            100 * gain.high());
      }
    }
    return result;
  }

  private static double gain(Evaluation.Result result, Measure measure) {
    return result.runs().get(1).gain(result.runs().get(0), measure).value();
  }

  @Test
  void aDocumentsOwnAbstractIsFoundByItsMainClaimAtLeastAsWellAsByPlainBm25() throws IOException {
    var result = measured("claims", RealCollections::claims);
    assertThat(result.topics()).isGreaterThan(500);
    assertThat(gain(result, Measure.MRR_10)).isGreaterThanOrEqualTo(0);
    assertThat(gain(result, Measure.R_100)).isGreaterThanOrEqualTo(0);
  }

  @Test
  void whatIsTiedByCitationsIsFoundBetterThanByPlainBm25AndNotByChance() throws IOException {
    var result = measured("citations", RealCollections::citations);
    assertThat(result.topics()).isGreaterThan(200);
    var gain = result.runs().get(1).gain(result.runs().get(0), Measure.R_100);
    assertThat(gain.value()).isGreaterThan(0.15);
    assertThat(gain.low()).isPositive();
  }

  @Test
  void documentsOfOneLabelComeFirstMoreOftenThanByPlainBm25() throws IOException {
    var result = measured("clusters", RealCollections::clusters);
    assertThat(result.topics()).isGreaterThan(500);
    assertThat(gain(result, Measure.NDCG_10)).isGreaterThan(0.15);
  }
}
