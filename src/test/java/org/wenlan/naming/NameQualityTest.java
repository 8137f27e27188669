package org.wenlan.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * How well names are grouped, on pairs that were judged by hand and on others' cleaned names. What
 * needs the records of {@code ../shared/data} is skipped without them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NameQualityTest {
  private List<NamesInHand.Source> records = List.of();

  /** Read once for this class. */
  private List<NamesInHand.Source> records() throws IOException {
    if (records.isEmpty()) {
      records = NamesInHand.records();
    }
    return records;
  }

  @Test
  void theJudgedPairsAreTheOnesThatTheSeedDraws() throws IOException {
    var names = NamesInHand.names(records());
    var drawn = Sample.draw(names.keySet());
    assertThat(NameQuality.judged())
        .extracting(pair -> pair.a() + "\t" + pair.b())
        .containsExactlyElementsOf(drawn.stream().map(one -> one.a() + "\t" + one.b()).toList());
  }

  @Test
  void atLeastThreeHundredPairsAreJudgedOneByOneWithAReason() throws IOException {
    var judged = NameQuality.judged();
    assertThat(judged)
        .filteredOn(pair -> !pair.verdict().equals("unclear"))
        .hasSizeGreaterThanOrEqualTo(300);
    assertThat(judged).allSatisfy(pair -> assertThat(pair.why()).isNotBlank());
  }

  @Test
  void groupsAreBetterThanBothBaselinesOnTheHalfThatNothingWasChosenOn() throws IOException {
    var quality = NameQuality.measure(records());
    System.out.println(quality.tables());
    var pairs = NameQuality.judged().stream().filter(pair -> pair.half().equals("report")).toList();
    var ours = NameQuality.score(pairs, quality::together);
    assertThat(ours.precision()).isGreaterThanOrEqualTo(0.95);
    for (var method : quality.methods().entrySet()) {
      var score = NameQuality.score(pairs, method.getValue());
      assertThat(ours.recall()).as(method.getKey()).isGreaterThanOrEqualTo(score.recall());
      var cleaned = quality.scoreOfCleaned(method.getValue());
      assertThat(quality.scoreOfCleaned(quality::together).recall())
          .as(method.getKey())
          .isGreaterThanOrEqualTo(cleaned.recall());
    }
  }
}
