package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.Dialect.CN;
import static org.wenlan.query.Dialect.EPO;
import static org.wenlan.query.Dialect.LUCENE;
import static org.wenlan.query.QueryAssertions.misread;
import static org.wenlan.query.QueryAssertions.printsAs;
import static org.wenlan.query.QueryAssertions.refused;
import static org.wenlan.query.QueryAssertions.remark;
import static org.wenlan.query.QueryAssertions.understood;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.query.Wanted.Dated;
import org.wenlan.query.Wanted.InClass;
import org.wenlan.query.Wanted.Near;
import org.wenlan.query.Wanted.Number;
import org.wenlan.query.Wanted.Phrase;
import org.wenlan.query.Wanted.Reach;
import org.wenlan.query.Wanted.Value;
import org.wenlan.query.Wanted.Wild;
import org.wenlan.query.Wanted.Within;
import org.wenlan.query.Wanted.Word;

/**
 * The examples that help pages, forums and manuals of the peers give, each with what it means here.
 */
class GoldenQueriesTest {

  @Test
  void aPhraseInTheTitle() {
    assertThat(understood("ti=\"mouse trap\"", EPO).wanted())
        .isEqualTo(new Phrase(Field.TI, "mouse trap"));
  }

  @Test
  void allWordsWithCommasBetween() {
    var read = printsAs("ti all \"green, energy\"", EPO, "ti=(green and energy)");
    assertThat(read.wanted())
        .isEqualTo(Wanted.all(List.of(new Word(Field.TI, "green"), new Word(Field.TI, "energy"))));
  }

  @Test
  void twoWordsInOrder() {
    var read =
        printsAs(
            "ta=green prox/distance<=2/ordered=true ta=energy",
            EPO,
            "ta=(green prox/distance<=2/ordered=true energy)");
    assertThat(read.wanted())
        .isEqualTo(
            new Near(
                Field.TA,
                List.of(new Word(Field.TA, "green"), new Word(Field.TA, "energy")),
                new Within.Words(2),
                true));
  }

  @Test
  void twoProximitiesOneOfThem() {
    printsAs(
        "(ta=green prox/distance<=3 ta=energy) or (ta=renewable prox/distance<=3 ta=energy)",
        EPO,
        "ta=(green prox/distance<=3 energy) or ta=(renewable prox/distance<=3 energy)");
  }

  @Test
  void twoWordsInOneSentence() {
    printsAs("mouse prox/unit=sentence trap", EPO, "txt=(mouse prox/unit=sentence trap)");
  }

  @Test
  void twoSymbolsInOneCombinationSet() {
    var read =
        printsAs(
            "cpc=(C08F220/38 prox/unit=sentence C08F220/06)",
            EPO,
            "cpcc=/low C08F220/38 prox/unit=sentence cpcc=/low C08F220/06");
    assertThat(read.wanted())
        .isEqualTo(
            new Near(
                Field.CPCC,
                List.of(
                    new InClass(Field.CPCC, "C08F220/38", Reach.BELOW),
                    new InClass(Field.CPCC, "C08F220/06", Reach.BELOW)),
                new Within.Sentence(),
                false));
  }

  @Test
  void aSpanOfDays() {
    assertThat(understood("pd within \"20051212 20051214\"", EPO).wanted())
        .isEqualTo(new Dated(Field.PD, LocalDate.of(2005, 12, 12), LocalDate.of(2005, 12, 14)));
  }

  @Test
  void beforeADay() {
    var read = printsAs("pd < 18000101", EPO, "pd<=17991231");
    assertThat(read.wanted()).isEqualTo(new Dated(Field.PD, null, LocalDate.of(1799, 12, 31)));
  }

  @Test
  void theOfficeOfAPublicationAndOfAPriority() {
    var read = printsAs("pn=EP and pr=GB", EPO, "pn=EP* and pr=GB*");
    assertThat(read.wanted())
        .isEqualTo(
            Wanted.all(
                List.of(new Number(Field.PN, "EP", true), new Number(Field.PR, "GB", true))));
  }

  @Test
  void aNameInWordsWithAnOfficeAndAYear() {
    var read =
        printsAs(
            "pa all \"central, intelligence, agency\" and US and pd>2000",
            EPO,
            "pa=(central and intelligence and agency) and num=US* and pd>=20010101");
    assertThat(read.remarks()).containsExactly(remark(Noting.GUESSED, "US", "num"));
  }

  @Test
  void oneLetterOpen() {
    assertThat(understood("ta=synchroni#ed", EPO).wanted())
        .isEqualTo(new Wild(Field.TA, "synchroni#ed"));
  }

  @Test
  void threeWordsWithoutAnyField() {
    var read = printsAs("EP and 2009 and Smith", EPO, "num=EP* and pd=2009 and ia=Smith");
    assertThat(read.remarks())
        .containsExactly(
            remark(Noting.GUESSED, "EP", "num"),
            remark(Noting.GUESSED, "2009", "pd"),
            remark(Noting.GUESSED, "Smith", "ia"));
  }

  @Test
  void aSymbolAndBelow() {
    assertThat(understood("cpc=/low A01B", EPO).wanted())
        .isEqualTo(new InClass(Field.CPC, "A01B", Reach.BELOW));
    printsAs(
        "ta=\"multiple sclerosis\" and cpc=/low A61P25/00",
        EPO,
        "ta=\"multiple sclerosis\" and cpc=/low A61P25/00");
  }

  @Test
  void numbersOrASymbolWithAWord() {
    printsAs(
        "pn=(EP666666 or EP666667) or (cpc=H04L12/433 and txt=communication?)",
        EPO,
        "pn=(EP666666, EP666667) or (cpc=/low H04L12/433 and txt=communication?)");
  }

  @Test
  void aShorthandWithBracketsInBrackets() {
    var read =
        printsAs(
            "bi=(socke and (Inlay or Teile)) and pc=de",
            EPO,
            "nftxt=socke and nftxt=(Inlay or Teile) and pc=de");
    assertThat(QueryAssertions.QUERIES.clauses(read.wanted()))
        .hasSize(3)
        .endsWith(new Value(Field.PC, "de"));
  }

  @Test
  void inLuceneAFieldHoldsForTheNextTermOnly() {
    var read =
        printsAs(
            "EN_TI:(\"wind turbine\" AND electric) solar",
            LUCENE,
            "ti=(\"wind turbine\" and electric) and txt=solar");
    assertThat(read.remarks())
        .containsExactly(
            remark(Noting.LANGUAGE_IGNORED, "EN_TI"), remark(Noting.DEFAULT_FIELD, "txt"));
  }

  @Test
  void valueListsOfPatSeer() {
    var read =
        printsAs(
            "Owner=(IBM, Qualcomm) AND IPC=(B60W) AND TAC=(vehicle NEAR sensor*)"
                + " AND FilingDate=(>2010-01-01)",
            EPO,
            "pa=(IBM or Qualcomm) and ipc=/low B60W and tac=(vehicle prox/distance<=5 sensor*)"
                + " and ad>=20100102");
    assertThat(read.remarks())
        .containsExactlyInAnyOrder(
            remark(Noting.COMMA_IS_OR), remark(Noting.PROXIMITY_AS, "NEAR", "5"));
  }

  @Test
  void savedAndEarlierQueriesAreRefusedInWords() {
    var saved = refused("##MySavedSearch AND Owner=(IBM)", EPO, "history", "");
    assertThat(saved.arguments()).containsExactly("##MySavedSearch");
    assertThat(saved.length()).isEqualTo("##MySavedSearch".length());
    assertThat(misread("#12 AND ti=x", EPO).code()).isEqualTo("history");
  }

  @Test
  void aChineseFieldWithAYear() {
    printsAs("申请日 > 2010", CN, "ad>=20110101");
  }

  @Test
  void severalFieldsAtOnce() {
    printsAs("发明名称,摘要 *= (中国 and 日本)", CN, "ti=(中国 and 日本) and ab=(中国 and 日本)");
    printsAs("发明名称,摘要 += (中国 and 日本)", CN, "ti=(中国 and 日本) or ab=(中国 and 日本)");
    // the names of the manual's example stand for columns
    assertThat(misread("c1,c2 *= (中国 and 日本)", CN).code()).isEqualTo("unknown-field");
  }

  @Test
  void mixedOperatorsAreReadFromLeftToRightAndSaidSo() {
    var read = printsAs("(a OR b AND c)", EPO, "txt=(a or b) and txt=c");
    assertThat(read.remarks()).contains(remark(Noting.LEFT_TO_RIGHT));
    assertThat(understood("(a OR b AND c)", LUCENE).printed()).isEqualTo("txt=a or txt=(b and c)");
  }

  @Test
  void whatTheManualsCallMistakesIsRefusedWithTheRemedy() {
    refused("wom$n", EPO, "foreign-wildcard", "wom*n");
    refused("comput!", EPO, "foreign-wildcard", "comput*");
    refused("mouse w/2 trap", EPO, "foreign-proximity", "mouse prox/distance<=2 trap");
    refused("mouse SAME trap", EPO, "ambiguous-operator", "mouse prox/unit=paragraph trap");
    refused("pa=Johnson & Johnson", EPO, "ampersand", "pa=\"Johnson & Johnson\"");
    refused("ti=\"mouse trap", EPO, "unbalanced-quote", "ti=\"mouse trap\"");
    refused("ti=(mouse or (rat", EPO, "unbalanced-bracket", "ti=(mouse or (rat))");
    printsAs("发明名称＝（锂 电池）；摘要：“负极”", CN, "ti=(锂 and 电池) and ab=\"负极\"");
    // a class prefix without a hierarchy operator means: and below, and the answer shows it
    printsAs("cpc=A01B", EPO, "cpc=/low A01B");
  }
}
