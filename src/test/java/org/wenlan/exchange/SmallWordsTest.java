package org.wenlan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts between an offer and a want. */
class SmallWordsTest {
  @Test
  void smallWordsAreSmall_andTheWordsOfATechnologyAreNot() {
    for (var small :
        new String[] {"a", "that", "the", "with", "的", "了", "所述", "\u0004的灯", "\u0004灯的"}) {
      assertThat(SmallWords.has(small)).as(small).isTrue();
    }
    for (var word :
        new String[] {"lamp", "thatch", "hinge", "灯", "\u0004铰链", "\u0004折叠", "5g", ""}) {
      assertThat(SmallWords.has(word)).as(word).isFalse();
    }
  }
}
