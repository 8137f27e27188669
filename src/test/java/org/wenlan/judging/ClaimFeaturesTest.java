package org.wenlan.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.judging.Feature.Part;

/** Claims fall into their features; all claims here are invented. */
class ClaimFeaturesTest {

  private static List<String> texts(String claim) {
    return ClaimFeatures.split(claim).stream().map(Feature::text).toList();
  }

  @Test
  void aChineseClaimIsDividedAtItsMarkerAndItsSemicolons() {
    var claim = "一种台灯，包括底座和灯臂，其特征在于：所述底座设有配重块；所述灯臂由两段铰接而成；灯罩内设有反光层。";
    var features = ClaimFeatures.split(claim);
    assertThat(texts(claim))
        .containsExactly("一种台灯，包括底座和灯臂，其特征在于：", "所述底座设有配重块；", "所述灯臂由两段铰接而成；", "灯罩内设有反光层。");
    assertThat(features.stream().map(Feature::part).toList())
        .containsExactly(
            Part.PREAMBLE, Part.CHARACTERISING, Part.CHARACTERISING, Part.CHARACTERISING);
  }

  @Test
  void aListOfElementsIsDividedEvenWithoutAMarker() {
    assertThat(texts("一种方法，包括：\n步骤一，加热；\n步骤二，冷却。"))
        .containsExactly("一种方法，包括：", "步骤一，加热；", "步骤二，冷却。");
    assertThat(texts("A lamp comprising: a base; an arm hinged to the base; and a shade."))
        .containsExactly(
            "A lamp comprising:", "a base;", "an arm hinged to the base; and", "a shade.");
  }

  @Test
  void aWhereinClauseIsAFeatureOfItsOwn() {
    assertThat(texts("A lamp comprising a base and an arm, wherein the arm is hinged."))
        .containsExactly("A lamp comprising", "a base and an arm,", "wherein the arm is hinged.");
    assertThat(texts("Device for cutting, characterized in that the blade is round."))
        .containsExactly("Device for cutting, characterized in that", "the blade is round.");
  }

  @Test
  void aLongRowOfElementsBehindCommasIsDivided() {
    var claim =
        "An apparatus comprising a housing made of an invented material that is strong, a motor"
            + " arranged within the housing and driving a shaft of considerable length, a blade on the"
            + " shaft for cutting, and a guard around the blade that protects whoever uses it.";
    assertThat(texts(claim)).hasSize(5);
  }

  @Test
  void whatIsNoClaimHasNoFeatures() {
    assertThat(ClaimFeatures.split("")).isEmpty();
    assertThat(ClaimFeatures.split(" ；。 \n")).isEmpty();
    assertThat(texts("Lamp")).containsExactly("Lamp");
  }

  @Test
  void everyLetterStandsInExactlyOneFeatureAndKeepsItsPlace() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var words =
        List.of(
            "一种装置",
            "其特征在于",
            "包括",
            "：",
            "；",
            "，",
            "。",
            "所述",
            "底座",
            "A device",
            " comprising ",
            "; ",
            ", ",
            "wherein ",
            "and ",
            "a base",
            "\n",
            "(1)",
            "characterized in that ",
            " ",
            "x");
    for (int i = 0; i < 20_000; i++) {
      var claim = new StringBuilder();
      int length = random.nextInt(30);
      for (int n = 0; n < length; n++) {
        claim.append(words.get(random.nextInt(words.size())));
      }
      covers(claim.toString());
    }
  }

  static void covers(String claim) {
    int last = 0;
    int number = 0;
    for (var feature : ClaimFeatures.split(claim)) {
      assertThat(feature.number()).isEqualTo(++number);
      assertThat(feature.from()).as(claim).isGreaterThanOrEqualTo(last);
      assertThat(claim.substring(feature.from(), feature.to())).isEqualTo(feature.text());
      assertThat(claim.substring(last, feature.from()))
          .as(claim)
          .doesNotContainPattern("[\\p{L}\\p{N}]");
      assertThat(feature.text()).containsPattern("[\\p{L}\\p{N}]");
      last = feature.to();
    }
    assertThat(claim.substring(last)).as(claim).doesNotContainPattern("[\\p{L}\\p{N}]");
  }
}
