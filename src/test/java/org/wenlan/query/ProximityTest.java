package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.Dialect.CN;
import static org.wenlan.query.Dialect.EPO;
import static org.wenlan.query.Dialect.LUCENE;
import static org.wenlan.query.QueryAssertions.printsAs;
import static org.wenlan.query.QueryAssertions.refused;
import static org.wenlan.query.QueryAssertions.remark;
import static org.wenlan.query.QueryAssertions.understood;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.query.Wanted.Near;
import org.wenlan.query.Wanted.Within;
import org.wenlan.query.Wanted.Word;

class ProximityTest {

  @Test
  void fewerThanThreeWordsApartIsAtMostTwoBetween() {
    printsAs("mouse prox/distance<3 trap", EPO, "txt=(mouse prox/distance<=2 trap)");
    printsAs("mouse prox/distance<=3 trap", EPO, "txt=(mouse prox/distance<=3 trap)");
    printsAs("mouse prox/distance<1 trap", EPO, "txt=(mouse prox/distance<=0 trap)");
  }

  @Test
  void theChineseSystemsCountTheWordsBetween() {
    printsAs("电池 3W 汽车", CN, "txt=(电池 prox/distance<=3/ordered=true 汽车)");
    printsAs("电池 3D 汽车", CN, "txt=(电池 prox/distance<=3 汽车)");
    printsAs("电池 (0w) 汽车", CN, "txt=(电池 prox/distance<=0/ordered=true 汽车)");
    printsAs("电池 S 汽车", CN, "txt=(电池 prox/unit=sentence 汽车)");
    printsAs("摘要=(电池 P 汽车)", CN, "ab=(电池 prox/unit=paragraph 汽车)");
    printsAs("摘要=(电池 F 汽车)", CN, "ab=(电池 and 汽车)");
    refused("摘要=电池 F 权利要求=汽车", CN, "proximity-fields", "摘要=电池 and 权利要求=汽车");
  }

  @Test
  void outsideTheChineseDialectTheLettersAreWords() {
    printsAs("3D printing", EPO, "txt=(3D and printing)");
    printsAs("ti=(vitamin S)", EPO, "ti=(vitamin and S)");
  }

  @Test
  void withoutADistanceWordsAreNextToEachOther() {
    var read =
        printsAs(
            "ia=Apple prox/ordered ia=Corp", EPO, "ia=(Apple prox/distance<=0/ordered=true Corp)");
    assertThat(read.remarks()).containsExactly(remark(Noting.PROXIMITY_DEFAULT, "0"));
  }

  @Test
  void modifiersCombine() {
    printsAs(
        "mouse prox / unit = sentence / ordered trap",
        EPO,
        "txt=(mouse prox/unit=sentence/ordered=true trap)");
    printsAs(
        "mouse prox/ordered=true/distance<4 trap",
        EPO,
        "txt=(mouse prox/distance<=3/ordered=true trap)");
  }

  @Test
  void nearAndAdjOfOtherSystemsAreUnderstoodAndSaidSo() {
    assertThat(printsAs("a NEAR/3 b", EPO, "txt=(a prox/distance<=3 b)").remarks())
        .contains(remark(Noting.PROXIMITY_AS, "NEAR/3", "3"));
    printsAs("a ADJ5 b", EPO, "txt=(a prox/distance<=5/ordered=true b)");
  }

  @Test
  void alternativesAndPhrasesCanBeNear() {
    printsAs(
        "ti=((mouse or rat*) prox/distance<=3 \"snap trap\")",
        EPO,
        "ti=((mouse or rat*) prox/distance<=3 \"snap trap\")");
    printsAs(
        "ti=(a prox/distance<=1 b) prox/distance<=9 ti=c",
        EPO,
        "ti=((a prox/distance<=1 b) prox/distance<=9 c)");
  }

  @Test
  void aSentenceChainIsOneSentence() {
    var read =
        printsAs(
            "ta=(a prox/unit=sentence b prox/unit=sentence c)",
            EPO,
            "ta=(a prox/unit=sentence b prox/unit=sentence c)");
    assertThat(read.wanted())
        .isInstanceOfSatisfying(Near.class, near -> assertThat(near.parts()).hasSize(3));
  }

  @Test
  void aLoosePhraseIsAllItsWordsWithinADistance() {
    var read =
        printsAs(
            "ab:\"solid state battery\"~5", LUCENE, "ab prox/distance<=5 (solid, state, battery)");
    assertThat(read.wanted())
        .isEqualTo(
            new Near(
                Field.AB,
                List.of(
                    new Word(Field.AB, "solid"),
                    new Word(Field.AB, "state"),
                    new Word(Field.AB, "battery")),
                new Within.Words(5),
                false));
  }

  @Test
  void aWordWithoutAFieldTakesTheOther() {
    var read = printsAs("ti=mouse prox/distance<3 Trap", EPO, "ti=(mouse prox/distance<=2 Trap)");
    assertThat(read.remarks()).containsExactly(remark(Noting.PROXIMITY_FIELD, "ti"));
    assertThat(understood("Mouse prox/distance<3 Trap", EPO).printed())
        .as("beside prox a capital letter makes no name")
        .isEqualTo("txt=(Mouse prox/distance<=2 Trap)");
  }

  @Test
  void whatCannotBeNearIsRefused() {
    refused("ti=a prox/distance<3 ab=b", EPO, "proximity-fields", "ti=a and ab=b");
    refused("pd=2005 prox/distance<3 pd=2006", EPO, "proximity-needs-words", "pd=2005 and pd=2006");
    refused("a or b prox/distance<3 c", EPO, "mixed-proximity", "a or (b prox/distance<3 c)");
    refused(
        "ti=(a and b) prox/distance<3 ti=c",
        EPO,
        "mixed-proximity",
        "(ti=(a prox/distance<=2 c) and ti=(b prox/distance<=2 c))");
    refused("a prox/distance<3 not b", EPO, "mixed-proximity", "");
  }

  @Test
  void whatIsWrittenWronglyIsRefusedWithTheRightForm() {
    refused("a prox/distance<300 b", EPO, "proximity-too-far", "a prox/distance<=100 b");
    refused("a prox/distance<=1000000000000 b", EPO, "bad-proximity", "a prox/distance<=3 b");
    refused("a prox/distance>3 b", EPO, "bad-proximity", "a prox/distance<=3 b");
    refused("a prox/unit=page b", EPO, "bad-proximity", "a prox/distance<=3 b");
    refused(
        "a prox/distance<3/unit=sentence b",
        EPO,
        "proximity-unit-distance",
        "a prox/unit=sentence b");
    refused("电池 101W 汽车", CN, "proximity-too-far", "电池 prox/distance<=100/ordered=true 汽车");
    refused("\"a b\"~101", LUCENE, "proximity-too-far", "\"a b\"~100");
    refused("prox/distance<3 a", EPO, "missing-operand", "a");
    refused("a prox/distance<3", EPO, "missing-operand", "a");
  }
}
