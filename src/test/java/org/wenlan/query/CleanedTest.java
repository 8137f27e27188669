package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.Dialect.EPO;
import static org.wenlan.query.QueryAssertions.printsAs;
import static org.wenlan.query.QueryAssertions.remark;
import static org.wenlan.query.QueryAssertions.understood;

import org.junit.jupiter.api.Test;

/** Attack A62: text that looks like one thing and is another. */
class CleanedTest {

  @Test
  void fullWidthNumbersAreNumbers() {
    printsAs("pn=ＣＮ１２３４５６７Ａ", EPO, "pn=CN1234567A");
  }

  @Test
  void directionMarksAndZeroWidthSignsAreRemovedAndCounted() {
    var read = printsAs("ti=\u202emou\u200bse\u2066\ufeff", EPO, "ti=mouse");
    assertThat(read.remarks()).containsExactly(remark(Noting.HIDDEN_REMOVED, "4"));
    assertThat(read.printed()).isEqualTo("ti=mouse");
  }

  @Test
  void lettersThatLookLatinAreLatinInLatinWordsAndNumbers() {
    var read = printsAs("pn=СN1234567 and ЕР1000000", EPO, "pn=CN1234567 and num=EP1000000");
    assertThat(read.remarks()).contains(remark(Noting.LOOKALIKES, "CN1234567, EP1000000"));
  }

  @Test
  void wordsOfOtherScriptsStayThemselves() {
    printsAs("ti=(сталь and β-carotene and ОСТ)", EPO, "ti=(сталь and β-carotene and ОСТ)");
  }

  @Test
  void oneLetterInTwoPiecesIsOne() {
    assertThat(understood("ti=café", EPO).wanted())
        .isEqualTo(understood("ti=cafe\u0301", EPO).wanted());
  }

  @Test
  void thePlaceOfEachCharacterIsKnown() {
    var cleaned = Cleaned.of("\u200b㎏ x");
    assertThat(cleaned.text()).isEqualTo("kg x");
    assertThat(cleaned.typedAt(0)).isEqualTo(1);
    assertThat(cleaned.typedAt(1)).isEqualTo(1);
    assertThat(cleaned.typedAt(3)).isEqualTo(3);
    assertThat(cleaned.typedAt(4)).isEqualTo(4);
  }
}
