package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.Dialect.EPO;
import static org.wenlan.query.Dialect.LUCENE;
import static org.wenlan.query.QueryAssertions.misread;
import static org.wenlan.query.QueryAssertions.printsAs;
import static org.wenlan.query.QueryAssertions.refused;

import org.junit.jupiter.api.Test;

class MisreadingsTest {

  @Test
  void thePlaceIsWhereItWasTyped() {
    var misread = misread("ti=鼠 and ｔｉｔｌ＝猫", EPO);
    assertThat(misread.code()).isEqualTo("unknown-field");
    assertThat(misread.at()).isEqualTo("ti=鼠 and ".length());
    assertThat(misread.length()).isEqualTo(4);
    assertThat(misread.arguments()).containsExactly("titl", "title");

    var ligature = misread("ﬁ ti=(a", EPO);
    assertThat(ligature.at()).as("one typed sign may stand for two letters").isEqualTo(5);
  }

  @Test
  void emptyQueriesSaySo() {
    for (var nothing : new String[] {"", "   ", "\n", "，", "\u200b"}) {
      assertThat(misread(nothing, EPO).code()).isEqualTo("empty");
    }
    refused("()", EPO, "empty-brackets", "");
    refused("a and ()", EPO, "empty-brackets", "a");
    refused("ti=\"\" and ab=b", EPO, "empty-quotes", "ab=b");
  }

  @Test
  void operatorsNeedTwoSides() {
    refused("a and", EPO, "missing-operand", "a");
    refused("or a", EPO, "missing-operand", "a");
    refused("a and or b", EPO, "missing-operand", "a and b");
    refused("a and not", EPO, "missing-operand", "a");
    refused("ti=(a or", EPO, "missing-operand", "ti=(a)");
    refused("ti= and ab=x", EPO, "missing-value", "ab=x");
    refused("pa=", EPO, "missing-value", "");
  }

  @Test
  void bracketsAndQuotesNeedAPartner() {
    refused("(a or (b", EPO, "unbalanced-bracket", "(a or (b))");
    refused("a) or b", EPO, "unbalanced-bracket", "a or b");
    refused(")", EPO, "unbalanced-bracket", "");
    refused("“mouse trap", EPO, "unbalanced-quote", "\"mouse trap\"");
    refused("ab=(mouse and \"rat", EPO, "unbalanced-quote", "ab=(mouse and \"rat\")");
  }

  @Test
  void severalMistakesAreAllCorrectedInTheSuggestion() {
    refused("titl=(mouse w/2 trap", EPO, "unknown-field", "title=(mouse prox/distance<=2 trap)");
  }

  @Test
  void fieldsThatDoNotExist() {
    refused("titel=mouse", EPO, "unknown-field", "title=mouse");
    refused("zzzz=mouse", EPO, "no-such-field", "");
    refused("ti,pd=2005", EPO, "fields-differ", "");
  }

  @Test
  void regularExpressionsAreNotInTheLanguage() {
    for (var typed :
        new String[] {
          "/wom[ae]n/", "ti:/x/", "a{1000000}", ".*a.{30}", "((a{1,50}){1,50}){1,50}"
        }) {
      assertThat(misread(typed, EPO).code()).as(typed).isEqualTo("regular-expression");
      assertThat(misread(typed, LUCENE).code()).as(typed).isEqualTo("regular-expression");
    }
  }

  @Test
  void wildcardsNeedLetters() {
    for (var typed : new String[] {"*a", "?*", "a*", "ti=*", "*ab", "##", "ti=a?b", "*ab*"}) {
      assertThat(misread(typed, EPO).code()).as(typed).isIn("wildcard-too-short", "history");
    }
    printsAs("*saccharide", EPO, "txt=*saccharide");
    printsAs("ab*", EPO, "txt=ab*");
    printsAs("锂*", EPO, "txt=锂*");
    refused("ab*c##########", EPO, "too-many-wildcards", "ab*");
  }

  @Test
  void signsOfOtherSystems() {
    refused("a - b", EPO, "foreign-operator", "a not b");
    refused("a + b", EPO, "foreign-operator", "a or b");
    refused("a * b", EPO, "foreign-operator", "a and b");
    refused("a XOR b", EPO, "foreign-operator", "a or b");
    refused("a pre/3 b", EPO, "foreign-proximity", "a prox/distance<=3/ordered=true b");
    refused("colour~1", LUCENE, "fuzzy", "colour");
    refused("a = b", EPO, "no-such-field", "");
    refused("a ] b", EPO, "unexpected", "a b");
  }
}
