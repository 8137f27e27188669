package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.retrieval.Shelf.phrase;
import static org.wenlan.retrieval.Shelf.titled;
import static org.wenlan.retrieval.Shelf.wild;
import static org.wenlan.retrieval.Shelf.word;

import org.junit.jupiter.api.Test;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patent;
import org.wenlan.wording.Words;

/** How text is cut into words and found again, in each script. */
class WordsTest {

  @Test
  void aChinesePhraseIsFoundWhereverThatStringStands() {
    try (var shelf = titled("一种电池热管理装置", "电池的热管理", "管理热电池", "池热")) {
      assertThat(shelf.places(phrase("电池热"))).containsExactly(0);
      assertThat(shelf.places(phrase("池热"))).containsExactly(0, 3);
      assertThat(shelf.places(phrase("电池"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(phrase("热"))).containsExactly(0, 1, 2, 3);
      assertThat(shelf.places(phrase("电池热管理装"))).containsExactly(0);
      assertThat(shelf.places(phrase("电池热管理装置"))).containsExactly(0);
      assertThat(shelf.places(phrase("电池管理"))).isEmpty();
    }
  }

  @Test
  void signsAndBlanksInAChinesePhraseCount() {
    try (var shelf = titled("电池，电机", "电池电机", "电池 电机", "电池、电机", "电池。电机")) {
      assertThat(shelf.places(phrase("电池，电机"))).containsExactly(0);
      assertThat(shelf.places(phrase("池，"))).containsExactly(0);
      assertThat(shelf.places(phrase("、电"))).containsExactly(3);
      assertThat(shelf.places(phrase("电池电机"))).containsExactly(1);
      assertThat(shelf.places(phrase("电池 电机"))).containsExactly(2);
      assertThat(shelf.places(phrase("电池。电机"))).containsExactly(4);
    }
  }

  @Test
  void signsBetweenWordsOfLettersDoNotCount() {
    try (var shelf = titled("A mouse-trap", "mouse, trap", "Mouse trap", "mousetrap")) {
      assertThat(shelf.places(phrase("mouse trap"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(word("mouse-trap"))).containsExactly(0, 1, 2);
    }
  }

  @Test
  void simplifiedAndTraditionalAndWidthsAreOne() {
    try (var shelf = titled("電池熱管理裝置", "电池热管理装置", "ＬＥＤ灯１２Ｖ", "LED燈12V")) {
      assertThat(shelf.places(phrase("电池热管理装置"))).containsExactly(0, 1);
      assertThat(shelf.places(phrase("電池熱管理裝置"))).containsExactly(0, 1);
      assertThat(shelf.places(phrase("led灯12v"))).containsExactly(2, 3);
      assertThat(shelf.places(phrase("ＬＥＤ燈"))).containsExactly(2, 3);
    }
  }

  @Test
  void wordsAndIdeographsSideBySideNeedNoBlank() {
    try (var shelf = titled("一种LED灯", "一种 LED 灯", "一种LED的灯", "OLED灯")) {
      assertThat(shelf.places(phrase("LED灯"))).containsExactly(0, 1);
      assertThat(shelf.places(word("led"))).containsExactly(0, 1, 2);
    }
  }

  @Test
  void japaneseIsFoundInEitherWidthAndWithItsSoundMarks() {
    try (var shelf = titled("ガスセンサー装置", "ｶﾞｽｾﾝｻｰ装置", "カ\u3099スセンサー装置", "カスセンサ")) {
      assertThat(shelf.places(phrase("ガスセンサー"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(phrase("ｶﾞｽ"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(phrase("ンサー装"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(phrase("センサ"))).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void zeroInChineseNumbersIsALetterLikeTheOthers() {
    try (var shelf = titled("二〇二〇年", "二二年")) {
      assertThat(shelf.places(phrase("二〇二"))).containsExactly(0);
      assertThat(shelf.places(phrase("二二"))).containsExactly(1);
    }
  }

  @Test
  void koreanIsFoundByWordAndByPart() {
    try (var shelf = titled("배터리 모듈", "배터리모듈", "배터리")) {
      assertThat(shelf.places(phrase("배터리"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(phrase("터리"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(phrase("배터리 모듈"))).containsExactly(0);
      assertThat(shelf.places(phrase("배터리모듈"))).containsExactly(1);
    }
  }

  @Test
  void accentsDoNotCountInAnyWriting() {
    try (var shelf = titled("Zähler", "Za\u0308hler", "Zahler", "façade", "Straße", "Strasse")) {
      assertThat(shelf.places(word("zähler"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(word("ZAHLER"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(word("facade"))).containsExactly(3);
      assertThat(shelf.places(word("strasse"))).containsExactly(4, 5);
    }
  }

  @Test
  void aPointBehindAnAbbreviatedNameDoesNotBreakAPhrase() {
    try (var shelf = titled("Acme Co. Ltd.", "J. Smith")) {
      assertThat(shelf.places(phrase("acme co ltd"))).containsExactly(0);
      assertThat(shelf.places(phrase("J. Smith"))).containsExactly(1);
      assertThat(shelf.places(phrase("j smith"))).containsExactly(1);
    }
  }

  @Test
  void aWholeNameIsNoPartOfALongerOne() {
    try (var shelf =
        Shelf.of(applied(0, "甲（虚构）公司"), applied(1, "甲（虚构）公司北京"), applied(2, "Ab Ltd"))) {
      assertThat(shelf.places(new Wanted.Phrase(Field.PA, "甲（虚构）公司"))).containsExactly(0, 1);
      assertThat(shelf.places(new Wanted.Named(Field.PA, "甲(虚构)公司"))).containsExactly(0);
      assertThat(shelf.places(new Wanted.Named(Field.PA, "Ab Ltd"))).containsExactly(2);
      assertThat(shelf.places(new Wanted.Named(Field.PA, "AB LTD"))).isEmpty();
      assertThat(shelf.places(new Wanted.Named(Field.IN, "Ab Ltd"))).isEmpty();
    }
  }

  private static Patent applied(int place, String name) {
    return Shelf.draft(place)
        .party(new Patent.Party(Patent.Role.APPLICANT, name, name, null, null, null))
        .build();
  }

  @Test
  void wildcardsStandForLetters() {
    try (var shelf = titled("synchronised", "synchronized", "synchronizzed", "color", "colour")) {
      assertThat(shelf.places(wild("synchroni#ed"))).containsExactly(0, 1);
      assertThat(shelf.places(wild("synchroni*ed"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(wild("colo?r"))).containsExactly(3, 4);
      assertThat(shelf.places(wild("*nized"))).containsExactly(1);
      assertThat(shelf.places(wild("SYNCH*"))).containsExactly(0, 1, 2);
    }
  }

  @Test
  void wildcardsWorkWhereEverySignIsAWord() {
    try (var shelf = titled("锂离子电池", "锂电池", "锂空气电池", "电池锂")) {
      assertThat(shelf.places(wild("锂*电池"))).containsExactly(0, 1, 2);
      assertThat(shelf.places(wild("锂##电池"))).containsExactly(0, 2);
      assertThat(shelf.places(wild("锂?电池"))).containsExactly(1);
      assertThat(shelf.places(wild("电池*"))).containsExactly(0, 1, 2, 3);
      assertThat(shelf.places(wild("*电池"))).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void aPatternOfSeveralWordsIsAPhrase() {
    try (var shelf = titled("an e-bike frame", "e-bikes", "bikes e")) {
      assertThat(shelf.places(wild("e-bik*"))).containsExactly(0, 1);
    }
  }

  @Test
  void charactersBeyondTheFirstPlaneAreLettersToo() {
    try (var shelf = titled("𠮷野家", "吉野家")) {
      assertThat(shelf.places(phrase("𠮷野"))).containsExactly(0);
      assertThat(shelf.places(phrase("𠮷"))).containsExactly(0);
    }
  }

  @Test
  void longTextsAreCutTheSameWhateverTheBuffer() {
    var words = "电池 alpha，".repeat(5_000);
    var one = Words.of("x" + words).all();
    var other = Words.of("xyz " + words).all();
    assertThat(one.stream().skip(2).map(Words.Word::text))
        .containsExactlyElementsOf(
            other.stream().skip(2).map(Words.Word::text).toList().subList(0, one.size() - 2));
    for (var word : one) {
      if (!word.isSign()) {
        assertThat(("x" + words).substring(word.start(), word.end())).isEqualTo(word.text());
      }
    }
  }
}
