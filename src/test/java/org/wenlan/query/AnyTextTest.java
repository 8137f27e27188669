package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.QueryAssertions.QUERIES;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;

/** Whatever is typed gets an answer, and the answer keeps its promises. */
class AnyTextTest {

  private static final String[] TOKENS = {
    "a",
    "mouse",
    "锂电池",
    "Siemens",
    "EP",
    "EP1000000",
    "2005",
    "2005-13",
    "20050101",
    "H04L9/32",
    "C#",
    "te?t",
    "comput*",
    "*a",
    "ti",
    "ti=",
    "ti:",
    "pd>=",
    "pd within",
    "cpc=/low",
    "pn=",
    "ls=",
    "in",
    "pa all",
    "ab any",
    "发明名称=",
    "申请日>",
    "公开（公告）号=",
    "before:priority:",
    "EN_TI:",
    "and",
    "AND",
    "or",
    "not",
    "andnot",
    "prox/distance<3",
    "prox/unit=sentence",
    "prox/",
    "prox",
    "NEAR3",
    "3W",
    "S",
    "F",
    "w/2",
    "SAME",
    "XOR",
    "(",
    ")",
    "（",
    "）",
    "[",
    "]",
    "{",
    "}",
    "[2005 TO 2006]",
    "\"",
    "“",
    "”",
    "\"mouse trap\"",
    "~2",
    "^2",
    "*",
    "?",
    "#",
    "+",
    "-",
    "$",
    "!",
    "&",
    "&&",
    "|",
    "=",
    "==",
    "<",
    ">",
    "<>",
    "*=",
    ",",
    "，",
    ";",
    ":",
    "/",
    "\\",
    ".",
    "'",
    "\u202e",
    "\u0301",
    "\ud800",
    "\ufdd0",
    "ﬁ",
    "½",
    "İ",
    "Ａ",
    "　",
    "\n",
    "\t",
    "\0",
    "##x",
    "#12",
    "US 7,654,321 B2",
    "2000:2002",
    "1",
    "12345",
    "3:1",
    "2,4",
    "与",
    "kind=A*",
    "tf=99",
    "*:*",
    "ti,ab",
    "c1,c2",
  };

  private static String text(Random random) {
    var out = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      out.append(TOKENS[random.nextInt(TOKENS.length)]);
      out.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return out.toString();
  }

  @Test
  void everyTextGetsAnAnswerThatHolds() {
    long seed =
        System.getProperty("seed") == null ? 815 : Long.parseLong(System.getProperty("seed"));
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var dialects = Dialect.values();
    int understood = 0;
    int corrected = 0;
    for (int i = 0; i < 200_000; i++) {
      var text = text(random);
      var dialect = dialects[i % dialects.length];
      switch (QUERIES.read(text, dialect)) {
        case Understood read -> {
          understood++;
          if (!(QUERIES.read(read.printed(), Dialect.EPO) instanceof Understood again)
              || !again.wanted().equals(read.wanted())) {
            throw new AssertionError(dialect + " [" + text + "] printed as " + read.printed());
          }
        }
        case Misread misread -> {
          boolean inside = misread.at() >= 0 && misread.at() + misread.length() <= text.length();
          boolean holds =
              misread.instead().isEmpty()
                  || QUERIES.read(misread.instead(), dialect) instanceof Understood;
          corrected += misread.instead().isEmpty() ? 0 : 1;
          if (!inside || !holds) {
            throw new AssertionError(dialect + " [" + text + "] answered by " + misread);
          }
        }
      }
    }
    System.out.println("understood " + understood + ", corrected " + corrected + " of 200000");
    assertThat(understood).isGreaterThan(10_000);
    assertThat(corrected).isGreaterThan(50_000);
  }

  @Test
  void randomCharactersGetAnAnswer() {
    long seed = 99;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      var chars = new char[random.nextInt(40)];
      for (int j = 0; j < chars.length; j++) {
        chars[j] = (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80));
      }
      assertThat(QUERIES.read(new String(chars), Dialect.values()[i % 3])).isNotNull();
    }
  }
}
