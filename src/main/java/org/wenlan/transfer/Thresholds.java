package org.wenlan.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Finding;
import org.wenlan.law.Mark;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;
import org.wenlan.transfer.Matter.Suspicion;

/** Whether a suspected crime passes a threshold of the law that held on the day of the act. */
@Component
public class Thresholds {
  private final Rules rules;

  Thresholds(Rules rules) {
    this.rules = rules;
  }

  /**
   * One threshold that held on that day.
   *
   * @param key of its subject
   * @param amount what the case has; null when it is not known
   * @param least what the law asks
   * @param mark how sure we are of it
   * @param pin the rule as it was found
   */
  public record Test(
      String key,
      Bilingual title,
      @Nullable BigDecimal amount,
      BigDecimal least,
      boolean met,
      String instrument,
      Bilingual instrumentName,
      String article,
      Mark mark,
      String pin) {}

  /** What came of it. */
  public sealed interface Tested {

    /** One threshold at least is met; each is shown. */
    record Passed(List<Test> tests) implements Tested {}

    /** None is met. */
    record Below(List<Test> tests) implements Tested {}

    /** No threshold is known for this crime on that day: a person names the article. */
    record Unknown() implements Tested {}
  }

  /** Tests a suspicion against every threshold for its crime on its day. */
  public Tested test(Suspicion one) {
    var tests = new ArrayList<Test>();
    switch (one.crime()) {
      case COUNTERFEIT_MARK -> {
        add(tests, "crime.mark-turnover", one.turnover(), one);
        add(tests, "crime.mark-gains", one.gains(), one);
        if (one.marks() > 1) {
          add(tests, "crime.marks-turnover", one.turnover(), one);
          add(tests, "crime.marks-gains", one.gains(), one);
        }
      }
      case SALE_OF_COUNTERFEITS -> {
        add(tests, "crime.sale", one.turnover(), one);
        add(tests, "crime.sale-gains", one.gains(), one);
      }
      case MARK_LABELS, PATENT_PASSING_OFF, COPYRIGHT, TRADE_SECRET -> {}
    }
    if (tests.isEmpty()) {
      return new Tested.Unknown();
    }
    return tests.stream().anyMatch(Test::met)
        ? new Tested.Passed(List.copyOf(tests))
        : new Tested.Below(List.copyOf(tests));
  }

  private void add(List<Test> to, String key, @Nullable BigDecimal amount, Suspicion one) {
    if (rules.find(key, one.region(), one.day())
            instanceof Finding.Found(var rule, var instrument, var pin)
        && rule.value() instanceof Rule.Value.Range(var least, var _, var _)
        && least != null) {
      to.add(
          new Test(
              key,
              rules.subject(key).map(Rule.Subject::title).orElse(new Bilingual(key, key)),
              amount,
              least,
              amount != null && amount.compareTo(least) >= 0,
              instrument.code(),
              instrument.name(),
              rule.article(),
              rule.mark(),
              pin.toString()));
    }
  }
}
