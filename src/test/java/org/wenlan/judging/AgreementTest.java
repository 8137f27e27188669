package org.wenlan.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.judging.Agreement.Pair;
import org.wenlan.judging.Conclusion.Code;

/** Cohen's kappa as it is taught. */
class AgreementTest {
  private static final Code YES = Code.LIKELY_INFRINGES_LITERAL;
  private static final Code NO = Code.LIKELY_NOT;

  private static List<Pair> pairs(int bothYes, int yesNo, int noYes, int bothNo) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < bothYes; i++) {
      pairs.add(new Pair(YES, YES));
    }
    for (int i = 0; i < yesNo; i++) {
      pairs.add(new Pair(YES, NO));
    }
    for (int i = 0; i < noYes; i++) {
      pairs.add(new Pair(NO, YES));
    }
    for (int i = 0; i < bothNo; i++) {
      pairs.add(new Pair(NO, NO));
    }
    return pairs;
  }

  @Test
  void theUsualExampleGivesTheUsualFigure() {
    // 20 and 15 agree, 5 and 10 do not: observed 0.7, expected 0.5, kappa 0.4.
    var agreement = Agreement.of(pairs(20, 5, 10, 15));
    assertThat(agreement.pairs()).isEqualTo(50);
    assertThat(agreement.raw().orElseThrow()).isCloseTo(0.7, within(1e-12));
    assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void withoutPairsOrWithoutChoiceThereIsNoKappa() {
    assertThat(Agreement.of(List.of()).raw()).isEmpty();
    var alike = Agreement.of(pairs(7, 0, 0, 0));
    assertThat(alike.raw().orElseThrow()).isEqualTo(1);
    assertThat(alike.kappa()).isEmpty();
  }

  @Test
  void kappaIsTheSameWhoeverIsNamedFirstAndNeverAboveTheRawAgreement() {
    long seed = 7;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var pairs = new ArrayList<Pair>();
      int count = 1 + random.nextInt(40);
      for (int n = 0; n < count; n++) {
        pairs.add(new Pair(Code.values()[random.nextInt(4)], Code.values()[random.nextInt(4)]));
      }
      var there = Agreement.of(pairs);
      var back =
          Agreement.of(pairs.stream().map(one -> new Pair(one.second(), one.first())).toList());
      assertThat(there.raw()).isEqualTo(back.raw());
      assertThat(there.kappa().isPresent()).isEqualTo(back.kappa().isPresent());
      if (there.kappa().isPresent()) {
        assertThat(there.kappa().getAsDouble()).isCloseTo(back.kappa().getAsDouble(), within(1e-9));
        assertThat(there.kappa().getAsDouble())
            .isLessThanOrEqualTo(there.raw().getAsDouble() + 1e-9);
      }
    }
  }
}
