package org.wenlan.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.testing.Site;

/** Codes of those who come into a case later; the cases are invented. */
class SecondCodesTest {
  private static final Site SITE = Site.whole();
  private static final Docket DOCKET = SITE.bean(Docket.class);
  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static String opened(String code) {
    var number = DOCKET.numbers("XX", 2026, 1).getFirst();
    var first =
        new Turn(
            "OPEN", true, "invented", null, "opened", "", "{}", List.of(), List.of(), Map.of());
    DOCKET.open(
        List.of(
            new Opening(number, "invented", "Lamp", "invented", null, "", "330000", code, first)),
        new Actor.Platform(),
        NOW);
    return number;
  }

  @Test
  void aCodeOpensItsCaseUntilANewOneIsGiven_howeverItIsTyped() {
    var own = Code.fresh();
    var number = opened(own);
    assertThat(DOCKET.bySecondCode(number, own)).as("the code of who opened it").isEmpty();
    var first = DOCKET.giveCode(number, NOW);
    assertThat(DOCKET.bySecondCode(number, first)).isPresent();
    assertThat(DOCKET.bySecondCode(number, first.toLowerCase(Locale.ROOT).replace("-", " ")))
        .hasValueSatisfying(file -> assertThat(file.number()).isEqualTo(number));
    assertThat(DOCKET.byCode(number, first)).as("it is not the opener's").isEmpty();
    var second = DOCKET.giveCode(number, NOW);
    assertThat(DOCKET.bySecondCode(number, first)).isEmpty();
    assertThat(DOCKET.bySecondCode(number, second)).isPresent();
  }

  @Test
  void theCodeOfItsOpeningIsRenewedAndThenOpensNothing() {
    var own = Code.fresh();
    var number = opened(own);
    var other = DOCKET.giveCode(number, NOW);
    var renewed = DOCKET.renewCode(number);
    assertThat(DOCKET.byCode(number, own)).isEmpty();
    assertThat(DOCKET.byCode(number, renewed)).isPresent();
    assertThat(DOCKET.bySecondCode(number, other)).as("the other party's stays").isPresent();
    assertThat(DOCKET.bySecondCode(number, renewed)).isEmpty();
  }

  @Test
  void aCodeOpensNoOtherCaseAndNothingOpensACaseWithoutOne() {
    var one = opened(Code.fresh());
    var other = opened(Code.fresh());
    var code = DOCKET.giveCode(one, NOW);
    assertThat(DOCKET.bySecondCode(other, code)).isEmpty();
    assertThat(DOCKET.bySecondCode(other, "")).isEmpty();
    assertThat(DOCKET.bySecondCode("XX20269999999", code)).isEmpty();
  }
}
