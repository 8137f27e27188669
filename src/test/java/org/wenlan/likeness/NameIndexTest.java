package org.wenlan.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.likeness.Alike.How;

/**
 * Names that are alike, and that are not. The brands are invented or names of nobody's shop here.
 */
class NameIndexTest {
  private static final NameIndex INDEX =
      new NameIndex(
          Map.of(
              1L, List.of("Wenlan Lamps", "文澜灯具"),
              2L, List.of("Tianmu", "天目"),
              3L, List.of("Orvalis"),
              4L, List.of("云鹤斯达"),
              5L, List.of("Kelobo/科洛博"),
              6L, List.of("Lunadisi")));

  private static List<NameIndex.Hit> within(String text) {
    return INDEX.within(text, 0.75);
  }

  @Test
  void aNameIsFoundAnywhereInATitleInAnySpelling() {
    assertThat(within("正品文瀾燈具臺燈 包郵"))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.owner()).isEqualTo(1);
          assertThat(hit.alike().how()).isEqualTo(How.SAME);
          assertThat(hit.alike().likeness()).isEqualTo(1);
        });
    assertThat(within("new WENLAN-LAMPS desk lamp 2026"))
        .singleElement()
        .extracting(NameIndex.Hit::owner)
        .isEqualTo(1L);
  }

  @Test
  void homophonesAndFewOtherCharactersAreAlike() {
    assertThat(within("天木登山包"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.alike().how()).isEqualTo(How.READINGS))
        .satisfies(hit -> assertThat(hit.alike().likeness()).isBetween(0.9, 0.95));
    assertThat(within("云鹤丝达跑鞋")).singleElement().extracting(NameIndex.Hit::owner).isEqualTo(4L);
    assertThat(within("云鹤斯大跑鞋")).hasSize(1);
    assertThat(within("云鹤斯跑鞋")).hasSize(1);
  }

  @Test
  void lookAlikeSignsSlipsAndSoundsAreAlike() {
    assertThat(within("0rvali5 shoes"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.owner()).isEqualTo(3));
    // A Cyrillic о.
    assertThat(INDEX.named("Оrvalis", 0.75))
        .singleElement()
        .satisfies(hit -> assertThat(hit.alike().how()).isEqualTo(How.LOOKS));
    assertThat(within("Orvaliss shoes")).hasSize(1);
    assertThat(within("Orvallis shoes")).hasSize(1);
    assertThat(within("Orval shoes")).isEmpty();
  }

  @Test
  void aNameInLettersAndItsReadingInChineseMeetInTheFieldOfTheBrand() {
    assertThat(INDEX.named("卢娜迪斯", 0.75))
        .singleElement()
        .satisfies(hit -> assertThat(hit.alike().how()).isEqualTo(How.ACROSS));
    assertThat(INDEX.named("tianmu", 0.75)).extracting(NameIndex.Hit::owner).contains(2L);
    assertThat(INDEX.named("KELOBO 科洛博", 0.75))
        .singleElement()
        .extracting(hit -> hit.alike().likeness())
        .isEqualTo(1.0);
  }

  @Test
  void ordinaryWordsAreNoName() {
    assertThat(within("夏季新款男士纯棉短袖T恤 宽松 100% cotton summer shirt")).isEmpty();
    assertThat(within("")).isEmpty();
    assertThat(INDEX.named("！？", 0.5)).isEmpty();
  }

  @Test
  void likenessGoesBothWays() {
    for (var pair :
        List.of(
            List.of("Orvalis", "Orvalls"),
            List.of("天目", "天木"),
            List.of("云鹤斯达", "云鹤"),
            List.of("科洛博", "keluobo"))) {
      var a = NameForm.of(pair.get(0)).getFirst();
      var b = NameForm.of(pair.get(1)).getFirst();
      assertThat(Alike.of(a, b)).isEqualTo(Alike.of(b, a));
    }
  }
}
