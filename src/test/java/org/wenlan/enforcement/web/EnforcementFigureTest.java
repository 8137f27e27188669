package org.wenlan.enforcement.web;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.statistics.Counted;

/** What is filed and decided is counted, from the case to the figure. Everything is invented. */
class EnforcementFigureTest {
  private static final InventedCases CASES = new InventedCases();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  @Test
  void casesMoneyAndSpecialActionsAreCountedAsBySomebodyWithAPencil() throws InterruptedException {
    int year = CASES.today().getYear();
    InventedCases.done(
        CASES.head.post(
            CASES.site,
            "/enforcement/powers/campaign",
            "code",
            "iron-fist",
            "zh",
            "虚构铁拳",
            "en",
            "Invented Iron Fist",
            "since",
            year + "-01-01",
            "until",
            year + "-12-31"));
    for (long fine : List.of(80_000L, 10_001L)) {
      var number = CASES.filed(CASES.form(Cause.TRADEMARK));
      InventedCases.done(
          CASES.step(
              CASES.officer, number, "goods", "what", "Lamps", "quantity", "3", "value", "60000"));
      InventedCases.done(CASES.step(CASES.officer, number, "label", "campaign", "iron-fist"));
      CASES.decided(number, 60_000, fine);
    }
    var elsewhere = CASES.form(Cause.COPYRIGHT);
    elsewhere.put("region", "330203");
    var dropped = CASES.filed(elsewhere);
    InventedCases.done(CASES.step(CASES.officer, dropped, "dismiss", "text", "Nothing found."));
    InventedCases.done(CASES.step(CASES.head, dropped, "confirm"));
    var none = CASES.reported(CASES.form(Cause.PATENT_PASSING_OFF)).number();
    InventedCases.done(CASES.step(CASES.officer, none, "not-file", "text", "Not an act."));
    InventedCases.done(CASES.step(CASES.head, none, "confirm"));
    await("enforcement.here.reports", "330000", "4");
    await("enforcement.here.filed", "330000", "3");
    await("enforcement.here.filed", "330100", "2");
    await("enforcement.here.trademark", "330000", "2");
    await("enforcement.here.copyright", "330200", "1");
    await("enforcement.here.passing-off", "330000", "0");
    await("enforcement.here.not-filed", "330000", "1");
    await("enforcement.here.decided", "330000", "2");
    await("enforcement.here.closed", "330000", "1");
    await("enforcement.here.fined", "330100", "9.0001");
    await("enforcement.here.forfeited", "330100", "0.2");
    await("enforcement.here.recovered", "330100", "0.1");
    await("enforcement.here.value", "330100", "12");
    await("enforcement.here.iron-fist", "330000", "2");
    await("enforcement.here.drawing-sword", "330000", "0");
  }

  private static void await(String indicator, String region, String value)
      throws InterruptedException {
    Counted.await(CASES.site, indicator, CASES.today().getYear(), region, value);
  }
}
