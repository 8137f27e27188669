package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.retrieval.Shelf.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Claim;

/** What is marked in a record is what the query meant, where it holds and nowhere else. */
class MarksTest {
  private static final Patent LAMP =
      draft(1)
          .title("en", "Lamp with a green shade")
          .title("zh", "一种具有绿色灯罩的燈具")
          .summary("en", "The lamp has a shade. The shade is green. Green lamps save energy.")
          .claim(
              new Claim(
                  "en", 1, "A lamp comprising a shade, wherein the shade is green.", List.of()))
          .build();

  private static Marks marks(String query) {
    try (var shelf = Shelf.of(LAMP)) {
      var read = (Understood) new Queries().read(query, Dialect.EPO);
      assertThat(shelf.searches().count(read.wanted())).as(query).hasValue(1L);
      return shelf.searches().marks(read.wanted(), LAMP);
    }
  }

  private static List<String> marked(String query, Field field) {
    return marks(query).in(field).stream()
        .map(text ->
            text.pieces().stream()
                .filter(Marks.Piece::marked)
                .map(Marks.Piece::text)
                .collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void onlyTheFieldThatWasAskedForIsMarked() {
    assertThat(marked("ti=lamp", Field.TI)).containsExactly("Lamp");
    assertThat(marked("ti=lamp", Field.AB)).isEmpty();
    assertThat(marked("ti=lamp", Field.CLAIMS)).isEmpty();
  }

  @Test
  void aPhraseIsMarkedWhereItStandsAsAWhole() {
    assertThat(marked("ab=\"shade is green\"", Field.AB)).containsExactly("shade|is|green");
    assertThat(marked("ab=\"has a shade\"", Field.AB)).containsExactly("has|a|shade");
  }

  @Test
  void aProximityIsMarkedWhereItHolds() {
    // "green. Green lamps" are neighbours; the first "lamp" of the abstract is near no "green".
    assertThat(marked("ab=green prox/distance<=0 ab=lamps", Field.AB))
        .containsExactly("Green|lamps");
  }

  @Test
  void aPatternMarksTheWordsThatFit() {
    assertThat(marked("ab=lamp*", Field.AB)).containsExactly("lamp|lamps");
  }

  @Test
  void chineseIsMarkedInTheWritingOfTheRecord() {
    assertThat(marked("ti=灯具", Field.TI)).containsExactly("燈具");
  }

  @Test
  void whatIsExcludedOrIsNoTextIsNotMarked() {
    assertThat(marks("pn=CN not ti=candle").texts()).isEmpty();
  }

  @Test
  void anExcerptStandsAroundTheFirstMatch() {
    var text = marks("ab=energy").in(Field.AB).getFirst();
    var excerpt = text.excerpt(30).stream().map(Marks.Piece::text).collect(Collectors.joining());
    assertThat(excerpt).contains("energy").startsWith("…").hasSizeLessThan(40);
  }
}
