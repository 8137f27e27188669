package org.wenlan.priorart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents are invented. */
class TestCollectionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void lamps() throws IOException {
    write(
        "documents.jsonl",
        """
        {"id":"L1","title":"Desk lamp","abstract":"A lamp whose colour follows the daylight","classes":["F21S6/00"],"citations":["L9"]}
        {"id":"L2","title":"Street lamp","abstract":"A pole with a light and a camera","citations":"L9;L8"}
        {"id":"K1","title":"Kettle","abstract":"A vessel that heats water and stops by itself"}
        """);
    write(
        "topics.tsv",
        "id\tclaim\tself\n"
            + "t1\tA lamp comprising a sensor of daylight, and a colour that follows it\t\n"
            + "t2\tA vessel comprising a heater of water\tK1\n");
    write("qrels", "t1 0 L1 2\nt1 0 L2 1\nt2 0 K1 1\n");
  }

  @Test
  void jsonLinesAndTablesAreReadAlike() throws IOException {
    lamps();
    var collection = TestCollection.read(folder);
    assertThat(collection.topics().keySet()).containsExactly("t1", "t2");
    assertThat(collection.judged().get("t1")).containsEntry("L1", 2).containsEntry("L2", 1);
    var lists = new java.util.ArrayList<List<String>>();
    collection.documents(row -> lists.add(row.list("citations")));
    assertThat(lists).containsExactly(List.of("L9"), List.of("L9", "L8"), List.of());
  }

  @Test
  void aWholeEvaluationRanksMeasuresAndLeavesEachPartOut() throws IOException {
    lamps();
    var result = Evaluation.of(folder, Recipe.SHIPPED, Evaluation.Half.ALL, TODAY, _ -> {});
    assertThat(result.documents()).isEqualTo(3);
    assertThat(result.runs())
        .extracting(Evaluation.Run::name)
        .startsWith("bm25", "wenlan")
        .contains("without features");
    var whole = result.runs().get(1);
    assertThat(whole.rankings().get("t1")).startsWith("L1");
    assertThat(whole.of(Measure.NDCG_10).value()).isPositive();
  }

  @Test
  void whatIsATopicItselfIsNoAnswerToIt() throws IOException {
    lamps();
    var result = Evaluation.of(folder, Recipe.SHIPPED, Evaluation.Half.ALL, TODAY, _ -> {});
    for (var run : result.runs()) {
      assertThat(run.rankings().get("t2")).as(run.name()).doesNotContain("K1");
    }
  }

  @Test
  void halvesOfTheTopicsShareNoneAndLeaveNoneOut() {
    int tuned = 0;
    for (int i = 0; i < 1_000; i++) {
      boolean tune = Evaluation.Half.TUNE.has("topic" + i);
      assertThat(Evaluation.Half.TEST.has("topic" + i)).isNotEqualTo(tune);
      assertThat(Evaluation.Half.ALL.has("topic" + i)).isTrue();
      tuned += tune ? 1 : 0;
    }
    assertThat(tuned).isBetween(400, 600);
  }

  @Test
  void whatCannotBeReadIsSaidWithItsFileAndRow() throws IOException {
    lamps();
    write("topics.tsv", "id\tklaim\nt1\tA lamp\n");
    assertThatThrownBy(() -> TestCollection.read(folder))
        .hasMessageContaining("topics.tsv, row 1")
        .hasMessageContaining("klaim is none of id, title");
    write("topics.tsv", "id\tclaim\nt1\tA lamp\n");
    write("qrels", "t1 L1 1\n");
    assertThatThrownBy(() -> TestCollection.read(folder))
        .hasMessageContaining("qrels, row 1")
        .hasMessageContaining("TOPIC 0 DOCUMENT GRADE");
    Files.delete(folder.resolve("qrels"));
    assertThatThrownBy(() -> TestCollection.read(folder)).hasMessageContaining("Neither qrels");
  }

  @Test
  void numbersOfTheMethodAreChangedByNameAndAWrongNameIsSaid() {
    var recipe = Recipe.SHIPPED.with("ti=7, classes=0,terms=50");
    assertThat(recipe.numbers()).containsEntry("ti", 7.0).containsEntry("terms", 50.0);
    assertThat(recipe.of(Part.CLASSES)).isZero();
    assertThat(Recipe.SHIPPED.with("").numbers()).isEqualTo(Recipe.SHIPPED.numbers());
    assertThatThrownBy(() -> Recipe.SHIPPED.with("titel=3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("terms");
  }
}
