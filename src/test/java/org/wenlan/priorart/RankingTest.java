package org.wenlan.priorart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.priorart.Ranking.Ranked;
import org.wenlan.retrieval.Corpus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** The method on small invented collections whose right order is plain. */
class RankingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private static PatentDraft draft(int place, String title, String summary) {
    return new PatentDraft("invented", number(place))
        .title("en", title)
        .summary("en", summary)
        .published(LocalDate.of(2010 + place, 1, 1));
  }

  private static PublicationNumber number(int place) {
    return new PublicationNumber("CN", "19000%04d".formatted(place), "A");
  }

  private List<Integer> nearest(List<Patent> patents, Question question, Recipe recipe)
      throws IOException {
    return ranked(patents, question, recipe).stream().map(Ranked::document).toList();
  }

  private List<Ranked> ranked(List<Patent> patents, Question question, Recipe recipe)
      throws IOException {
    var own = folder.resolve("index" + System.nanoTime());
    try (var corpus = Corpus.temporary(own, patents, TODAY)) {
      var nearest = new ArrayList<Ranked>();
      for (var one : new Ranking(corpus, question, recipe).nearest(10)) {
        nearest.add(
            new Ranked(
                (int) corpus.card(one.document()).id(), one.total(), one.parts(), one.coverage()));
      }
      return nearest;
    }
  }

  private static Recipe only(Part... parts) {
    var recipe = Recipe.SHIPPED;
    for (var part : Part.values()) {
      if (!Arrays.asList(parts).contains(part)) {
        recipe = recipe.without(part);
      }
    }
    return recipe;
  }

  private static Question classed(String title, String symbol) {
    var classes = List.of(new Symbol(Scheme.IPC, symbol, true));
    return new Question(title, "", "", classes, java.util.Set.of(), "", null);
  }

  private static final List<Patent> LAMPS =
      List.of(
          draft(0, "Kettle", "A vessel heats water and stops when the water boils").build(),
          draft(1, "Lamp", "A lamp with an arm and a sensor of daylight").build(),
          draft(2, "Street lamp", "A pole with a lamp").build());

  @Test
  void theDocumentWithMostRareWordsStandsFirst() throws IOException {
    assertThat(
            nearest(
                LAMPS,
                Question.ofText("a lamp that senses daylight by a sensor"),
                only(Part.WORDS)))
        .startsWith(1, 2);
  }

  @Test
  void wordsCountAsBm25FSays() throws IOException {
    // One field, one document with the word once: idf ln(1 + (3 - 1 + 0.5) / 1.5), scaled to 1.
    var ranked = ranked(LAMPS, Question.ofText("kettle"), only(Part.WORDS));
    assertThat(ranked).hasSize(1);
    assertThat(ranked.getFirst().total()).isCloseTo(Recipe.SHIPPED.of(Part.WORDS), within(1e-9));
  }

  @Test
  void onlyWhatWasPublishedBeforeTheDayIsAnAnswer() throws IOException {
    var question = Question.ofText("lamp").before(LocalDate.of(2012, 1, 1));
    assertThat(nearest(LAMPS, question, Recipe.SHIPPED)).containsExactly(1);
    assertThat(nearest(LAMPS, question.before(LocalDate.of(2012, 1, 2)), Recipe.SHIPPED))
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void theDocumentItselfAndItsFamilyAreNoAnswers() throws IOException {
    var one = draft(1, "Lamp", "A lamp with an arm").familyId("f").build();
    var grant =
        new PatentDraft("invented", new PublicationNumber("CN", "190000001", "B"))
            .title("en", "Lamp")
            .build();
    var other = draft(2, "Lamp", "Another lamp").build();
    assertThat(nearest(List.of(one, grant, other), Question.of(one), Recipe.SHIPPED))
        .containsExactly(2);
  }

  @Test
  void aDocumentThatSpeaksOfEveryFeatureStandsBeforeOneThatRepeatsASingleOne() throws IOException {
    var patents =
        List.of(
            draft(0, "Device", "sensor sensor sensor sensor sensor sensor sensor").build(),
            draft(1, "Device", "sensor beside valve beside pump, and much more that nobody asked")
                .build(),
            draft(2, "Other", "nothing of this kind at all").build(),
            draft(3, "More", "nothing of that kind either").build());
    var question = Question.ofClaim("A device comprising: a sensor; a valve; a pump.");
    assertThat(nearest(patents, question, only(Part.WORDS, Part.FEATURES))).startsWith(1);
    var coverage = ranked(patents, question, Recipe.SHIPPED).getFirst().coverage();
    assertThat(coverage).hasSize(4);
    assertThat(coverage[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void classesOfTheQuestionBringADocumentForward() throws IOException {
    var patents =
        List.of(
            draft(0, "Lamp", "A lamp").symbol(new Symbol(Scheme.IPC, "A01B1/00", true)).build(),
            draft(1, "Lamp", "A lamp").symbol(new Symbol(Scheme.IPC, "F21S6/00", true)).build(),
            draft(2, "Plough", "A plough")
                .symbol(new Symbol(Scheme.IPC, "A01B3/00", true))
                .build());
    var question = classed("Lamp", "F21S6/00");
    var without = Recipe.SHIPPED.without(Part.NEIGHBOUR_CLASSES);
    assertThat(nearest(patents, question, without.without(Part.CLASSES))).startsWith(0);
    assertThat(nearest(patents, question, without)).startsWith(1);
    assertThat(nearest(patents, question, Recipe.SHIPPED)).startsWith(1);
  }

  @Test
  void aClassThatOftenStandsBesideTheQuestionsBringsADocumentForwardThatHasNoneOfThem()
      throws IOException {
    var patents = new ArrayList<Patent>();
    patents.add(
        draft(0, "Lamp", "A lamp").symbol(new Symbol(Scheme.IPC, "A01B1/00", true)).build());
    patents.add(
        draft(1, "Lamp", "A lamp").symbol(new Symbol(Scheme.IPC, "H05B45/00", true)).build());
    for (int i = 2; i < 12; i++) {
      patents.add(
          draft(i, "Lighting", "A fixture")
              .symbol(new Symbol(Scheme.IPC, "F21S6/00", true))
              .symbol(new Symbol(Scheme.IPC, "H05B47/00", false))
              .build());
    }
    var question = classed("Lamp", "F21V23/00");
    var asked = classed("Lamp fixture", "F21S9/00");
    var recipe = only(Part.WORDS, Part.NEIGHBOUR_CLASSES);
    assertThat(nearest(patents, question, recipe)).as("nothing has its class").startsWith(0, 1);
    assertThat(nearest(patents, asked, only(Part.WORDS)).indexOf(0))
        .isLessThan(nearest(patents, asked, only(Part.WORDS)).indexOf(1));
    var ranked = nearest(patents, asked, recipe);
    assertThat(ranked.indexOf(1)).isLessThan(ranked.indexOf(0));
  }

  @Test
  void whatIsNearestByWordsAloneStaysInTheListWhateverItsClass() throws IOException {
    var patents = new ArrayList<Patent>();
    patents.add(
        draft(0, "Lamp", "A lamp dimmed by a clapping hand")
            .symbol(new Symbol(Scheme.IPC, "A01B1/00", true))
            .build());
    for (int i = 1; i < 60; i++) {
      patents.add(
          draft(i, "Fixture", "A lamp").symbol(new Symbol(Scheme.IPC, "F21S6/00", true)).build());
    }
    var question = classed("Lamp dimmed by a clapping hand", "F21S6/00");
    var own = folder.resolve("folded");
    try (var corpus = Corpus.temporary(own, patents, TODAY)) {
      var ranking = new Ranking(corpus, question, Recipe.SHIPPED);
      assertThat(PriorArt.folded(corpus, ranking, 10)).hasSize(10);
      assertThat(PriorArt.folded(corpus, ranking, 10).getLast().card().id())
          .as("also after families are folded")
          .isZero();
    }
    var ten = nearest(patents, question, Recipe.SHIPPED);
    assertThat(ten).hasSize(10).doesNotHaveDuplicates();
    assertThat(ten.getFirst()).isNotZero();
    assertThat(ten.getLast()).isZero();
  }

  @Test
  void aQuestionMeetsOtherFormsOfItsEnglishWords() throws IOException {
    var patents =
        List.of(
            draft(0, "Kettles", "Vessels for boiling").build(),
            draft(1, "Batteries", "Rechargeable batteries are charged quickly").build(),
            draft(2, "Ploughs", "Ploughing").build());
    var question = Question.ofText("battery charging");
    var exact = Recipe.SHIPPED.with("forms=0");
    assertThat(nearest(patents, question, exact)).doesNotContain(1);
    assertThat(nearest(patents, question, Recipe.SHIPPED)).startsWith(1);
    assertThat(nearest(patents, Question.ofText("batterie"), Recipe.SHIPPED)).contains(1);
  }

  @Test
  void aDocumentWithoutACommonWordIsFoundByTheCitationsThatItSharesWithTheNearest()
      throws IOException {
    var patents =
        List.of(
            draft(0, "Lamp", "A lamp with a sensor of daylight").citation(cites(77)).build(),
            draft(1, "Luminaire", "Illumination by ambience").citation(cites(77)).build(),
            draft(2, "Kettle", "A vessel").citation(cites(78)).build());
    var question = Question.ofText("lamp with a sensor of daylight");
    assertThat(nearest(patents, question, Recipe.SHIPPED.without(Part.CITATIONS)))
        .doesNotContain(1);
    assertThat(nearest(patents, question, Recipe.SHIPPED)).startsWith(0, 1);
  }

  @Test
  void whatTheQuestionItselfCitesIsNotUsed() throws IOException {
    var one = draft(0, "Lamp", "A lamp").citation(cites(77)).citation(cites(2)).build();
    var patents =
        List.of(
            one,
            draft(1, "Luminaire", "Illumination").citation(cites(77)).build(),
            draft(2, "Beacon", "Shining").build(),
            draft(3, "Lamp", "Another lamp").build());
    assertThat(nearest(patents, Question.of(one), Recipe.SHIPPED)).containsExactly(3);
  }

  private static Citation cites(int place) {
    return new Citation(number(place).toString(), null, null, Origin.SEARCH);
  }

  @Test
  void twoPhasesGiveWhatLookingAtEveryDocumentGives() throws IOException {
    var random = new Random(20261129);
    var patents = new ArrayList<Patent>();
    for (int i = 0; i < 2_000; i++) {
      patents.add(draft(i, words(random, 5), words(random, 60)).build());
    }
    var recipe = only(Part.WORDS);
    var whole = only(Part.WORDS).with("pool=2000,first=500");
    try (var corpus = Corpus.temporary(folder.resolve("many"), patents, TODAY)) {
      int same = 0;
      for (int q = 0; q < 20; q++) {
        var question = Question.like(patents.get(q * 97));
        var fast = documents(new Ranking(corpus, question, recipe).nearest(50));
        same +=
            (int)
                documents(new Ranking(corpus, question, whole).nearest(50)).stream()
                    .filter(fast::contains)
                    .count();
      }
      assertThat(same / 1_000.0).isGreaterThanOrEqualTo(0.95);
    }
  }

  private static List<Integer> documents(List<Ranked> ranked) {
    return ranked.stream().map(Ranked::document).toList();
  }

  private static String words(Random random, int number) {
    var words = new StringBuilder();
    for (int i = 0; i < number; i++) {
      words.append("w").append((int) Math.exp(random.nextDouble() * 8)).append(' ');
    }
    return words.toString();
  }
}
