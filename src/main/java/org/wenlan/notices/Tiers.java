package org.wenlan.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;

/**
 * What a complainant's notices have come to, by a rule that everyone can read among the law. A tier
 * orders and warns; it takes no right from anyone. Thread-safe.
 */
@Component
public class Tiers {
  private final NoticeStore store;
  private final Rules rules;

  Tiers(NoticeStore store, Rules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** How a complainant stands. */
  public enum Tier {
    TRUSTED,
    ORDINARY,
    WATCHED
  }

  /**
   * A complainant's standing and the numbers that it comes from.
   *
   * @param decided notices that ended within the window, those taken back apart
   * @param stayed after which the measures stayed
   * @param overcome that a statement of no infringement overcame
   */
  public record Standing(Tier tier, int decided, int stayed, int overcome) {}

  /** How a complainant stands on a day. */
  public Standing of(String complainant, LocalDate day) {
    return standing(store.outcomes(complainant, since(day)), day);
  }

  /** How many complainants stand how on a day. */
  public Map<Tier, Integer> count(LocalDate day) {
    var count = new EnumMap<Tier, Integer>(Tier.class);
    for (var tier : Tier.values()) {
      count.put(tier, 0);
    }
    store
        .outcomes(since(day))
        .values()
        .forEach(outcomes -> count.merge(standing(outcomes, day).tier(), 1, Integer::sum));
    return count;
  }

  /** The subjects of the law that make up the rule. */
  public static List<String> rule() {
    return List.of(
        "complainants.tier-window",
        "complainants.trusted-decided",
        "complainants.trusted-success",
        "complainants.trusted-countered",
        "complainants.watched-decided",
        "complainants.watched-success");
  }

  private Standing standing(Map<String, Integer> outcomes, LocalDate day) {
    int stayed = outcomes.getOrDefault("Kept", 0) + outcomes.getOrDefault("Standing", 0);
    int overcome = outcomes.getOrDefault("Lifted", 0);
    int decided = stayed + overcome + outcomes.getOrDefault("NotTaken", 0);
    var tier =
        decided >= least("complainants.trusted-decided", day)
                && share(stayed, decided) >= least("complainants.trusted-success", day)
                && share(overcome, decided) <= most("complainants.trusted-countered", day)
            ? Tier.TRUSTED
            : decided >= least("complainants.watched-decided", day)
                    && share(stayed, decided) <= most("complainants.watched-success", day)
                ? Tier.WATCHED
                : Tier.ORDINARY;
    return new Standing(tier, decided, stayed, overcome);
  }

  private static double share(int part, int whole) {
    return 100.0 * part / whole;
  }

  private LocalDate since(LocalDate day) {
    return rule("complainants.tier-window", day) instanceof Rule.Value.Time(var terms, var _)
        ? day.minusMonths(terms.limit().amount())
        : day.minusMonths(3);
  }

  private double least(String key, LocalDate day) {
    return rule(key, day) instanceof Rule.Value.Range(BigDecimal least, var _, var _)
        ? least.doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private double most(String key, LocalDate day) {
    return rule(key, day) instanceof Rule.Value.Range(var _, BigDecimal most, var _)
        ? most.doubleValue()
        : Double.NEGATIVE_INFINITY;
  }

  private Rule.Value rule(String key, LocalDate day) {
    return switch (rules.find(key, "", day)) {
      case Finding.Found(var rule, var _, var _) -> rule.value();
      case Finding.Refused _ -> new Rule.Value.Duty();
    };
  }
}
