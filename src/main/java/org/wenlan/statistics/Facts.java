package org.wenlan.statistics;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The door for what was counted. A fact counts once, however often it is handed in; writes belong
 * to the caller's transaction, and the figures that a dashboard reads change with it. Thread-safe.
 */
@Component
public class Facts {
  private final Indicators indicators;
  private final FactStore store;

  Facts(Indicators indicators, FactStore store) {
    this.indicators = indicators;
    this.store = store;
  }

  /**
   * Adds them.
   *
   * @return how many of them were not there before
   * @throws IllegalArgumentException when the dictionary has no such indicator, or computes it
   */
  public int record(List<Fact> facts, Instant at) {
    int added = 0;
    for (var kind : List.of(Indicator.Kind.FLOW, Indicator.Kind.STOCK)) {
      var some = facts.stream().filter(fact -> kind(fact) == kind).toList();
      if (!some.isEmpty()) {
        added += store.add(some, kind, at);
      }
    }
    return added;
  }

  private Indicator.Kind kind(Fact fact) {
    var kind =
        indicators
            .find(fact.indicator())
            .map(Indicator::kind)
            .orElseThrow(() -> new IllegalArgumentException("No indicator " + fact.indicator()));
    if (kind == Indicator.Kind.RATIO) {
      throw new IllegalArgumentException(fact.indicator() + " is computed, not entered");
    }
    return kind;
  }
}
