package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.QueryAssertions.remark;
import static org.wenlan.query.QueryAssertions.understood;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlan.query.Wanted.Any;
import org.wenlan.query.Wanted.Number;

/** The numbers are made up, but for those that retrieval standards use as examples. */
class NumberListTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void fiveHundredNumbersInAnySeparatorsAreOneList(Dialect dialect) {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var separators = new String[] {"\n", ", ", ";", "；", "、", "\t", "\r\n", " | ", "，"};
    var text = new StringBuilder();
    var expected = new ArrayList<String>();
    for (int i = 0; i < 500; i++) {
      var number = number(random, i);
      expected.add(number);
      text.append(number).append(separators[random.nextInt(separators.length)]);
    }
    var read = understood(text.toString(), dialect);
    assertThat(read.remarks()).containsExactly(remark(Noting.NUMBER_LIST, "500", "0"));
    assertThat(read.wanted()).isInstanceOf(Any.class);
    var typed = new ArrayList<String>();
    Trees.each(read.wanted(), leaf -> typed.add(((Number) leaf).typed()));
    assertThat(typed).isEqualTo(expected);
    assertThat(understood(read.printed(), Dialect.EPO).wanted()).isEqualTo(read.wanted());
  }

  private static String number(Random random, int i) {
    int six = 100_000 + i;
    return switch (random.nextInt(9)) {
      case 0 -> "ZL 2014 1 0" + six + ".9";
      case 1 -> "CN109" + six + "A";
      case 2 -> "US 7,%03d,%03d B2".formatted(i, random.nextInt(1000));
      case 3 -> "EP 1" + six + " B1";
      case 4 -> "PCT/CN2024/" + six;
      case 5 -> "20141" + (1_000_000 + i) + ".X";
      case 6 -> "US 2021/0" + six + " A1";
      case 7 -> "EP_0" + six + "_B1_19900411";
      default -> "CN 108" + six + " A";
    };
  }

  @Test
  void oneNumberAloneIsAListOfOne() {
    assertThat(understood("ZL 2014 1 0400822.9", Dialect.EPO).wanted())
        .isEqualTo(new Number(Field.NUM, "ZL 2014 1 0400822.9", false));
    assertThat(understood("17153510.7", Dialect.EPO).wanted())
        .isEqualTo(new Number(Field.NUM, "17153510.7", false));
  }

  @Test
  void numbersThatStandTwiceAreCountedOnce() {
    var read = understood("EP1000000; EP1000000; EP1000001", Dialect.EPO);
    assertThat(read.remarks()).containsExactly(remark(Noting.NUMBER_LIST, "2", "1"));
  }

  @Test
  void aDayAloneIsADay() {
    assertThat(understood("20110316", Dialect.EPO).wanted()).isInstanceOf(Wanted.Dated.class);
  }
}
