package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.retrieval.Shelf.draft;
import static org.wenlan.retrieval.Shelf.near;
import static org.wenlan.retrieval.Shelf.phrase;
import static org.wenlan.retrieval.Shelf.titled;
import static org.wenlan.retrieval.Shelf.wild;
import static org.wenlan.retrieval.Shelf.word;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.query.Wanted.Within;
import org.wenlan.rights.Patent;

/** What near means, by examples. */
class ProximityTest {
  private static final Within SENTENCE = new Within.Sentence();
  private static final Within PARAGRAPH = new Within.Paragraph();

  @Test
  void theDistanceCountsTheWordsBetween() {
    try (var shelf = titled("green energy", "green x energy", "green x y energy", "energy green")) {
      var green = word("green");
      var energy = word("energy");
      assertThat(shelf.places(near(0, false, green, energy))).containsExactly(0, 3);
      assertThat(shelf.places(near(1, false, green, energy))).containsExactly(0, 1, 3);
      assertThat(shelf.places(near(2, false, green, energy))).containsExactly(0, 1, 2, 3);
      assertThat(shelf.places(near(2, true, green, energy))).containsExactly(0, 1, 2);
      assertThat(shelf.places(near(0, true, green, energy))).containsExactly(0);
    }
  }

  @Test
  void aNearANeedsItTwice() {
    try (var shelf = titled("lamp", "lamp lamp", "lamp with a lamp")) {
      assertThat(shelf.places(near(0, false, word("lamp"), word("lamp")))).containsExactly(1);
      assertThat(shelf.places(near(2, false, word("lamp"), word("lamp")))).containsExactly(1, 2);
      assertThat(shelf.places(near(2, true, word("lamp"), word("lamp")))).containsExactly(1, 2);
      assertThat(shelf.places(near(SENTENCE, word("lamp"), word("lamp")))).containsExactly(1, 2);
    }
  }

  @Test
  void threePartsInAnyOrderAreThreePlaces() {
    try (var shelf = titled("a b c", "c b a", "a b", "a b a", "a x b x c")) {
      var abc = List.of(word("a"), word("b"), word("c")).toArray(Wanted[]::new);
      assertThat(shelf.places(near(0, false, abc))).containsExactly(0, 1);
      assertThat(shelf.places(near(2, false, abc))).containsExactly(0, 1, 4);
      assertThat(shelf.places(near(0, false, word("a"), word("b"), word("a")))).containsExactly(3);
    }
  }

  @Test
  void alternativesOfDifferentLengthLoseNothing() {
    try (var shelf = titled("wind turbine blade", "wind blade", "turbine wind blade")) {
      var wind = new Wanted.Any(List.of(word("wind"), phrase("wind turbine")));
      assertThat(shelf.places(near(0, true, wind, word("blade")))).containsExactly(0, 1, 2);
    }
  }

  @Test
  void phrasesAndPatternsCanBeNear() {
    try (var shelf = titled("the wind turbine has blades", "wind has turbine blades")) {
      assertThat(shelf.places(near(1, true, phrase("wind turbine"), wild("blade*"))))
          .containsExactly(0);
    }
  }

  @Test
  void aSentenceEndsAtItsSign() {
    try (var shelf =
        titled(
            "A mouse. A trap.",
            "A mouse in a trap.",
            "see fig. 3 of the mouse trap",
            "Is it a mouse? A trap!",
            "trap here. mouse in trap there")) {
      assertThat(shelf.places(near(SENTENCE, word("mouse"), word("trap"))))
          .containsExactly(1, 2, 4);
      assertThat(shelf.places(near(SENTENCE, word("fig"), word("mouse")))).containsExactly(2);
    }
  }

  @Test
  void chineseSentencesEndWithoutABlank() {
    try (var shelf = titled("电池发热。电机转动", "电池发热，电机转动", "电池；电机")) {
      assertThat(shelf.places(near(SENTENCE, word("电池"), word("电机")))).containsExactly(1);
      assertThat(shelf.places(near(PARAGRAPH, word("电池"), word("电机")))).containsExactly(0, 1, 2);
      assertThat(shelf.places(near(3, true, word("电池"), word("电机")))).containsExactly(0, 1, 2);
      assertThat(shelf.places(near(2, true, word("电池"), word("电机")))).containsExactly(2);
    }
  }

  @Test
  void claimsAreParagraphsOfTheirOwn() {
    try (var shelf =
        Shelf.of(
            claims(0, "A lamp with a foot", "The lamp of claim 1 with a switch"),
            claims(1, "A lamp with a foot and a switch"))) {
      var foot = new Wanted.Word(Field.CLAIMS, "foot");
      var button = new Wanted.Word(Field.CLAIMS, "switch");
      assertThat(shelf.places(new Wanted.All(List.of(foot, button)))).containsExactly(0, 1);
      for (var within : List.of(PARAGRAPH, SENTENCE, new Within.Words(100))) {
        assertThat(
                shelf.places(new Wanted.Near(Field.CLAIMS, List.of(foot, button), within, false)))
            .containsExactly(1);
      }
      assertThat(shelf.places(new Wanted.Phrase(Field.CLAIMS, "foot the lamp"))).isEmpty();
    }
  }

  @Test
  void aProximityStaysInsideOneField() {
    try (var shelf =
        Shelf.of(
            draft(0).title("en", "green").summary("en", "energy").build(),
            draft(1).title("en", "x").summary("en", "green energy").build())) {
      var both =
          List.<Wanted>of(new Wanted.Word(Field.TA, "green"), new Wanted.Word(Field.TA, "energy"));
      assertThat(shelf.places(new Wanted.Near(Field.TA, both, new Within.Words(3), false)))
          .containsExactly(1);
      assertThat(shelf.places(new Wanted.All(both))).containsExactly(0, 1);
    }
  }

  private static Patent claims(int place, String... texts) {
    var draft = draft(place);
    for (int i = 0; i < texts.length; i++) {
      draft.claim(new Patent.Claim("en", i + 1, texts[i], List.of()));
    }
    return draft.build();
  }
}
